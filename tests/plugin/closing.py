"""批量转换 is broken off: by Cancel, with its document, with the office. The office neither crashes nor hangs,
and every file that was written is whole.
"""

import os
import sys
import unittest
import zipfile

import uno  # noqa: F401  else there is no com.sun.star
from com.sun.star.beans import PropertyValue
from com.sun.star.lang import DisposedException
from com.sun.star.util import CloseVetoException

from windows import (DESKTOP, DONE, MANY, WORK, Command, close_all, folder_of_reports, made, until, window_with,
                     words)

SOME = 80  # few enough to wait for all
CANCEL = words("取消", "Cancel")
OK = words("确定", "OK")


class Batch:
    """A batch in the midst of its work."""

    def __init__(self, document, name, count=MANY, **arguments):
        self.output = WORK / name
        self.command = Command(document, "batch", Input=folder_of_reports(count).as_uri(),
                               Output=self.output.as_uri(), **arguments)
        if not arguments.get("Silent"):
            window = window_with(words("各单位的文件", "Files of the units"))
            window.write(words("各单位的文件", "Files of the units"), str(folder_of_reports(count)))
            window.write(words("保存到", "Save in"), str(self.output))
            window.press(words("开始", "Start"))
        self.go_on()

    def made(self):
        return made(self.output)

    def go_on(self):
        more = self.made() + 3
        until("more reports", lambda: self.made() >= more or not self.command.is_running())

    def cancel(self):
        window_with(CANCEL).press(CANCEL)
        window_with(OK).press(OK)
        return self.command.ended()


class BrokenOff(unittest.TestCase):
    def setUp(self):
        self.document = DESKTOP.loadComponentFromURL("private:factory/scalc", "_blank", 0, ())

    def tearDown(self):
        close_all()

    def expect_whole_files(self, output):
        kinds = {".docx": 0, ".xlsx": 0, ".txt": 0, ".html": 0}
        for file in output.iterdir():
            kinds[file.suffix] += 1  # drafts of files would be others
            if file.suffix in (".docx", ".xlsx"):
                with zipfile.ZipFile(file) as archive:
                    self.assertIsNone(archive.testzip(), file)
        self.assertEqual(kinds[".docx"] + 1, kinds[".xlsx"])  # and the summary
        self.assertEqual((kinds[".txt"], kinds[".html"]), (1, 1))

    def test_cancel_stops_behind_the_report_at_hand(self):
        batch = Batch(self.document, "cancelled")
        self.assertEqual(batch.cancel(), DONE)
        self.assertLess(batch.made(), MANY)
        self.expect_whole_files(batch.output)
        answer = {each.Name: each.Value for each in batch.command.event.Result}
        self.assertEqual(answer["Errors"], MANY - batch.made())

    def test_the_document_stays_open_behind_the_dialog(self):
        batch = Batch(self.document, "document")
        with self.assertRaises(CloseVetoException):
            self.document.close(True)
        batch.go_on()
        self.assertEqual(batch.cancel(), DONE)
        self.expect_whole_files(batch.output)

    def test_a_dialog_outlives_a_document_that_nobody_sees(self):
        hidden = DESKTOP.loadComponentFromURL("private:factory/swriter", "_blank", 0,
                                              (PropertyValue(Name="Hidden", Value=True),))
        batch = Batch(hidden, "hidden")
        try:
            hidden.close(True)
        except CloseVetoException:
            pass
        batch.go_on()
        self.assertEqual(batch.cancel(), DONE)
        self.expect_whole_files(batch.output)

    def test_the_office_stays_behind_the_dialog(self):
        close_all()
        batch = Batch(None, "office")
        self.assertFalse(DESKTOP.terminate())
        batch.go_on()
        self.assertEqual(batch.cancel(), DONE)
        self.expect_whole_files(batch.output)

    def test_without_a_dialog_a_batch_outlives_its_document(self):
        for on_main_thread in (True, False):
            batch = Batch(self.document, f"silent-{on_main_thread}", SOME, Silent=True,
                          on_main_thread=on_main_thread)
            self.document.close(True)
            self.assertEqual(batch.command.ended(), DONE)
            self.assertEqual(batch.made(), SOME)
            self.expect_whole_files(batch.output)
            self.setUp()

    def test_z_without_a_dialog_a_batch_ends_with_the_office(self):
        """The last, since there is no office behind it; office.sh waits for its end."""
        self.tearDown = lambda: None
        batch = Batch(self.document, "ended", Silent=True, on_main_thread=False)
        try:
            DESKTOP.terminate()
        except DisposedException:
            pass
        until("the account", (batch.output / "转换结果.txt").exists)
        self.assertLess(batch.made(), MANY)
        self.expect_whole_files(batch.output)


if __name__ == "__main__":
    result = unittest.main(exit=False, verbosity=2).result
    sys.stderr.flush()
    os._exit(0 if result.wasSuccessful() else 1)
