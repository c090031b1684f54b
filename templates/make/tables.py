"""The statistics tables of report.docx. Widths in twips; the sum is the width of the text."""

from math import lcm

from .form import (
    ancestors,
    column_groups,
    depth,
    heading_spans,
    item_tag,
    printed,
    runs,
    unit_tag,
)
from .package import element
from .styles import TEXT_WIDTH
from .tablestyles import cell_margins
from .words import cell, paragraph, row, table

TALL = 420  # 7.4 mm
LOW = 352  # 6.2 mm: the matrix has to fit one page
KEEP = element("w:keepNext")


def shares(width, count):
    """A width in equal whole parts; the rest goes to the first ones."""
    return [width // count + (1 if index < width % count else 0) for index in range(count)]


NARROW = 28  # twips beside the text of a small cell
LETTER = 180  # twips: a character of the small tables


def narrow_head(width, label):
    """The head of a narrow column: broken into lines of the same length, 商业|企业 and not 商业企|业."""
    room = width - 2 * NARROW
    count = -(-len(label) // max(1, room // LETTER))
    spare = (room - -(-len(label) // count) * LETTER - LETTER // 4) // 2
    indent = (
        element("w:ind", {"w:left": spare, "w:right": spare}) if count > 1 and spare > 0 else ""
    )
    return paragraph("MatrixHead", label, extra=indent)


def keep(last):
    """Holds a row at the next one, so that a short table stays on one page."""
    return "" if last else KEEP


# ---- list: one item a row -----------------------------------------------------------------------


def label_style(items, index):
    """The style of a label: its level, and "More" for the words under those behind 其中：."""
    item = items[index]
    more = not item["number"] and item["kind"] != "text" and index > 0
    return f"TableLabel{item['indent']}" + ("More" if more else "")


def list_row(widths, items, index):
    item = items[index]
    text = item["kind"] == "text"
    label = item_tag(item["key"]) if text else printed(item)
    heading = item["kind"] == "heading"
    unit = item["unit"] if heading or text else unit_tag(item["key"])
    figure = "" if text else item_tag(item["key"])
    below = items[min(index + 1, len(items) - 1)]
    hold = keep(below["indent"] <= item["indent"])  # a row stays with the first one under it
    return row(
        [
            cell(widths[0], paragraph(label_style(items, index), label, extra=hold)),
            cell(widths[1], paragraph("TableUnit", unit, extra=hold)),
            cell(widths[2], paragraph("TableValue", figure, extra=hold)),
        ],
        TALL,
    )


def listing(form_table, title):
    widths = [6190, 1061, 1594]
    assert sum(widths) == TEXT_WIDTH
    head = [
        cell(width, paragraph("TableHead", name), shade=True)
        for width, name in zip(widths, form_table["columns"])
    ]
    items = form_table["rows"]
    rows = [row(head, TALL, head=True)] + [
        list_row(widths, items, index) for index in range(len(items))
    ]
    return table(widths, rows, title, "三列：" + "、".join(form_table["columns"]) + "。表头在每页重复。")


# ---- stack: captioned parts below each other -------------------------------------------------------


def stack_part(part, widths, last):
    """Caption, head and rows of one part. The label takes the first grid column."""
    columns = part["columns"]
    span = (len(widths) - 1) // len(columns)
    across = [
        sum(widths[1 + index * span : 1 + (index + 1) * span]) for index in range(len(columns))
    ]
    heads = [cell(widths[0], paragraph("TableHead", part["corner"]))]
    heads += [
        cell(width, paragraph("TableHead", column["label"]), span)
        for width, column in zip(across, columns)
    ]
    rows = [
        row(
            [cell(sum(widths), paragraph("TableHead", part["caption"]), len(widths), shade=True)],
            TALL,
        ),
        row(heads, TALL),
    ]
    for item in part["rows"]:
        hold = keep(last and item is part["rows"][-1])
        cells = [cell(widths[0], paragraph("TableLabel0", printed(item), extra=hold))]
        for width, column in zip(across, columns):
            tag = item_tag(item["key"] + "." + column["key"])
            cells.append(cell(width, paragraph("TableValue", tag, extra=hold), span))
        rows.append(row(cells, TALL))
    return rows


LABEL = 2200  # twips: ten characters of a label


def stack(parts):
    columns = lcm(*(len(part["columns"]) for part in parts))
    widths = shares(TEXT_WIDTH, 1 + columns)
    if widths[0] < LABEL:
        widths = [LABEL] + shares(TEXT_WIDTH - LABEL, columns)
    rows = []
    for part in parts:
        rows += stack_part(part, widths, part is parts[-1])
    captions = "、".join(part["caption"] for part in parts)
    return table(widths, rows, parts[0]["title"], "依次列出" + captions + "的内容。")


# ---- grid: rows with headings at their left ---------------------------------------------------------

SIDE = [600, 800]  # the columns of the headings beside the rows
FIGURE = 690


def grid_widths(form_table):
    figures = [FIGURE] * len(form_table["columns"])
    side = SIDE[: depth(form_table) - 1]
    return side + [TEXT_WIDTH - sum(side) - sum(figures)] + figures


def grid_head(form_table, widths):
    """Three rows: what the columns share, groups, columns."""
    left = depth(form_table)
    space = sum(widths[:left])
    figures = widths[left:]

    def corner(merge):
        return cell(
            space,
            paragraph("MatrixHead", form_table["corner"] if merge == "restart" else ""),
            left,
            merge,
            shade=True,
        )

    first = [
        corner("restart"),
        cell(sum(figures), paragraph("MatrixHead", form_table["over"]), len(figures), shade=True),
    ]
    second, third = [corner("continue")], [corner("continue")]
    at = left
    for group, columns in column_groups(form_table):
        width = sum(widths[at : at + len(columns)])
        merge = None if group else "restart"
        label = group or columns[0]["label"]
        second.append(cell(width, paragraph("MatrixHead", label), len(columns), merge, shade=True))
        for column in columns:
            words = column["label"] if group else ""
            third.append(
                cell(
                    widths[at],
                    narrow_head(widths[at], words) if words else paragraph("MatrixHead"),
                    1,
                    None if group else "continue",
                    shade=True,
                )
            )
            at += 1
    return [row(cells, LOW, head=True) for cells in (first, second, third)]


def grid_labels(form_table, item, widths, seen, hold):
    """The headings beside a row, merged downward, and its own label over what is left."""
    chain = ancestors(form_table, item)
    spans = heading_spans(form_table)
    cells = []
    for level, heading in enumerate(chain):
        new = heading["key"] not in seen
        seen.add(heading["key"])
        merge = None if spans[heading["key"]] == 1 else "restart" if new else "continue"
        words = printed(heading) if new else ""
        cells.append(cell(widths[level], paragraph("MatrixSide", words, extra=hold), 1, merge))
    left = depth(form_table)
    rest = left - len(chain)
    cells.append(
        cell(
            sum(widths[len(chain) : left]),
            paragraph("MatrixLabel", printed(item), extra=hold),
            rest,
        )
    )
    return cells


def grid(form_table, title=None):
    widths = grid_widths(form_table)
    rows = grid_head(form_table, widths)
    seen = set()
    for item in form_table["rows"]:
        hold = keep(item is form_table["rows"][-1])
        cells = grid_labels(form_table, item, widths, seen, hold)
        for column in form_table["columns"]:
            tag = item_tag(item["key"] + "." + column["key"])
            cells.append(cell(FIGURE, paragraph("MatrixValue", tag, extra=hold)))
        rows.append(row(cells, LOW))
    return table(
        widths,
        rows,
        title or form_table["title"],
        "行为申请的办理情况，列为申请人。表头三行在每页重复。",
        cell_margins(NARROW),
    )


# ---- flat: the rows side by side in one line --------------------------------------------------------


def flat_head(form_table, widths):
    columns = form_table["columns"]
    first, second, third = [], [], []
    at = 0
    for group, count in runs(item["group"] or item["key"] for item in form_table["rows"]):
        items = [item for item in form_table["rows"] if group in (item["group"], item["key"])]
        span = count * len(columns)
        alone = items[0]["group"] is None
        words = items[0]["label"] if alone else group
        first.append(
            cell(
                sum(widths[at : at + span]),
                paragraph("MatrixHead", words),
                span,
                "restart" if alone else None,
                shade=True,
            )
        )
        for item in items:
            width = sum(widths[at : at + len(columns)])
            words = "" if alone else item["label"]
            second.append(
                cell(
                    width,
                    paragraph("MatrixHead", words),
                    len(columns),
                    "continue" if alone else None,
                    shade=True,
                )
            )
            third += [
                cell(widths[at + i], narrow_head(widths[at + i], column["label"]), shade=True)
                for i, column in enumerate(columns)
            ]
            at += len(columns)
    return [row(cells, LOW, head=True) for cells in (first, second, third)]


def flat(form_table, title=None):
    keys = [
        item["key"] + "." + column["key"]
        for item in form_table["rows"]
        for column in form_table["columns"]
    ]
    widths = shares(TEXT_WIDTH, len(keys))
    figures = [
        cell(width, paragraph("MatrixValue", item_tag(key))) for width, key in zip(widths, keys)
    ]
    rows = flat_head(form_table, widths) + [row(figures, TALL)]
    return table(
        widths, rows, title or form_table["title"], "行政复议和行政诉讼的结果，各列合计在总计列。", cell_margins(NARROW)
    )
