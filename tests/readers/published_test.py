"""Reports as they are published in formats of other programs: made by LibreOffice from our documents,
read through it and through pdftotext, every figure compared with the report."""

import json
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from reading import EXAMPLES, Folder, converted, nianbao

REPORTS = sorted(EXAMPLES.glob("*.json"))
# LibreOffice writes all files of a format at one start. We start it for each file, so each format
# is read from one report only, and what needs no LibreOffice from all of them.
DOCUMENTS = ("doc", "odt", "rtf", "html:HTML (StarWriter)", "pdf")
WORKBOOKS = ("xls", "ods")
OFFICE = ("street-2017.doc", "district-2021.odt", "bureau-2024.rtf", "street-2017.ods", "bureau-2024.xls")


def figures(report):
    """The declared values by key; blanks, and units beside values, are left out."""
    statistics = json.loads(report.read_text(encoding="utf-8"))["statistics"]
    values = {key: value.get("value") if isinstance(value, dict) else value
              for key, value in statistics.items()}
    return {key: value for key, value in values.items() if value is not None}


def given(name):
    return figures(EXAMPLES / f"{Path(name).stem}.json")


@unittest.skipUnless(shutil.which("soffice"), "LibreOffice is not installed")
class Published(Folder):
    @classmethod
    def setUpClass(cls):
        held = tempfile.TemporaryDirectory(prefix="nianbao-")
        cls.addClassCleanup(held.cleanup)
        cls.made = Path(held.name)
        documents = [converted(report, cls.made / "ours") for report in REPORTS]
        for kind in DOCUMENTS:
            cls.save(kind, [document for document, _ in documents])
        for kind in WORKBOOKS:
            cls.save(kind, [workbook for _, workbook in documents])

    @classmethod
    def save(cls, kind, files):
        subprocess.run(["timeout", "-k", "5", "120", "soffice", "--headless", "--norestore",
                        f"-env:UserInstallation=file://{cls.made}/profile", "--convert-to",
                        kind, "--outdir", str(cls.made), *map(str, files)],
                       capture_output=True, check=False)

    def read(self, file):
        out = self.folder / "read.json"
        nianbao("convert", file, "--to", "json", "-o", out)
        return figures(out)

    def test_every_figure_comes_back_through_libreoffice(self):
        for name in OFFICE:
            with self.subTest(name):
                self.assertEqual(self.read(self.made / name), given(name))

    def test_every_figure_of_a_web_page_comes_back(self):
        for report in REPORTS:
            with self.subTest(report.stem):
                self.assertEqual(self.read(self.made / f"{report.stem}.html"), given(report))

    @unittest.skipUnless(shutil.which("pdftotext"), "pdftotext is not installed")
    def test_no_figure_of_a_pdf_is_another_and_nearly_all_come_back(self):
        for report in REPORTS:
            with self.subTest(report.stem):
                wanted = given(report)
                read = self.read(self.made / f"{report.stem}.pdf")
                self.assertEqual(read, {key: wanted[key] for key in read})
                self.assertGreater(len(read), 0.95 * len(wanted))

    def test_the_name_of_a_file_may_lie(self):
        lying = self.folder / "report.docx"
        shutil.copy(self.made / "street-2017.pdf", lying)
        self.assertEqual(self.read(lying), self.read(self.made / "street-2017.pdf"))

    def test_a_damaged_file_is_refused(self):
        for name, start in (("broken.pdf", b"%PDF-1.7\n%%EOF\n"), ("empty.pdf", b"%PDF-")):
            broken = self.folder / name
            broken.write_bytes(start)
            nianbao("check", broken, expect=(3,))


if __name__ == "__main__":
    unittest.main()
