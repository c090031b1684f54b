#include "format/docx_page.hpp"

#include <algorithm>
#include <random>

#include <gtest/gtest.h>

#include "format/blank_form.hpp"
#include "format/round_trip.hpp"
#include "nianbao/files.hpp"
#include "text/fold.hpp"
#include "tmpl/documents.hpp"

namespace nianbao::format {
namespace {

const std::string head = "<w:p><w:r><w:t>某局2023年政府信息公开工作年度报告</w:t></w:r></w:p>";

std::string run(const std::string& words, const std::string& properties = "") {
    return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + words +
           "</w:t></w:r>";
}

std::string paragraph(const std::string& words, const std::string& properties = "") {
    return "<w:p><w:pPr>" + properties + "</w:pPr>" + run(words) + "</w:p>";
}

std::string styled(const std::string& words, const std::string& style) {
    return paragraph(words, "<w:pStyle w:val=\"" + style + "\"/>");
}

std::string numbered(const std::string& words, int list, int level = 0) {
    return paragraph(words,
                     "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
                         std::to_string(list) + "\"/></w:numPr>");
}

std::string level(int at, const std::string& format, const std::string& text) {
    return "<w:lvl w:ilvl=\"" + std::to_string(at) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" +
           format + "\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
}

/// 1: 一、（一）1.（1） on four levels. 2: bullets. 3: plain 1. 2. 3.
std::string numbering() {
    const std::string levels = level(0, "chineseCounting", "%1、") +
                               level(1, "chineseCountingThousand", "（%2）") +
                               level(2, "decimal", "%3.") + level(3, "decimal", "（%4）");
    const auto definition = [](int id, const std::string& inside) {
        return "<w:abstractNum w:abstractNumId=\"" + std::to_string(id) + "\">" + inside +
               "</w:abstractNum>";
    };
    std::string lists;
    for (const char* const id : {"1", "2", "3"}) {
        lists += "<w:num w:numId=\"" + std::string(id) + "\"><w:abstractNumId w:val=\"" + id +
                 "\"/></w:num>";
    }
    return "<w:numbering xmlns:w=\"" + std::string(tmpl::word_ml) + "\">" + definition(1, levels) +
           definition(2, level(0, "bullet", "•")) + definition(3, level(0, "decimal", "%1.")) +
           lists + "</w:numbering>";
}

std::string styles() {
    std::string all;
    for (const char digit : {'1', '2', '3'}) {
        all += std::string("<w:style w:type=\"paragraph\" w:styleId=\"") + digit +
               "\"><w:name w:val=\"heading " + digit + "\"/><w:pPr><w:outlineLvl w:val=\"" +
               static_cast<char>(digit - 1) + "\"/></w:pPr></w:style>";
    }
    return "<w:styles xmlns:w=\"" + std::string(tmpl::word_ml) + "\">" + all +
           "<w:style w:type=\"paragraph\" w:styleId=\"C1\"><w:name w:val=\"toc 1\"/></w:style>"
           "<w:style w:type=\"character\" w:styleId=\"RI\"><w:name w:val=\"Run-in Heading\"/>"
           "</w:style></w:styles>";
}

std::string part(const std::string& element, const std::string& inside) {
    return "<w:" + element + " xmlns:w=\"" + std::string(tmpl::word_ml) +
           "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">" + inside +
           "</w:" + element + ">";
}

std::string docx(const std::string& body) {
    return tmpl::package_of(
        {{"word/document.xml",
          tmpl::word_type + "document.main+xml",
          part("document", "<w:body>" + body + "</w:body>")},
         {"word/styles.xml", tmpl::word_type + "styles+xml", styles()},
         {"word/numbering.xml", tmpl::word_type + "numbering+xml", numbering()},
         {"word/header1.xml", tmpl::word_type + "header+xml", part("hdr", paragraph("内部资料"))},
         {"word/footer1.xml", tmpl::word_type + "footer+xml", part("ftr", paragraph("— 1 —"))},
         {"word/footnotes.xml",
          tmpl::word_type + "footnotes+xml",
          part("footnotes", "<w:footnote w:id=\"1\">" + paragraph("含代办件。") + "</w:footnote>")},
         {"word/_rels/document.xml.rels",
          "openxmlformats-package.relationships+xml",
          tmpl::relationships_of({{"styles", "styles.xml"},
                                  {"numbering", "numbering.xml"},
                                  {"header", "header1.xml"},
                                  {"footer", "footer1.xml"},
                                  {"footnotes", "footnotes.xml"}})}});
}

Reading read(const std::string& body) {
    static const std::vector<Form> forms = load_forms(NIANBAO_TEMPLATES);
    return parse_report(docx(head + body), ".docx", forms);
}

/// Titles of the sections, and what stands in them.
std::string outline(const Reading& reading) {
    std::string words;
    for (const Section& section : reading.report.sections) {
        words += section.title + "\n";
        words += told(section.content);
    }
    return words;
}

TEST(DocxPage, PrintsAutomaticNumbersBeforeHeadings) {
    const Reading reading =
        read(numbered("总体情况", 1) + numbered("机制", 1, 1) + numbered("会议", 1, 2) +
             numbered("专题会", 1, 3) + numbered("培训", 1, 1) + numbered("存在问题", 1));
    EXPECT_EQ(outline(reading),
              "一、总体情况\n1/2 （一）机制|\n1/3 1.会议|\n1/4 （1）专题会|\n1/2 （二）培训|\n"
              "二、存在问题\n");
}

TEST(DocxPage, ReadsHeadingsByTheirStyleWithoutNumbers) {
    const Reading reading = read(styled("总体情况", "2") + styled("机制", "3") +
                                 paragraph("正文。") + styled("存在问题", "2"));
    EXPECT_EQ(outline(reading), "总体情况\n1/2 机制|\n0/0 正文。|\n存在问题\n");
}

TEST(DocxPage, TakesTheLevelOfANumberBeforeThatOfTheStyle) {
    const Reading reading =
        read(styled("一、总体情况", "2") + styled("（一）机制", "2") + styled("保障", "3"));
    EXPECT_EQ(outline(reading), "一、总体情况\n1/2 （一）机制|\n1/2 保障|\n");
}

TEST(DocxPage, ReadsTypedNumbersAndRunInHeadings) {
    const Reading reading =
        read(paragraph("一、总体情况") + paragraph("　　（一）数量。公开100条。") + "<w:p>" +
             run("亮点。", "<w:rStyle w:val=\"RI\"/>") + run("公开日活动。") + "</w:p>");
    EXPECT_EQ(outline(reading),
              "一、总体情况\n2/2 （一）数量。|公开100条。\n2/0 亮点。|公开日活动。\n");
    EXPECT_EQ(reading.report.sections[0].content[0].place, "paragraph 3");
}

TEST(DocxPage, ReadsAutomaticBulletsAndNumbersAsLists) {
    const Reading reading =
        read(paragraph("一、总体情况") + numbered("网站", 2) + numbered("公报", 2) +
             paragraph("以及：") + numbered("甲。", 3) + numbered("乙。", 3));
    EXPECT_EQ(outline(reading),
              "一、总体情况\n3/0 |\n  * 网站\n  * 公报\n0/0 以及：|\n3/0 |\n  * 甲。\n  * 乙。 "
              "(ordered)\n");
}

TEST(DocxPage, PrintsANumberThatStandsAlone) {
    const Reading reading =
        read(paragraph("一、总体情况") + numbered("机制建设", 3) + paragraph("正文。"));
    EXPECT_EQ(outline(reading), "一、总体情况\n1/3 1.机制建设|\n0/0 正文。|\n");
}

TEST(DocxPage, BreaksALineWhereAParagraphEnds) {
    const Reading reading =
        read("<w:p>" + run("一、总体情况") + "<w:r><w:br/></w:r>" + run("　　第一段。") +
             "<w:r><w:br/></w:r>" + run("　　地址：某路") + "<w:r><w:br/></w:r>" + run("5号。") +
             "</w:p>");
    EXPECT_EQ(outline(reading), "一、总体情况\n0/0 第一段。|\n0/0 地址：某路\n5号。|\n");
}

TEST(DocxPage, ReadsTheAcceptedViewAndTellsWhatIsGone) {
    const Reading reading =
        read(paragraph("一、总体情况") + "<w:p>" + run("公开") +
             "<w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>旧数</w:delText></w:r></w:del>"
             "<w:ins w:id=\"2\" w:author=\"a\">" +
             run("12条") + "</w:ins>" + run("待核", "<w:vanish/>") + run("。") + "</w:p>");
    EXPECT_EQ(outline(reading), "一、总体情况\n0/0 公开12条。|\n");
    const std::string notes = told(reading.notes);
    EXPECT_NE(notes.find("paragraph 3: 修订中删除的文字未归入报告：旧数\n"), notes.npos) << notes;
    EXPECT_NE(notes.find("paragraph 3: 隐藏文字未归入报告：待核\n"), notes.npos) << notes;
}

TEST(DocxPage, TellsOfTextBoxesPicturesAndOtherParts) {
    const std::string box =
        "<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><w:txbxContent>" +
        paragraph("机密") +
        "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" +
        paragraph("机密") + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>";
    const Reading reading =
        read(styled("一、总体情况\t1", "C1") + paragraph("一、总体情况") + "<w:p><w:r>" + box +
             "</w:r></w:p><w:p><w:r><w:drawing/></w:r>"
             "<w:r><w:drawing><w:x/></w:drawing></w:r></w:p>");
    EXPECT_EQ(outline(reading), "一、总体情况\n");
    const std::string notes = told(reading.notes);
    for (const char* const wanted : {"目录未归入报告：一、总体情况",
                                     "文本框中的文字未归入报告：机密\n",
                                     "图片或图形未读取",
                                     "header: 页眉未归入报告：内部资料",
                                     "footnotes: 脚注未归入报告：含代办件。"}) {
        EXPECT_NE(notes.find(wanted), notes.npos) << wanted << " not in\n" << notes;
    }
    EXPECT_EQ(notes.find("页脚"), notes.npos) << notes;
}

std::string cell(const std::string& inside, const std::string& properties = "") {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + inside + "</w:tc>";
}

std::string row(const std::string& cells) {
    return "<w:tr>" + cells + "</w:tr>";
}

std::string table(const std::string& rows) {
    return "<w:tbl>" + rows + "</w:tbl>";
}

TEST(DocxPage, ReadsSmallTablesOfASectionWithMergedCells) {
    const std::string wide = "<w:gridSpan w:val=\"2\"/>";
    const Reading reading = read(paragraph("一、总体情况") +
                                 table(row(cell(paragraph("渠道"), wide)) +
                                       row(cell(paragraph("网站")) + cell(paragraph("12")))) +
                                 paragraph("完。"));
    EXPECT_EQ(outline(reading), "一、总体情况\n4/0 |\n  # 渠道 |  |\n  | 网站 | 12 |\n0/0 完。|\n");
    EXPECT_NE(told(reading.notes).find("table 1: 表格中的合并单元格拆开读取"), std::string::npos);
}

TEST(DocxPage, ReadsWhatStandsInATableThatOnlyLaysOutThePage) {
    const std::string inner = table(row(cell(paragraph("网站")) + cell(paragraph("12"))));
    const Reading reading = read(table(row(
        cell(paragraph("一、总体情况") + paragraph("第一段。") + inner + paragraph("第二段。")))));
    EXPECT_EQ(outline(reading),
              "一、总体情况\n0/0 第一段。|\n4/0 |\n  # 网站 | 12 |\n0/0 第二段。|\n");
}

TEST(DocxPage, NotesATableWhereTheFormWantsAnother) {
    const Reading reading = read(paragraph("三、收到和处理政府信息公开申请情况") +
                                 table(row(cell(paragraph("申请")) + cell(paragraph("12")))));
    EXPECT_EQ(outline(reading), "三、收到和处理政府信息公开申请情况\n");
    EXPECT_NE(told(reading.notes).find("没有归入报告的内容：申请\t12"), std::string::npos);
}

/// Any paragraphs, tables and revisions, each with words of its own.
class RandomDocument {
public:
    explicit RandomDocument(unsigned seed) : random_(seed) {}

