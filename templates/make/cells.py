"""A worksheet under construction: cells, merges, names; and the text of its parts."""

from xml.sax.saxutils import escape

from .package import HEAD, RELATIONS, element

SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def column_name(column):
    """1 is A."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def address(row, column, fixed=False):
    mark = "$" if fixed else ""
    return f"{mark}{column_name(column)}{mark}{row}"


def area(top, left, bottom, right, fixed=False):
    return address(top, left, fixed) + ":" + address(bottom, right, fixed)


def joined(places, mark):
    """References to cells, neighbours in a column or in a row taken together."""
    parts = []
    for row, column in places:
        if parts:
            first, last = parts[-1]
            below = column == first[1] == last[1] and row == last[0] + 1
            beside = row == first[0] == last[0] and column == last[1] + 1
            if below or beside:
                parts[-1] = (first, (row, column))
                continue
        parts.append(((row, column), (row, column)))
    return mark.join(address(*a) if a == b else area(*a, *b) for a, b in parts)


class Strings:
    """The shared strings of a workbook."""

    def __init__(self):
        self.index = {}
        self.uses = 0

    def add(self, text):
        self.uses += 1
        return self.index.setdefault(text, len(self.index))

    def part(self):
        items = [element("si", None, element("t", None, escape(text))) for text in self.index]
        return HEAD + element(
            "sst", {"xmlns": SPACE, "count": self.uses, "uniqueCount": len(items)}, *items
        )


class Sheet:
    """One worksheet. Rows and columns count from 1."""

    def __init__(self, title, landscape=False):
        self.title = title
        self.landscape = landscape
        self.cells = {}  # (row, column): (style, kind, content)
        self.heights = {}  # row: points
        self.widths = []  # characters
        self.merges = []
        self.names = {}  # item name: (row, column)
        self.places = {}  # item key: (row, column)
        self.head = (1, 1)  # first and last row printed on each page
        self.frozen = (1, 0)  # rows and columns that stay
        self.printed = (1, 1)  # last row and column of the print area
        self.pages = 0  # how many pages high the print may be; 0: as many as it needs
        self.counts = []  # places that hold a whole number
        self.changes = []  # places that hold a whole number of either sign
        self.amounts = []  # places that hold a decimal

    def put(self, row, column, text, style):
        self.cells[row, column] = (style, "text", text)

    def formula(self, row, column, text, style):
        self.cells[row, column] = (style, "formula", text)

    def merge(self, top, left, bottom, right, text, style):
        """A merged cell; every cell under it bears the style, so that borders are whole."""
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                self.cells[row, column] = (style, "text", None)
        self.put(top, left, text, style)
        if (top, left) != (bottom, right):
            self.merges.append(area(top, left, bottom, right))

    def figure(self, row, column, key, name, tag, style):
        """The value cell of an item."""
        self.put(row, column, tag, style)
        self.names[name] = (row, column)
        self.places[key] = (row, column)
        kinds = {"count": self.counts, "change": self.changes, "amount": self.amounts}
        kinds.get(style, []).append((row, column))


def cell_text(place, cell, styles, strings):
    style, kind, content = cell
    pairs = {"r": address(*place), "s": styles.index(style)}
    if content is None:
        return element("c", pairs)
    if kind == "formula":
        return element("c", pairs, element("f", None, escape(content)))
    return element("c", {**pairs, "t": "s"}, element("v", None, str(strings.add(content))))


def rows_text(sheet, styles, strings):
    rows = {}
    for place in sorted(sheet.cells):
        rows.setdefault(place[0], []).append(cell_text(place, sheet.cells[place], styles, strings))
    result = []
    for row, cells in rows.items():
        height = {"ht": sheet.heights[row], "customHeight": 1} if row in sheet.heights else {}
        result.append(element("row", {"r": row, **height}, *cells))
    return element("sheetData", None, *result)


def view(sheet, active):
    rows, columns = sheet.frozen
    pane = {"xSplit": columns} if columns else {}
    corner = "bottomRight" if columns else "bottomLeft"
    pane.update(
        {
            "ySplit": rows,
            "topLeftCell": address(rows + 1, columns + 1),
            "activePane": corner,
            "state": "frozen",
        }
    )
    chosen = element("selection", {"pane": corner, "activeCell": active, "sqref": active})
    first = {"tabSelected": 1} if sheet.first else {}
    return element(
        "sheetViews",
        None,
        element("sheetView", {**first, "workbookViewId": 0}, element("pane", pane), chosen),
    )


def columns_text(sheet):
    parts = [
        element("col", {"min": at, "max": at, "width": width, "customWidth": 1})
        for at, width in enumerate(sheet.widths, 1)
    ]
    return element("cols", None, *parts)


def whole_amounts(sheet):
    """0.###### would print "5." for 5: whole amounts take the format 0."""
    if not sheet.amounts:
        return ""
    first = address(*sheet.amounts[0])
    test = element("formula", None, f"AND(ISNUMBER({first}),{first}=INT({first}))")
    rule = element("cfRule", {"type": "expression", "dxfId": 0, "priority": 1}, test)
    return element("conditionalFormatting", {"sqref": joined(sheet.amounts, " ")}, rule)


