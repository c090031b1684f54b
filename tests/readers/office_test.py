"""Every document opens in LibreOffice and passes the judge of office files."""

import shutil
import subprocess
import unittest

from reading import EXAMPLES, PUBLISHED, Folder, converted

REPORTS = sorted([*EXAMPLES.glob("*.json"), *EXAMPLES.glob("*-20*.txt"),
                  *([PUBLISHED] if PUBLISHED.exists() else [])])


class Office(Folder):
    def setUp(self):
        super().setUp()
        self.documents = []
        for report in REPORTS:
            folder = self.folder / report.suffix[1:]
            self.documents += converted(report, folder)
        self.assertEqual(len(self.documents), 2 * len(REPORTS))

    def test_opens_in_libreoffice(self):
        if not shutil.which("soffice"):
            self.skipTest("LibreOffice is not installed")
        for document in self.documents:
            out = self.folder / "pdf" / document.parent.name / document.suffix[1:]
            # It exits with 0 whatever happens: the file is the proof.
            subprocess.run(["timeout", "-k", "5", "120", "soffice", "--headless", "--norestore",
                            f"-env:UserInstallation=file://{self.folder}/profile",
                            "--convert-to", "pdf", "--outdir", str(out), str(document)],
                           capture_output=True, check=False)
            with self.subTest(document.name):
                pages = subprocess.run(["pdftotext", str(out / (document.stem + ".pdf")), "-"],
                                       capture_output=True, encoding="utf-8", check=True)
                self.assertIn("政府信息公开", pages.stdout.replace("\n", ""))

    def test_passes_the_judge(self):
        for document in self.documents:
            with self.subTest(document.name):
                self.assert_judged(document)


if __name__ == "__main__":
    unittest.main()
