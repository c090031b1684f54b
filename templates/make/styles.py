"""Styles, settings and fonts of report.docx: GB/T 9704-2012 by style."""

from .package import HEAD, element
from .words import SPACE, value

SONG_TITLE = "方正小标宋简体"
FANG = "仿宋_GB2312"
KAI = "楷体_GB2312"
HEI = "黑体"
SONG = "宋体"

# 3号 is 16 pt in every word processor, but 28 such characters are wider than the 156 mm of the
# text block. Normal therefore takes 0.25 pt off each character and comes to the 15.75 pt the
# standard was written for. A character grid (linesAndChars) with a negative charSpace would say the
# same, but LibreOffice 7.4 gives each character two cells of it: 14 characters a line.
BODY_SIZE = 32  # half points
BODY_SPACE = -5  # twentieths of a point
TEXT_WIDTH = 8845  # twips: 156 mm
LINE_PITCH = 579  # twips: 225 mm over 22 lines

BULLETS = 1  # the list of numbering.py
INDENT = {"w:firstLineChars": 200, "w:firstLine": 640}
NO_GRID = value("snapToGrid", 0)
SINGLE = {"w:before": 0, "w:after": 0, "w:line": 240, "w:lineRule": "auto"}


def fonts(face):
    return element("w:rFonts", {"w:ascii": face, "w:eastAsia": face, "w:hAnsi": face, "w:cs": face})


def letters(face=None, size=None, bold=False, color=None, grid=True):
    """rPr of a style, in the order of the schema. Off the grid the characters keep their width."""
    parts = [fonts(face) if face else "", element("w:b") if bold else ""]
    parts.append("" if grid else NO_GRID)
    parts.append(value("color", color) if color else "")
    parts.append("" if grid else value("spacing", 0))
    parts += [value("sz", size), value("szCs", size)] if size else []
    return element("w:rPr", None, *parts) if any(parts) else ""


def lines(
    keep_next=False,
    keep_lines=False,
    grid=True,
    spacing=None,
    indent=None,
    align=None,
    level=None,
    new_page=False,
):
    """pPr of a style, in the order of the schema."""
    parts = [
        element("w:keepNext") if keep_next else "",
        element("w:keepLines") if keep_lines else "",
    ]
    parts.append(element("w:pageBreakBefore") if new_page else "")
    parts.append("" if grid else NO_GRID)
    parts.append(element("w:spacing", spacing) if spacing else "")
    parts.append(element("w:ind", indent) if indent else "")
    parts.append(value("jc", align) if align else "")
    parts.append("" if level is None else value("outlineLvl", level))
    return element("w:pPr", None, *parts) if any(parts) else ""


def style(
    id, name, zh, looks="", marks="", base="Normal", following=None, kind="paragraph", builtin=False
):
    pairs = {"w:type": kind, "w:styleId": id}
    if not builtin:
        pairs["w:customStyle"] = 1
    parts = [value("name", name)]
    parts.append("" if builtin else value("aliases", zh))
    parts.append(value("basedOn", base) if base else "")
    parts.append(value("next", following) if following else "")
    parts.append(element("w:qFormat") if kind != "table" else "")
    return element("w:style", pairs, *parts, looks, marks)


def defaults():
    # Latin text is en-US: with zh-CN LibreOffice would break a line inside a number.
    language = element("w:lang", {"w:val": "en-US", "w:eastAsia": "zh-CN", "w:bidi": "ar-SA"})
    marks = fonts(FANG) + value("sz", BODY_SIZE) + value("szCs", BODY_SIZE) + language
    return element(
        "w:docDefaults",
        None,
        element("w:rPrDefault", None, element("w:rPr", None, marks)),
        element("w:pPrDefault"),
    )


def normal():
    # overflowPunct is what Word does anyway. It is said aloud because LibreOffice 7.4 reads it upside
    # down and, left alone, lets a comma hang behind a full line and does not print it.
    looks = value("widowControl", 0) + value("wordWrap", 0) + value("overflowPunct", 1)
    looks += value("autoSpaceDE", 0) + value("autoSpaceDN", 0) + value("jc", "both")
    return element(
        "w:style",
        {"w:type": "paragraph", "w:default": 1, "w:styleId": "Normal"},
        value("name", "Normal") + element("w:qFormat"),
        element("w:pPr", None, looks),
        element(
            "w:rPr",
            None,
            value("spacing", BODY_SPACE) + value("sz", BODY_SIZE) + value("szCs", BODY_SIZE),
        ),
    )


