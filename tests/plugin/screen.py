"""A hand and an eye: keys and the mouse go through X, where a user's go; where things are is read from their
accessible names. Through UNO nothing is done but looking."""

import subprocess
import time

from windows import DESKTOP, SECONDS, TOOLKIT, WORK, bare, nodes, words  # first: it makes com.sun.star known
from windows import until as wait_for
from com.sun.star.accessibility.AccessibleStateType import FOCUSED, SHOWING

OURS = words("政府信息公开年报", "Disclosure Report")  # the menu
# com.sun.star.accessibility.AccessibleRole
ITEM, MENU, MENU_ITEM, BUTTON = 33, 34, 36, 44
# What has more parts than are read in a second: tool bars, documents.
LARGE = frozenset({63, 13, 84, 85})


def until(what, question):
    """The answer, as soon as it is one; a picture of the screen where none comes."""
    try:
        return wait_for(what, question)
    except AssertionError:
        shot("failed")
        raise


def x(*arguments):
    subprocess.run(["xdotool", *map(str, arguments)], check=True, timeout=SECONDS)


def key(*names):
    x("key", "--delay", 30, *names)


def write(text):
    x("type", "--delay", 15, text)


def paste(text):
    """X has no keys for Chinese."""
    subprocess.run(["xclip", "-selection", "clipboard"], input=text.encode(), check=True, timeout=SECONDS,
                   stdout=subprocess.DEVNULL)
    key("ctrl+v")


def shot(name):
    """A picture of the screen, once it has stopped changing."""
    file = WORK / f"{name}.png"
    last = None
    for _ in range(20):
        subprocess.run(["import", "-window", "root", file], check=True, timeout=SECONDS)
        now = file.read_bytes()
        if now == last:
            return
        last = now
        time.sleep(0.2)


def is_shown(context):
    return context.getAccessibleStateSet().contains(SHOWING)


def is_looked_into(context):
    return is_shown(context) and context.getAccessibleRole() not in LARGE


class Part:
    """Something that is shown."""

    def __init__(self, context):
        self.context = context
        self.name = bare(context.getAccessibleName())
        self.role = context.getAccessibleRole()

    def text(self):
        return self.context.getText()

    def click(self):
        corner, size = self.context.getLocationOnScreen(), self.context.getSize()
        x("mousemove", corner.X + min(size.Width // 2, 60), corner.Y + size.Height // 2)
        time.sleep(0.1)
        x("click", 1)


def windows():
    """The one that has the focus; all of them while a menu has it, which no name tells of."""
    active = TOOLKIT.getActiveTopWindow()
    if active is not None and active.getAccessibleContext() is not None:
        return [active]
    return [TOOLKIT.getTopWindow(i) for i in range(TOOLKIT.getTopWindowCount())]


def parts():
    for window in windows():
        for context in nodes(window, is_looked_into):
            if is_shown(context):
                yield Part(context)


def find(name, role=None):
    """The part of that name, as soon as it is shown; a name that ends in "*" is the beginning of one."""
    def fits(part):
        begins = name.endswith("*") and part.name.startswith(name[:-1])
        return (begins or part.name == name) and role in (None, part.role)
    return until(f"a part named {name}", lambda: next(filter(fits, parts()), None))


def focused():
    """The names of what has the keyboard."""
    return [part.name for part in parts() if part.context.getAccessibleStateSet().contains(FOCUSED)]


def reach(name, by):
    """Goes on with a key until the keyboard is at the part of that name."""
    for _ in range(12):
        if name in focused():
            return
        key(by)
        time.sleep(0.3)
    raise AssertionError(f"{by} does not reach {name}; the keyboard is at {focused()}")


def choose(menu, item):
    """Opens a menu of the menu bar and takes an item, with the mouse."""
    find(menu, MENU).click()
    find(item, MENU_ITEM).click()


def document():
    """The document in front."""
    return DESKTOP.CurrentFrame.Controller.Model


def title():
    return DESKTOP.CurrentFrame.Title
