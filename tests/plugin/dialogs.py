"""The dialogs of the extension, in the language of the office, without a screen: each is opened as its
menu item does, read through its accessible names, answered, and does what it says.
"""

import os
import sys
import unittest

import uno  # noqa: F401  else there is no com.sun.star
from com.sun.star.lang import DisposedException

from windows import (CLOSED_BY_CANCEL, DESKTOP, DONE, EXAMPLES, WORK, Command, close_all, folder_of_reports, made,
                     window_with, words)


class Dialogs(unittest.TestCase):
    def setUp(self):
        self.document = DESKTOP.loadComponentFromURL("private:factory/scalc", "_blank", 0, ())

    def tearDown(self):
        close_all()

    def expect(self, window, *labels):
        for chinese, english in labels:
            self.assertIn(words(chinese, english), window.names)

    def test_a_new_workbook_asks_for_year_edition_and_unit(self):
        command = Command(self.document, "new")
        window = window_with(words("报告年度", "Report year"))
        self.expect(window, ("新建填报表", "New collection workbook"), ("表格版本", "Edition"),
                    ("单位全称", "Name of the unit"), ("单位级别", "Level"), ("新建", "Create"),
                    ("取消", "Cancel"))
        window.press(words("取消", "Cancel"))
        self.assertEqual(command.ended(), CLOSED_BY_CANCEL)

    def test_a_new_workbook_is_made_and_opened(self):
        output = WORK / "new.xlsx"
        command = Command(self.document, "new", Output=output.as_uri())
        window = window_with(words("报告年度", "Report year"))
        window.write(words("报告年度", "Report year"), "2025")
        window.write(words("单位全称", "Name of the unit"), "东林县水务局")
        window.press(words("新建", "Create"))
        self.assertEqual(command.ended(), DONE)
        self.assertTrue(output.exists())

    def roll_over(self, report):
        command = Command(self.document, "newFrom", Input=(EXAMPLES / report).as_uri(),
                          Output=(WORK / f"from-{report}.xlsx").as_uri())
        return command, window_with(words("报告年度", "Report year"))

    def test_a_new_year_is_offered_the_unit_of_last_year(self):
        command, window = self.roll_over("bureau-2024.json")
        self.assertEqual(window.text(words("报告年度", "Report year")), "2025")
        self.assertEqual(window.text(words("单位全称", "Name of the unit")), "示范区交通运输局")
        window.press(words("新建", "Create"))
        self.assertEqual(command.ended(), DONE)

    def test_what_an_older_form_cannot_hand_on_is_told(self):
        command, window = self.roll_over("street-2017.json")
        window.write(words("报告年度", "Report year"), "2025")
        window.press(words("新建", "Create"))
        told = window_with(words("往年报告的这些地方请核对", "Please look at these places of last year's report"))
        note = words("没有转入版本2021", "not carried over to the edition 2021")
        self.assertTrue(any(note in name for name in told.names), told.names)
        told.press(words("确定", "OK"))
        self.assertEqual(command.ended(), DONE)

    def test_what_was_not_read_is_told_before_an_export(self):
        command = Command(self.document, "exportDocx", Input=(EXAMPLES / "street-2017.txt").as_uri(),
                          Output=(WORK / "noted.docx").as_uri())
        window = window_with(words("报告有错误", "The report has errors"))
        note = words("本行与上一段合为一段", "joined to the paragraph above")
        self.assertTrue(any(note in name for name in window.names), window.names)
        window.press(words("否", "No"))
        self.assertEqual(command.ended(), CLOSED_BY_CANCEL)

    def test_a_folder_is_converted_behind_its_progress(self):
        folder = folder_of_reports(20)
        command = Command(self.document, "batch")
        window = window_with(words("各单位的文件", "Files of the units"))
        window.write(words("各单位的文件", "Files of the units"), str(folder))
        window.write(words("保存到", "Save in"), str(WORK / "converted"))
        window.press(words("开始", "Start"))
        told = window_with(words("确定", "OK"))
        self.assertTrue(any("20" in name for name in told.names), told.names)
        told.press(words("确定", "OK"))
        self.assertEqual(command.ended(), DONE)
        self.assertEqual(made(WORK / "converted"), 20)

    def test_a_report_with_errors_is_exported_only_after_a_question(self):
        command = Command(self.document, "exportDocx",
                          Input=(EXAMPLES / "street-2017.json").as_uri(),
                          Output=(WORK / "asked.docx").as_uri())
        window = window_with(words("报告有错误", "The report has errors"))
        window.press(words("否", "No"))
        self.assertEqual(command.ended(), CLOSED_BY_CANCEL)
        self.assertFalse((WORK / "asked.docx").exists())

    def test_a_publication_asks_for_folder_and_formats(self):
        command = Command(self.document, "publish",
                          Input=(EXAMPLES / "district-2021.json").as_uri(),
                          Output=(WORK / "published").as_uri())
        window = window_with(words("保存到", "Save in"))
        self.expect(window, ("年度报告 (DOCX)", "Report (DOCX)"), ("统计表 (XLSX)", "Statistics (XLSX)"),
                    ("年度报告 (PDF)", "Report (PDF)"), ("网页 (HTML)", "Web page (HTML)"))
        window.press(words("生成", "Make"))
        window_with(words("确定", "OK")).press(words("确定", "OK"))
        self.assertEqual(command.ended(), DONE)
        self.assertEqual(len(list((WORK / "published").iterdir())), 4)

    def test_about_tells_version_and_editions(self):
        command = Command(self.document, "about")
        window = window_with(words("关于年报", "About nianbao"))
        self.assertTrue(any("2021" in name for name in window.names), window.names)
        window.press(words("确定", "OK"))
        self.assertEqual(command.ended(), DONE)

    def test_what_goes_wrong_is_told(self):
        command = Command(self.document, "exportDocx", Input=(WORK / "nowhere.json").as_uri())
        window = window_with(words("确定", "OK"))
        self.assertTrue(any("nowhere.json" in name for name in window.names), window.names)
        window.press(words("确定", "OK"))
        self.assertEqual(command.ended(), 0)


if __name__ == "__main__":
    result = unittest.main(exit=False, verbosity=2).result
    sys.stderr.flush()
    try:
        DESKTOP.terminate()
    except DisposedException:
        pass
    os._exit(0 if result.wasSuccessful() else 1)
