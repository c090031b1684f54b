"""Random workbooks of three sheets that refer to each other, and what happens to their rows.

To load a file costs Calc more than what is in it, so that many books share one: each is three sheets
that know nothing of the others. Steps are what moves_driver.cpp reads, and at the same time orders for
Calc. Two kinds of books: in one, blank rows and columns are inserted and others deleted anywhere; in the
other, one row is copied down as a loop copies it.
"""

from xml.sax.saxutils import escape, quoteattr

NAMES = ["年报", "Data 2", "It's", "甲乙丙", "Sheet1", "A1B2", "统计-表", "x.y"]
LAST_ROW = 24
LAST_COLUMN = 8
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def column(number):
    return chr(ord("A") + number - 1)


def quoted(name):
    plain = name[0].isalpha() and name.isalnum() and not name.startswith("A1B2")
    return name if plain else "'" + name.replace("'", "''") + "'"


class Book:
    """The parts of three sheets, the first being sheet number `base` of its file; the steps of each."""

    def __init__(self, random, loops, base):
        self.random = random
        self.loops = loops
        self.base = base
        self.names = [f"{name}{base // 3 or ''}" for name in random.sample(NAMES, 3)]
        self.steps = [self._steps(LAST_ROW, self._loop_row(sheet), 3) for sheet in range(3)]
        self.columns = ["" if loops else self._steps(LAST_COLUMN, 0, 1) for _ in range(3)]
        self.sheets = [self._sheet(i) for i in range(3)]
        self.defined_names = self._defined_names()

    def has_formats(self, sheet):
        """Conditional formats and a validation; Calc is slow to tell of them."""
        return not self.loops and sheet == 0

    # What happens to rows or columns.

    def _kept(self, text, last):
        """The rows (or columns) up to `last` that do not vanish."""
        words, gone, behind = text.split(), set(), 1
        for i, word in enumerate(words):
            if word in ("keep", "loop"):
                gone |= set(range(behind, int(words[i + 1])))
                behind = int(words[i + 2]) + 1
        return [number for number in range(1, last + 1) if number not in gone]

    def _loop_row(self, sheet):
        """The row that loops, the same in every book; 0 on the sheets without."""
        return 10 if self.loops and sheet == 0 else 0

    def _steps(self, last, loop, most):
        if loop:
            return f"keep 1 {loop - 1} loop {loop} {loop} {self.random.randint(2, 5)}"
        if self.loops:
            return ""
        steps, at = [], 1
        for _ in range(self.random.randint(0, most)):
            end = self.random.randint(at, last)
            steps.append(f"keep {at} {end}")
            at = end + 1
            if self.random.random() < 0.6:
                steps.append(f"blank {self.random.randint(1, 4)}")
            else:
                at += self.random.randint(1, 3)
            if at > last:
                break
        return " ".join(steps) + (f" keep {at} {at}" if steps else "")

    # What refers.

    def _corner(self, rows, absolute=None):
        def dollar():
            return self.random.choice(("", "$")) if absolute is None else absolute
        return f"{dollar()}{column(self.random.randint(1, LAST_COLUMN))}{dollar()}{rows}"

    def _row(self):
        return self.random.randint(1, LAST_ROW)

    def _rows_of_range(self, sheet, stands=False):
        """The first and the last row of a range: Calc does not grow a range that ends in the row
        that loops, so a range holds it and the next one, or stays away. A thing that stands on a
        sheet begins in a row that stays: Calc takes merges away with their first cell."""
        first = self.random.choice(self._kept(self.steps[sheet], LAST_ROW) if stands
                                   else range(1, LAST_ROW + 1))
        last = self.random.randint(first, LAST_ROW)
        loop = self._loop_row(sheet)
        if loop and (first == loop or last == loop):
            first, last = min(first, loop), max(last, loop + 1)
        return first, last

    def _reference(self, home, absolute=None):
        sheet = self.random.choice((home, home, 0, 1, 2))
        prefix = "" if sheet == home and self.random.random() < 0.8 else quoted(
            self.names[sheet]) + "!"
        return prefix + self._corner(self._row(), absolute)

    def _range(self, home):
        sheet = self.random.choice((home, home, 0, 1, 2))
        prefix = "" if sheet == home else quoted(self.names[sheet]) + "!"
        kind = self.random.random()
        if kind < 0.1:
            a, b = sorted(self.random.sample(range(1, LAST_COLUMN + 1), 2))
            return f"{prefix}${column(a)}:${column(b)}"
        first, last = self._rows_of_range(sheet)
        if kind < 0.2:
            return f"{prefix}${first}:${last}"
        a, b = sorted((self.random.randint(1, LAST_COLUMN), self.random.randint(1, LAST_COLUMN)))
        marks = [self.random.choice(("", "$")) for _ in range(4)]
        return (f"{prefix}{marks[0]}{column(a)}{marks[1]}{first}"
                f":{marks[2]}{column(b)}{marks[3]}{last}")

    def _formula(self, home):
        pieces = []
        for _ in range(self.random.randint(1, 3)):
            pieces.append(self.random.choice((
                lambda: self._reference(home),
                lambda: f"SUM({self._range(home)})",
                lambda: f"MAX({self._range(home)},{self._range(home)})",
                lambda: f"IF({self._reference(home)}>0,LOG10(5),ROUND({self._reference(home)},1))",
                lambda: f"COUNTIF({self._range(home)},\"B10\")",
                lambda: "LEN(\"A10:B12 'x'!A1\")",
                lambda: f"{self._reference(home)}*1.5E+3",
            ))())
        return "+".join(pieces)

    def _looping_formula(self, row):
        """Relative references to its own row, absolute ones to others: as a copied row reads."""
        def own():
            return f"{column(self.random.randint(1, LAST_COLUMN))}{row}"

        def other():
            away = self.random.choice([r for r in range(1, LAST_ROW + 1) if r != row])
            return f"{column(self.random.randint(1, LAST_COLUMN))}${away}"
        a, b = sorted((self.random.randint(1, LAST_COLUMN), self.random.randint(1, LAST_COLUMN)))
        return "+".join(self.random.choice((
            f"{own()}*{other()}",
            f"SUM({column(a)}{row}:{column(b)}{row})",
            f"SUM({column(a)}${row}:{column(a)}{row})",
            f"SUM({column(a)}${row - 1}:{column(b)}{row})",
            f"{quoted(self.names[1])}!{other()}",
            f"{column(a)}${row}",
        )) for _ in range(self.random.randint(1, 3)))

    # Parts.

    def _sheet(self, sheet):
        loop = self._loop_row(sheet)
        merges, covered = self._merges(sheet)
        rows = []
        for row in range(1, LAST_ROW + 1):
            cells = []
            for number in range(1, LAST_COLUMN + 1):
                name = f"{column(number)}{row}"
                if (row, number) in covered:
                    continue
                if row == loop and self.random.random() < 0.5:
                    cells.append(f"<c r=\"{name}\"><f>{self._looping_formula(row)}</f></c>")
                elif row != loop and self.random.random() < 0.12:
                    formula = escape(self._formula(sheet))
                    cells.append(f"<c r=\"{name}\"><f>{formula}</f></c>")
                elif self.random.random() < 0.3:
                    cells.append(f"<c r=\"{name}\"><v>{self.random.randint(0, 99)}</v></c>")
            rows.append(f"<row r=\"{row}\">{''.join(cells)}</row>")
        alike = self._format(sheet) + self._validation(sheet) if self.has_formats(sheet) else ""
        return (f"<worksheet xmlns=\"{MAIN}\"><sheetData>{''.join(rows)}</sheetData>{merges}{alike}"
                f"{self._breaks(sheet)}</worksheet>")

    def _merges(self, sheet):
        """The element, and the cells (row, column) that are hidden."""
        loop = self._loop_row(sheet)
        columns = self._kept(self.columns[sheet], LAST_COLUMN - 1)
        merges, taken, corners = [], set(), set()
        for _ in range(self.random.randint(0, 3)):
            a = self.random.choice(columns)
            b = self.random.randint(a + 1, LAST_COLUMN)
            first, last = self._rows_of_range(sheet, stands=True)
            last = min(last, first + 3)
            if loop and (self.random.random() < 0.5 or first <= loop <= last):
                first = last = loop
            cells = {(r, c) for r in range(first, last + 1) for c in range(a, b + 1)}
            if not cells & taken:
                merges.append(f"<mergeCell ref=\"{column(a)}{first}:{column(b)}{last}\"/>")
                taken |= cells
                corners.add((first, a))
        if not merges:
            return "", set()
        return f"<mergeCells count=\"{len(merges)}\">{''.join(merges)}</mergeCells>", taken - corners

    def _format(self, sheet):
        kept = self._kept(self.columns[sheet], LAST_COLUMN)
        a = column(self.random.choice(kept))
        first, last = self._rows_of_range(sheet, stands=True)
        return (f"<conditionalFormatting sqref=\"{a}{first}:H{last}\"><cfRule type=\"expression\" "
                f"priority=\"1\"><formula>{a}{first}&gt;{escape(self._reference(sheet, '$'))}</formula>"
                "</cfRule></conditionalFormatting>")

    def _validation(self, sheet):
        """Calc (7.4) lets a reference to the own sheet move with any other, so all name a sheet."""
        first, last = self._rows_of_range(sheet)
        other = quoted(self.names[self.random.randint(0, 2)])
        return (f"<dataValidations count=\"1\"><dataValidation type=\"whole\" operator=\"lessThan\" "
                f"sqref=\"D{first}:E{last}\"><formula1>{escape(other)}!{self._corner(self._row(), '$')}"
                "</formula1></dataValidation></dataValidations>")

    def _breaks(self, sheet):
        after = [r for r in range(1, LAST_ROW) if r + 1 != self._loop_row(sheet)]
        rows = sorted(self.random.sample(after, 2))
        breaks = "".join(f"<brk id=\"{row}\" max=\"16383\" man=\"1\"/>" for row in rows)
        return f"<rowBreaks count=\"2\" manualBreakCount=\"2\">{breaks}</rowBreaks>"

    def _defined_names(self):
        names = ""
        for i, name in enumerate(self.names):
            sheet = escape(quoted(name))
            local = f"localSheetId=\"{self.base + i}\""
            first, last = self._rows_of_range(i)
            names += f"<definedName name=\"n{self.base + i}\">{sheet}!$A${first}:$D${last}</definedName>"
            first, last = self._rows_of_range(i, stands=True)
            names += (f"<definedName name=\"_xlnm.Print_Area\" {local}>{sheet}!$B${first}:$E${last}"
                      f"</definedName><definedName name=\"_xlnm.Print_Titles\" {local}>{sheet}!$1:$2"
                      "</definedName>")
        return names


def parts_of(books):
    """The parts of a file by their names."""
    names = [name for book in books for name in book.names]
    parts = {f"sheet{i}.xml": part
             for i, part in enumerate(part for book in books for part in book.sheets)}
    sheets = "".join(f"<sheet name={quoteattr(name)} sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>"
                     for i, name in enumerate(names))
    parts["workbook.xml"] = (
        f"<workbook xmlns=\"{MAIN}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/"
        f"2006/relationships\"><sheets>{sheets}</sheets>"
        f"<definedNames>{''.join(book.defined_names for book in books)}</definedNames></workbook>")
    return parts
