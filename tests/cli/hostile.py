"""Writes the files the stories call bad: hostile.py FOLDER. Python 3 alone."""

import struct
import sys
import zipfile
from pathlib import Path

TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
CONTENT_TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="' + TYPES + '"/></Types>'
)
RELATIONSHIPS = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)
MACROS = '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'
BODY = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    "<w:body><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:body></w:document>"
)


def package(path, document, content_types=CONTENT_TYPES, extra=()):
    """A DOCX of three parts, with the document given, and the extra ones."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        parts = [("[Content_Types].xml", content_types), ("_rels/.rels", RELATIONSHIPS),
                 ("word/document.xml", document), *extra]
        for name, text in parts:
            archive.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)


def set_flag_encrypted(path):
    """Marks every entry as encrypted, in both headers."""
    data = bytearray(path.read_bytes())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(signature)
        while at != -1:
            flags, = struct.unpack_from("<H", data, at + offset)
            struct.pack_into("<H", data, at + offset, flags | 1)
            at = data.find(signature, at + 4)
    path.write_bytes(bytes(data))


def damage(path):
    """Flips one bit in the compressed bytes of the document."""
    data = bytearray(path.read_bytes())
    at = data.find(b"word/document.xml") + len("word/document.xml") + 40
    data[at] ^= 0x10
    path.write_bytes(bytes(data))


def packages(folder):
    package(folder / "good.docx", BODY % "{{name}}")
    package(folder / "wide.docx", BODY % "｛｛name｝｝")
    package(folder / "partial.docx", BODY % "{{>greeting}}!")
    package(folder / "picture.docx", BODY % "{{name|图片}}")
    package(folder / "encrypted.docx", BODY % "x")
    set_flag_encrypted(folder / "encrypted.docx")
    package(folder / "damaged.docx", BODY % ("{{name}} " + "".join(map(str, range(400)))))
    damage(folder / "damaged.docx")
    package(folder / "doctype.docx",
            '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + BODY % "&x;")
    package(folder / "bomb.docx", BODY % ("x" * 200_000_000))
    package(folder / "macros.docx", BODY % "x",
            CONTENT_TYPES.replace(TYPES, "application/vnd.ms-word.document.macroEnabled.main+xml")
            .replace("<Override", MACROS + "<Override"),
            [("word/vbaProject.bin", "x")])
    package(folder / "unclosed.docx", BODY % "{{#list}} {{name")
    good = (folder / "good.docx").read_bytes()
    (folder / "cut.docx").write_bytes(good[: len(good) // 2])


def carried(folder):
    """A report that carries more than its words, and the same with a tracked change."""
    name = "http://schemas.openxmlformats.org/"
    parts = [("docProps/core.xml",
              '<cp:coreProperties xmlns:cp="%spackage/2006/metadata/core-properties" '
              'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>某甲</dc:creator>'
              "</cp:coreProperties>" % name),
             ("word/comments.xml",
              '<w:comments xmlns:w="%swordprocessingml/2006/main"><w:comment w:id="0" w:author="某乙">'
              "<w:p><w:r><w:t>数字待核</w:t></w:r></w:p></w:comment></w:comments>" % name),
             ("word/_rels/document.xml.rels",
              RELATIONSHIPS.replace("officeDocument\" Target=\"word/document", "comments\" Target=\"comments"))]
    types = CONTENT_TYPES.replace("</Types>", (
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        '<Override PartName="/word/comments.xml" ContentType="%s"/></Types>'
    ) % TYPES.replace("document.main", "comments"))
    body = BODY % ("某某局2024年政府信息公开工作年度报告</w:t></w:r></w:p><w:p>%s<w:r>"
                   '<w:commentReference w:id="0"/></w:r><w:r><w:t>经办人证件号11010519</w:t></w:r>'
                   "<w:r><w:rPr><w:b/></w:rPr><w:t>491231002X</w:t></w:r><w:r><w:rPr><w:vanish/>"
                   "</w:rPr><w:t>内部意见")
    change = '<w:del w:id="1" w:author="某丙"><w:r><w:delText>旧稿</w:delText></w:r></w:del>'
    for file, inside in (("carrying.docx", ""), ("tracked.docx", change)):
        package(folder / file, body % inside, types, parts)
        add_relationship(folder / file, name + "package/2006/relationships/metadata/core-properties",
                         "docProps/core.xml")


def add_relationship(path, kind, target):
    """One more relationship of the package."""
    with zipfile.ZipFile(path) as archive:
        parts = [(entry.filename, archive.read(entry)) for entry in archive.infolist()]
    more = '<Relationship Id="rIdMore" Type="%s" Target="%s"/></Relationships>' % (kind, target)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts:
            data = data.replace(b"</Relationships>", more.encode()) if name == "_rels/.rels" else data
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)


def reports(folder):
    texts = {
        "empty.json": "",
        "empty.txt": "",
        "empty.docx": "",
        "text.docx": "This is a text under another name.\n",
        "not-json.json": "hello\n",
        "unclosed.json": '{"year": 2017,\n  "organization": "街道"\n',
        "line.txt": "一行字\n",
        "list.json": "[1, 2]",
        "edition.json": '{"edition": "1999", "year": 2017, "organization": "某街道"}',
        "year.json": '{"year": 1999, "organization": "某街道"}',
        "name.json": '{"name": "世界"}',
        "seal.json": '{"name": "seal.svg"}',
        "outside.json": '{"name": "../seal.svg"}',
        "other.json": '{"nobody": 1}',
        "control.json": '{"name": "a\\u0001b"}',
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "latin.json").write_bytes(b'{"year": 2017, "organization": "caf\xe9"}')
    (folder / "escape\x1b[31m.json").write_text("", encoding="utf-8")
    (folder / "two\nlines.json").write_text("", encoding="utf-8")


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    packages(target)
    carried(target)
    reports(target)
