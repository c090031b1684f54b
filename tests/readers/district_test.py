"""A report of 2021: each of its 200 figures read back from the grid of the DOCX and by the defined
name in the XLSX."""

import json
import unittest
from decimal import Decimal

import docx
import openpyxl
from reading import EXAMPLES, Folder, converted, folded, form
from street_test import named_cell

REPORT = EXAMPLES / "district-2021.json"
TABLES = {table["key"]: table for table in form("2021")["tables"]}


def keys(name):
    """The item keys of a matrix, row by row."""
    table = TABLES[name]
    return [[f"{row['key']}.{column['key']}" for column in table["columns"]] for row in table["rows"]]


def label(row):
    return folded(row["number"] + row["label"])


class District(Folder):
    def setUp(self):
        super().setUp()
        self.declared = json.loads(REPORT.read_text(encoding="utf-8"), parse_float=Decimal)["statistics"]
        self.document, self.workbook = converted(REPORT, self.folder)

    def test_figures_by_the_grid_of_the_tables(self):
        tables = docx.Document(str(self.document)).tables
        self.assertEqual([len(table.rows) for table in tables], [14, 28, 4])
        printed = {}
        # Where each matrix stands: its table, first row of figures, first column of figures.
        for name, table, first in (("documents", tables[0], 2), ("licences", tables[0], 6),
                                   ("enforcement", tables[0], 9), ("fees", tables[0], 13),
                                   ("requests", tables[1], 3)):
            printed.update(self.rows_of(name, table, first))
        review = [cell.text for cell in tables[2].rows[3].cells]
        printed.update(zip(sum(keys("review"), []), review, strict=True))
        self.assertEqual(printed, {key: written(value) for key, value in self.declared.items()})

    def rows_of(self, name, table, first):
        """Key to printed figure; the label of the row stands in the cell left of the figures."""
        printed = {}
        for row, row_keys, at in zip(TABLES[name]["rows"], keys(name), range(first, 99)):
            cells = [cell.text for cell in table.rows[at].cells]
            figures = len(cells) - len(row_keys) if name == "requests" else 1
            self.assertEqual(folded(cells[figures - 1]), label(row))
            printed.update(zip(row_keys, cells[figures:]))
        return printed

    def test_figures_by_the_defined_names(self):
        workbook = openpyxl.load_workbook(self.workbook)
        names = [name for name in workbook.defined_names if name.startswith("item_")] \
            if isinstance(workbook.defined_names, dict) \
            else [name.name for name in workbook.defined_names.definedName if name.name.startswith("item_")]
        self.assertEqual(len(names), 200)
        for key, value in self.declared.items():
            with self.subTest(key):
                cell = named_cell(workbook, key)
                self.assertEqual(cell.data_type, "n")
                self.assertEqual(cell.value, None if value is None else float(value))

    def test_narrative_once_and_in_order(self):
        report = json.loads(REPORT.read_text(encoding="utf-8"))
        wanted = [text_of(block) for block in report["preamble"]]
        for section in report["sections"]:
            wanted += [section["title"], *map(text_of, section["content"])]
        styles = ("Heading 1", "Heading 2", "Heading 3", "Heading 4", "Body Text")
        printed = [p.text for p in docx.Document(str(self.document)).paragraphs
                   if p.style.name in styles and p.text.strip()]
        self.assertEqual(list(map(folded, printed)), list(map(folded, wanted)))


def text_of(block):
    if isinstance(block, str):
        return block
    return block.get("heading", block.get("lead", "")) + block.get("text", "")


def written(value):
    return "" if value is None else str(value)


if __name__ == "__main__":
    unittest.main()
