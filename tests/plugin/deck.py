"""The deck in a real window, as narrow as the office lets it become, dragged wide, and narrow again: nothing of it
is cut off, the keyboard reaches all that can be used, and a screen reader has a name for each part.
"""

from itertools import combinations

from windows import DESKTOP, EXAMPLES, words  # first: it makes com.sun.star known
from screen import (BUTTON, ITEM, LABEL, LIST, MENU, OURS, SCROLLED, Part, choose, drag, find, is_at, key, parts_of,
                    reach, shot, until)

COUNTS, FINDING = words("错误 2*", "Errors 2*"), words("错误 H1*", "Error H1*")
BUTTONS = [words("重新检查", "Check again"), words("下一处", "Next place"), words("忽略…", "Let stand…"),
           words("显示为批注", "Show as comments"), words("去掉批注", "Remove comments")]
PARTS = [("示范区东湖街道办事处*", LABEL), (COUNTS, LABEL), (COUNTS, LIST), (FINDING, SCROLLED),
         *((name, BUTTON) for name in BUTTONS)]
CLOSE = words("关闭侧边栏面板", "Close Sidebar Deck")
SPLITTER = 5  # its middle is so far left of the deck
FARTHER = 200


def check_report():
    """And chooses a finding, whose words a screen reader finds below the list."""
    DESKTOP.loadComponentFromURL((EXAMPLES / "street-2017.json").as_uri(), "_default", 0, ())
    choose(OURS, words("检查", "Check"))
    find(FINDING, ITEM).click()
    find(FINDING, SCROLLED)


def panel():
    return find(*PARTS[0]).context.getAccessibleParent()


def look(deck, picture):
    """That every part stands in the deck, and none on another. Gives its width."""
    shot(picture)
    outer, *shown = parts_of(deck)
    places = {(name, role): next(part for part in shown if part.fits(name) and part.role == role).place()
              for name, role in PARTS}
    assert outer.place().right <= find(CLOSE).place().right, f"{picture}: the panel is wider than the deck"
    for name, place in places.items():
        assert place.is_in(outer.place()), f"{picture}: {name} at {place} is not in {outer.place()}"
    for one, other in combinations(places, 2):
        assert not places[one].touches(places[other]), f"{picture}: {one} stands on {other}"
    return outer.place().width


def drag_by(deck, distance):
    part = Part(deck.getAccessibleContext())
    before = part.place()
    drag(before.left - SPLITTER, before.top + 100, distance)
    until("another width", lambda: part.place().width != before.width)


def tab_through(deck):
    reach(CLOSE, "F6")
    for name in (COUNTS, FINDING, *BUTTONS):
        key("Tab")
        until(f"the keyboard at {name}", lambda: is_at(name, parts_of(deck)))


if __name__ == "__main__":
    find(OURS, MENU)
    check_report()
    deck = panel()
    narrow = look(deck, "narrow")
    drag_by(deck, -FARTHER)
    assert look(deck, "wide") > narrow
    drag_by(deck, FARTHER)
    assert look(deck, "narrow-again") == narrow
    tab_through(deck)
