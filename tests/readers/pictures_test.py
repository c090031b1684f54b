"""Pictures put into documents and workbooks, read back by python-docx and LibreOffice, judged."""

import json
import shutil
import struct
import subprocess
import unittest
import zipfile
import zlib

import docx
import openpyxl
from docx.shared import Mm
from reading import Folder, nianbao

IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
DRAWING = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor editAs="oneCell">
<xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>3</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>
<xdr:to><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>
<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="Picture 1" descr="{{photo|图片}}"/><xdr:cNvPicPr/></xdr:nvPicPr>
<xdr:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
 r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/>
<a:ext cx="1800000" cy="1080000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>
<xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>"""
DATA = {
    "photo": {"picture": "photos/hall.png", "alt": "办事大厅"},
    "seal": "seal.svg",
    "blank": None,
    "rows": [{"name": "大厅", "photo": "photos/hall.png"}, {"name": "窗口", "photo": "window.png"}],
    "body": ["先有文字。", {"picture": "window.png", "width": 60, "caption": "图1 窗口"}, "后有文字。"],
    "n": [1, 2, 3],
}


def png(width, height, colour):
    """A picture of one colour with a darker frame."""
    def chunk(kind, data):
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    dark = bytes(part // 2 for part in colour)
    lines = b"".join(
        b"\0" + b"".join(dark if 3 > min(x, y, width - 1 - x, height - 1 - y) else bytes(colour)
                         for x in range(width)) for y in range(height))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b""))


def described(shape, words):
    """Gives a picture its alternative text."""
    shape._inline.docPr.set("descr", words)


def document_template(path, placeholder):
    document = docx.Document()
    document.add_paragraph("标准相框：").add_run()
    described(document.add_picture(str(placeholder), Mm(60), Mm(30)), "{{photo|图片}}")
    described(document.add_picture(str(placeholder), Mm(30), Mm(30)), "{{seal|图片}}")
    described(document.add_picture(str(placeholder), Mm(30), Mm(30)), "{{blank|图片}}")
    document.add_paragraph("文中{{seal|图片:8}}一枚。")
    table = document.add_table(rows=1, cols=2, style="Table Grid")
    table.cell(0, 0).text = "{{#rows}}{{name}}"
    run = table.cell(0, 1).paragraphs[0].add_run()
    described(run.add_picture(str(placeholder), Mm(40), Mm(20)), "{{photo|图片}}")
    table.cell(0, 1).paragraphs[0].add_run("{{/rows}}")
    document.add_paragraph("{{body|正文}}")
    header = document.sections[0].header.paragraphs[0].add_run()
    described(header.add_picture(str(placeholder), Mm(10), Mm(10)), "{{seal|图片}}")
    document.save(path)


def workbook_template(path, placeholder):
    """A sheet with a row that repeats and, below it, a picture over some cells."""
    book = openpyxl.Workbook()
    book.active.append(["{{#n}}{{.}}", "{{/n}}"])
    plain = path.with_suffix(".plain.xlsx")
    book.save(plain)
    types = ('<Default Extension="png" ContentType="image/png"/><Override PartName="/xl/drawings/drawing1.xml" '
             'ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/></Types>')
    relationships = ('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                     '<Relationship Id="rId1" Type="{}" Target="{}"/></Relationships>')
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode()
            text = text.replace("</Types>", types) if name == "[Content_Types].xml" else text
            if name == "xl/worksheets/sheet1.xml":
                text = text.replace("</worksheet>", '<drawing xmlns:r="http://schemas.openxmlformats.org/'
                                    'officeDocument/2006/relationships" r:id="rId1"/></worksheet>')
            new.writestr(name, text)
        new.writestr("xl/worksheets/_rels/sheet1.xml.rels", relationships.format(
            IMAGE.replace("image", "drawing"), "../drawings/drawing1.xml"))
        new.writestr("xl/drawings/_rels/drawing1.xml.rels", relationships.format(IMAGE, "../media/image1.png"))
        new.writestr("xl/drawings/drawing1.xml", DRAWING)
        new.writestr("xl/media/image1.png", placeholder.read_bytes())


class Pictures(Folder):
    def setUp(self):
        super().setUp()
        self.placeholder = self.folder / "placeholder.png"
        self.placeholder.write_bytes(png(40, 40, (200, 200, 200)))
        (self.folder / "photos").mkdir()
        (self.folder / "photos" / "hall.png").write_bytes(png(60, 60, (60, 120, 200)))
        (self.folder / "window.png").write_bytes(png(160, 80, (220, 160, 60)))
        (self.folder / "seal.png").write_bytes(png(50, 50, (200, 30, 30)))
        (self.folder / "seal.svg").write_text(
            '<svg xmlns="http://www.w3.org/2000/svg" width="50" height="50"><circle cx="25" cy="25" r="20" '
            'fill="none" stroke="red" stroke-width="4"/></svg>', encoding="utf-8")
        self.data = self.folder / "data.json"
        self.data.write_text(json.dumps(DATA), encoding="utf-8")

    def filled(self, make, extension):
        template = self.folder / f"template.{extension}"
        make(template, self.placeholder)
        out = self.folder / f"filled.{extension}"
        nianbao("fill", template, self.data, "-o", out)
        return template, out

    def converted(self, document):
        if not shutil.which("soffice"):
            self.skipTest("LibreOffice is not installed")
        subprocess.run(["timeout", "-k", "5", "120", "soffice", "--headless", "--norestore",
                        f"-env:UserInstallation=file://{self.folder}/profile", "--convert-to", "pdf",
                        "--outdir", str(self.folder), str(document)], capture_output=True, check=False)
        listed = subprocess.run(["pdfimages", "-list", str(document.with_suffix(".pdf"))],
                                capture_output=True, encoding="utf-8", check=True)
        return [line.split() for line in listed.stdout.splitlines()[2:]]

    def test_python_docx_finds_each_picture_in_its_size(self):
        _, out = self.filled(document_template, "docx")
        document = docx.Document(out)
        sizes = [(round(shape.width.mm), round(shape.height.mm)) for shape in document.inline_shapes]
        self.assertEqual(sizes, [(30, 30), (30, 30), (8, 8), (20, 20), (40, 20), (60, 30)])
        parts = {document.part.related_parts[shape._inline.graphic.graphicData.pic.blipFill.blip.embed].blob
                 for shape in document.inline_shapes}
        names = ["photos/hall.png", "seal.png", "window.png"]
        self.assertEqual(parts, {(self.folder / name).read_bytes() for name in names})
        self.assertEqual(document.inline_shapes[0]._inline.docPr.get("descr"), "办事大厅")

    def test_each_picture_is_in_the_package_once(self):
        _, out = self.filled(document_template, "docx")
        with zipfile.ZipFile(out) as archive:
            media = sorted(name for name in archive.namelist() if name.startswith("word/media/picture"))
        self.assertEqual(media, ["word/media/picture1.png", "word/media/picture2.svg",
                                 "word/media/picture3.png", "word/media/picture4.png"])

    def test_libreoffice_shows_them(self):
        _, out = self.filled(document_template, "docx")
        self.assertGreaterEqual(len(self.converted(out)), 4)

    def test_libreoffice_shows_that_of_a_sheet(self):
        _, out = self.filled(workbook_template, "xlsx")
        sizes = {(line[3], line[4]) for line in self.converted(out)}
        self.assertIn(("60", "60"), sizes)

    def test_the_judge_finds_nothing_that_the_templates_have_not(self):
        for make, extension in ((document_template, "docx"), (workbook_template, "xlsx")):
            template, out = self.filled(make, extension)
            with self.subTest(extension):
                self.assert_judged(out, template)


if __name__ == "__main__":
    unittest.main()
