"""Rows of a sheet that repeat, read back by openpyxl, worked out by LibreOffice, judged."""

import json
import shutil
import subprocess
import unittest
import zipfile

import openpyxl
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font, PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table
from reading import Folder, nianbao

UNITS = [{"name": name, "n": n, "d": f"2018-03-{n + 10}"} for n, name in enumerate("甲乙丙丁", 1)]


def template(path):
    """A table whose third row repeats, and everything that may refer to it."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "总表"
    for row in [["单位情况", None, None, None],
                ["单位", "件数", "两倍", "日期"],
                ["{{#units}}{{name}}", "{{n}}", "=B3*2", "{{d}}", "并", None, "{{/units}}"],
                ["合计", "=SUM(B3:B3)", "=SUM(C3)", None],
                ["平均", "=AVERAGE(B3:B3)"],
                ["说明", None, "{{remark}}"]]:
        sheet.append(row)
    sheet["D3"].number_format = "yyyy\\-mm\\-dd"
    sheet["A3"].font = Font(bold=True)
    sheet.row_dimensions[3].height = 30
    for merged in ["A1:D1", "E3:F3", "A6:B6"]:
        sheet.merge_cells(merged)
    sheet.conditional_formatting.add(
        "B3:B4", CellIsRule(operator="greaterThan", formula=["$B$4/2"], fill=PatternFill("solid", bgColor="FFC7CE")))
    choice = DataValidation(type="list", formula1='"是,否"')
    choice.add("C6")
    sheet.add_data_validation(choice)
    sheet["B4"].comment = Comment("合计的说明", "年报")
    sheet.print_area = "A1:F6"
    sheet.print_title_rows = "1:2"
    sheet.auto_filter.ref = "A2:D3"
    book.defined_names.append(DefinedName("合计", attr_text="总表!$B$4"))
    book.defined_names.append(DefinedName("件数", attr_text="总表!$B$3:$B$3"))
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=2, min_row=3, max_row=3), titles_from_data=False)
    chart.set_categories(Reference(sheet, min_col=1, min_row=3, max_row=3))
    sheet.add_chart(chart, "A9")
    other = book.create_sheet("引用")
    other.append(["=总表!B4", "=SUM(总表!B3:B3)", "=合计*10"])
    last = book.create_sheet("名单")
    last.append(["单位", "件数"])
    last.append(["{{#units}}{{name}}", "{{n}}{{/units}}"])
    last.add_table(Table(displayName="名单表", ref="A1:B2"))
    book.save(path)


def sheets_template(path):
    """A sheet that is made for each unit, with quarters across, and one that adds them up."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "合计"
    sheet.append(["=SUM('{{name}}'!B3)", "='{{name}}'!A2"])
    made = book.create_sheet("单位", 0)
    made.append(["{{#units}}"])
    made.append(["{{name}}", "{{#quarters|横向}}{{.}}{{/quarters}}", "合计"])
    made.append(["件数", "{{n}}", "=SUM(B3:B3)"])
    made.column_dimensions["B"].width = 20
    made.page_setup.orientation = "landscape"
    book.save(path)
    renamed(path, "单位", "{{name}}")


def renamed(path, old, new):
    """Gives a sheet another name in the workbook part."""
    with zipfile.ZipFile(path) as archive:
        entries = [(name, archive.read(name)) for name in archive.namelist()]
    with zipfile.ZipFile(path, "w") as archive:
        for name, contents in entries:
            if name == "xl/workbook.xml":
                contents = contents.replace(f'name="{old}"'.encode(), f'name="{new}"'.encode())
            archive.writestr(name, contents)


