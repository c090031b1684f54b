"""The summary of a batch: the workbook read by openpyxl and LibreOffice Calc, judged; the page by a
strict parser of XML."""

import json
import shutil
import unittest
import urllib.parse
import xml.etree.ElementTree as etree

import openpyxl

from reading import Folder, form, nianbao

try:
    from calc import Calc
    MISSING = None if shutil.which("soffice") else "LibreOffice is not installed"
except ImportError:
    MISSING = "python3-uno is not installed"

HEAD = 5  # the row of heads
NAMES = ["交通运输局", "<教育局> & \"分局\"", "a b #1 50%", "民政局", "审计局"]


def figures(edition, number):
    """Figures of a unit: the first is blank, the second a sign, amounts have decimals."""
    keys = [figure["key"] for figure in form(edition)["figures"]]
    found = {key: "0.50" if key == "fee.amount" else str(number * 10 + at) for at, key in enumerate(keys)}
    del found[keys[0]]
    found[keys[1]] = "/"
    return found


class Summary(Folder):
    def setUp(self):
        super().setUp()
        self.entries = [self.made(number, name) for number, name in enumerate(NAMES)]
        self.entries += [
            {"input": "in/z.docx", "status": 3, "problems": ["z.docx: 校验和不符", "<script>"]},
            {"input": "in/zz.pdf", "status": 3, "ended": "time-out", "problems": ["超过 60 秒"]}]
        self.journal("nianbao-journal.jsonl", self.entries)
        self.out = self.folder / "out"
        nianbao("summary", self.folder, "-o", self.out, expect=(0,), language="zh")

    def made(self, number, name):
        outputs = [self.folder / "out" / "子" / f"{name}.{kind}" for kind in ("docx", "xlsx")]
        for output in outputs:
            output.parent.mkdir(parents=True, exist_ok=True)
            output.touch()
        return {"input": f"in/{name}.json", "status": number % 2, "organization": name, "year": 2024,
                "edition": "2021", "outputs": [{"file": str(output), "hash": ""} for output in outputs],
                "findings": {"error": number % 2, "warning": number}, "figures": figures("2021", number),
                "milliseconds": number}

    def journal(self, name, entries):
        file = self.folder / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("".join(json.dumps(entry, ensure_ascii=False) + "\n" for entry in entries),
                        encoding="utf-8")
        return file

    def sheet(self):
        return openpyxl.load_workbook(self.out / "summary.xlsx")["汇总"]

    def heads(self):
        return {cell.value: cell.column for cell in self.sheet()[HEAD]}

    def rows(self):
        """Rows of units by the name of the unit."""
        return {row[1].value: row for row in self.sheet().iter_rows(min_row=HEAD + 1, max_row=HEAD + 7)}

    def page(self):
        return etree.parse(self.out / "summary.html").getroot()

    def test_passes_the_judge(self):
        self.assert_judged(self.out / "summary.xlsx")

    def test_holds_figures_as_numbers_and_blanks_as_blanks(self):
        columns = self.heads()
        for number, name in enumerate(NAMES):
            row = self.rows()[name]
            self.assertIsNone(row[columns["现行规章\n（件）"] - 1].value)
            self.assertEqual(row[columns["制发规范性文件\n（件）"] - 1].value, "/")
            amount = row[columns["行政事业性收费\n（万元）"] - 1]
            self.assertEqual((amount.value, amount.number_format), (0.5, "0.00"))
            self.assertEqual(row[columns["新收申请\n（件）"] - 1].value, number * 10 + 7)
        failed = self.rows()["in/z.docx"]
        self.assertEqual(failed[4].value, "失败")
        self.assertTrue(all(cell.value is None for cell in failed[5:columns["输入"] - 1]))

    def test_adds_up_what_has_a_figure(self):
        sheet, columns = self.sheet(), self.heads()
        self.assertEqual([cell.value for cell in sheet[2][1:6]], ["单位", "完成", "有错误", "失败", "超时"])
        self.assertEqual([cell.value for cell in sheet[3][1:6]], [7, 3, 2, 1, 1])
        shown = openpyxl.load_workbook(self.out / "summary.xlsx", data_only=True)["汇总"]
        totals, units = shown[HEAD + 8], shown[HEAD + 9]
        self.assertEqual((totals[0].value, units[0].value), ("合计", "有数的单位"))
        for head, total, count in (("现行规章\n（件）", None, 0), ("制发规范性文件\n（件）", None, 0),
                                   ("新收申请\n（件）", 135, 5), ("行政事业性收费\n（万元）", 2.5, 5),
                                   ("错误", 2, 5), ("提示", 0, 5)):
            with self.subTest(head):
                self.assertEqual(totals[columns[head] - 1].value or (0 if total == 0 else None), total)
                self.assertEqual(units[columns[head] - 1].value, count)

    def test_is_made_for_a_screen_and_for_a4(self):
        sheet = self.sheet()
        self.assertEqual(sheet.freeze_panes, f"C{HEAD + 1}")
        self.assertTrue(sheet.auto_filter.ref.startswith(f"A{HEAD}:"))
        self.assertTrue(sheet.auto_filter.ref.endswith(str(HEAD + 7)))
        self.assertEqual((sheet.page_setup.paperSize, sheet.page_setup.orientation), (9, "landscape"))
        self.assertTrue(sheet.sheet_properties.pageSetUpPr.fitToPage)
        self.assertEqual(sheet.page_setup.fitToHeight, 0)
        self.assertEqual(sheet.print_title_rows, f"${HEAD}:${HEAD}")
        self.assertFalse(sheet.protection.sheet)

    def test_links_lead_to_the_files(self):
        links = [cell.hyperlink.target for row in self.rows().values() for cell in row if cell.hyperlink]
        links = [urllib.parse.unquote(link.replace("\\", "/")) for link in links]
        anchors = [urllib.parse.unquote(anchor.get("href")) for anchor in self.page().iter("a")]
        for found in (links, anchors):
            self.assertEqual(len(found), 2 * len(NAMES))
            for link in found:
                self.assertTrue((self.out / link).is_file(), link)

    def test_the_page_is_a_table_without_scripts(self):
        page = self.page()
        self.assertEqual(page.get("lang"), "zh-CN")
        self.assertEqual(len(list(page.iter("table"))), 1)
        self.assertTrue(page.find(".//caption").text)
        self.assertEqual({head.get("scope") for head in page.findall(".//thead//th")}, {"col"})
        self.assertEqual({head.get("scope") for head in page.findall(".//tbody//th")}, {"row"})
        width = len(page.findall(".//thead//th"))
        for row in page.iter("tr"):
            self.assertEqual(sum(int(cell.get("colspan", "1")) for cell in row), width)
        self.assertFalse([node for node in page.iter() if node.tag in ("script", "link", "img", "iframe")])
        self.assertIn("<教育局> & \"分局\"", "".join(page.itertext()))
        self.assertNotIn("http", (self.out / "summary.html").read_text(encoding="utf-8"))

    def test_parts_of_a_batch_give_what_the_whole_gives(self):
        parts = self.folder / "parts"
        for part in range(3):
            late = [dict(entry, milliseconds=99) for entry in self.entries[part::3]]
            self.journal(f"parts/nianbao-journal-{part}.jsonl", [dict(late[0], status=3), *late])
        before = {file.name: file.read_bytes() for file in self.out.glob("summary.*")}
        nianbao("summary", parts, "-o", self.out, expect=(0,), language="zh")
        self.assertEqual(before, {file.name: file.read_bytes() for file in self.out.glob("summary.*")})
        self.assertEqual(len(before), 2)

    @unittest.skipIf(MISSING, MISSING)
    def test_office_works_out_the_totals(self):
        columns = self.heads()
        with Calc() as calc:
            document = calc.load(self.out / "summary.xlsx")
            document.calculateAll()
            sheet = document.Sheets.getByIndex(0)
            for head, total, count in (("新收申请\n（件）", "135", "5"), ("行政事业性收费\n（万元）", "2.50", "5"),
                                       ("现行规章\n（件）", "", "0")):
                column = columns[head] - 1
                with self.subTest(head):
                    self.assertEqual(sheet.getCellByPosition(column, HEAD + 7).String, total)
                    self.assertEqual(sheet.getCellByPosition(column, HEAD + 8).String, count)
            document.close(True)


if __name__ == "__main__":
    unittest.main()
