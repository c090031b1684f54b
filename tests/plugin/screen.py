"""A hand and an eye: keys and the mouse go through X, where a user's go; where things are is read from their
accessible names. Through UNO nothing is done but looking."""

import subprocess
import time
from typing import NamedTuple

# First: it makes com.sun.star known.
from windows import DESKTOP, SECONDS, TOOLKIT, WORK, bare, children_of, context_of, words
from windows import until as wait_for
from com.sun.star.accessibility.AccessibleStateType import FOCUSED, SHOWING

OURS = words("政府信息公开年报", "Disclosure Report")  # the menu
# com.sun.star.accessibility.AccessibleRole
LABEL, LIST, ITEM, MENU, MENU_ITEM, BUTTON, SCROLLED = 30, 32, 33, 34, 36, 44, 51
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
    """X has no keys for Chinese. xclip is back before the clipboard is its own."""
    clipboard = ["xclip", "-selection", "clipboard"]
    subprocess.run(clipboard, input=text.encode(), check=True, timeout=SECONDS, stdout=subprocess.DEVNULL)
    until("the clipboard", lambda: subprocess.run([*clipboard, "-o"], capture_output=True,
                                                  timeout=SECONDS).stdout.decode() == text)
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


class Place(NamedTuple):
    """Where on the screen, in pixels."""

    left: int
    top: int
    width: int
    height: int

    @property
    def right(self):
        return self.left + self.width

    @property
    def bottom(self):
        return self.top + self.height

    def is_in(self, other):
        return (other.left <= self.left and other.top <= self.top and self.right <= other.right
                and self.bottom <= other.bottom)

    def touches(self, other):
        return (self.left < other.right and other.left < self.right and self.top < other.bottom
                and other.top < self.bottom)


class Part:
    """Something that is shown."""

    def __init__(self, context):
        self.context = context
        self.name = bare(context.getAccessibleName())
        self.role = context.getAccessibleRole()

    def text(self):
        return self.context.getText()

    def fits(self, name):
        """A name that ends in "*" is the beginning of one."""
        return self.name == name or name.endswith("*") and self.name.startswith(name[:-1])

    def place(self):
        corner, size = self.context.getLocationOnScreen(), self.context.getSize()
        return Place(corner.X, corner.Y, size.Width, size.Height)

    def click(self):
        place = self.place()
        x("mousemove", place.left + min(place.width // 2, 60), place.top + place.height // 2)
        time.sleep(0.1)
        x("click", 1)


def drag(left, top, distance):
    """To the right; to the left where the distance is negative. In steps, as a hand does."""
    x("mousemove", left, top)
    time.sleep(0.1)
    x("mousedown", 1)
    for step in range(1, 11):
        x("mousemove", left + distance * step // 10, top)
    x("mouseup", 1)


def windows():
    """The one that has the focus; all of them while a menu has it, which no name tells of."""
    active = TOOLKIT.getActiveTopWindow()
    if active is not None and active.getAccessibleContext() is not None:
        return [active]
    return [TOOLKIT.getTopWindow(i) for i in range(TOOLKIT.getTopWindowCount())]


def parts_of(accessible):
    """What is shown of it, itself first; not what is in large parts."""
    context = context_of(accessible)
    if context is None or not context.getAccessibleStateSet().contains(SHOWING):
        return
    part = Part(context)
    yield part
    if part.role in LARGE:
        return
    for child in children_of(context):
        yield from parts_of(child)


def parts():
    for window in windows():
        yield from parts_of(window)


def find(name, role=None):
    """The part of that name, as soon as it is shown."""
    def is_it(part):
        return part.fits(name) and role in (None, part.role)
    return until(f"a part named {name}", lambda: next(filter(is_it, parts()), None))


def focused(shown=None):
    """What has the keyboard, of what is shown."""
    return [part for part in shown or parts() if part.context.getAccessibleStateSet().contains(FOCUSED)]


def is_at(name, shown=None):
    """Whether the keyboard is at the part of that name."""
    return any(part.fits(name) for part in focused(shown))


def reach(name, by):
    """Goes on with a key until the keyboard is there."""
    for _ in range(12):
        if is_at(name):
            return
        key(by)
        time.sleep(0.3)
    raise AssertionError(f"{by} does not reach {name}; the keyboard is at {[part.name for part in focused()]}")


def choose(menu, item):
    """Opens a menu of the menu bar and takes an item, with the mouse."""
    find(menu, MENU).click()
    find(item, MENU_ITEM).click()


def document():
    """The document in front."""
    return DESKTOP.CurrentFrame.Controller.Model


def title():
    return DESKTOP.CurrentFrame.Title
