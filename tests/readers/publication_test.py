"""What LibreOffice makes of our documents for publication: PDF/A with tags, OpenDocument text and spreadsheet."""

import json
import re
import shutil
import subprocess
import tempfile
import unittest
import zipfile
from pathlib import Path

from reading import EXAMPLES, nianbao

REPORTS = sorted(EXAMPLES.glob("*.json"))


def printed_by(*command):
    return subprocess.run([*map(str, command)], capture_output=True, encoding="utf-8", check=True).stdout


def figures_of(report):
    return {item: value for item, value in report["statistics"].items() if isinstance(value, (int, float))}


@unittest.skipUnless(shutil.which("soffice"), "LibreOffice is not installed")
class Publication(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        held = tempfile.TemporaryDirectory(prefix="nianbao-")
        cls.addClassCleanup(held.cleanup)
        cls.folder = Path(held.name)
        nianbao("convert", *REPORTS, "-o", cls.folder, "--to", "docx,xlsx,pdf,odt,ods")

    def each(self, extension):
        for report in REPORTS:
            with self.subTest(f"{report.stem}.{extension}"):
                yield report, self.folder / f"{report.stem}.{extension}"

    def read_back(self, *files):
        out = self.folder / f"read-{files[0].suffix[1:]}"
        nianbao("convert", *files, "-o", out, "--to", "json")
        return [json.loads((out / f"{file.stem}.json").read_text(encoding="utf-8")) for file in files]

    def all_made(self, extension):
        return [self.folder / f"{report.stem}.{extension}" for report in REPORTS]

    def test_the_pdf_says_that_it_is_pdf_a_2b(self):
        for _, pdf in self.each("pdf"):
            metadata = re.search(rb"<x:xmpmeta.*?</x:xmpmeta>", pdf.read_bytes(), re.S)[0].decode()
            self.assertIn("<pdfaid:part>2</pdfaid:part>", metadata)
            self.assertIn("<pdfaid:conformance>B</pdfaid:conformance>", metadata)

    def test_the_pdf_has_tags_bookmarks_and_a_title(self):
        for report, pdf in self.each("pdf"):
            facts = printed_by("pdfinfo", pdf)
            self.assertRegex(facts, r"Tagged: +yes")
            self.assertRegex(facts, r"JavaScript: +no")
            title = json.loads(report.read_text(encoding="utf-8"))["title"]
            self.assertIn(title, facts)
            tags = printed_by("pdfinfo", "-struct", pdf)
            for tag in "H1", "Table", "TR", "TD":
                self.assertRegex(tags, rf"(?m)^ *{tag}\b")
            self.assertIn(b"/Outlines", pdf.read_bytes())

    def test_all_fonts_are_in_the_pdf(self):
        for _, pdf in self.each("pdf"):
            fonts = printed_by("pdffonts", pdf).splitlines()[2:]
            self.assertTrue(fonts)
            for font in fonts:
                self.assertEqual(font.split()[-5], "yes", font)

    def test_the_text_says_what_the_document_says(self):
        texts, documents = (self.read_back(*self.all_made(extension)) for extension in ("odt", "docx"))
        for text, document in zip(texts, documents):
            self.assertEqual(text["statistics"], document["statistics"])
            self.assertEqual(text["sections"], document["sections"])

    def test_the_pdf_says_the_figures_of_the_document(self):
        pdfs, documents = (self.read_back(*self.all_made(extension)) for extension in ("pdf", "docx"))
        for pdf, document in zip(pdfs, documents):
            self.assertEqual(figures_of(pdf), figures_of(document))
            self.assertGreater(len(figures_of(pdf)), 50)

    def test_the_spreadsheet_says_what_the_workbook_says(self):
        sheets, books = (self.read_back(*self.all_made(extension)) for extension in ("ods", "xlsx"))
        for sheet, book in zip(sheets, books):
            self.assertEqual(sheet["statistics"], book["statistics"])

    def test_the_types_are_those_of_open_document(self):
        for extension, kind in ("odt", "text"), ("ods", "spreadsheet"):
            for _, file in self.each(extension):
                with zipfile.ZipFile(file) as package:
                    self.assertEqual(package.read("mimetype").decode(), f"application/vnd.oasis.opendocument.{kind}")

    def test_what_is_redacted_stays_so(self):
        nianbao("convert", EXAMPLES / "district-2021.json", "-o", self.folder / "clean", "--to", "pdf,odt", "--redact")
        organ = json.loads((EXAMPLES / "district-2021.json").read_text(encoding="utf-8"))["organization"]
        pdf = self.folder / "clean" / "district-2021.pdf"
        self.assertNotRegex(printed_by("pdfinfo", pdf), r"Author: +\S")
        with zipfile.ZipFile(self.folder / "clean" / "district-2021.odt") as package:
            self.assertNotIn(organ, package.read("meta.xml").decode())


if __name__ == "__main__":
    unittest.main()
