"""A clerk at work, in a real window, with the keyboard and the mouse: a new workbook, figures typed, checked, a
finding clicked and mended, the report exported and opened. Where she began in Writer, she mends the report
there. What she sees is kept as pictures.
"""

import os

from windows import words  # first: it makes com.sun.star known
from screen import (BUTTON, ITEM, MENU, OURS, choose, document, find, key, parts, paste, reach, shot, title, until,
                    write)

UNIT = "东林县水务局"
# Column D of the sheet from row 6: received, carried over, outcomes, their total, carried into next year:
# 12 + 0 is not 11 + 2.
RECEIVED = [12, 0, 8, 1, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 11, 2]
SECTIONS = {"一、": "本年收到申请%s件，均已办结。", "五、": "公开的及时性还不够，下一年改进。",
            "六、": "没有其他需要报告的事项。"}
MISTAKE = words("错误 M1*", "Error M1*")
CONTRADICTION = words("错误 T1.received*", "Error T1.received*")


def new_workbook():
    find(OURS, MENU)
    key(words("alt+n", "alt+l"))
    shot("menu")
    key("n")
    find(words("报告年度", "Report year"))
    key("ctrl+a")
    write("2024")
    key("Tab", "Tab")
    paste(UNIT)
    shot("new")
    key("Return")
    find(words("保存", "Save"), BUTTON)
    shot("save")
    key("Return")
    until("the workbook", lambda: title().startswith(UNIT) and document().Sheets)
    shot("workbook")


def selection():
    """The cells that are selected, "申请处理.D6"."""
    return document().CurrentSelection.AbsoluteName.replace("$", "").replace("'", "")


def go_to(sheet, cell):
    find(sheet).click()
    until(f"the sheet {sheet}", lambda: document().CurrentController.ActiveSheet.Name == sheet)
    key("ctrl+shift+t")
    key("ctrl+a")
    write(cell)
    key("Return")
    until(f"the cursor in {cell}", lambda: selection().endswith("." + cell))


def type_figures():
    go_to("申请处理", "D6")
    for figure in RECEIVED:
        write(str(figure))
        key("Return")
    shot("figures")


def type_sections(received):
    """A sentence in each section that must not be missing."""
    sheet = document().Sheets.getByName("正文")
    for begin, text in SECTIONS.items():
        row = next(row for row in range(200) if sheet.getCellByPosition(0, row).String.startswith(begin))
        go_to("正文", f"C{row + 1}")
        key("F2")
        paste(text.replace("%s", received))
        key("Return")


def finding(name):
    return find(name, ITEM)


def gone(name):
    return not any(part.role == ITEM and part.name.startswith(name.rstrip("*")) for part in parts())


def check(mistake, picture):
    choose(OURS, words("检查", "Check"))
    finding(mistake)
    shot(picture)


def check_again(mistake, picture):
    """With the keyboard alone: F6 goes to the deck, Tab through it."""
    again = words("重新检查", "Check again")
    reach(words("关闭侧边栏面板", "Close Sidebar Deck"), "F6")
    reach(again, "Tab")
    key("space")
    until("the mistake to be gone", lambda: gone(mistake))
    shot(picture)


def mend_figure():
    check(MISTAKE, "checked")
    finding(MISTAKE).click()
    until("the cell of the finding", lambda: selection().startswith("申请处理.D"))
    shot("clicked")
    go_to("申请处理", "D30")
    write("1")
    key("Return")
    check_again(MISTAKE, "mended")


def export(item, picture):
    """Exports under the name that is offered, whatever is still amiss, and opens what was made."""
    choose(OURS, item)
    yes, save = words("是", "Yes"), words("保存", "Save")
    button = until("a question", lambda: next((p for p in parts() if p.name in (yes, save)), None))
    if button.name == yes:
        shot(picture + "-asked")
        button.click()
        find(save, BUTTON)
    key("Return")
    find(yes, BUTTON)
    shot(picture + "-exported")
    find(yes, BUTTON).click()


def export_report(received):
    export(words("导出年度报告 (DOCX)…", "Export report (DOCX)…"), "report")
    until("the report", lambda: f"收到申请{received}件" in document().Text.String)
    find(OURS, MENU)
    shot("report")


def export_statistics():
    export(words("导出统计表 (XLSX)…", "Export statistics (XLSX)…"), "statistics")
    until("the statistics", lambda: "统计表" in title() and document().Sheets)
    find(OURS, MENU)
    shot("statistics")


def mend_sentence():
    """In Writer: the figure of the sentence is not that of the table."""
    check(CONTRADICTION, "report-checked")
    finding(CONTRADICTION).click()
    until("the words of the finding", lambda: document().CurrentSelection.getByIndex(0).String == "13件")
    shot("report-clicked")
    key("F6")
    paste("12件")
    until("the right words", lambda: "收到申请12件" in document().Text.String)
    check_again(CONTRADICTION, "report-mended")


def in_calc():
    type_sections("12")
    mend_figure()
    export_report("12")


def in_writer():
    type_sections("13")
    export_report("13")
    mend_sentence()
    export_statistics()


if __name__ == "__main__":
    new_workbook()
    type_figures()
    in_writer() if os.environ["APPLICATION"] == "writer" else in_calc()
