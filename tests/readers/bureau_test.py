"""A report of 2021 with lists and tables in its sections, read back by python-docx."""

import json
import unittest

import docx
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph
from reading import EXAMPLES, Folder, converted

REPORT = EXAMPLES / "bureau-2024.json"
STYLES = ("Heading 1", "Heading 2", "Body Text", "List Bullet", "Caption")


def blocks_of(document):
    """Paragraphs and tables in the order of the document."""
    for element in document.element.body:
        if element.tag == qn("w:p"):
            yield Paragraph(element, document)
        elif element.tag == qn("w:tbl"):
            yield Table(element, document)


def printed(document):
    """(style, text) of paragraphs, (style, rows) of tables of the narrative."""
    for block in blocks_of(document):
        if isinstance(block, Table):
            if block.style.name == "Table Grid":
                yield block.style.name, [[cell.text for cell in row.cells] for row in block.rows]
        elif block.style.name in STYLES and block.text:
            yield block.style.name, block.text


def declared(block):
    """What a block of the JSON is to be printed as."""
    if isinstance(block, str):
        return [("Body Text", block)]
    if "heading" in block:
        return [(f"Heading {block['level']}", block["heading"])]
    if "table" in block:
        return [("Table Grid", [["" if cell is None else str(cell) for cell in row]
                                for row in block["table"]])]
    if "picture" in block:
        return [("Caption", block["caption"])]
    if block.get("ordered"):
        return [("Body Text", f"{i}. {item}") for i, item in enumerate(block["list"], 1)]
    return [("List Bullet", item) for item in block["list"]]


class Bureau(Folder):
    def setUp(self):
        super().setUp()
        self.report = json.loads(REPORT.read_text(encoding="utf-8"))
        self.path, _ = converted(REPORT, self.folder)
        self.document = docx.Document(str(self.path))

    def test_the_picture_is_that_of_the_file_in_its_width(self):
        [shape] = self.document.inline_shapes
        image = self.document.part.related_parts[shape._inline.graphic.graphicData.pic.blipFill.blip.embed]
        self.assertEqual(image.blob, (EXAMPLES / "notice-board.png").read_bytes())
        self.assertEqual((round(shape.width.mm), round(shape.height.mm)), (110, 55))

    def test_narrative_once_and_in_order(self):
        wanted = sum(map(declared, self.report["preamble"]), [])
        for section in self.report["sections"]:
            wanted.append(("Heading 1", section["title"]))
            wanted += sum(map(declared, section["content"]), [])
        self.assertEqual(list(printed(self.document)), wanted)

    def test_heads_are_repeated(self):
        for table in self.document.tables:
            if table.style.name == "Table Grid":
                heads = [row._tr.find(".//" + qn("w:tblHeader")) is not None for row in table.rows]
                self.assertEqual(heads, [True] + [False] * (len(heads) - 1))

    def test_tables_of_text_and_form_do_not_touch(self):
        kinds = [type(block) for block in blocks_of(self.document)]
        self.assertNotIn((Table, Table), list(zip(kinds, kinds[1:])))

    def test_cells_take_styles_of_their_own(self):
        table = next(table for table in self.document.tables if table.style.name == "Table Grid")
        names = [[cell.paragraphs[0].style.name for cell in row.cells] for row in table.rows]
        self.assertEqual(set(names[0]), {"Text Table Head"})
        self.assertEqual(set(sum(names[1:], [])), {"Text Table Value"})


if __name__ == "__main__":
    unittest.main()
