"""校核: the identities of a form as formulas beside its cells.

Only rules of severity error whose operands all stand on the sheet become formulas. A formula speaks
when every operand is a number and the rule does not hold; it never touches a figure.
"""

from .cells import joined

KINDS = {
    "equal": "ROUND({left}-{right},6)<>0",
    "at-most": "ROUND({left}-{right},6)>0",
    "at-least-each": "ROUND({largest}-{left},6)>0",
    "sum-minimum": "ROUND({left}-{bound},6)<0",
}


def formal(rule):
    return rule["severity"] == "error" and rule["kind"] in KINDS


def stars(form, rule):
    """What stands for * in the keys of a rule: rows or columns of a table."""
    if "each" not in rule:
        return [None]
    table, axis = rule["each"].split(".")
    found = next(one for one in form["tables"] if one["key"] == table)
    return [part["key"] for part in found[axis]]


def instances(form):
    """Every error rule the workbook can check, as (rule, left keys, right keys)."""
    result = []
    for rule in filter(formal, form["rules"]):
        for star in stars(form, rule):
            sides = [
                [key.replace("*", star or "*") for key in rule.get(side, [])]
                for side in ("left", "right")
            ]
            result.append((rule, *sides))
    return result


def total(places):
    refs = joined(places, ",")
    return refs if len(places) == 1 else f"SUM({refs})"


def formula(rule, left, right, words):
    """left and right are places; words is what the cell says."""
    test = KINDS[rule["kind"]].format(
        left=total(left),
        right=total(right),
        largest=f"MAX({joined(right, ',')})",
        bound=rule.get("bound"),
    )
    count = f"COUNT({joined(left + right, ',')})={len(left) + len(right)}"
    text = '"' + words.replace('"', '""') + '"'
    return f'IF({count},IF({test},{text},""),"")'


def by_home(sheet, form):
    """The checks of a sheet: {("row", row) or ("column", column): [(rule, left, right)]}."""
    homes = {}
    for rule, left, right in instances(form):
        if not all(key in sheet.places for key in left + right):
            continue
        first = sheet.places[left[0]]
        home = (
            ("column", first[1]) if rule.get("each", "").endswith(".columns") else ("row", first[0])
        )
        sides = [[sheet.places[key] for key in keys] for keys in (left, right)]
        homes.setdefault(home, []).append((rule, *sides))
    return homes


def said(rule):
    return rule["id"] + " " + rule["message"]["zh"]


def beside(sheet, homes, column, head_row, width):
    """One formula a row in a column right of the print area."""
    rows = {where: checks for (axis, where), checks in homes.items() if axis == "row"}
    if not rows:
        return
    sheet.put(head_row, column, "校核", "checkhead")
    for row, checks in rows.items():
        text = "&".join(
            formula(rule, left, right, said(rule)) for rule, left, right in checks
        )
        sheet.formula(row, column, text, "check")
    sheet.widths += [9] * (column - 1 - len(sheet.widths)) + [width]


def below(sheet, homes, row, label_columns):
    """One row a rule below the print area, one formula a column."""
    rules = {}
    for (axis, where), checks in homes.items():
        for rule, left, right in checks if axis == "column" else []:
            rules.setdefault(rule["id"], []).append((where, rule, left, right))
    for checks in rules.values():
        sheet.merge(row, 1, row, label_columns, "校核 " + said(checks[0][1]), "checklabel")
        sheet.heights[row] = 34
        for column, rule, left, right in checks:
            sheet.formula(row, column, formula(rule, left, right, "不符"), "checkcenter")
        row += 1


def add(sheet, form, head_row, label_columns, width=44):
    homes = by_home(sheet, form)
    last_row, last_column = sheet.printed
    beside(sheet, homes, last_column + 1, head_row, width)
    below(sheet, homes, last_row + 1, label_columns)
