"""What documents carry besides their words: planted alone and together, found by `check`, gone from
the copy of `redact`, which python-docx and openpyxl open."""

import io
import json
import os
import re
import subprocess
import tempfile
import unittest
import zipfile
import zlib

import docx
import openpyxl

from reading import JUDGE, complaints

NIANBAO = os.environ["NIANBAO"]
ROOT = os.environ["NIANBAO_ROOT"]
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ID = "11010519491231002X"  # the example of GB 11643


def run(*words):
    return subprocess.run([NIANBAO, "--templates", ROOT + "/templates", "--lang", "en", *words],
                          capture_output=True, text=True)


def edited(data, edits, more=()):
    """The package with each (name, old, new) done, and more parts (name, bytes)."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            for part, before, after in edits:
                if part == name:
                    assert before.encode() in text, (part, before)
                    text = text.replace(before.encode(), after.encode(), 1)
            new.writestr(name, text)
        for name, text in more:
            new.writestr(name, text)
    return out.getvalue()


RELS = "word/_rels/document.xml.rels"
COMMENTS = f"""<w:comments {W}><w:comment w:id="0" w:author="某甲"><w:p><w:r><w:t>请再核实</w:t></w:r></w:p></w:comment></w:comments>"""

# rule, edits, more parts
DOCX = {
    "meta-author": ([("docProps/core.xml", "<dc:language>", "<cp:lastModifiedBy>某甲</cp:lastModifiedBy><dc:language>")], []),
    "meta-comment": ([
        ("word/document.xml", "<w:t>", '<w:t>头</w:t></w:r><w:r><w:commentReference w:id="0"/></w:r><w:r><w:t>'),
        (RELS, "</Relationships>", f'<Relationship Id="rIdC" Type="{REL}/comments" Target="comments.xml"/></Relationships>'),
        ("[Content_Types].xml", "</Types>", '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>'),
    ], [("word/comments.xml", COMMENTS)]),
    "meta-variable": ([("word/settings.xml", "<w:themeFontLang", '<w:docVars><w:docVar w:name="d" w:val="x"/></w:docVars><w:themeFontLang')], []),
    "meta-path": ([(RELS, "</Relationships>", f'<Relationship Id="rIdH" Type="{REL}/hyperlink" Target="file:///C:\\Users\\someone\\a.docx" TargetMode="External"/></Relationships>')], []),
    "id-number": ([("word/document.xml", "</w:p>", f'<w:r><w:t>号码{ID[:5]}</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>{ID[5:12]}</w:t></w:r><w:r><w:t>&#{ord(ID[12])};{ID[13:]}</w:t></w:r></w:p>')], []),
}
ROOT_RELS = "_rels/.rels"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
PNG = (b"\x89PNG\r\n\x1a\n" + bytes.fromhex("0000000d49484452000000010000000108000000003a7e9b55")
       + b"\0\0\0\x0dtEXtAuthor\0person" + zlib.crc32(b"tEXtAuthor\0person").to_bytes(4, "big")
       + bytes.fromhex("0000000a49444154789c636000000002000148afa471") + bytes.fromhex("0000000049454e44ae426082"))
THUMBNAIL = ([
    (ROOT_RELS, "</Relationships>", f'<Relationship Id="rIdT" Type="{PACKAGE}/relationships/metadata/thumbnail" Target="docProps/thumbnail.png"/></Relationships>'),
    ("[Content_Types].xml", "<Override", '<Default Extension="png" ContentType="image/png"/><Override'),
], [("docProps/thumbnail.png", PNG)])
CUSTOM = ([
    (ROOT_RELS, "</Relationships>", f'<Relationship Id="rIdP" Type="{REL}/custom-properties" Target="docProps/custom.xml"/></Relationships>'),
    ("[Content_Types].xml", "</Types>", '<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>'),
], [("docProps/custom.xml", '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Reviewer"><vt:lpwstr>某丙</vt:lpwstr></property></Properties>')])
DOCX["meta-thumbnail"] = THUMBNAIL
DOCX["meta-custom"] = CUSTOM
DOCX["meta-remarks"] = ([("docProps/core.xml", "<dc:language>", "<dc:description>送某科再核</dc:description><dc:language>")], [])
DOCX["rsid"] = ([("word/document.xml", "<w:p>", '<w:p w:rsidR="00AB12CD">'),
                 ("word/settings.xml", "<w:themeFontLang", '<w:rsids><w:rsidRoot w:val="00AB12CD"/></w:rsids><w:themeFontLang')], [])
UNTOLD = {"rsid"}  # taken out, and yet no reason to worry
DOCX["meta-picture"] = ([
    (RELS, "</Relationships>", f'<Relationship Id="rIdM" Type="{REL}/image" Target="media/a.pic"/></Relationships>'),
    ("[Content_Types].xml", "<Override", '<Default Extension="pic" ContentType="image/png"/><Override'),
], [("word/media/a.pic", PNG)])
LEFT = {
    "meta-hidden-text": ([("word/document.xml", "</w:p>", "<w:r><w:rPr><w:vanish/></w:rPr><w:t>内部意见</w:t></w:r></w:p>")], []),
}
TRACKED = {
    "meta-tracked": ([("word/document.xml", "</w:p>", '<w:ins w:id="90" w:author="某乙"><w:r><w:t>新增</w:t></w:r></w:ins><w:del w:id="91" w:author="某乙"><w:r><w:delText>旧文</w:delText></w:r></w:del></w:p>')], []),
}
XLSX = {
    "meta-author": DOCX["meta-author"],
    "meta-path": ([("xl/workbook.xml", "<bookViews>", '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x15" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><x15ac:absPath url="D:\\someone\\" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent><bookViews>')], []),
    "id-number": ([("xl/sharedStrings.xml", "</t>", f"经办人{ID}</t>")], []),
}


XLSX["meta-thumbnail"] = THUMBNAIL
XLSX["meta-custom"] = CUSTOM
XLSX["meta-comment"] = ([
    ("xl/worksheets/sheet1.xml", "</worksheet>", '<legacyDrawing xmlns:r="%s" r:id="rIdV"/></worksheet>' % REL),
    ("[Content_Types].xml", "</Types>", '<Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/><Override PartName="/xl/drawings/v.vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/></Types>'),
], [("xl/worksheets/_rels/sheet1.xml.rels", f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rIdN" Type="{REL}/comments" Target="../comments1.xml"/><Relationship Id="rIdV" Type="{REL}/vmlDrawing" Target="../drawings/v.vml"/></Relationships>'),
    ("xl/comments1.xml", '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>某甲</author></authors><commentList><comment ref="B3" authorId="0"><text><t>数字待核</t></text></comment></commentList></comments>'),
    ("xl/drawings/v.vml", '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="s"><x:ClientData ObjectType="Note"><x:Row>2</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>')])
XLSX_LEFT = {
    "meta-hidden-sheet": ([("xl/workbook.xml", 'sheetId="2"', 'state="veryHidden" sheetId="2"')], []),
    "meta-hidden-cells": ([("xl/worksheets/sheet1.xml", "<row ", '<row hidden="1" ')], []),
    "meta-hidden-name": ([("xl/workbook.xml", '<definedName name="item_fee_amount"', '<definedName hidden="1" name="item_fee_amount"')], []),
}


def together(plants):
    edits = [e for one in plants.values() for e in one[0]]
    return edits, [m for one in plants.values() for m in one[1]]


class Redact(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        done = run("convert", ROOT + "/examples/district-2021.json", "-o", cls.scratch.name)
        assert done.returncode == 0, done.stderr
        cls.clean = {e: cls.read(f"{cls.scratch.name}/district-2021.{e}") for e in ("docx", "xlsx")}

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    def write(self, name, data):
        path = os.path.join(self.scratch.name, name)
        with open(path, "wb") as file:
            file.write(data)
        return path

    @staticmethod
    def read(path):
        with open(path, "rb") as file:
            return file.read()

    def redact(self, path, *options):
        """The copy's path and what was said."""
        folder = os.path.join(self.scratch.name, "out")
        done = run("redact", path, "-o", folder, *options)
        return os.path.join(folder, os.path.basename(path)), done

    def rules(self, path):
        return set(re.findall(r"(?:warning|error|information) ([a-z0-9-]+):", run("check", path).stdout)) - {"T10"}

    def open(self, path):
        return docx.Document(path) if path.endswith("docx") else openpyxl.load_workbook(path)

    def test_our_own_documents_carry_nothing(self):
        for kind, data in self.clean.items():
            self.assertFalse(any(r.startswith("meta") for r in self.rules(self.write("own." + kind, data))))

    def test_the_organ_in_the_title_is_no_secret_whatever_it_is_called(self):
        with open(ROOT + "/examples/district-2021.json", encoding="utf-8") as file:
            report = json.load(file)
        report["organization"] = "某某协会"
        report.pop("title", None)
        source = self.write("club.json", json.dumps(report).encode())
        run("convert", source, "-o", self.scratch.name)
        for kind in ("docx", "xlsx"):
            rules = self.rules(f"{self.scratch.name}/club.{kind}")
            self.assertFalse(any(r.startswith("meta") for r in rules))

    def plant(self, kind, rule, plant):
        return self.write(f"{rule}.{kind}", edited(self.clean[kind], *plant))

    def test_each_kind_alone_and_all_together_is_found_and_goes(self):
        for kind, plants in (("docx", DOCX), ("xlsx", XLSX)):
            for rule, plant in {**plants, "all": together(plants)}.items():
                with self.subTest(kind=kind, rule=rule):
                    path = self.plant(kind, rule, plant)
                    wanted = (set(plants) if rule == "all" else {rule}) - UNTOLD
                    self.assertLessEqual(wanted, self.rules(path))
                    copy, done = self.redact(path)
                    self.assertEqual(done.returncode, 0, done.stderr)
                    self.assertFalse(wanted & self.rules(copy))
                    self.open(copy)
                    if rule == "all" and JUDGE.exists():
                        self.assertEqual(complaints(copy) - complaints(path), set())
                    first = self.read(copy)
                    again = self.write("again." + kind, first)
                    twice, _ = self.redact(again)
                    self.assertEqual(self.read(twice), first)

    def test_session_ids_go_though_nobody_is_warned_of_them(self):
        path = self.plant("docx", "rsid", DOCX["rsid"])
        self.assertEqual(self.rules(path), self.rules(self.write("own.docx", self.clean["docx"])))
        copy, done = self.redact(path)
        self.assertIn("ids of editing sessions", done.stdout)
        with zipfile.ZipFile(copy) as package:
            self.assertNotIn(b"rsid", package.read("word/document.xml") + package.read("word/settings.xml"))

    def test_pixels_of_a_picture_stay(self):
        copy, _ = self.redact(self.plant("docx", "meta-picture", DOCX["meta-picture"]))
        with zipfile.ZipFile(copy) as package:
            picture = package.read("word/media/a.pic")
        start = PNG.index(b"tEXt") - 4
        self.assertEqual(picture, PNG[:start] + PNG[start + 12 + 13:])

    def test_no_cell_of_a_workbook_changes_but_masked_ones(self):
        path = self.plant("xlsx", "all", together({**XLSX, **XLSX_LEFT}))
        copy, _ = self.redact(path)
        for old, new in zip(openpyxl.load_workbook(path), openpyxl.load_workbook(copy)):
            for before, after in zip(old.iter_rows(values_only=True), new.iter_rows(values_only=True)):
                for one, other in zip(before, after):
                    if not (isinstance(one, str) and ID in one):
                        self.assertEqual(one, other)

    def test_what_is_hidden_in_a_workbook_stays_and_is_told(self):
        for rule, plant in XLSX_LEFT.items():
            with self.subTest(rule=rule):
                copy, done = self.redact(self.plant("xlsx", rule, plant))
                self.assertIn(rule, done.stderr)
                self.assertIn(rule, self.rules(copy))

    def test_everything_else_keeps_its_bytes(self):
        path = self.plant("docx", "all", together(DOCX))
        copy, _ = self.redact(path)
        with zipfile.ZipFile(path) as old, zipfile.ZipFile(copy) as new:
            for name in ("word/styles.xml", "word/numbering.xml", "word/footer1.xml"):
                self.assertEqual(old.read(name), new.read(name))
            self.assertNotIn("word/comments.xml", new.namelist())
            self.assertNotIn(b"commentReference", new.read("word/document.xml"))

    def test_convert_redacts_what_it_writes(self):
        with open(ROOT + "/examples/district-2021.json", encoding="utf-8") as file:
            report = file.read()
        self.assertIn("。\"", report)
        source = self.write("planted.json", report.replace("。\"", f"，经办人{ID}。\"", 1).encode())
        folder = os.path.join(self.scratch.name, "made")
        done = run("convert", source, "-o", folder, "--redact")
        self.assertIn("masked", done.stderr)
        with zipfile.ZipFile(folder + "/planted.docx") as package:
            self.assertNotIn(ID.encode(), package.read("word/document.xml"))
            self.assertNotIn("示范区人民政府".encode(), package.read("docProps/core.xml"))

    def test_a_number_split_over_runs_is_masked_in_each(self):
        copy, _ = self.redact(self.plant("docx", "id-number", DOCX["id-number"]))
        text = "".join(p.text for p in docx.Document(copy).paragraphs)
        self.assertIn("号码110105********002X", text)

    def test_hidden_text_stays_and_is_told(self):
        copy, done = self.redact(self.plant("docx", "meta-hidden-text", LEFT["meta-hidden-text"]))
        self.assertIn("meta-hidden-text", done.stderr)
        self.assertIn("meta-hidden-text", self.rules(copy))

    def test_tracked_changes_are_refused_or_accepted_when_asked(self):
        path = self.plant("docx", "meta-tracked", TRACKED["meta-tracked"])
        self.assertIn("meta-tracked", self.rules(path))
        copy, done = self.redact(path)
        self.assertEqual(done.returncode, 3)
        self.assertIn("某乙", done.stderr)
        self.assertFalse(os.path.exists(copy))
        copy, done = self.redact(path, "--accept-changes")
        self.assertEqual(done.returncode, 0, done.stderr)
        text = "".join(p.text for p in docx.Document(copy).paragraphs)
        self.assertIn("新增", text)
        self.assertNotIn("旧文", text)
        self.assertNotIn("meta-tracked", self.rules(copy))


if __name__ == "__main__":
    unittest.main()
