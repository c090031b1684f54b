"""Same input, same bytes; what is not asked for is not touched; examples and templates are what
their sources say."""

import json
import shutil
import subprocess
import sys
import unittest
import zipfile

import docx
import jsonschema
import openpyxl
from reading import EXAMPLES, ROOT, TEMPLATES, Folder, converted, nianbao


def contents(path):
    with zipfile.ZipFile(path) as archive:
        return [(name, archive.read(name)) for name in archive.namelist()]


class Bytes(Folder):
    def test_same_input_gives_same_bytes(self):
        for report in sorted(EXAMPLES.glob("*.json")):
            first = converted(report, self.folder / "first")
            second = converted(report, self.folder / "second")
            for one, other in zip(first, second):
                with self.subTest(one.name):
                    self.assertEqual(one.read_bytes(), other.read_bytes())

    def test_a_template_without_tags_keeps_every_part(self):
        plain = self.folder / "plain.docx"
        docx.Document().save(str(plain))
        self.fill_with_nothing(plain)

    def test_a_workbook_without_tags_keeps_every_part(self):
        plain = self.folder / "plain.xlsx"
        workbook = openpyxl.Workbook()
        workbook.active.append(["no tags", 1, None, "=A1"])
        workbook.save(plain)
        self.fill_with_nothing(plain)

    def fill_with_nothing(self, plain):
        nothing = self.folder / "nothing.json"
        nothing.write_text("{}", encoding="utf-8")
        out = self.folder / ("filled" + plain.suffix)
        nianbao("fill", plain, nothing, "-o", out)
        self.assertEqual(contents(out), contents(plain))


class Sources(Folder):
    def test_examples_are_valid_by_the_schema(self):
        schema = json.loads((TEMPLATES / "report.schema.json").read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        for report in sorted(EXAMPLES.glob("*.json")):
            with self.subTest(report.name):
                jsonschema.validate(json.loads(report.read_text(encoding="utf-8")), schema,
                                    cls=jsonschema.Draft202012Validator)

    def test_templates_are_what_make_writes(self):
        copy = self.folder / "templates"
        shutil.copytree(TEMPLATES, copy)
        for made in copy.glob("*/*.*x"):
            made.unlink()
        subprocess.run([sys.executable, "-B", str(copy / "make.py")], check=True, cwd=ROOT)
        for made in sorted(copy.glob("*/*.*x")):
            with self.subTest(f"{made.parent.name}/{made.name}"):
                self.assertEqual(contents(made), contents(TEMPLATES / made.parent.name / made.name))
        self.assertEqual(len(list(copy.glob("*/*.*x"))), len(list(TEMPLATES.glob("*/*.*x"))))


if __name__ == "__main__":
    unittest.main()
