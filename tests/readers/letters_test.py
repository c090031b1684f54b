"""Documents that python-docx has made, filled, read back by it, opened by LibreOffice, judged."""

import json
import re
import shutil
import subprocess

from docx import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from reading import Folder, nianbao

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
DATA = {
    "单位": "某某街道",
    "件数": 12345,
    "渠道": ["网站", "微信"],
    "事项": [{"科室": "办公室", "名称": "公开", "件数": 3}, {"科室": "办公室", "名称": "申请", "件数": 12},
             {"科室": "司法所", "名称": "复议", "件数": 0}],
    "章": [{"题": "总体", "条": ["甲", "乙"]}, {"题": "问题", "条": ["丙"]}],
    "空": [],
    "正文": [{"h2": "下一步"}, "按序推进。", {"list": ["栏目", "培训"]}, {"table": [["栏目", "条数"], ["政策", 12]]}],
    "日期": "2026-01-20",
    "公开": True,
}


def control(tag, kind, content):
    return parse_xml(f'<w:sdt {W} {W14}><w:sdtPr><w:alias w:val="{tag}"/><w:tag w:val="{tag}"/>'
                     f'<w:id w:val="77"/>{kind}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>')


def note(number, text, kind=""):
    return (f'<w:footnote {kind} w:id="{number}"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
            f'<w:footnoteRef/></w:r>{text}</w:p></w:footnote>')