    std::string next() {
        words_.clear();
        std::string body;
        for (int i = 3 + below(12); i > 0; --i) {
            body += block(2);
        }
        return body;
    }
    const std::vector<std::string>& words() const { return words_; }

private:
    int below(int bound) { return static_cast<int>(random_() % static_cast<unsigned>(bound)); }

    std::string word(const std::string& before = "") {
        words_.push_back("字" + std::to_string(++count_) + "号");
        return before + words_.back() + (below(3) == 0 ? "。" : "");
    }

    std::string block(int depth) {
        switch (below(depth > 0 ? 12 : 10)) {
            case 0:
                return paragraph(word("一、"));
            case 1:
                return styled(word(), std::to_string(1 + below(3)));
            case 2:
                return numbered(word(), 1 + below(3), below(3));
            case 3:
                return "<w:p><w:del>" + run(word()) + "</w:del>" + run(word()) + "</w:p>";
            case 4:
                return "<w:p>" + run(word(), "<w:vanish/>") + run(word("\t")) + "</w:p>";
            case 5:
                return "<w:p>" + run(word()) + "<w:r><w:br/></w:r>" + run(word("　　")) + "</w:p>";
            case 6:
                return "<w:p><w:r><w:pict><w:txbxContent>" + paragraph(word()) +
                       "</w:txbxContent></w:pict></w:r></w:p>";
            case 7:
                return paragraph(word()) +
                       paragraph("2024年1月" + std::to_string(1 + below(28)) + "日");
            case 8:
                return styled(word(), "C1");
            case 9:
                return paragraph(word("（一）") + "。" + word());
            default:
                return some_table(depth - 1);
        }
    }

