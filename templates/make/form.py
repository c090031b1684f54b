"""Reads form.json and answers what the documents need to know about it."""

import json


def load_form(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def name_of(prefix, key):
    """The name an item goes by in tags and defined names: item_r3_1_natural."""
    return prefix + "_" + key.replace(".", "_")


def tag(name):
    return "{{" + name + "}}"


def item_tag(key):
    return tag(name_of("item", key))


def unit_tag(key):
    return tag(name_of("unit", key))


def printed(row):
    """A label as the form prints it, with its number."""
    return row["number"] + row["label"]


def annexes(form):
    """The tables that stand outside the sections."""
    return [table for table in form["tables"] if not table.get("section")]


def tables_of(form, section):
    return [table for table in form["tables"] if table.get("section") == section]


def layout(table):
    """How a table is printed: list, stack (captioned parts below each other), flat (the rows
    side by side in one line) or grid (rows with headings at their left)."""
    if table["kind"] == "list":
        return "list"
    if "caption" in table:
        return "stack"
    return "flat" if any(row["group"] for row in table["rows"]) else "grid"


def kind_of(table, column):
    """What the figures of a column are; a column may say so for itself."""
    return column.get("value", table["value"])


def runs(values):
    """Neighbours that are equal, as (value, length)."""
    result = []
    for value in values:
        if result and result[-1][0] == value:
            result[-1][1] += 1
        else:
            result.append([value, 1])
    return [(value, length) for value, length in result]


def column_groups(table):
    """The columns as printed: [(group or None, [columns])]."""
    columns = list(table["columns"])
    result = []
    for group, length in runs(column["group"] for column in columns):
        taken, columns = columns[:length], columns[length:]
        result += [(group, taken)] if group else [(None, [one]) for one in taken]
    return result


def ancestors(table, row):
    """The headings above a row of a grid, outermost first."""
    headings = {heading["key"]: heading for heading in table["headings"]}
    chain = []
    parent = row["parent"]
    while parent:
        chain.insert(0, headings[parent])
        parent = headings[parent]["parent"]
    return chain


def depth(table):
    """How many columns the labels of a grid take."""
    return 1 + max(len(ancestors(table, row)) for row in table["rows"])


def heading_spans(table):
    """Heading key to the number of rows it stands beside."""
    spans = {}
    for row in table["rows"]:
        for heading in ancestors(table, row):
            spans[heading["key"]] = spans.get(heading["key"], 0) + 1
    return spans


ANNEX = "附件"
