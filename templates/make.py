#!/usr/bin/env python3
"""Write report.docx and statistics.xlsx of every edition from its form.json, and check-sheet.docx.

    python3 templates/make.py [EDITION...]

The documents depend on form.json and on this program alone: same input, same bytes.
"""

import sys
from pathlib import Path

from make import check_sheet, report, statistics
from make.form import load_form

HERE = Path(__file__).resolve().parent


def editions(wanted):
    """The folders that hold a form.json, or those that are asked for."""
    found = sorted(path.parent.name for path in HERE.glob("*/form.json"))
    unknown = [name for name in wanted if name not in found]
    if unknown:
        sys.exit("no form.json for: " + " ".join(unknown))
    return wanted or found


def main(wanted):
    for edition in editions(wanted):
        folder = HERE / edition
        form = load_form(folder / "form.json")
        report.write(form, folder / "report.docx")
        statistics.write(form, folder / "statistics.xlsx")
    check_sheet.write(HERE / "check-sheet.docx")


if __name__ == "__main__":
    main(sys.argv[1:])
