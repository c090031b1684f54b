"""What documents carry besides their words: planted alone and together, found by `check`, gone from
the copy of `redact`, which python-docx and openpyxl open."""

import io
import json
import os
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
TYPES = "[Content_Types].xml"
WIDE = "１１０１０５１９４９１２３１００２Ｘ"
DOCX["meta-person"] = ([
    (RELS, "</Relationships>", '<Relationship Id="rIdW" Type="http://schemas.microsoft.com/office/2011/relationships/people" Target="people.xml"/></Relationships>'),
    (TYPES, "</Types>", '<Override PartName="/word/people.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.people+xml"/></Types>'),
], [("word/people.xml", '<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:person w15:author="某甲"><w15:presenceInfo w15:providerId="None" w15:userId="某甲"/></w15:person></w15:people>')])
DOCX["wide"] = ([("word/document.xml", "</w:p>", f"<w:r><w:t>号码{WIDE[:9]}</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>{WIDE[9:]}</w:t></w:r></w:p>")], [])
DOCX["lost"] = ([(TYPES, "</Types>", '<Override PartName="/word/old.xml" ContentType="application/xml"/></Types>')], [("word/old.xml", "<old>旧稿</old>")])
TOLD_AS = {"wide": "id-number", "lost": "meta-data"}
LEFT = {
    "meta-external": ([(RELS, "</Relationships>", f'<Relationship Id="rIdX" Type="{REL}/image" Target="http://10.1.1.1/a.png" TargetMode="External"/></Relationships>')], []),
    "meta-embedded": ([
        (RELS, "</Relationships>", f'<Relationship Id="rIdE" Type="{REL}/package" Target="embeddings/a.xlsx"/></Relationships>'),
        (TYPES, "</Types>", '<Override PartName="/word/embeddings/a.xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/></Types>'),
    ], [("word/embeddings/a.xlsx", b"PK")]),
    "meta-data": ([
        (RELS, "</Relationships>", f'<Relationship Id="rIdD" Type="{REL}/customXml" Target="../customXml/item1.xml"/></Relationships>'),
        (TYPES, "</Types>", '<Override PartName="/customXml/item1.xml" ContentType="application/xml"/></Types>'),
    ], [("customXml/item1.xml", "<a>数据</a>")]),
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
XLSX["meta-printer"] = ([
    ("xl/worksheets/sheet2.xml", "<pageSetup ", '<pageSetup xmlns:q="%s" q:id="rIdQ" ' % REL),
    (TYPES, "<Override", '<Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/><Override'),
], [("xl/worksheets/_rels/sheet2.xml.rels", f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rIdQ" Type="{REL}/printerSettings" Target="../p1.bin"/></Relationships>'),
    ("xl/p1.bin", "\\\\server\\room".encode("utf-16-le") + bytes(40))])
XLSX_LEFT = {
    "meta-hidden-sheet": ([("xl/workbook.xml", 'sheetId="2"', 'state="veryHidden" sheetId="2"')], []),
    "meta-hidden-cells": ([("xl/worksheets/sheet1.xml", "<row ", '<row hidden="1" ')], []),
    "meta-hidden-name": ([("xl/workbook.xml", '<definedName name="item_fee_amount"', '<definedName hidden="1" name="item_fee_amount"')], []),
}


def together(plants):
    edits = [e for one in plants.values() for e in one[0]]
    return edits, [m for one in plants.values() for m in one[1]]


class Redact(unittest.TestCase):
    """All files are checked, redacted and checked again in one go each."""

    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        done = run("convert", ROOT + "/examples/district-2021.json", "-o", cls.scratch.name)
        assert done.returncode == 0, done.stderr
        cls.clean = {e: cls.read(f"{cls.scratch.name}/district-2021.{e}") for e in ("docx", "xlsx")}
        cls.gone = {"docx": {**DOCX, "all": together(DOCX)}, "xlsx": {**XLSX, "all": together(XLSX)}}
        cls.left = {"docx": LEFT, "xlsx": {**XLSX_LEFT, "both": together({**XLSX, **XLSX_LEFT})}}
        for kinds in (cls.gone, cls.left):
            for kind, plants in kinds.items():
                for rule, plant in plants.items():
                    cls.write(f"{rule}.{kind}", edited(cls.clean[kind], *plant))
        for kind, data in cls.clean.items():
            cls.write("own." + kind, data)
        cls.files = sorted(f"{cls.scratch.name}/{n}" for n in os.listdir(cls.scratch.name) if not n.startswith("district"))
        cls.before = cls.rules(cls.files)
        cls.done = cls.redact(cls.files, "out")
        assert cls.done.returncode == 0, cls.done.stderr
        cls.after = cls.rules([cls.copy(file) for file in cls.files])
        cls.again = [f for f in cls.files if os.path.basename(f).startswith(("all", "both", "own", "meta-path"))]
        cls.redact([cls.copy(file) for file in cls.again], "again")

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    @classmethod
    def path(cls, name):
        return os.path.join(cls.scratch.name, name)

    @classmethod
    def copy(cls, name, folder="out"):
        return os.path.join(cls.scratch.name, folder, os.path.basename(name))

    @classmethod
    def write(cls, name, data):
        with open(cls.path(name), "wb") as file:
            file.write(data)
        return cls.path(name)

    @staticmethod
    def read(path):
        with open(path, "rb") as file:
            return file.read()

    @classmethod
    def redact(cls, paths, folder, *options):
        return run("redact", *paths, "-o", cls.path(folder), *options)

    @staticmethod
    def rules(paths):
        """What is told of each file, by its name."""
        lines = run("check", "--json", *paths).stdout.splitlines()
        found = {}
        for one in map(json.loads, lines):
            found[os.path.basename(one["input"])] = {f["rule"] for f in one["findings"]} - {"T10"}
        assert len(found) == len(paths), lines
        return found

    def parts(self, path):
        with zipfile.ZipFile(path) as package:
            return {name: package.read(name) for name in package.namelist()}

    def open(self, path):
        return docx.Document(path) if path.endswith("docx") else openpyxl.load_workbook(path)

    def test_our_own_documents_carry_nothing(self):
        for kind in self.clean:
            self.assertFalse(any(r.startswith("meta") for r in self.before["own." + kind]))

    def test_the_organ_in_the_title_is_no_secret_whatever_it_is_called(self):
        with open(ROOT + "/examples/district-2021.json", encoding="utf-8") as file:
            report = json.load(file)
        report["organization"] = "某某协会"
        report.pop("title", None)
        source = self.write("club.json", json.dumps(report).encode())
        run("convert", source, "-o", self.scratch.name)
        for rules in self.rules([self.path("club.docx"), self.path("club.xlsx")]).values():
            self.assertFalse(any(r.startswith("meta") for r in rules))

    def test_each_kind_alone_and_all_together_is_found_and_goes(self):
        for kind, plants in self.gone.items():
            for rule in plants:
                with self.subTest(kind=kind, rule=rule):
                    name = f"{rule}.{kind}"
                    wanted = {TOLD_AS.get(r, r) for r in (set(plants) - {"all"} if rule == "all" else {rule}) - UNTOLD}
                    self.assertLessEqual(wanted, self.before[name])
                    self.assertFalse(wanted & self.after[name])
                    self.open(self.copy(name))

    def test_what_a_person_has_to_decide_stays_and_is_told(self):
        for kind, plants in self.left.items():
            for rule in set(plants) - {"both"}:
                with self.subTest(kind=kind, rule=rule):
                    name = f"{rule}.{kind}"
                    self.assertIn(rule, self.before[name])
                    self.assertIn(rule, self.after[name])
                    self.assertIn(rule, self.done.stderr)

    def test_redacting_again_changes_nothing(self):
        for file in self.again:
            with self.subTest(file=os.path.basename(file)):
                self.assertEqual(self.read(self.copy(file)), self.read(self.copy(file, "again")))

    def test_the_judge_has_nothing_new_to_say(self):
        if JUDGE.exists():
            for name in ("all.docx", "all.xlsx", "both.xlsx"):
                self.assertEqual(complaints(self.copy(name)) - complaints(self.path(name)), set())

    def test_session_ids_go_though_nobody_is_warned_of_them(self):
        self.assertEqual(self.before["rsid.docx"], self.before["own.docx"])
        self.assertIn("ids of editing sessions", self.done.stdout)
        parts = self.parts(self.copy("rsid.docx"))
        self.assertNotIn(b"rsid", parts["word/document.xml"] + parts["word/settings.xml"])

    def test_pixels_of_a_picture_stay(self):
        picture = self.parts(self.copy("meta-picture.docx"))["word/media/a.pic"]
        start = PNG.index(b"tEXt") - 4
        self.assertEqual(picture, PNG[:start] + PNG[start + 12 + 13:])

    def test_no_cell_of_a_workbook_changes_but_masked_ones(self):
        old, new = (openpyxl.load_workbook(p("both.xlsx")) for p in (self.path, self.copy))
        for one, other in zip(old, new):
            for before, after in zip(one.iter_rows(values_only=True), other.iter_rows(values_only=True)):
                for value, now in zip(before, after):
                    if not (isinstance(value, str) and ID in value):
                        self.assertEqual(value, now)

    def test_everything_else_keeps_its_bytes(self):
        old, new = self.parts(self.path("all.docx")), self.parts(self.copy("all.docx"))
        for name in ("word/styles.xml", "word/numbering.xml", "word/footer1.xml"):
            self.assertEqual(old[name], new[name])
        self.assertNotIn("word/comments.xml", new)
        self.assertNotIn("word/old.xml", new)
        self.assertNotIn(b"commentReference", new["word/document.xml"])

    def test_convert_redacts_what_it_writes(self):
        with open(ROOT + "/examples/district-2021.json", encoding="utf-8") as file:
            report = file.read()
        self.assertIn("。\"", report)
        source = self.write("planted.json", report.replace("。\"", f"，经办人{ID}，{WIDE}。\"", 1).encode())
        done = run("convert", source, "-o", self.path("made"), "--redact")
        self.assertIn("masked", done.stderr)
        parts = self.parts(self.path("made/planted.docx"))
        self.assertNotIn(ID.encode(), parts["word/document.xml"])
        self.assertNotIn(WIDE.encode(), parts["word/document.xml"])
        self.assertNotIn("示范区人民政府".encode(), parts["docProps/core.xml"])

    def test_a_number_split_over_runs_is_masked_in_each(self):
        for name, masked in (("id-number.docx", "号码110105********002X"), ("wide.docx", "号码１１０１０５＊＊＊＊＊＊＊＊００２Ｘ")):
            text = "".join(p.text for p in docx.Document(self.copy(name)).paragraphs)
            self.assertIn(masked, text)

    def test_tracked_changes_are_refused_or_accepted_when_asked(self):
        path = self.write("tracked.docx", edited(self.clean["docx"], *TRACKED["meta-tracked"]))
        self.assertIn("meta-tracked", self.rules([path])["tracked.docx"])
        done = self.redact([path], "out")
        self.assertEqual(done.returncode, 3)
        self.assertIn("某乙", done.stderr)
        self.assertFalse(os.path.exists(self.copy(path)))
        done = self.redact([path], "out", "--accept-changes")
        self.assertEqual(done.returncode, 0, done.stderr)
        text = "".join(p.text for p in docx.Document(self.copy(path)).paragraphs)
        self.assertIn("新增", text)
        self.assertNotIn("旧文", text)
        self.assertNotIn("meta-tracked", self.rules([self.copy(path)])["tracked.docx"])


if __name__ == "__main__":
    unittest.main()
