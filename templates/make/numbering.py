"""The bullets of report.docx. A list is set as paragraphs are: first lines two characters in, the
others from the margin."""

from .package import HEAD, element
from .styles import BULLETS, FANG, INDENT, fonts
from .words import SPACE, value


def bullets():
    level = element(
        "w:lvl",
        {"w:ilvl": 0},
        value("start", 1),
        value("numFmt", "bullet"),
        value("suff", "space"),
        value("lvlText", "•"),
        value("lvlJc", "left"),
        element("w:pPr", None, element("w:ind", {"w:left": 0, **INDENT})),
        element("w:rPr", None, fonts(FANG)),
    )
    return element(
        "w:abstractNum",
        {"w:abstractNumId": 0},
        value("multiLevelType", "singleLevel"),
        level,
    )


def numbering():
    number = element("w:num", {"w:numId": BULLETS}, value("abstractNumId", 0))
    return HEAD + element("w:numbering", {"xmlns:w": SPACE}, bullets(), number)