def add_notes(document):
    """A note that stays, one of a chapter, one of what does not come out; two that draw lines."""
    line = '<w:p><w:r><w:{0}/></w:r></w:p>'
    notes = (f'<w:footnote w:type="separator" w:id="-1">{line.format("separator")}</w:footnote>'
             f'<w:footnote w:type="continuationSeparator" w:id="0">{line.format("continuationSeparator")}</w:footnote>')
    notes += note(1, "<w:r><w:t>由{{单位}}填报。</w:t></w:r>")
    notes += note(2, '<w:hyperlink r:id="rId1"><w:r><w:t>关于{{题}}的说明</w:t></w:r></w:hyperlink>'
                     "<w:r><w:t>，共{{#条}}{{.}}{{/条}}。</w:t></w:r>")
    notes += note(3, "<w:r><w:t>不出来</w:t></w:r>")
    xml = (f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:footnotes {W} xmlns:r='
           f'"http://schemas.openxmlformats.org/officeDocument/2006/relationships">{notes}</w:footnotes>')
    part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, xml.encode(), document.part.package)
    part.relate_to("https://example.org/", RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def refer(paragraph, number):
    paragraph._p.append(parse_xml(f'<w:r {W}><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
                                  f'<w:footnoteReference w:id="{number}"/></w:r>'))


def cross_reference(paragraph, pieces):
    """A field whose instruction is cut into runs."""
    for run in ['<w:fldChar w:fldCharType="begin"/>',
                *[f'<w:instrText xml:space="preserve">{piece}</w:instrText>' for piece in pieces],
                '<w:fldChar w:fldCharType="separate"/>', "<w:t>{{题}}</w:t>", '<w:fldChar w:fldCharType="end"/>']:
        paragraph._p.append(parse_xml(f"<w:r {W}>{run}</w:r>"))


def mark(paragraph, name):
    """A bookmark around the text of a paragraph."""
    paragraph._p.insert(1, parse_xml(f'<w:bookmarkStart {W} w:id="5" w:name="{name}"/>'))
    paragraph._p.append(parse_xml(f'<w:bookmarkEnd {W} w:id="5"/>'))


def template(path):
    """Everything that is repeated, filled or restarted in one document."""
    document = Document()
    document.sections[0].header.paragraphs[0].text = "{{单位}}"
    refer(document.add_heading("{{单位}}工作情况", 1), 1)
    document.add_paragraph("受理{{件数|千分位}}件，有{{#渠道}}{{.}}{{^@末项}}、{{/@末项}}{{/渠道}}。")
    table = document.add_table(rows=2, cols=3, style="Table Grid")
    for cell, text in zip(table.rows[0].cells, ["科室", "事项", "件数"]):
        cell.text = text
    for cell, text in zip(table.rows[1].cells, ["{{#事项}}{{科室|合并同值}}", "{{名称}}", "{{件数}}{{/事项}}"]):
        cell.text = text
    document.add_paragraph("{{#章}}")
    chapter = document.add_paragraph("{{题}}", style="Heading 2")
    mark(chapter, "_Ref1")
    refer(chapter, 2)
    cross_reference(document.add_paragraph("见"), [" RE", "F _R", "ef1 \\h "])
    document.add_paragraph("{{#条}}")
    document.add_paragraph("{{.}}", style="List Number")
    document.add_paragraph("{{/条}}")
    document.add_paragraph("{{/章}}")
    hidden = document.add_paragraph("甲{{#空}}乙")
    refer(hidden, 3)
    hidden.add_run("{{/空}}丙")
    gone = document.add_table(rows=1, cols=2)
    gone.rows[0].cells[0].text = "{{#空}}"
    gone.rows[0].cells[1].text = "{{/空}}"
    document.add_paragraph("{{正文|正文}}")
    line = document.add_paragraph("公开：")._p
    line.append(control("公开", '<w14:checkbox><w14:checked w14:val="0"/></w14:checkbox>',
                        "<w:r><w:t>☐</w:t></w:r>"))
    line.append(control("日期", '<w:date><w:dateFormat w:val="yyyy年M月d日"/></w:date>',
                        "<w:r><w:t>单击选择</w:t></w:r>"))
    add_notes(document)
    document.save(path)


class Letters(Folder):
    def setUp(self):
        super().setUp()
        self.template, self.letter = self.folder / "template.docx", self.folder / "letter.docx"
        template(self.template)
        data = self.folder / "data.json"
        data.write_text(json.dumps(DATA, ensure_ascii=False), encoding="utf-8")
        nianbao("fill", self.template, data, "-o", self.letter)

    def test_says_what_the_data_says(self):
        document = Document(str(self.letter))
        text = [re.sub(r"\s+", " ", paragraph.text) for paragraph in document.paragraphs]
        self.assertEqual(document.sections[0].header.paragraphs[0].text, "某某街道")
        self.assertEqual(text[:2], ["某某街道工作情况", "受理12,345件，有网站、微信。"])
        self.assertEqual(text[2:9], ["总体", "见总体", "甲", "乙", "问题", "见问题", "丙"])
        self.assertEqual(text[9:12], ["甲丙", "下一步", "按序推进。"])
        self.assertEqual(document.paragraphs[10].style.name, "Heading 2")
        self.assertEqual(document.paragraphs[12].style.name, "List Bullet")
        everything = "".join(node.text or "" for node in document.element.iter(qn("w:t")))
        self.assertIn("公开：☒2026年1月20日", everything)
        self.assertNotIn("{{", everything)

    def test_has_the_rows_of_the_data(self):
        items, last = Document(str(self.letter)).tables
        self.assertEqual([[cell.text for cell in row.cells] for row in items.rows],
                         [["科室", "事项", "件数"], ["办公室", "公开", "3"], ["办公室", "申请", "12"],
                          ["司法所", "复议", "0"]])
        self.assertIs(items.cell(1, 0)._tc, items.cell(2, 0)._tc)
        self.assertEqual([[cell.text for cell in row.cells] for row in last.rows],
                         [["栏目", "条数"], ["政策", "12"]])

    def test_has_a_note_for_each_reference(self):
        document = Document(str(self.letter))
        references = [node.get(qn("w:id")) for node in document.element.iter(qn("w:footnoteReference"))]
        part = next(relation.target_part for relation in document.part.rels.values()
                    if relation.reltype == RELATIONSHIP_TYPE.FOOTNOTES)
        notes = {node.get(qn("w:id")): "".join(text.text for text in node.iter(qn("w:t")))
                 for node in parse_xml(part.blob)}
        self.assertEqual(len(set(references)), 3)
        self.assertEqual(sorted(notes), sorted(["-1", "0", *references]))
        self.assertEqual([notes[number] for number in references],
                         ["由某某街道填报。", "关于总体的说明，共甲乙。", "关于问题的说明，共丙。"])

    def test_refers_to_the_bookmarks_of_each_chapter(self):
        body = Document(str(self.letter)).element
        names = [node.get(qn("w:name")) for node in body.iter(qn("w:bookmarkStart"))]
        fields = "".join(node.text or "" for node in body.iter(qn("w:instrText")))
        self.assertEqual(names, ["_Ref1", "_Ref1_2"])
        self.assertEqual(fields.split(), ["REF", "_Ref1", "\\h", "REF", "_Ref1_2", "\\h"])

    def test_opens_in_libreoffice(self):
        if not shutil.which("soffice"):
            self.skipTest("LibreOffice is not installed")
        subprocess.run(["timeout", "-k", "5", "120", "soffice", "--headless", "--norestore",
                        f"-env:UserInstallation=file://{self.folder}/profile", "--convert-to", "pdf",
                        "--outdir", str(self.folder), str(self.letter)], capture_output=True, check=False)
        pages = subprocess.run(["pdftotext", str(self.folder / "letter.pdf"), "-"],
                               capture_output=True, encoding="utf-8", check=True)
        text = pages.stdout.replace(" ", "")
        self.assertIn("受理12,345件", text)
        self.assertIn("关于问题的说明，共丙。", text)
        self.assertNotIn("不出来", text)
        self.assertEqual(re.findall(r"(?m)^([12])\.", text), ["1", "2", "1"])

    def test_passes_the_judge_as_its_template_does(self):
        self.assert_judged(self.letter, self.template)
