"""What refers to cells moves as LibreOffice Calc moves it.

For 500 random workbooks Calc inserts and deletes rows and columns, or copies a row down, and we
write the same workbook with everything moved (moves_driver.cpp). Then Calc reads ours, and both say
the same of: all formulas on all sheets, defined names, print areas and title rows, merges,
conditional formats, validations, manual page breaks.

Only what is comparable is made: Calc does not grow a range that ends in the row after which it
inserts, so that such ranges hold the next row too; and where a row is copied down, its relative
references stay in their row, because copies of a loop see the rows outside where they are.
A lost reference is compared as lost, whatever is left of its name.
"""

import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import zipfile
from pathlib import Path

from random_books import LAST_COLUMN, LAST_ROW, Book, parts_of

try:
    import uno  # noqa: F401
    from calc import Calc
    MISSING = "" if shutil.which("soffice") else "LibreOffice is not installed"
except ImportError:
    MISSING = "python3-uno is not installed"

BOOKS = 500
IN_A_FILE = 5
SEED = 20080501
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml."


def pack(file, parts):
    """An XLSX of bare parts."""
    sheets = [f"sheet{i}.xml" for i in range(len(parts) - 1)]
    types = "".join(f"<Override PartName=\"/xl/{name}\" ContentType=\"{TYPE}worksheet+xml\"/>"
                    for name in sheets)
    relations = "".join(f"<Relationship Id=\"rId{i + 1}\" Type=\"{OFFICE}/worksheet\" Target=\"{name}\"/>"
                        for i, name in enumerate(sheets))
    with zipfile.ZipFile(file, "w") as out:
        out.writestr("[Content_Types].xml",
                     f"<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" ContentType="
                     "\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName="
                     f"\"/xl/workbook.xml\" ContentType=\"{TYPE}sheet.main+xml\"/>{types}</Types>")
        out.writestr("_rels/.rels",
                     f"<Relationships xmlns=\"{PACKAGE}/relationships\"><Relationship Id=\"rId1\" "
                     f"Type=\"{OFFICE}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")
        out.writestr("xl/_rels/workbook.xml.rels",
                     f"<Relationships xmlns=\"{PACKAGE}/relationships\">{relations}</Relationships>")
        for name, text in parts.items():
            out.writestr(f"xl/{name}", text)


def lost(formula):
    """A formula with every lost reference spelled alike."""
    sheet = r"(\$?('([^']|'')+'|[\w.-]+)\.)?"
    return re.sub(sheet + r"\$?[A-Z]*\$?#REF![$\w#!]*(:[$\w#!]+)?", "#REF!", formula,
                  flags=re.IGNORECASE)


def steps(text):
    words, at = text.split(), 0
    while at < len(words):
        count = {"keep": 2, "blank": 1, "loop": 3}[words[at]]
        yield words[at], [int(word) for word in words[at + 1:at + 1 + count]]
        at += 1 + count


def orders_of(text):
    """What Calc has to insert and to delete, as (index, count) from the end so that numbers stay
    true; indices to delete are those after all has been inserted. Then the
    lines of the result (from 0) that are blank."""
    inserts, deletes, blanks, behind, target = [], [], set(), 1, 0
    for step, numbers in steps(text):
        if step == "blank":
            inserts.append((behind - 1, numbers[0]))
            blanks |= set(range(target, target + numbers[0]))
            target += numbers[0]
            continue
        if numbers[0] > behind:
            moved = sum(count for _, count in inserts)
            deletes.append((behind - 1 + moved, numbers[0] - behind))
        behind = numbers[1] + 1
        target += numbers[1] - numbers[0] + 1
        if step == "loop":
            inserts.append((behind - 1, numbers[2] - 1))
    return inserts[::-1], deletes[::-1], blanks


def insert_and_delete(document, books):
    """First inserts and then deletes: once a reference is lost, Calc (7.4) finds it again when it
    inserts something before its place."""
    orders = []
    for book in books:
        for i, name in enumerate(book.names):
            sheet = document.Sheets.getByName(name)
            orders += [(sheet.Rows, orders_of(book.steps[i])),
                       (sheet.Columns, orders_of(book.columns[i]))]
    for axis, (inserts, _, _) in orders:
        for index, count in inserts:
            axis.insertByIndex(index, count)
    for axis, (_, deletes, _) in orders:
        for index, count in deletes:
            axis.removeByIndex(index, count)


def copy_down(sheet, text):
    for step, numbers in steps(text):
        if step == "loop":
            row, times = numbers[0] - 1, numbers[2]
            source = sheet.getCellRangeByPosition(0, row, LAST_COLUMN - 1, row).RangeAddress
            for copy in range(1, times):
                sheet.copyRange(
                    sheet.getCellByPosition(0, row + copy).CellAddress, source)


def area(address):
    return (address.StartColumn, address.StartRow, address.EndColumn, address.EndRow)


def cells_of(areas):
    return {(c, r) for a in areas for c in range(a[0], a[2] + 1) for r in range(a[1], a[3] + 1)}


def merged(sheet, corners):
    """The merges around these cells."""
    found = set()
    for column, row in corners:
        cursor = sheet.createCursorByRange(sheet.getCellByPosition(column, row))
        cursor.collapseToMergedArea()
        found.add(area(cursor.RangeAddress))
    return found


