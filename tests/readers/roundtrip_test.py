"""A template that somebody has opened and saved in LibreOffice still makes the same report."""

import shutil
import subprocess
import unittest

import docx
import openpyxl

from reading import EXAMPLES, TEMPLATES, Folder, nianbao

SAMPLES = {"2014": EXAMPLES / "street-2017.json", "2021": EXAMPLES / "bureau-2024.json"}
FILTERS = {"docx": "docx:MS Word 2007 XML", "xlsx": "xlsx:Calc MS Excel 2007 XML"}


def cells_of_document(path):
    """The paragraphs, then every cell of every table, each text with its style."""
    document = docx.Document(str(path))
    paragraphs = list(document.paragraphs)
    for table in document.tables:
        paragraphs += [cell.paragraphs[0] for row in table.rows for cell in row.cells]
    return [(paragraph.style.name, paragraph.text)
            for paragraph in paragraphs if paragraph.text.strip()]


def cells_of_workbook(path):
    """Sheet, place and value of every cell that holds anything but a formula."""
    book = openpyxl.load_workbook(path)
    return [(sheet.title, cell.coordinate, cell.value)
            for sheet in book for row in sheet.iter_rows() for cell in row
            if cell.value is not None and cell.data_type != "f"]


CELLS = {"docx": cells_of_document, "xlsx": cells_of_workbook}


@unittest.skipUnless(shutil.which("soffice"), "LibreOffice is not installed")
class RoundTrip(Folder):
    def saved_by_libreoffice(self, template):
        folder = self.folder / "saved" / template.parent.name
        subprocess.run(["timeout", "-k", "5", "120", "soffice", "--headless", "--norestore",
                        f"-env:UserInstallation=file://{self.folder}/profile",
                        "--convert-to", FILTERS[template.suffix[1:]], "--outdir", str(folder),
                        str(template)], capture_output=True, check=False)
        return folder / template.name

    def filled(self, report, template, name):
        out = self.folder / name
        nianbao("convert", report, "--template", template, "-o", out)
        return out

    def test_a_saved_template_makes_the_same_report(self):
        for edition, report in SAMPLES.items():
            for template in (TEMPLATES / edition / "report.docx",
                             TEMPLATES / edition / "statistics.xlsx"):
                with self.subTest(f"{edition}/{template.name}"):
                    kind = template.suffix[1:]
                    ours = self.filled(report, template, f"{edition}-ours.{kind}")
                    theirs = self.filled(report, self.saved_by_libreoffice(template),
                                         f"{edition}-theirs.{kind}")
                    self.assertEqual(CELLS[kind](theirs), CELLS[kind](ours))


if __name__ == "__main__":
    unittest.main()