class Rows(Folder):
    def filled(self, units, make=template):
        source = self.folder / "template.xlsx"
        make(source)
        data = self.folder / "data.json"
        data.write_text(json.dumps({"units": units, "remark": "=1+1", "quarters": ["一", "二", "三"]}),
                        encoding="utf-8")
        out = self.folder / "filled.xlsx"
        nianbao("fill", source, data, "-o", out)
        return out

    def test_everything_that_refers_follows(self):
        book = openpyxl.load_workbook(self.filled(UNITS))
        sheet = book["总表"]
        self.assertEqual([sheet.cell(row, 1).value for row in range(1, 10)],
                         ["单位情况", "单位", "甲", "乙", "丙", "丁", "合计", "平均", "说明"])
        self.assertEqual([sheet.cell(row, 3).value for row in range(3, 10)],
                         ["=B3*2", "=B4*2", "=B5*2", "=B6*2", "=SUM(C3:C6)", None, "=1+1"])
        self.assertEqual(sheet["C9"].data_type, "s")
        self.assertEqual(sheet["B7"].value, "=SUM(B3:B6)")
        self.assertEqual(sheet["B8"].value, "=AVERAGE(B3:B6)")
        self.assertEqual([sheet.row_dimensions[row].height for row in range(3, 7)], [30] * 4)
        self.assertTrue(all(sheet.cell(row, 1).font.bold for row in range(3, 7)))
        self.assertEqual(sorted(str(one) for one in sheet.merged_cells.ranges),
                         ["A1:D1", "A9:B9", "E3:F3", "E4:F4", "E5:F5", "E6:F6"])
        [rules] = sheet.conditional_formatting
        self.assertEqual(str(rules.sqref), "B3:B7")
        self.assertEqual(rules.rules[0].formula, ["$B$7/2"])
        self.assertEqual(str(sheet.data_validations.dataValidation[0].sqref), "C9")
        self.assertEqual(sheet["B7"].comment.text, "合计的说明")
        self.assertEqual(sheet.print_area, ["$A$1:$F$9"])
        self.assertEqual(sheet.print_title_rows, "1:2")
        self.assertEqual(sheet.auto_filter.ref, "A2:D6")
        self.assertEqual(book.defined_names["合计"].attr_text, "总表!$B$7")
        self.assertEqual(book.defined_names["件数"].attr_text, "总表!$B$3:$B$6")
        [chart] = sheet._charts
        self.assertEqual(chart.series[0].val.numRef.f, "'总表'!$B$3:$B$6")
        self.assertEqual(chart.anchor._from.row, 11)
        self.assertEqual([cell.value for cell in book["引用"][1]],
                         ["=总表!B7", "=SUM(总表!B3:B6)", "=合计*10"])
        self.assertEqual(book["名单"].tables["名单表"].ref, "A1:B5")

    def test_a_sheet_for_each_unit_with_columns_across(self):
        book = openpyxl.load_workbook(self.filled(UNITS, sheets_template))
        self.assertEqual(book.sheetnames, ["甲", "乙", "丙", "丁", "合计"])
        for unit in UNITS:
            sheet = book[unit["name"]]
            self.assertEqual([cell.value for cell in sheet[1]], [unit["name"], "一", "二", "三", "合计"])
            self.assertEqual([cell.value for cell in sheet[2]],
                             ["件数", unit["n"], unit["n"], unit["n"], "=SUM(B2:D2)"])
            self.assertEqual(sheet.column_dimensions["B"].width, 20)
            self.assertEqual(sheet.page_setup.orientation, "landscape")

    def recalculated(self, filled):
        if not shutil.which("soffice"):
            self.skipTest("LibreOffice is not installed")
        subprocess.run(["timeout", "-k", "5", "120", "soffice", "--headless", "--norestore",
                        f"-env:UserInstallation=file://{self.folder}/profile",
                        "--convert-to", "xlsx", "--outdir", str(self.folder / "again"), str(filled)],
                       capture_output=True, check=False)
        return openpyxl.load_workbook(self.folder / "again" / filled.name, data_only=True)

    def test_libreoffice_adds_up_the_sheets(self):
        book = self.recalculated(self.filled(UNITS, sheets_template))
        self.assertEqual(book["丙"]["E2"].value, 9)
        self.assertEqual(book["合计"]["A1"].value, 30)

    def test_libreoffice_works_out_the_same(self):
        book = self.recalculated(self.filled(UNITS))
        sheet = book["总表"]
        self.assertEqual([sheet.cell(row, 2).value for row in range(3, 9)], [1, 2, 3, 4, 10, 2.5])
        self.assertEqual([sheet.cell(row, 3).value for row in range(3, 8)], [2, 4, 6, 8, 20])
        self.assertEqual(str(sheet["D3"].value)[:10], "2018-03-11")
        self.assertEqual([cell.value for cell in book["引用"][1]], [10, 10, 100])

    def test_the_judge_finds_nothing_that_the_template_has_not(self):
        for units, make in ((UNITS, template), (UNITS[:1], template), ([], template),
                            (UNITS, sheets_template), ([], sheets_template)):
            with self.subTest(len(units), make=make.__name__):
                self.assert_judged(self.filled(units, make), self.folder / "template.xlsx")


if __name__ == "__main__":
    unittest.main()
