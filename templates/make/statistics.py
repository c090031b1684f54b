"""statistics.xlsx: the statistics tables of a form, one sheet a layout."""

from . import sheets
from .cells import SPACE, Strings, address, area, sheet_part
from .form import layout
from .looks import NAMES, styles_part
from .package import HEAD, RELATIONS, element, relationships, write_package

MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml."


def all_sheets(form):
    result = []
    stacked = [table for table in form["tables"] if layout(table) == "stack"]
    if stacked:
        result.append(sheets.stack(form, stacked))
    draw = {"list": sheets.listing, "grid": sheets.grid, "flat": sheets.flat}
    result += [draw[layout(table)](form, table) for table in form["tables"] if table not in stacked]
    for index, sheet in enumerate(result):
        sheet.first = index == 0
    return result


def defined_names(pages):
    """Names in the order of the alphabet, as a spreadsheet program writes them."""
    found = []
    for index, sheet in enumerate(pages):
        first, last = sheet.head
        local = {"localSheetId": index}
        found.append(
            ("_xlnm.Print_Area", local, f"{sheet.title}!{area(1, 1, *sheet.printed, fixed=True)}")
        )
        found.append(("_xlnm.Print_Titles", local, f"{sheet.title}!${first}:${last}"))
        for name, place in sheet.names.items():
            found.append((name, {}, f"{sheet.title}!{address(*place, fixed=True)}"))
    found.sort(key=lambda one: (one[0].lower(), one[1].get("localSheetId", 0)))
    return [
        element("definedName", {"name": name, **local}, target) for name, local, target in found
    ]


def workbook(pages):
    listed = [
        element("sheet", {"name": sheet.title, "sheetId": at, "r:id": f"rId{at}"})
        for at, sheet in enumerate(pages, 1)
    ]
    return HEAD + element(
        "workbook",
        {"xmlns": SPACE, "xmlns:r": RELATIONS},
        element(
            "bookViews",
            None,
            element(
                "workbookView",
                {"xWindow": 0, "yWindow": 0, "windowWidth": 24000, "windowHeight": 12000},
            ),
        ),
        element("sheets", None, *listed),
        element("definedNames", None, *defined_names(pages)),
        element("calcPr", {"calcId": 191029, "fullCalcOnLoad": 1}),
    )


def write(form, path):
    pages = all_sheets(form)
    strings = Strings()
    names = [f"xl/worksheets/sheet{at}.xml" for at in range(1, len(pages) + 1)]
    parts = {"xl/workbook.xml": workbook(pages)}
    for name, sheet in zip(names, pages):
        parts[name] = sheet_part(sheet, NAMES, strings)
    parts["xl/styles.xml"] = styles_part()
    parts["xl/sharedStrings.xml"] = strings.part()
    kinds = ["sheet.main"] + ["worksheet"] * len(pages) + ["styles", "sharedStrings"]
    types = {name: MAIN + kind + "+xml" for name, kind in zip(parts, kinds)}
    related = [(f"rId{at}", "worksheet", name[3:]) for at, name in enumerate(names, 1)]
    more = len(pages)
    related += [
        (f"rId{more + 1}", "styles", "styles.xml"),
        (f"rId{more + 2}", "sharedStrings", "sharedStrings.xml"),
    ]
    parts["xl/_rels/workbook.xml.rels"] = relationships(related)
    write_package(path, "xl/workbook.xml", parts, types)
