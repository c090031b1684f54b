"""A report of 2017 read back by python-docx and openpyxl: the text of the page and the example, in
both of its forms."""

import unittest

import docx
import openpyxl
import plain_text
from reading import EXAMPLES, HEADING_UNIT, PUBLISHED, Folder, bare, converted, folded, form

ITEMS = form("2014")["tables"][0]["rows"]
TEXT_ITEM = "3.4.1"


def unbracketed(text):
    """An address is printed with or without its pointed brackets."""
    return folded(text).replace("<", "").replace(">", "")


class Street(Folder):
    """The text `published` against the documents made of `report`."""

    def compare(self, published, report):
        document, workbook = converted(report, self.folder)
        text = published.read_text(encoding="utf-8")
        title, lines, organization, date, rows = plain_text.parts(text)
        self.assertEqual(len(rows), 67)
        rows = [padded(row) for row in rows]
        if report.suffix == ".json":
            # Declares no units: those of the form are printed.
            rows = [[label, item["unit"], value] for item, (label, _, value) in zip(ITEMS, rows)]
        document = docx.Document(str(document))
        self.compare_title(document, title)
        self.compare_narrative(document, plain_text.paragraphs(lines))
        self.compare_signature(document, organization, date)
        self.compare_table(document, rows)
        self.compare_names(openpyxl.load_workbook(workbook), rows)

    def styled(self, document, *names):
        return [p for p in document.paragraphs if p.style.name in names and p.text.strip()]

    def compare_title(self, document, title):
        printed = "".join(p.text for p in self.styled(document, "Title"))
        self.assertEqual(folded(printed), folded(title))

    def compare_narrative(self, document, paragraphs):
        levels = {"Heading 1": 1, "Heading 2": 2, "Heading 3": 3, "Heading 4": 4, "Body Text": 0}
        printed = [(levels[p.style.name], unbracketed(p.text))
                   for p in self.styled(document, *levels)]
        wanted = [(plain_text.level(text), unbracketed(text)) for text in paragraphs]
        self.assertEqual(printed, wanted)

    def compare_signature(self, document, organization, date):
        signed = [folded(p.text) for p in self.styled(document, "Signature", "Signature Date")]
        self.assertEqual(signed, [folded(organization), folded(date)])

    def compare_table(self, document, rows):
        """The annex: one table below its mark and its caption, all rows in the order of print."""
        for style in ("Attachment Note", "Annex Mark", "Table Caption"):
            self.assertEqual(len(self.styled(document, style)), 1, style)
        table, = document.tables
        self.assertEqual(len(table.rows), 68)
        for item, row, (label, unit, value) in zip(ITEMS, table.rows[1:], rows):
            cells = [cell.text for cell in row.cells]
            with self.subTest(item["key"]):
                self.compare_row(item, cells, (label, unit, value))

    def compare_row(self, item, cells, row):
        label, unit, value = row
        if item["key"] == TEXT_ITEM:
            # The words of the office stand where the form says "briefly": in one cell of the row.
            self.assertIn(folded(label), [folded(cell) for cell in cells])
            return
        self.assertTrue(bare(cells[0]).startswith(bare(label)), f"{cells[0]} / {label}")
        self.assertEqual(folded(cells[1]), folded(HEADING_UNIT if item["kind"] == "heading" else unit))
        self.assertEqual(cells[2], value)

    def compare_names(self, workbook, rows):
        """The defined name of each item holds its number as a number; a blank stays blank."""
        for item, (_, _, value) in zip(ITEMS, rows):
            if item["key"] == TEXT_ITEM:
                continue
            with self.subTest(item["key"]):
                cell = named_cell(workbook, item["key"])
                self.assertEqual(cell.value, float(value) if value else None)
                self.assertEqual(cell.data_type, "n")

    def test_text_of_the_page(self):
        if not PUBLISHED.exists():
            self.skipTest(f"{PUBLISHED.name} is not on this machine")
        self.compare(PUBLISHED, PUBLISHED)

    def test_text_of_the_example(self):
        self.compare(EXAMPLES / "street-2017.txt", EXAMPLES / "street-2017.txt")

    def test_json_of_the_example(self):
        self.compare(EXAMPLES / "street-2017.txt", EXAMPLES / "street-2017.json")


def padded(row):
    return [cell.strip() for cell in (*row, "", "")[:3]]


def named_cell(workbook, key):
    (sheet, reference), = workbook.defined_names["item_" + key.replace(".", "_")].destinations
    return workbook[sheet][reference.replace("$", "")]


if __name__ == "__main__":
    unittest.main()