def without(cells, blanks):
    """Calc gives a new row the formats of the row above, and a new column those to its left."""
    return {(column, row) for column, row in cells if row not in blanks[0] and column not in blanks[1]}


def formats(sheet, blanks):
    found = []
    entries = sheet.ConditionalFormats.getConditionalFormats() if sheet.ConditionalFormats else ()
    for entry in entries:
        areas = [area(address) for address in entry.Range.getRangeAddresses()]
        found.append((without(cells_of(areas), blanks), lost(entry.getByIndex(0).Formula1)))
    return found


def validations(sheet, blanks):
    found = set()
    each = sheet.getUniqueCellFormatRanges().createEnumeration()
    while each.hasMoreElements():
        alike = each.nextElement()
        validation = alike.Validation
        if validation.Type.value == "WHOLE":
            areas = [area(a) for a in alike.getRangeAddresses()]
            cells = without(cells_of(areas), blanks)
            found |= {(cell, lost(validation.getFormula1())) for cell in cells}
    return found


def said(document, books, ours):
    """Everything compared, sheet by sheet. `ours` are our parts, which tell where to ask for merges."""
    told = {}
    for book in books:
        for i, name in enumerate(book.names):
            sheet = document.Sheets.getByName(name)
            part = ours[f"sheet{book.base + i}.xml"]
            told[name] = said_of_sheet(sheet, book, i, part)
            told[name]["name"] = lost(
                document.NamedRanges.getByName(f"n{book.base + i}").Content)
    return told


def said_of_sheet(sheet, book, i, part):
    blanks = orders_of(book.steps[i])[2], orders_of(book.columns[i])[2]
    table = sheet.getCellRangeByPosition(0, 0, LAST_COLUMN + 8, LAST_ROW + 16)
    return {
        "formulas": {(column, row): lost(text)
                     for row, line in enumerate(table.getFormulaArray())
                     for column, text in enumerate(line) if text.startswith("=")},
        "print": [area(a) for a in sheet.getPrintAreas()],
        "titles": area(sheet.getTitleRows())[1::2] if sheet.getPrintTitleRows() else (),
        "breaks": sorted(b.Position for b in sheet.getRowPageBreaks() if b.ManualBreak),
        "merges": merged(sheet, corners_of(part)),
        "formats": formats(sheet, blanks) if book.has_formats(i) else [],
        "validations": validations(sheet, blanks) if book.has_formats(i) else set(),
    }


def corners_of(part):
    """The last cell (from 0) of each merge a sheet part lists."""
    return {(ord(letter) - ord("A"), int(row) - 1)
            for letter, row in re.findall(r"<mergeCell ref=\"\w+:(\w)(\d+)\"", part)}


@unittest.skipIf(MISSING, MISSING)
class Moves(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        held = tempfile.TemporaryDirectory(prefix="nianbao-")
        self.addCleanup(held.cleanup)
        self.folder = Path(held.name)

    def write(self):
        """All books by the folder of their file, where ours are written moved."""
        files, orders = {}, []
        for base in range(0, BOOKS, IN_A_FILE):
            books = [Book(random.Random(SEED + base + i), loops=(base + i) % 2 == 1, base=3 * i)
                     for i in range(IN_A_FILE)]
            folder = self.folder / str(base)
            folder.mkdir()
            parts = parts_of(books)
            for name, text in parts.items():
                (folder / name).write_text(text, encoding="utf-8")
            pack(folder / "before.xlsx", parts)
            orders.append(f"book {folder}")
            for book in books:
                for i, name in enumerate(book.names):
                    orders += [f"sheet {name}", f"rows {book.steps[i]}", f"columns {book.columns[i]}"]
            orders.append("write")
            files[folder] = books
        subprocess.run([os.environ["NIANBAO_MOVES"]], input="\n".join(orders) + "\n",
                       encoding="utf-8", check=True, timeout=120)
        return files

    def compare(self, calc, folder, books):
        """Returns how many formulas were compared."""
        ours = {path.name: path.read_text(encoding="utf-8") for path in (folder / "out").iterdir()}
        pack(folder / "ours.xlsx", ours)
        theirs = calc.load(folder / "before.xlsx")
        insert_and_delete(theirs, books)
        for book in books:
            for i, name in enumerate(book.names):
                copy_down(theirs.Sheets.getByName(name), book.steps[i])
        expected = said(theirs, books, ours)
        theirs.close(True)
        document = calc.load(folder / "ours.xlsx")
        found = said(document, books, ours)
        document.close(True)
        for book in books:
            for i, name in enumerate(book.names):
                with self.subTest(file=folder.name, sheet=name, rows=book.steps[i],
                                  columns=book.columns[i]):
                    self.assertEqual(found[name], expected[name])
        return sum(len(found[name]["formulas"]) for book in books for name in book.names)

    def test_agree_with_calc(self):
        files = self.write()
        with Calc() as calc:
            formulas = sum(self.compare(calc, folder, books) for folder, books in files.items())
        print(f"{BOOKS} workbooks, {formulas} formulas", file=sys.stderr)
        self.assertGreater(formulas, 20 * BOOKS)


if __name__ == "__main__":
    unittest.main()
