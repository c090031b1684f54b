"""Random templates, filled and judged: filling adds no finding."""

import os
import subprocess
import unittest

from reading import JUDGE, Folder, all_complaints

TEMPLATES = 60


class RandomTemplates(Folder):
    def setUp(self):
        super().setUp()
        subprocess.run([os.environ["NIANBAO_RANDOM"], str(self.folder), str(TEMPLATES)],
                       check=True, timeout=60)

    def test_filling_adds_no_finding(self):
        if not JUDGE.exists():
            self.skipTest(f"{JUDGE.name} is not on this machine")
        filled = sorted(self.folder.glob("*-filled.docx"))
        self.assertEqual(len(filled), TEMPLATES)
        found = all_complaints(sorted(self.folder.iterdir()))
        for file in filled:
            with self.subTest(file.name):
                template = file.with_name(file.name.replace("-filled", ""))
                self.assertEqual(found[template], set(), "the template itself")
                self.assertEqual(found[file], set())


if __name__ == "__main__":
    unittest.main()
