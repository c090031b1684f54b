"""Elements of WordprocessingML. Looks live in styles; see styles.py."""

from xml.sax.saxutils import escape

from .package import element

SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def value(name, content):
    return element("w:" + name, {"w:val": content})


def run(text, style=None):
    looks = element("w:rPr", None, value("rStyle", style)) if style else ""
    keep = {"xml:space": "preserve"} if text != text.strip() else {}
    return element("w:r", None, looks, element("w:t", keep, escape(text)))


def paragraph(style, *content, extra=""):
    """A paragraph; content is text or runs; extra is what stands behind the style in pPr."""
    body = "".join(part if part.startswith("<") else run(part) for part in content if part)
    looks = element("w:pPr", None, value("pStyle", style), extra)
    return element("w:p", None, looks, body)


def tag_line(tag):
    """A section tag alone in its paragraph: the paragraph vanishes when the form is filled."""
    return paragraph("TemplateTag", tag)


def section(name, *content):
    """Paragraphs between the opening and the closing tag of a section."""
    return tag_line("{{#" + name + "}}") + "".join(content) + tag_line("{{/" + name + "}}")


def cell(width, content, span=1, merge=None, shade=False):
    """A table cell. merge: "restart" or "continue" of a vertical merge."""
    parts = [element("w:tcW", {"w:w": width, "w:type": "dxa"})]
    if span > 1:
        parts.append(value("gridSpan", span))
    if merge:
        parts.append(element("w:vMerge", {"w:val": "restart"} if merge == "restart" else None))
    if shade:
        parts.append(element("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": "F2F2F2"}))
    parts.append(value("vAlign", "center"))
    return element("w:tc", None, element("w:tcPr", None, *parts), content)


def row(cells, height, head=False):
    """A table row that does not split over pages; head rows are repeated on each page."""
    looks = [element("w:cantSplit"), element("w:trHeight", {"w:val": height, "w:hRule": "atLeast"})]
    if head:
        looks.append(element("w:tblHeader"))
    return element("w:tr", None, element("w:trPr", None, *looks), *cells)


def table(widths, rows, caption, description, margins=""):
    """margins: tblCellMar, where the ones of the style are too wide."""
    looks = [
        value("tblStyle", "FormTable"),
        element("w:tblW", {"w:w": sum(widths), "w:type": "dxa"}),
        element("w:tblLayout", {"w:type": "fixed"}),
        margins,
        element(
            "w:tblLook",
            {
                "w:val": "0020",
                "w:firstRow": "1",
                "w:lastRow": "0",
                "w:firstColumn": "0",
                "w:lastColumn": "0",
                "w:noHBand": "0",
                "w:noVBand": "0",
            },
        ),
        value("tblCaption", caption),
        value("tblDescription", description),
    ]
    grid = [element("w:gridCol", {"w:w": width}) for width in widths]
    return element(
        "w:tbl", None, element("w:tblPr", None, *looks), element("w:tblGrid", None, *grid), *rows
    )
