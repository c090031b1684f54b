"""The cell styles of statistics.xlsx."""

from .cells import SPACE
from .package import HEAD, element
from .styles import HEI, SONG, SONG_TITLE

FONTS = {
    "body": (SONG, 11, None),
    "title": (SONG_TITLE, 18, None),
    "head": (HEI, 11, None),
    "red": (SONG, 10, "FFC00000"),
}
FORMATS = {"general": 0, "whole": 1, "decimal": 164}
CENTER = {"horizontal": "center", "vertical": "center", "wrapText": 1}
LEFT = {"horizontal": "left", "vertical": "center", "wrapText": 1}


def left(indent):
    return (
        {"horizontal": "left", "vertical": "center", "wrapText": 1, "indent": indent}
        if indent
        else LEFT
    )


# name: font, number format, border, shade, locked, alignment
STYLES = {
    "plain": ("body", "general", False, False, True, LEFT),
    "title": ("title", "general", False, False, True, CENTER),
    "organ": ("body", "general", False, False, True, LEFT),
    "head": ("head", "general", True, True, True, CENTER),
    "side": ("body", "general", True, False, True, CENTER),
    **{
        f"label{level}": ("body", "general", True, False, True, left(2 * level))
        for level in range(4)
    },
    **{
        f"label{level}more": ("body", "general", True, False, True, left(2 * level + 3))
        for level in range(4)
    },
    "unit": ("body", "general", True, False, True, CENTER),
    "blank": ("body", "general", True, False, True, CENTER),
    "text": ("body", "general", True, False, False, left(4)),
    "count": ("body", "whole", True, False, False, CENTER),
    "amount": ("body", "decimal", True, False, False, CENTER),
    "checkhead": ("red", "general", False, False, True, LEFT),
    "check": ("red", "general", False, False, True, {"vertical": "center"}),  # runs on to the right
    "checklabel": ("red", "general", False, False, True, LEFT),
    "checkcenter": ("red", "general", False, False, True, CENTER),
    "change": ("body", "whole", True, False, False, CENTER),
}
NAMES = list(STYLES)


def font(face, size, color):
    tint = element("color", {"rgb": color}) if color else ""
    return element(
        "font",
        None,
        element("sz", {"val": size}),
        tint,
        element("name", {"val": face}),
        element("charset", {"val": 134}),
    )


def border(drawn):
    sides = ("left", "right", "top", "bottom")
    line = [
        element(side, {"style": "thin"}, element("color", {"auto": 1})) if drawn else element(side)
        for side in sides
    ]
    return element("border", None, *line, element("diagonal"))


def format_of(style):
    face, number, drawn, shade, locked, align = style
    pairs = {
        "numFmtId": FORMATS[number],
        "fontId": list(FONTS).index(face),
        "fillId": 2 if shade else 0,
        "borderId": 1 if drawn else 0,
        "xfId": 0,
        "applyNumberFormat": 1,
        "applyFont": 1,
        "applyFill": 1,
        "applyBorder": 1,
        "applyAlignment": 1,
        "applyProtection": 1,
    }
    return element(
        "xf",
        pairs,
        element("alignment", align),
        element("protection", {"locked": 1 if locked else 0}),
    )


def fills():
    shade = element(
        "patternFill",
        {"patternType": "solid"},
        element("fgColor", {"rgb": "FFF2F2F2"}),
        element("bgColor", {"indexed": 64}),
    )
    patterns = [element("patternFill", {"patternType": kind}) for kind in ("none", "gray125")] + [
        shade
    ]
    return [element("fill", None, pattern) for pattern in patterns]


def listed(name, items):
    return element(name, {"count": len(items)}, *items)


def styles_part():
    plain = element("xf", {"numFmtId": 0, "fontId": 0, "fillId": 0, "borderId": 0})
    return HEAD + element(
        "styleSheet",
        {"xmlns": SPACE},
        listed("numFmts", [element("numFmt", {"numFmtId": 164, "formatCode": "0.######"})]),
        listed("fonts", [font(*looks) for looks in FONTS.values()]),
        listed("fills", fills()),
        listed("borders", [border(False), border(True)]),
        listed("cellStyleXfs", [plain]),
        listed("cellXfs", [format_of(style) for style in STYLES.values()]),
        listed("cellStyles", [element("cellStyle", {"name": "Normal", "xfId": 0, "builtinId": 0})]),
        listed(
            "dxfs", [element("dxf", None, element("numFmt", {"numFmtId": 1, "formatCode": "0"}))]
        ),
    )
