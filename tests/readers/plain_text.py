"""Reads the plain text of a report of 2017 with a dozen lines of its own, to compare with what the
program made of it."""

import re

TABLE_HEAD = "统计指标\t单位\t统计数"
SIGNED = re.compile(r"^\d{4}\s*年\s*\d+\s*月\s*\d+\s*日$")
NUMBERED = re.compile(r"^([一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)")
ENDS = "。：；！？.)）"


def parts(text):
    """Title, lines of the narrative as the page broke them, who signs, the date, rows of the table."""
    lines = [line.strip(" \r") for line in text.splitlines() if line.strip()]
    head = lines.index(TABLE_HEAD)
    date = next(at for at in range(head) if SIGNED.match(lines[at]))
    rows = [row.split("\t") for row in lines[head + 1:] if "\t" in row]
    return lines[0], lines[1:date - 1], lines[date - 1], lines[date], rows


def paragraphs(lines):
    """The narrative with the paragraphs that a page break cut in two joined again."""
    whole = []
    for line in lines:
        if whole and continues(whole[-1], line):
            whole[-1] += line
        else:
            whole.append(line)
    return whole


def is_heading(line):
    """Numbered, and no sentence behind the number."""
    return NUMBERED.match(line) is not None and "。" not in line


def continues(before, line):
    """A line goes on in the next one if it is no heading and does not end like a sentence."""
    if is_heading(before) or NUMBERED.match(line):
        return False
    return line.startswith("(<") or before[-1] not in ENDS


def level(line):
    """1 for 一、, 2 for （一） on a line of its own; 0 for a paragraph."""
    if not is_heading(line):
        return 0
    return 2 if line.startswith("（") else 1
