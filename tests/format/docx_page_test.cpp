#include "format/docx_page.hpp"

#include <gtest/gtest.h>

#include "format/word_document.hpp"

namespace nianbao::format {
namespace {

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

}  // namespace
}  // namespace nianbao::format
