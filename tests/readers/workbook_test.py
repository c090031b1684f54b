"""The collection workbook: read by openpyxl, worked out by LibreOffice Calc, judged."""

import json
import os
import random
import shutil
import unittest

import openpyxl

from reading import EXAMPLES, Folder, form, nianbao

try:
    from calc import Calc
    MISSING = None if shutil.which("soffice") else "LibreOffice is not installed"
except ImportError:
    MISSING = "python3-uno is not installed"

YEARS = {"2014": 2017, "2019": 2020, "2021": 2025}
FAULTY = int(os.environ.get("NIANBAO_FAULTY_REPORTS", "60"))
SIGNS = ["——", "—", "-", "/", "无"]


def item_name(key):
    return "item_" + key.replace(".", "_")


def items(edition):
    """Keys and kinds of all items, headings too."""
    found = {}
    for table in form(edition)["tables"]:
        for row in table["rows"]:
            if table["kind"] == "list":
                found[row["key"]] = row["kind"]
                continue
            for column in table["columns"]:
                found[f"{row['key']}.{column['key']}"] = column.get("value", table["value"])
    return found


def stars(edition, rule):
    table, axis = rule["each"].split(".")
    return [part["key"] for one in form(edition)["tables"] if one["key"] == table for part in one[axis]]


def totals(edition):
    """Totals and their parts, as the form defines them."""
    found = {}
    for rule in form(edition)["rules"]:
        if rule["kind"] != "equal" or rule["severity"] != "error" or len(rule["left"]) != 1:
            continue
        for star in stars(edition, rule) if "each" in rule else ["*"]:
            left, *_ = [key.replace("*", star) for key in rule["left"]]
            found.setdefault(left, [key.replace("*", star) for key in rule["right"]])
    return found


