"""Somebody converts a folder from the Start Center, in a real window, and thinks better of it: with Escape, then
with the mouse, then not at all.
"""

from windows import MANY, WORK, folder_of_reports, made, words  # first: it makes com.sun.star known
from screen import BUTTON, MENU, OURS, choose, find, key, paste, shot, until

CANCEL, OK = words("取消", "Cancel"), words("确定", "OK")
FEW = 20  # to be converted before anybody waits long


def begin(count, output):
    choose(OURS, words("批量转换…", "Convert a folder (batch)…"))
    find(words("保存到", "Save in"))
    paste(str(folder_of_reports(count)))
    key("Tab", "Tab")
    paste(str(output))
    shot(f"{output.name}-asked")
    key("Return")
    until("the first reports", lambda: made(output) >= 3)


def end(output, told):
    find(told)
    shot(f"{output.name}-told")
    find(OK, BUTTON)
    key("Return")
    find(OURS, MENU)
    return made(output)


def breaks_off(name, way):
    output = WORK / name
    begin(MANY, output)
    find(CANCEL, BUTTON)
    way()
    count = end(output, words(f"已中止。共 {MANY} 份：*", f"Broken off. {MANY} files: *"))
    assert count < MANY, f"{name}: all {count} were converted"
    account = (output / "转换结果.txt").read_text(encoding="utf-8")
    left = account.count(words("批量转换已中止，未转换", "not converted: the batch was broken off"))
    assert left == MANY - count, f"{name}: {count} were converted, {left} are told of as left"


def lets_it_end():
    output = WORK / "whole"
    begin(FEW, output)
    count = end(output, words(f"共 {FEW} 份：*", f"{FEW} files: *"))
    assert count == FEW, f"{count} of {FEW} were converted"


if __name__ == "__main__":
    find(OURS, MENU)
    breaks_off("escape", lambda: key("Escape"))
    breaks_off("mouse", lambda: find(CANCEL, BUTTON).click())
    lets_it_end()
