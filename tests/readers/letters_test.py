"""Documents that python-docx has made, filled, read back by it, opened by LibreOffice, judged."""

import json
import re
import shutil
import subprocess

from docx import Document
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


def template(path):
    """Everything that is repeated, filled or restarted in one document."""
    document = Document()
    document.sections[0].header.paragraphs[0].text = "{{单位}}"
    document.add_heading("{{单位}}工作情况", 1)
    document.add_paragraph("受理{{件数|千分位}}件，有{{#渠道}}{{.}}{{^@末项}}、{{/@末项}}{{/渠道}}。")
    table = document.add_table(rows=2, cols=3, style="Table Grid")
    for cell, text in zip(table.rows[0].cells, ["科室", "事项", "件数"]):
        cell.text = text
    for cell, text in zip(table.rows[1].cells, ["{{#事项}}{{科室|合并同值}}", "{{名称}}", "{{件数}}{{/事项}}"]):
        cell.text = text
    document.add_paragraph("{{#章}}")
    document.add_paragraph("{{题}}", style="Heading 2")
    document.add_paragraph("{{#条}}")
    document.add_paragraph("{{.}}", style="List Number")
    document.add_paragraph("{{/条}}")
    document.add_paragraph("{{/章}}")
    gone = document.add_table(rows=1, cols=2)
    gone.rows[0].cells[0].text = "{{#空}}"
    gone.rows[0].cells[1].text = "{{/空}}"
    document.add_paragraph("{{正文|正文}}")
    line = document.add_paragraph("公开：")._p
    line.append(control("公开", '<w14:checkbox><w14:checked w14:val="0"/></w14:checkbox>',
                        "<w:r><w:t>☐</w:t></w:r>"))
    line.append(control("日期", '<w:date><w:dateFormat w:val="yyyy年M月d日"/></w:date>',
                        "<w:r><w:t>单击选择</w:t></w:r>"))
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
        self.assertEqual(text[2:7], ["总体", "甲", "乙", "问题", "丙"])
        self.assertEqual([text[7], text[8]], ["下一步", "按序推进。"])
        self.assertEqual(document.paragraphs[7].style.name, "Heading 2")
        self.assertEqual(document.paragraphs[9].style.name, "List Bullet")
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

    def test_opens_in_libreoffice(self):
        if not shutil.which("soffice"):
            self.skipTest("LibreOffice is not installed")
        subprocess.run(["timeout", "-k", "5", "120", "soffice", "--headless", "--norestore",
                        f"-env:UserInstallation=file://{self.folder}/profile", "--convert-to", "pdf",
                        "--outdir", str(self.folder), str(self.letter)], capture_output=True, check=False)
        pages = subprocess.run(["pdftotext", str(self.folder / "letter.pdf"), "-"],
                               capture_output=True, encoding="utf-8", check=True)
        self.assertIn("受理12,345件", pages.stdout.replace(" ", ""))

    def test_passes_the_judge_as_its_template_does(self):
        self.assert_judged(self.letter, self.template)