class Workbook(Folder):
    def made(self, edition, *more):
        file = self.folder / f"{edition}.xlsx"
        nianbao("new", "--form", edition, "--year", YEARS[edition], "--organization", "某区某局",
                "-o", file, *more, expect=(0,))
        return file

    def data(self, file):
        """What the program reads from a workbook."""
        out = self.folder / "data.json"
        nianbao("convert", file, "-o", out)
        return json.loads(out.read_text(encoding="utf-8"))

    def rolled(self):
        file = self.folder / "rolled.xlsx"
        nianbao("new", "--from", EXAMPLES / "bureau-2024.json", "-o", file, expect=(0,))
        return file

    def test_passes_the_judge(self):
        for file in [*map(self.made, YEARS), self.rolled()]:
            with self.subTest(file.name):
                self.assert_judged(file)

    def test_names_every_cell_and_locks_the_labels(self):
        for edition in YEARS:
            book = openpyxl.load_workbook(self.made(edition))
            names = {name.name: name.attr_text for name in book.defined_names.definedName}
            for key, kind in items(edition).items():
                sheet, cell = names[item_name(key)].replace("'", "").replace("$", "").split("!")
                with self.subTest(edition=edition, key=key):
                    self.assertEqual(book[sheet][cell].protection.locked, kind == "heading")
            for sheet in book:
                self.assertTrue(sheet.protection.sheet)
                self.assertIsNone(sheet.protection.password)
                self.assertTrue(sheet["A1"].protection.locked)

    def test_prints_on_a4(self):
        for edition in YEARS:
            for sheet in openpyxl.load_workbook(self.made(edition)):
                with self.subTest(edition=edition, sheet=sheet.title):
                    self.assertEqual(sheet.page_setup.paperSize, 9)
                    self.assertTrue(sheet.sheet_properties.pageSetUpPr.fitToPage)
                    self.assertEqual(sheet.page_setup.fitToWidth or 1, 1)
                    self.assertTrue(sheet.print_area)
                    self.assertTrue(sheet.freeze_panes)

    def test_explains_and_guards_its_cells(self):
        book = openpyxl.load_workbook(self.made("2021"))
        sheet = book["申请处理"]
        notes = [cell.comment.text for row in sheet for cell in row if cell.comment]
        self.assertTrue(any("区分处理" in note for note in notes))
        rules = sheet.data_validations.dataValidation
        self.assertTrue(rules)
        for rule in rules:
            self.assertEqual((rule.type, rule.errorStyle), ("custom", "warning"))
            self.assertLess(len(rule.formula1), 255)

    def test_a_total_is_blank_until_it_is_worked_out(self):
        book = openpyxl.load_workbook(self.made("2021"))
        book["申请处理"]["D6"] = 3
        book.save(self.folder / "typed.xlsx")
        data = self.data(self.folder / "typed.xlsx")
        self.assertEqual(data["statistics"]["new.natural"], 3)
        self.assertIsNone(data["statistics"]["new.total"])
        self.assertIsNone(data["statistics"]["r7.natural"])

    @unittest.skipIf(MISSING, MISSING)
    def test_office_works_out_totals_wherever_cells_go(self):
        file = self.made("2021")
        with Calc() as calc:
            book = Book(calc, file)
            book.cell("item_new_natural").Value = 3
            book.cell("item_new_corp").Value = 2
            book.cell("item_fee_amount").Value = 0.1
            book.cell("item_r3_1_natural").String = "——"
            sheet = book.cell("item_new_natural").Spreadsheet
            sheet.Rows.insertByIndex(1, 3)
            sheet.Rows.insertByIndex(12, 2)
            sheet.Columns.getByIndex(3).Width = 9000
            sheet.Name = "三、申请情况"
            saved = book.save(self.folder / "moved.xlsx")
        statistics = self.data(saved)["statistics"]
        self.assertEqual(statistics["new.natural"], 3)
        self.assertEqual(statistics["new.total"], 5)
        self.assertEqual(statistics["fee.amount"], 0.1)
        self.assertEqual(statistics["r3.1.natural"], "——")
        self.assertIsNone(statistics["r7.natural"])
        self.assertIsNone(statistics["carry.total"])

    @unittest.skipIf(MISSING, MISSING)
    def test_office_keeps_a_filled_workbook_as_it_is(self):
        file = self.folder / "filled.xlsx"
        nianbao("new", "--from", EXAMPLES / "bureau-2024.json", "-o", file, expect=(0,))
        with Calc() as calc:
            saved = Book(calc, file).save(self.folder / "saved.xlsx")
        before, after = self.data(file), self.data(saved)
        self.assertEqual(before["statistics"], after["statistics"])
        self.assertEqual(before["sections"], after["sections"])
        self.assertEqual(before["title"], after["title"])

    @unittest.skipIf(MISSING, MISSING)
    def test_office_holds_figures_against_those_of_last_year(self):
        with Calc() as calc:
            book = Book(calc, self.rolled())
            book.prepare(items("2021"))
            self.assertNotIn("M4", {rule for rule, _ in book.told()["wrong"]})
            book.cell("item_carry_natural").Value = 5
            self.assertTrue({"M4", "M4.total"} <= {rule for rule, _ in book.told()["wrong"]})
            book.close()

    @unittest.skipIf(MISSING, MISSING)
    def test_live_checks_agree_with_the_program(self):
        with Calc() as calc:
            for edition in YEARS:
                with self.subTest(edition):
                    book = Book(calc, self.made(edition))
                    self.agree(edition, book)
                    book.close()

    def agree(self, edition, book):
        """The sheet 校核 and `check` say the same of many faulty reports."""
        faulty = Faulty(edition, random.Random(2025))
        book.prepare(items(edition))
        reports, seen = [], []
        for number in range(FAULTY // len(YEARS)):
            level, cells = faulty.next()
            seen.append(book.fill(level, cells))
            report = self.folder / f"{edition}-{number}.json"
            report.write_text(json.dumps({
                "year": YEARS[edition], "organization": "某区某局", "level": LEVELS[level],
                "sections": [], "statistics": book.figures()}), encoding="utf-8")
            reports.append(report)
        lines = nianbao("check", "--json", *reports, language="zh").splitlines()
        self.assertEqual(len(lines), len(reports))
        told = 0
        for line, live in zip(lines, seen):
            findings = json.loads(line)["findings"]
            wanted = {rule for rule in live["rules"]
                      if any(one["rule"] == rule[0] and one["message"].startswith(rule[1].rstrip("。"))
                             for one in findings)}
            found = {one["rule"] for one in findings if one["rule"] in live["severities"]}
            for one in findings:
                said = SEVERITIES[one["severity"]]
                self.assertEqual(live["severities"].get(one["rule"], said), said, line)
            self.assertEqual(wanted, live["wrong"], line)
            self.assertEqual(found, {rule for rule, _ in live["wrong"]}, line)
            told += len(live["wrong"])
        self.assertGreater(told, len(reports))


SEVERITIES = {"error": "错误", "warning": "警告", "information": "提示"}
LEVELS = {"": "department", "县级": "county", "市级": "city", "部门": "department"}


class Faulty:
    """Reports that add up, then a few cells that do not."""

    def __init__(self, edition, chance):
        self.kinds = items(edition)
        self.totals = totals(edition)
        self.chance = chance

    def figure(self, kind):
        if self.chance.random() < 0.4:
            return 0
        if kind == "amount":
            return self.chance.choice([0.5, 12, 160.5964, 3.25])
        low = -5 if kind == "change" else 0
        return self.chance.randint(low, 40)

    def fault(self, kind):
        return self.chance.choice(["", self.chance.choice(SIGNS), self.figure(kind), self.figure(kind),
                                   -3, 2.5, 100000])

    def next(self):
        cells = {}
        for key, kind in self.kinds.items():
            if key in self.totals or kind in ("heading", "text"):
                continue
            cells[key] = self.figure(kind)
        if self.chance.random() < 0.2:
            cells = {key: self.chance.choice([0, 0, 0, value]) for key, value in cells.items()}
        if self.chance.random() < 0.1:
            cells = {key: "" for key in cells}
        for key, kind in self.kinds.items():
            if kind == "text":
                cells[key] = self.chance.choice(["", "无", "主要侧重教育"])
        for key in self.chance.sample([*cells, *self.totals], self.chance.randint(0, 6)):
            if self.kinds[key] != "text":
                cells[key] = self.fault(self.kinds[key])
        return self.chance.choice(["县级", "市级", "部门"]), cells


def blocks_of(places):
    """Blocks of cells that can be written at once: neighbours in a row, rows that are alike."""
    runs = []
    for (sheet, row, column), key in sorted(places.items()):
        last = runs[-1] if runs else None
        if last and (last["sheet"], last["top"]) == (sheet, row) and \
                column == last["left"] + len(last["rows"][0]):
            last["rows"][0].append(key)
        else:
            runs.append({"sheet": sheet, "top": row, "left": column, "rows": [[key]]})
    blocks = []
    for run in runs:
        last = blocks[-1] if blocks else None
        if last and (last["sheet"], last["left"]) == (run["sheet"], run["left"]) and \
                run["top"] == last["top"] + len(last["rows"]) and \
                len(run["rows"][0]) == len(last["rows"][0]):
            last["rows"] += run["rows"]
        else:
            blocks.append(run)
    return blocks


class Book:
    """A workbook in Calc, its cells by name."""

    def __init__(self, calc, file):
        self.document = calc.load(file)
        for sheet in self.document.Sheets:
            sheet.unprotect("")

    def cell(self, name):
        area = self.document.NamedRanges.getByName(name).getReferredCells()
        return area.getCellByPosition(0, 0)

    def save(self, file):
        from com.sun.star.beans import PropertyValue
        self.document.storeToURL(file.as_uri(), (
            PropertyValue(Name="FilterName", Value="Calc MS Excel 2007 XML"),))
        self.close()
        return file

    def close(self):
        self.document.close(True)

    def prepare(self, kinds):
        """Finds the blocks of cells that can be written at once, and the formulas of totals."""
        places = {}
        for key, kind in kinds.items():
            if kind != "heading":
                at = self.cell(item_name(key)).CellAddress
                places[at.Sheet, at.Row, at.Column] = key
        self.blocks = blocks_of(places)
        self.areas = [self.area(block) for block in self.blocks]
        self.level = self.cell("fact_level")
        self.formulas = {key: self.cell(item_name(key)).Formula for key in places.values()}
        checks = self.document.Sheets.getByName("校核")
        cursor = checks.createCursor()
        cursor.gotoEndOfUsedArea(False)
        self.checks = checks.getCellRangeByPosition(0, 3, 6, cursor.RangeAddress.EndRow)

    def area(self, block):
        sheet = self.document.Sheets.getByIndex(block["sheet"])
        return sheet.getCellRangeByPosition(block["left"], block["top"],
                                            block["left"] + len(block["rows"][0]) - 1,
                                            block["top"] + len(block["rows"]) - 1)

    def fill(self, level, cells):
        """Types figures; gives what the sheet 校核 says then."""
        def typed(key):
            value = cells.get(key, self.formulas[key])
            return repr(value) if isinstance(value, (int, float)) else value
        self.document.addActionLock()
        self.level.String = level
        for block, area in zip(self.blocks, self.areas):
            area.setFormulaArray(tuple(tuple(map(typed, row)) for row in block["rows"]))
        self.document.removeActionLock()
        return self.told()

    def told(self):
        """What the sheet 校核 says."""
        self.document.calculate()
        lines = self.checks.getDataArray()
        return {"severities": {line[0]: line[1] for line in lines if line[0]},
                "rules": {(line[0], line[2]) for line in lines if line[0]},
                "wrong": {(line[0], line[2]) for line in lines if line[6] == "不符"}}

    def figures(self):
        """What the cells hold now, as a report in JSON has it."""
        found = {}
        for block, area in zip(self.blocks, self.areas):
            for keys, values in zip(block["rows"], area.getDataArray()):
                for key, value in zip(keys, values):
                    whole = isinstance(value, float) and value == int(value)
                    found[key] = None if value == "" else int(value) if whole else value
        return found


if __name__ == "__main__":
    unittest.main()
