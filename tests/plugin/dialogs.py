"""The dialogs of the extension, in the language of the office, without a screen: each is opened as its
menu item does, read through its accessible names, answered, and does what it says.

office.sh starts the office with HEADLESS empty, so that dialogs are real. A thread holds the dispatch,
which comes back when the dialog is closed.
"""

import os
import re
import sys
import threading
import time
import unittest
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import DisposedException

CHINESE = os.environ.get("LOCALE", "zh-CN") == "zh-CN"
WORK = Path(os.environ["WORK"])
EXAMPLES = Path(os.environ["NIANBAO_ROOT"]) / "examples"
CLOSED_BY_CANCEL = 2  # DispatchResultState.DONTKNOW
DONE = 1
SECONDS = 15
DOCUMENT_WINDOW = 49  # AccessibleRole.ROOT_PANE; it has more parts than are read in a second


def words(chinese, english):
    return chinese if CHINESE else english


def connected():
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(600):
        try:
            return resolver.resolve(
                f"uno:pipe,name={os.environ['NIANBAO_PIPE']};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.05)
    raise SystemExit("the office does not answer")


CONTEXT = connected()


def service(name):
    return CONTEXT.ServiceManager.createInstanceWithContext(name, CONTEXT)


DESKTOP = service("com.sun.star.frame.Desktop")
TOOLKIT = service("com.sun.star.awt.Toolkit")


def bare(name):
    """A name without the mnemonic that Chinese dialogs get by themselves."""
    return re.sub(r"\([A-Z]\)(?=…?$)", "", name)


def nodes(accessible):
    context = accessible.getAccessibleContext()
    yield context
    for i in range(min(context.getAccessibleChildCount(), 200)):
        child = context.getAccessibleChild(i)
        if child is not None:
            yield from nodes(child)


class Window:
    """A window that is open."""

    def __init__(self, found):
        self.nodes = found
        self.names = [bare(node.getAccessibleName()) for node in found]

    def press(self, name):
        for node in reversed(self.nodes):
            if bare(node.getAccessibleName()) == name and hasattr(node, "doAccessibleAction"):
                node.doAccessibleAction(0)
                return
        raise AssertionError(f"no button {name} among {self.names}")

    def write(self, label, text):
        for node in self.nodes:
            if bare(node.getAccessibleName()) == label and hasattr(node, "setText"):
                node.setText(text)
                return
        raise AssertionError(f"no field {label} among {self.names}")


def window_with(name):
    end = time.monotonic() + SECONDS
    seen = []
    while time.monotonic() < end:
        seen = []
        for i in range(TOOLKIT.getTopWindowCount()):
            try:
                top = TOOLKIT.getTopWindow(i)
                if top.getAccessibleContext().getAccessibleRole() == DOCUMENT_WINDOW:
                    continue
                window = Window(list(nodes(top)))
            except Exception:  # noqa: BLE001  a window that is just being closed
                continue
            seen.append(window.names)
            if name in window.names:
                return window
        time.sleep(0.05)
    raise AssertionError(f"no window with {name}; there are {seen}")


class Command:
    """A command whose dialog is open."""

    def __init__(self, document, name, **arguments):
        values = tuple(PropertyValue(Name=key, Value=value) for key, value in arguments.items())
        frame = document.CurrentController.Frame

        def run():
            self.event = service("com.sun.star.frame.DispatchHelper").executeDispatch(
                frame, f"vnd.org.nianbao:{name}", "_self", 0, values)

        self.event = None
        self.thread = threading.Thread(target=run, daemon=True)
        self.thread.start()

    def ended(self):
        self.thread.join(SECONDS)
        if self.thread.is_alive():
            raise AssertionError("the command does not come back")
        return self.event.State


class Dialogs(unittest.TestCase):
    def setUp(self):
        self.document = DESKTOP.loadComponentFromURL("private:factory/scalc", "_blank", 0, ())

    def tearDown(self):
        documents = DESKTOP.Components.createEnumeration()
        while documents.hasMoreElements():
            document = documents.nextElement()
            document.setModified(False)
            document.close(True)

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

    def test_a_folder_is_converted_behind_its_progress(self):
        folder = WORK / "units"
        folder.mkdir()
        for i in range(20):
            (folder / f"{i}.json").write_bytes((EXAMPLES / "district-2021.json").read_bytes())
        command = Command(self.document, "batch")
        window = window_with(words("各单位的文件", "Files of the units"))
        window.write(words("各单位的文件", "Files of the units"), str(folder))
        window.write(words("保存到", "Save in"), str(WORK / "converted"))
        window.press(words("开始", "Start"))
        told = window_with(words("确定", "OK"))
        self.assertTrue(any("20" in name for name in told.names), told.names)
        told.press(words("确定", "OK"))
        self.assertEqual(command.ended(), DONE)
        self.assertEqual(len(list((WORK / "converted").glob("*.docx"))), 20)

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
