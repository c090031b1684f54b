"""check-sheet.docx: the 校核单, which lists what was found in a report for the one who signs."""

from .package import HEAD, RELATIONS, element
from .report import MARGINS, PAGE, feet, write_document
from .words import SPACE, cell, paragraph, row, section, table

WIDTHS = [620, 760, 1180, 3685, 1500, 1100]  # the width of the text, 8845
HEADS = ["序号", "级别", "规则", "问题", "位置", "处理"]
FACT_WIDTHS = [1800, 7045]
TALL = 420
LEFT = element("w:jc", {"w:val": "left"})
FACTS = [
    ("机关", "{{organization}}"),
    ("报告年度", "{{year}}年（{{form}}，{{notice}}）"),
    ("文件", "{{file}}"),
    ("SHA-256", "{{sha256}}"),
    ("结果", "错误{{errors}}项，警告{{warnings}}项，提示{{hints}}项；其中豁免{{waived}}项"),
    ("校核程序", "nianbao {{version}}"),
]


def facts():
    rows = [
        row(
            [
                cell(FACT_WIDTHS[0], paragraph("TextTableHead", name), shade=True),
                cell(FACT_WIDTHS[1], paragraph("TextTableValue", tags, extra=LEFT)),
            ],
            TALL,
        )
        for name, tags in FACTS
    ]
    return table(FACT_WIDTHS, rows, "校核单", "校核的文件和结果。")


def findings():
    head = [
        cell(width, paragraph("TextTableHead", name), shade=True)
        for width, name in zip(WIDTHS, HEADS)
    ]
    texts = [
        ["{{#findings}}{{number}}"],
        ["{{severity}}"],
        ["{{rule}}"],
        ["{{message}}", "依据：{{source}}"],
        ["{{places}}"],
        ["{{#waiver}}豁免：{{reason}}（{{by}}）{{/waiver}}{{/findings}}"],
    ]
    cells = [
        cell(width, "".join(paragraph("TextTableValue", text, extra=LEFT) for text in lines))
        for width, lines in zip(WIDTHS, texts)
    ]
    rows = [row(head, TALL, head=True), row(cells, TALL)]
    return table(WIDTHS, rows, "问题", "每行一个问题。表头在每页重复。")


def document():
    body = paragraph("Title", "政府信息公开工作年度报告校核单") + paragraph("BodyText")
    body += facts()
    body += paragraph("BodyText") + findings()
    body += (
        paragraph("TemplateTag", "{{^findings}}")
        + paragraph("BodyText", "没有发现问题。")
        + paragraph("TemplateTag", "{{/findings}}")
    )
    body += section("notes", paragraph("BodyText", "说明：{{message}}{{#place}}（{{place}}）{{/place}}"))
    body += paragraph("BodyText")
    for line in ("校核人（签字）：", "审核人（签字）：", "日期：      年   月   日"):
        body += paragraph("BodyText", line)
    body += element(
        "w:sectPr", None, *feet(), element("w:pgSz", PAGE), element("w:pgMar", MARGINS)
    )
    return HEAD + element(
        "w:document", {"xmlns:w": SPACE, "xmlns:r": RELATIONS}, element("w:body", None, body)
    )


def write(path):
    write_document(path, document())