def validation(places, test, words):
    first = address(*places[0])
    pairs = {
        "type": "custom",
        "errorStyle": "warning",
        "allowBlank": 1,
        "showErrorMessage": 1,
        "errorTitle": "请核对",
        "error": words,
        "sqref": joined(places, " "),
    }
    return element(
        "dataValidation", pairs, element("formula1", None, escape(test.replace("@", first)))
    )


def validations(sheet):
    parts = []
    if sheet.counts:
        parts.append(
            validation(sheet.counts, "OR(NOT(ISNUMBER(@)),AND(@>=0,@=INT(@)))", "此处应填不小于0的整数。")
        )
    if sheet.changes:
        parts.append(
            validation(sheet.changes, "OR(NOT(ISNUMBER(@)),@=INT(@))", "此处应填整数，减少的写负数，如 -8。")
        )
    if sheet.amounts:
        parts.append(
            validation(
                sheet.amounts, "OR(NOT(ISNUMBER(@)),AND(@>=0,@=ROUND(@,6)))", "此处应填不小于0的数，小数不超过6位。"
            )
        )
    return element("dataValidations", {"count": len(parts)}, *parts) if parts else ""


def sheet_part(sheet, styles, strings):
    last = max(row for row, _ in sheet.cells), max(column for _, column in sheet.cells)
    active = address(*next(iter(sheet.places.values())))
    merged = [element("mergeCell", {"ref": ref}) for ref in sheet.merges]
    setup = {
        "paperSize": 9,
        "orientation": "landscape" if sheet.landscape else "portrait",
        "fitToHeight": sheet.pages,
    }
    parts = [
        element("sheetPr", None, element("pageSetUpPr", {"fitToPage": 1})),
        element("dimension", {"ref": area(1, 1, *last)}),
        view(sheet, active),
        element("sheetFormatPr", {"defaultRowHeight": 15}),
        columns_text(sheet),
        rows_text(sheet, styles, strings),
        element(
            "sheetProtection",
            {"sheet": 1, "objects": 1, "scenarios": 1, "formatColumns": 0, "formatRows": 0},
        ),
        element("mergeCells", {"count": len(merged)}, *merged) if merged else "",
        whole_amounts(sheet),
        validations(sheet),
        element("printOptions", {"horizontalCentered": 1}),
        element(
            "pageMargins",
            {"left": 0.7, "right": 0.7, "top": 0.6, "bottom": 0.6, "header": 0.3, "footer": 0.3},
        ),
        element("pageSetup", setup),
        element("headerFooter", None, element("oddFooter", None, "&amp;C— &amp;P —")),
    ]
    return HEAD + element("worksheet", {"xmlns": SPACE, "xmlns:r": RELATIONS}, *parts)