    std::string some_table(int depth) {
        std::string rows;
        for (int i = 1 + below(3); i > 0; --i) {
            std::string cells;
            for (int c = 1 + below(3); c > 0; --c) {
                const std::string merge = below(4) == 0 ? "<w:vMerge/>" : "";
                cells += cell(below(5) == 0 ? block(depth) + paragraph(word()) : paragraph(word()),
                              merge);
            }
            rows += "<w:tr>" + std::string(below(6) == 0 ? "<w:trPr><w:del/></w:trPr>" : "") +
                    cells + "</w:tr>";
        }
        return table(rows);
    }

    std::mt19937 random_;
    std::vector<std::string> words_;
    int count_ = 0;
};

TEST(DocxPage, DropsNoWordOfAnyDocument) {
    RandomDocument random(77);
    for (int i = 0; i < 200; ++i) {
        const std::string body = random.next();
        const Reading reading = read(body);
        const Report& report = reading.report;
        std::string all = told(report.preamble) + outline(reading) + told(reading.notes) +
                          report.title + report.organization + report.table_title;
        for (const std::string& word : random.words()) {
            ASSERT_NE(all.find(word), std::string::npos) << word << " of\n" << body << "\n" << all;
        }
    }
}

}  // namespace
}  // namespace nianbao::format
