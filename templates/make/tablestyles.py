"""Styles of report.docx for what stands in tables. No line pitch there: rows grow with their text."""

from .package import element
from .styles import FANG, HEI, LINE_PITCH, SINGLE, SONG, SONG_TITLE, letters, lines, style
from .words import value


def in_table(id, name, zh, face, size, align, keep_next=False, indent=None, base="Normal"):
    looks = lines(keep_next=keep_next, grid=False, spacing=SINGLE, indent=indent, align=align)
    return style(id, name, zh, looks, letters(face, size, grid=False), base=base)


def labels():
    """Indents of the label column: two characters a level; "More" stands under the words behind 其中：."""
    result = []
    for level in range(4):
        for more in (False, True):
            chars = 2 * level + (3 if more else 0)
            indent = {"w:left": 240 * chars} if chars else None
            name = f"Table Label {level}" + (" More" if more else "")
            result.append(
                in_table(
                    name.replace(" ", ""),
                    name,
                    f"表格指标{level}级" + ("续" if more else ""),
                    SONG,
                    24,
                    "left",
                    indent=indent,
                )
            )
    return result


def in_tables():
    annex_spacing = {
        "w:before": LINE_PITCH,
        "w:after": LINE_PITCH // 2,
        "w:line": 700,
        "w:lineRule": "exact",
    }
    return [
        style(
            "AnnexMark",
            "Annex Mark",
            "附件标志",
            lines(keep_next=True, new_page=True, align="left"),
            letters(HEI),
        ),
        style(
            "TableCaption",
            "Table Caption",
            "表格标题",
            lines(keep_next=True, grid=False, spacing=annex_spacing, align="center"),
            letters(SONG_TITLE, 36, grid=False),
        ),
        in_table("TableHead", "Table Head", "表头", HEI, 24, "center", keep_next=True),
        *labels(),
        in_table("TableUnit", "Table Unit", "表格单位", SONG, 24, "center"),
        in_table("TableValue", "Table Value", "表格数据", SONG, 24, "center"),
        in_table(
            "TextTableHead", "Text Table Head", "正文表头", HEI, 24, "center", keep_next=True
        ),
        in_table("TextTableValue", "Text Table Value", "正文表格", FANG, 24, "center"),
        in_table("MatrixHead", "Matrix Head", "小字表头", HEI, 18, "center", keep_next=True),
        in_table("MatrixLabel", "Matrix Label", "小字指标", SONG, 18, "left"),
        in_table("MatrixSide", "Matrix Side Heading", "小字侧标题", SONG, 18, "center"),
        in_table("MatrixValue", "Matrix Value", "小字数据", SONG, 18, "center"),
        style(
            "TableEnd",
            "Table End",
            "表后行",
            lines(grid=False, spacing={"w:line": 20, "w:lineRule": "exact"}),
            letters(size=2, grid=False),
        ),
    ]


def cell_margins(side, above=30):
    widths = {"top": above, "left": side, "bottom": above, "right": side}
    return element(
        "w:tblCellMar",
        None,
        *(element("w:" + name, {"w:w": width, "w:type": "dxa"}) for name, width in widths.items()),
    )


def ruled(id, name, zh, margins, looks="", **more):
    """A table style with lines around every cell."""
    line = {"w:val": "single", "w:sz": 4, "w:space": 0, "w:color": "auto"}
    borders = [
        element("w:" + side, line)
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    ]
    looks += element("w:tblBorders", None, *borders) + margins
    looks = element("w:tblPr", None, looks)
    return style(id, name, zh, looks=looks, base="TableNormal", kind="table", **more)


def all_styles():
    form = ruled("FormTable", "Form Table", "统计表", cell_margins(70))
    # Rows of one line come to the 7 mm that the rows of the form have by their height.
    margins = cell_margins(70, above=60)
    grid = ruled("TableGrid", "Table Grid", "", margins, value("jc", "center"), builtin=True)
    return [*in_tables(), form, grid]