def plain_defaults():
    font = element(
        "w:style",
        {"w:type": "character", "w:default": 1, "w:styleId": "DefaultParagraphFont"},
        value("name", "Default Paragraph Font") + value("uiPriority", 1) + element("w:semiHidden"),
    )
    margins = "".join(
        element("w:" + side, {"w:w": width, "w:type": "dxa"})
        for side, width in (("top", 0), ("left", 108), ("bottom", 0), ("right", 108))
    )
    looks = element("w:tblInd", {"w:w": 0, "w:type": "dxa"}) + element(
        "w:tblCellMar", None, margins
    )
    table = element(
        "w:style",
        {"w:type": "table", "w:default": 1, "w:styleId": "TableNormal"},
        value("name", "Normal Table") + value("uiPriority", 99) + element("w:semiHidden"),
        element("w:tblPr", None, looks),
    )
    return font + table


def heading(level, face, bold=False):
    looks = lines(keep_next=True, keep_lines=True, indent=INDENT, level=level - 1)
    return style(
        f"Heading{level}",
        f"heading {level}",
        "",
        looks,
        letters(face, bold=bold),
        following="BodyText",
        builtin=True,
    )


def bulleted():
    number = element("w:numPr", None, value("numId", BULLETS))
    indent = element("w:ind", {"w:left": 0, **INDENT})
    looks = element("w:pPr", None, number + indent)
    return style("ListBullet", "List Bullet", "", looks, builtin=True)


def narrative():
    title = lines(
        keep_next=True, grid=False, spacing={"w:line": 700, "w:lineRule": "exact"}, align="center"
    )
    return [
        style(
            "Title",
            "Title",
            "",
            title,
            letters(SONG_TITLE, 44, grid=False),
            following="BodyText",
            builtin=True,
        ),
        style("BodyText", "Body Text", "", lines(indent=INDENT), builtin=True),
        bulleted(),
        heading(1, HEI),
        heading(2, KAI),
        heading(3, FANG, bold=True),
        heading(4, FANG),
        style(
            "RunInHeading",
            "Run-in Heading",
            "段首标题",
            marks=letters(KAI),
            base="DefaultParagraphFont",
            kind="character",
        ),
        style(
            "TemplateTag",
            "Template Tag",
            "模板标记",
            lines(grid=False, spacing=SINGLE, align="left"),
            letters(SONG, 18, color="7F7F7F", grid=False),
        ),
    ]


def pictures():
    """A picture as high as it is, whatever the pitch of the lines, and what is said below it."""
    caption = lines(keep_lines=True, grid=False, spacing=SINGLE, align="center")
    return [
        style(
            "Picture",
            "Picture",
            "图片",
            lines(keep_next=True, grid=False, spacing=SINGLE, align="center"),
            following="BodyText",
        ),
        style(
            "Caption",
            "caption",
            "",
            caption,
            letters(FANG, 24, grid=False),
            following="BodyText",
            builtin=True,
        ),
    ]


def ending():
    line = {"w:before": LINE_PITCH, "w:after": 0}
    note = {"w:leftChars": 500, "w:left": 1600, "w:hangingChars": 300, "w:hanging": 960}
    return [
        style(
            "Attachment",
            "Attachment Note",
            "附件说明",
            lines(keep_next=True, keep_lines=True, spacing=line, indent=note, align="left"),
        ),
        style(
            "Signature",
            "Signature",
            "",
            lines(
                keep_next=True,
                keep_lines=True,
                spacing=line,
                indent={"w:rightChars": 200, "w:right": 640},
                align="right",
            ),
            builtin=True,
        ),
        style(
            "SignatureDate",
            "Signature Date",
            "成文日期",
            lines(keep_lines=True, indent={"w:rightChars": 400, "w:right": 1280}, align="right"),
        ),
    ]


def footer(id, name, zh, indent, align):
    spacing = {"w:before": 0, "w:after": 0, "w:line": 280, "w:lineRule": "exact"}
    return style(
        id,
        name,
        zh,
        lines(grid=False, spacing=spacing, indent=indent, align=align),
        letters(SONG, 28, grid=False),
    )


def page_numbers():
    return [
        footer("FooterOdd", "Footer Odd Page", "单页页码", {"w:right": 280}, "right"),
        footer("FooterEven", "Footer Even Page", "双页页码", {"w:left": 280}, "left"),
    ]


def styles(more):
    """The whole part; more are the styles of tablestyles.py."""
    parts = [
        defaults(),
        normal(),
        plain_defaults(),
        *narrative(),
        *pictures(),
        *ending(),
        *page_numbers(),
        *more,
    ]
    return HEAD + element("w:styles", {"xmlns:w": SPACE}, *parts)
