"""The office that office.sh with HEADLESS empty, or window.sh, has started: its windows, read through their accessible names,
and commands whose dialogs are real.
"""

import os
import re
import threading
import time
from pathlib import Path

import uno
import unohelper
from com.sun.star.awt import XCallback
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import DisposedException

WORK = Path(os.environ["WORK"])
EXAMPLES = Path(os.environ["NIANBAO_ROOT"]) / "examples"
CLOSED_BY_CANCEL = 2  # DispatchResultState.DONTKNOW
DONE = 1
CHINESE = os.environ.get("LOCALE", "zh-CN") == "zh-CN"
SECONDS = 15
MANY = 2000  # more reports than are converted before somebody breaks it off
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


def until(what, question):
    """The answer, as soon as it is one."""
    end = time.monotonic() + SECONDS
    failure = None
    while time.monotonic() < end:
        try:
            answer = question()
        except Exception as exception:  # noqa: BLE001  a window that is just being opened or closed
            answer, failure = None, exception
        if answer:
            return answer
        time.sleep(0.02)
    raise AssertionError(f"never came: {what}") from failure


def folder_of_reports(count):
    """So many inputs of a batch, that take up the room of one."""
    folder = WORK / f"units-{count}"
    if not folder.exists():
        folder.mkdir()
        first = folder / "0.json"
        first.write_bytes((EXAMPLES / "district-2021.json").read_bytes())
        for i in range(1, count):
            os.link(first, folder / f"{i}.json")
    return folder


def made(output):
    """How many documents a batch has written so far."""
    return len(list(output.glob("*.docx")))


def bare(name):
    """A name without the mnemonic that Chinese dialogs get by themselves."""
    return re.sub(r"\([A-Z]\)(?=…?$)", "", name)


def context_of(accessible):
    """None of parts that have none, as some in the dialog for files."""
    return accessible.getAccessibleContext() if hasattr(accessible, "getAccessibleContext") else None


def children_of(context):
    """Not all of what has as many as a sheet has cells."""
    for i in range(min(context.getAccessibleChildCount(), 200)):
        child = context.getAccessibleChild(i)
        if child is not None:
            yield child


def nodes(accessible):
    """A part and all that is in it."""
    context = context_of(accessible)
    if context is None:
        return
    yield context
    for child in children_of(context):
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

    def field(self, label):
        for node in self.nodes:
            if bare(node.getAccessibleName()) == label and hasattr(node, "setText"):
                return node
        raise AssertionError(f"no field {label} among {self.names}")

    def write(self, label, text):
        self.field(label).setText(text)

    def text(self, label):
        return self.field(label).getText()


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


class Command(unohelper.Base, XCallback):
    """A command that is running: on the main thread of the office, as from its menu, or on a thread of a
    program. Without a document it is one of the office itself."""

    def __init__(self, document, name, on_main_thread=True, **arguments):
        self.values = tuple(PropertyValue(Name=key, Value=value) for key, value in arguments.items())
        self.frame = DESKTOP if document is None else document.CurrentController.Frame
        self.url = f"vnd.org.nianbao:{name}"
        self.event = None
        self.is_over = threading.Event()
        if on_main_thread:
            service("com.sun.star.awt.AsyncCallback").addCallback(self, None)
        else:
            threading.Thread(target=self.notify, args=(None,), daemon=True).start()

    def notify(self, _):
        """The office calls, and what is called from here runs on the thread that does."""
        try:
            self.event = service("com.sun.star.frame.DispatchHelper").executeDispatch(
                self.frame, self.url, "_self", 0, self.values)
        except DisposedException:
            pass  # the office has ended
        finally:
            self.is_over.set()

    def is_running(self):
        return not self.is_over.is_set()

    def ended(self):
        if not self.is_over.wait(SECONDS):
            raise AssertionError("the command does not come back")
        return self.event.State


def close_all():
    documents = DESKTOP.Components.createEnumeration()
    while documents.hasMoreElements():
        document = documents.nextElement()
        document.setModified(False)
        document.close(True)
