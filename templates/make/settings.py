"""Settings and fonts of report.docx."""

from .package import HEAD, element
from .styles import FANG, HEI, KAI, LINE_PITCH, SONG, SONG_TITLE
from .words import SPACE, value


def settings():
    word = "http://schemas.microsoft.com/office/word"
    compat = [
        element("w:" + name)
        for name in (
            "spaceForUL",
            "balanceSingleByteDoubleByteWidth",
            "doNotLeaveBackslashAlone",
            "ulTrailSpace",
            "doNotExpandShiftReturn",
            "useFELayout",
        )
    ]
    compat += [
        element("w:compatSetting", {"w:name": name, "w:uri": word, "w:val": level})
        for name, level in (
            ("compatibilityMode", 15),
            ("overrideTableStyleFontSizeAndJustification", 1),
            ("enableOpenTypeFeatures", 1),
            ("doNotFlipMirrorIndents", 1),
        )
    ]
    parts = [
        element("w:zoom", {"w:percent": 100}),
        value("defaultTabStop", 640),
        element("w:evenAndOddHeaders"),
        value("drawingGridVerticalSpacing", LINE_PITCH),
        value("characterSpacingControl", "compressPunctuation"),
        element("w:compat", None, *compat),
        element("w:themeFontLang", {"w:val": "en-US", "w:eastAsia": "zh-CN"}),
        value("decimalSymbol", "."),
        value("listSeparator", ","),
    ]
    return HEAD + element("w:settings", {"xmlns:w": SPACE}, *parts)


def font(name, other, family, pitch):
    return element(
        "w:font",
        {"w:name": name},
        value("altName", other),
        value("charset", 86),
        value("family", family),
        value("pitch", pitch),
    )


def font_table():
    fonts_ = [
        font(FANG, "FangSong_GB2312", "modern", "fixed"),
        font(KAI, "KaiTi_GB2312", "modern", "fixed"),
        font(HEI, "SimHei", "modern", "fixed"),
        font(SONG, "SimSun", "auto", "variable"),
        font(SONG_TITLE, "FZXiaoBiaoSong-B05S", "auto", "variable"),
    ]
    return HEAD + element("w:fonts", {"xmlns:w": SPACE}, *fonts_)
