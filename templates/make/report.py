"""report.docx: the narrative, the tables in their sections, the sign-off and the annex."""

from . import numbering, settings, styles, tables, tablestyles
from .form import ANNEX, annexes, layout, tables_of
from .package import HEAD, RELATIONS, element, relationships, write_package
from .words import SPACE, paragraph, run, section

MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml."
PAGE = {"w:w": 11906, "w:h": 16838}
MARGINS = {
    "w:top": 2098,
    "w:right": 1474,
    "w:bottom": 1984,
    "w:left": 1587,
    "w:header": 851,
    "w:footer": 1304,
    "w:gutter": 0,
}
AFTER_TABLE = element("w:spacing", {"w:before": styles.LINE_PITCH // 2})


def block_list(path):
    """The tag of a list of blocks: each takes its style, or the look of this paragraph."""
    return paragraph("BodyText", "{{" + path + "|正文}}")


def opening():
    title = section("title_lines", paragraph("Title", "{{.}}"))
    gap = paragraph("BodyText")
    return title + gap + block_list("preamble")


def free_sections():
    return section("sections", paragraph("Heading1", "{{title}}"), block_list("blocks"))


def fixed_sections(form):
    parts = []
    behind_table = False
    for part in form["sections"]:
        inside = tables_of(form, part["key"])
        parts.append(
            paragraph("Heading1", part["title"], extra=AFTER_TABLE if behind_table else "")
        )
        parts.append(block_list(f"section_{part['key']}.blocks"))
        parts += (
            [tables.stack(inside)]
            if inside and layout(inside[0]) == "stack"
            else [DRAW[layout(t)](t) for t in inside]
        )
        behind_table = bool(inside)
    return "".join(parts)


DRAW = {"list": tables.listing, "grid": tables.grid, "flat": tables.flat}


def attachments(form):
    return paragraph("Attachment", ANNEX + "：{{table_title}}") if annexes(form) else ""


def signature():
    return section(
        "signature",
        paragraph("Signature", "{{organization}}"),
        paragraph("SignatureDate", "{{date}}"),
    )


def annex(form):
    parts = []
    for table in annexes(form):
        parts.append(paragraph("AnnexMark", ANNEX))
        parts.append(paragraph("TableCaption", "{{table_title}}"))
        parts.append(DRAW[layout(table)](table, form["title"]))
        parts.append(paragraph("TableEnd"))
    return "".join(parts)


def feet():
    return [
        element("w:footerReference", {"w:type": kind, "r:id": id})
        for kind, id in (("even", "rId4"), ("default", "rId5"))
    ]


def page():
    """A4, 22 lines of 28 characters, page numbers outside."""
    grid = {"w:type": "lines", "w:linePitch": styles.LINE_PITCH}
    return element(
        "w:sectPr",
        None,
        *feet(),
        element("w:pgSz", PAGE),
        element("w:pgMar", MARGINS),
        element("w:docGrid", grid),
    )


def document(form):
    body = opening() + (fixed_sections(form) if form["fixed_sections"] else free_sections())
    body += attachments(form) + signature() + annex(form) + page()
    return HEAD + element(
        "w:document", {"xmlns:w": SPACE, "xmlns:r": RELATIONS}, element("w:body", None, body)
    )


def footer(style):
    number = element("w:fldSimple", {"w:instr": "PAGE"}, run("1"))
    return HEAD + element(
        "w:ftr", {"xmlns:w": SPACE}, paragraph(style, run("— "), number, run(" —"))
    )


def write(form, path):
    write_document(path, document(form))


def write_document(path, text):
    """A package around the text of word/document.xml."""
    parts = {
        "word/document.xml": text,
        "word/styles.xml": styles.styles(tablestyles.all_styles()),
        "word/numbering.xml": numbering.numbering(),
        "word/settings.xml": settings.settings(),
        "word/fontTable.xml": settings.font_table(),
        "word/footer1.xml": footer("FooterEven"),
        "word/footer2.xml": footer("FooterOdd"),
    }
    kinds = ("document.main", "styles", "numbering", "settings", "fontTable", "footer", "footer")
    types = {name: MAIN + kind + "+xml" for name, kind in zip(parts, kinds)}
    related = [
        ("rId1", "styles", "styles.xml"),
        ("rId2", "settings", "settings.xml"),
        ("rId3", "fontTable", "fontTable.xml"),
        ("rId4", "footer", "footer1.xml"),
        ("rId5", "footer", "footer2.xml"),
        ("rId6", "numbering", "numbering.xml"),
    ]
    parts["word/_rels/document.xml.rels"] = relationships(related)
    write_package(path, "word/document.xml", parts, types)
