"""Makes blank forms for the stories: the official templates without any tag.

    blank_forms.py TEMPLATES FOLDER
"""

import re
import sys
import zipfile
from pathlib import Path

TAG_LINE = re.compile(r'<w:p><w:pPr><w:pStyle w:val="TemplateTag"/></w:pPr>.*?</w:p>')
TITLE = "XX市XX局20XX年政府信息公开工作年度报告"


def parts_of(path):
    with zipfile.ZipFile(path) as archive:
        return [(info, archive.read(info)) for info in archive.infolist()]


def write(path, parts):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for info, content in parts:
            entry = zipfile.ZipInfo(info.filename, (1980, 1, 1, 0, 0, 0))
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED)


def section_lines(text):
    """A prompt stays for some lists of blocks; lines of tags go, the signature with its paragraphs."""
    style = '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr>'
    prompt = f"{style}<w:r><w:t>（文字描述）</w:t></w:r></w:p>"
    blocks = re.compile(re.escape(style) + r"<w:r><w:t>\{\{([\w.]+)\|正文\}\}</w:t></w:r></w:p>")
    written = ("section_overview.blocks", "section_problems.blocks", "section_others.blocks")
    text = blocks.sub(lambda match: prompt if match.group(1) in written else "", text)
    tag = r"<w:r><w:t>\{\{#signature\}\}</w:t></w:r>"
    opened = re.compile(TAG_LINE.pattern.replace(".*?", tag))
    while match := opened.search(text):
        end = text.index("</w:p>", text.index("{{/signature}}")) + len("</w:p>")
        text = text[: match.start()] + text[end:]
    return TAG_LINE.sub("", text)


def blank_document(text):
    text = re.sub(r'(<w:pStyle w:val="Title"/></w:pPr><w:r><w:t>)\{\{\.\}\}', r"\1" + TITLE, text)
    text = section_lines(text)
    text = text.replace("{{table_title}}", "政府信息公开情况统计表（20XX年度）")
    return re.sub(r"<w:r><w:t>\{\{[^}]*\}\}</w:t></w:r>", "", text)


def blank_strings(text):
    text = text.replace("{{table_title}}", "政府信息公开情况统计表（20XX年度）")
    return re.sub(r"\{\{[^}]*\}\}", "", text)


def blank(path, target, change=lambda name, text: text):
    parts = []
    for info, content in parts_of(path):
        text = content
        if info.filename.endswith(".xml"):
            text = content.decode()
            if info.filename == "word/document.xml":
                text = blank_document(text)
            elif info.filename == "xl/sharedStrings.xml":
                text = blank_strings(text)
            elif info.filename == "xl/workbook.xml":
                text = re.sub(r'<definedName name="item_[^>]*>[^<]*</definedName>', "", text)
            text = re.sub(r"\{\{[^}]*\}\}", "", text)
            text = change(info.filename, text).encode()
        parts.append((info, text))
    write(target, parts)


def change_template(path, target, change):
    write(
        target,
        [
            (
                info,
                change(info.filename, content.decode()).encode()
                if info.filename.endswith(".xml")
                else content,
            )
            for info, content in parts_of(path)
        ],
    )


def main(templates, folder):
    folder.mkdir(parents=True, exist_ok=True)
    for edition in ("2014", "2021"):
        blank(templates / edition / "report.docx", folder / f"form-{edition}.docx")
        blank(templates / edition / "statistics.xlsx", folder / f"form-{edition}.xlsx")

    blank(
        templates / "2021" / "report.docx",
        folder / "letter.docx",
        lambda name, text: re.sub(r"<w:tbl>.*?</w:tbl>", "<w:p/>", text),
    )

    def wrong(name, text):
        """Marks of an input method, a misprint, a tag that is not closed."""
        if name == "word/document.xml":
            text = text.replace("{{item_1_1}}", "｛｛item_1_1｝｝")
            text = text.replace("{{item_1_2}}", "{{item_1_2")
            text = text.replace("{{item_1_2_1}}", "{{item_1_2_l}}")
        return text

    change_template(templates / "2014" / "report.docx", folder / "wrong.docx", wrong)
    change_template(
        templates / "2014" / "report.docx",
        folder / "wide.docx",
        lambda name, text: text.replace("{{item_1_1}}", "｛｛item_1_1｝｝")
        .replace("{{#signature}}", "{{＃signature}}")
        .replace("{{/signature}}", "{{／signature}}"),
    )

    body = "<w:body><w:p><w:r><w:t>{{>people}}</w:t></w:r></w:p></w:body>"
    change_template(
        templates / "2014" / "report.docx",
        folder / "partial.docx",
        lambda name, text: re.sub(r"<w:body>.*</w:body>", body, text, flags=re.DOTALL)
        if name == "word/document.xml"
        else re.sub(r"\{\{[^}]*\}\}", "", text),
    )

    def local(name, text):
        """A figure that was left in, and a label of the district's own."""
        if name == "word/document.xml":
            text = text.replace("政府公报公开政府信息数", "公示栏张贴次数")
            head, tail = text.split("主动公开政府信息数", 1)
            return head + "主动公开政府信息数" + re.sub(
                r'(<w:pStyle w:val="TableValue"/>.*?</w:pPr>)(</w:p>)',
                r"\1<w:r><w:t>100</w:t></w:r>\2", tail, count=1)
        return text

    blank(templates / "2014" / "report.docx", folder / "form-local.docx", local)


main(Path(sys.argv[1]), Path(sys.argv[2]))
