"""The sheets of statistics.xlsx, one layout each. Same rows and spans as in report.docx."""

from math import lcm

from . import checks
from .cells import Sheet
from .form import (
    ancestors,
    column_groups,
    depth,
    heading_spans,
    item_tag,
    kind_of,
    name_of,
    printed,
    runs,
    unit_tag,
)
from .looks import STYLES
from .tables import label_style

HEIGHT = 19.5  # points
LOW = 17.5  # of the rows of a grid, which has to fit one page
LINE = 14.5


def height(text, width, indent=0, least=HEIGHT):
    """Row height for a text in a column; a Chinese character and a step of indent take two
    characters of width each."""
    count = sum(2 if ord(letter) > 255 else 1 for letter in text)
    rows = -(-count // max(2, int(width) - 3 - 2 * indent))
    return max(least, rows * LINE + 3)


def open_sheet(title, heading, columns, landscape=False):
    """A sheet with its title and the line of the organ."""
    sheet = Sheet(title, landscape)
    sheet.merge(1, 1, 1, columns, heading, "title")
    sheet.merge(2, 1, 2, columns, "填报单位（盖章）：{{organization}}", "organ")
    sheet.heights.update({1: 36, 2: HEIGHT})
    return sheet


def yearly(title):
    return title + "（{{year}}年度）"


def figure(sheet, row, column, key, style):
    sheet.figure(row, column, key, name_of("item", key), item_tag(key), style)


# ---- list -----------------------------------------------------------------------------------------


def list_row(sheet, row, items, index):
    item = items[index]
    if item["kind"] == "text":
        figure(sheet, row, 1, item["key"], "text")
        sheet.put(row, 2, item["unit"], "unit")
        sheet.put(row, 3, None, "blank")
        sheet.heights[row] = 46
        return
    heading = item["kind"] == "heading"
    look = label_style(items, index).replace("TableLabel", "label").replace("More", "more")
    sheet.put(row, 1, printed(item), look)
    sheet.put(row, 2, item["unit"] if heading else unit_tag(item["key"]), "unit")
    figure(sheet, row, 3, item["key"], "blank" if heading else item["kind"])
    sheet.heights[row] = height(printed(item), sheet.widths[0], STYLES[look][5].get("indent", 0))


def listing(form, table):
    sheet = open_sheet("统计表", "{{table_title}}", 3)
    sheet.widths = [56, 9, 14]
    for column, name in enumerate(table["columns"], 1):
        sheet.put(3, column, name, "head")
    sheet.heights[3] = HEIGHT
    for index in range(len(table["rows"])):
        list_row(sheet, 4 + index, table["rows"], index)
    sheet.head, sheet.frozen, sheet.printed = (3, 3), (3, 0), (3 + len(table["rows"]), 3)
    checks.add(sheet, form, 3, 1)
    return sheet


# ---- stack ------------------------------------------------------------------------------------------


def stack_part(sheet, row, part, parts):
    """Caption, head and rows of one part; gives the row behind it."""
    sheet.merge(row, 1, row, 1 + parts, part["caption"], "head")
    sheet.put(row + 1, 1, part["corner"], "head")
    span = parts // len(part["columns"])
    lefts = [2 + index * span for index in range(len(part["columns"]))]
    for left, column in zip(lefts, part["columns"]):
        sheet.merge(row + 1, left, row + 1, left + span - 1, column["label"], "head")
    at = row + 2
    for item in part["rows"]:
        sheet.put(at, 1, printed(item), "label0")
        for left, column in zip(lefts, part["columns"]):
            kind = kind_of(part, column)
            sheet.merge(at, left, at, left + span - 1, None, kind)
            figure(sheet, at, left, item["key"] + "." + column["key"], kind)
        at += 1
    return at


def stack(form, tables):
    parts = lcm(*(len(table["columns"]) for table in tables))
    sheet = open_sheet("主动公开", yearly(tables[0]["title"]), 1 + parts)
    sheet.widths = [24] + [max(9, 54 // parts)] * parts
    row = 3
    for table in tables:
        row = stack_part(sheet, row, table, parts)
    sheet.heights.update({at: HEIGHT for at in range(3, row)})
    sheet.head, sheet.frozen, sheet.printed = (1, 2), (2, 0), (row - 1, 1 + parts)
    checks.add(sheet, form, 3, 1)
    return sheet


# ---- grid -------------------------------------------------------------------------------------------


def grid_head(sheet, table, left):
    count = len(table["columns"])
    sheet.merge(3, 1, 5, left, table["corner"], "head")
    sheet.merge(3, left + 1, 3, left + count, table["over"], "head")
    at = left + 1
    for group, columns in column_groups(table):
        if group:
            sheet.merge(4, at, 4, at + len(columns) - 1, group, "head")
        for column in columns:
            sheet.merge(5 if group else 4, at, 5, at, column["label"], "head")
            at += 1
    sheet.heights.update({3: LOW, 4: LOW, 5: 32})


def grid_row(sheet, row, table, item, left, seen):
    chain = ancestors(table, item)
    spans = heading_spans(table)
    for level, heading in enumerate(chain, 1):
        if heading["key"] not in seen:
            seen.add(heading["key"])
            sheet.merge(
                row, level, row + spans[heading["key"]] - 1, level, printed(heading), "side"
            )
    sheet.merge(row, 1 + len(chain), row, left, printed(item), "label0")
    for column, axis in enumerate(table["columns"], left + 1):
        figure(sheet, row, column, item["key"] + "." + axis["key"], kind_of(table, axis))
    sheet.heights[row] = height(printed(item), sum(sheet.widths[len(chain) : left]), least=LOW)


def grid(form, table):
    left, count = depth(table), len(table["columns"])
    sheet = open_sheet("申请处理", yearly(table["title"]), left + count)
    # Upright, so that one page takes it at 9 points or more.
    sheet.widths = [6, 9][: left - 1] + [32] + [8.3] * count
    sheet.pages = 1
    grid_head(sheet, table, left)
    seen = set()
    for row, item in enumerate(table["rows"], 6):
        grid_row(sheet, row, table, item, left, seen)
    sheet.head, sheet.frozen, sheet.printed = (
        (3, 5),
        (5, left),
        (5 + len(table["rows"]), left + count),
    )
    checks.add(sheet, form, 5, left)
    return sheet


# ---- flat -------------------------------------------------------------------------------------------


def flat_head(sheet, table):
    columns = table["columns"]
    at = 1
    for group, count in runs(item["group"] or item["key"] for item in table["rows"]):
        items = [item for item in table["rows"] if group in (item["group"], item["key"])]
        alone = items[0]["group"] is None
        span = count * len(columns)
        sheet.merge(
            3, at, 4 if alone else 3, at + span - 1, items[0]["label"] if alone else group, "head"
        )
        for item in items:
            if not alone:
                sheet.merge(4, at, 4, at + len(columns) - 1, item["label"], "head")
            for index, column in enumerate(columns):
                sheet.put(5, at + index, column["label"], "head")
            at += len(columns)


def flat(form, table):
    keys = [
        item["key"] + "." + column["key"] for item in table["rows"] for column in table["columns"]
    ]
    sheet = open_sheet("复议诉讼", yearly(table["title"]), len(keys), landscape=True)
    sheet.widths = [9.5] * len(keys)
    flat_head(sheet, table)
    for column, key in enumerate(keys, 1):
        figure(sheet, 6, column, key, table["value"])
    sheet.heights.update({3: HEIGHT, 4: HEIGHT, 5: 36, 6: 28})
    sheet.head, sheet.frozen, sheet.printed = (3, 5), (5, 0), (6, len(keys))
    checks.add(sheet, form, 5, 1)
    return sheet
