#include "html/body_reader.hpp"

#include <gtest/gtest.h>

namespace nianbao::html {
namespace {

/// The paragraphs, each with signs for what it is.
std::string told(const std::string& page) {
    std::string words;
    for (const Paragraph& paragraph : read_body(page).paragraphs) {
        words += paragraph.heading > 0 ? "h" + std::to_string(paragraph.heading) + " " : "";
        words += paragraph.bold ? "bold " : "";
        words += paragraph.link ? "link " : "";
        words += paragraph.list == Paragraph::List::Bullets   ? "* "
                 : paragraph.list == Paragraph::List::Numbers ? "1. "
                                                              : "";
        words += paragraph.text + "|";
    }
    return words;
}

TEST(BodyReader, MakesParagraphsOfBlocks) {
    EXPECT_EQ(told("<div>甲<p>乙<span>丙</span><div>丁</div>戊</div>"), "甲|乙丙|丁|戊|");
    EXPECT_EQ(told("<h1>甲</h1><p><b>乙</b></p><p><b>丙</b>丁</p><ul><li>戊</ul><ol><li>己</ol>"),
              "h1 甲|bold 乙|丙丁|* 戊|1. 己|");
    EXPECT_EQ(told("<p style='font-weight: bold'>甲</p><p><a href=x>乙</a></p>"),
              "bold 甲|link 乙|");
}

TEST(BodyReader, ShowsBlanksAsABrowserDoes) {
    EXPECT_EQ(told("<p>\n a \t b\n c </p>"), "a b c|");
    EXPECT_EQ(told("<p>抓好\n  落实</p>"), "抓好落实|");
    EXPECT_EQ(told("<p>甲&nbsp;&nbsp;乙</p>"), "甲\xC2\xA0\xC2\xA0乙|");
    EXPECT_EQ(told("<pre>a  b\nc</pre>"), "a  b\nc|");
    EXPECT_EQ(told("<p>甲<br>乙<br/></p>"), "甲\n乙\n|");
}

TEST(BodyReader, LeavesOutWhatIsNotShown) {
    EXPECT_EQ(
        told("<title>t</title><style>s</style><script>a<b</script><select><option>o</select>"
             "<nav>n</nav><footer>f</footer><p hidden>h</p><p style='display : none'>d</p>甲"),
        "甲|");
    const Body body = read_body("<p>甲</p><p style='DISPLAY:NONE'>乙 <b>丙</b></p><nav>丁</nav>");
    ASSERT_EQ(body.passed_over.size(), 2U);
    EXPECT_EQ(body.passed_over[0].text, "乙 丙");
    EXPECT_TRUE(body.passed_over[0].hidden);
    EXPECT_FALSE(body.passed_over[1].hidden);
    EXPECT_EQ(told("<body style='visibility:hidden'><p>甲</p>"), "甲|");
}

TEST(BodyReader, TellsWhereBoldWordsOpenAParagraph) {
    const auto opening = [](const std::string& page) {
        const Paragraph paragraph = read_body(page).paragraphs.at(0);
        return paragraph.text.substr(0, paragraph.opening);
    };
    EXPECT_EQ(opening("<p><strong>数量。</strong>全年若干条。</p>"), "数量。");
    EXPECT_EQ(opening("<p>全年<b>若干</b>条。</p>"), "");
    EXPECT_EQ(opening("<p><b>数</b><b>量。</b> 全<b>年</b></p>"), "数量。");
    EXPECT_EQ(opening("<p><b>全部。</b></p>"), "");
}

TEST(BodyReader, PutsTheCaptionOfATableBeforeIt) {
    const Body body = read_body("<p>甲</p><table><caption>乙</caption><tr><td>丙</table>");
    ASSERT_EQ(body.paragraphs.size(), 3U);
    EXPECT_TRUE(body.paragraphs[1].caption);
    EXPECT_FALSE(body.paragraphs[2].caption);
    EXPECT_EQ(body.paragraphs[1].table, Paragraph::none);
    EXPECT_EQ(body.tables.at(0).first_paragraph, 2U);
    EXPECT_FALSE(body.tables.at(0).headless);
    EXPECT_TRUE(read_body("<table data-head=none><tr><td>甲</table>").tables.at(0).headless);
}

TEST(BodyReader, LaysOutMergedCells) {
    const Body body = read_body(
        "<table><tr><td rowspan=2>甲<td colspan=2>乙<tr><td>丙<td>丁<tr><td "
        "colspan=9999>戊</table>");
    ASSERT_EQ(body.tables.size(), 1U);
    const text::Grid& grid = body.tables[0].grid;
    EXPECT_EQ(grid.rows(), 3U);
    EXPECT_EQ(grid.columns(), text::Grid::most_columns);
    EXPECT_EQ(grid.index_at(1, 0), 0U);
    EXPECT_EQ(grid.index_at(0, 2), 1U);
    EXPECT_EQ(grid.index_at(1, 2), 3U);
    EXPECT_EQ(body.paragraphs[body.tables[0].paragraphs[3].front()].text, "丁");
}

TEST(BodyReader, EndsMergesWithTheRowsAndTellsOfCellsPastTheLimits) {
    std::string row = "<table><tr><td rowspan=60000>甲";
    for (std::size_t i = 0; i < text::Grid::most_columns; ++i) {
        row += "<td>1";
    }
    const Body body = read_body(row + "</table>");
    EXPECT_EQ(body.tables[0].grid.rows(), 1U);
    EXPECT_EQ(body.tables[0].cut, 1U);
}

TEST(BodyReader, KeepsTablesInCellsApart) {
    const Body body = read_body("<table><tr><td>甲<table><tr><td>乙</table>丙</table>丁");
    ASSERT_EQ(body.tables.size(), 2U);
    EXPECT_EQ(body.tables[1].outer, 0U);
    EXPECT_EQ(body.paragraphs[1].table, 1U);
    EXPECT_EQ(body.paragraphs[2].table, 0U);
    EXPECT_EQ(body.paragraphs[3].table, Paragraph::none);
}

TEST(BodyReader, ReadsAnythingAtAll) {
    for (const char* const page : {"",
                                   "<",
                                   "<td>",
                                   "</table></td></html>",
                                   "<tr><td></tr></table>",
                                   "<table><caption>c<td><table><td>",
                                   "<!--",
                                   "<p",
                                   "&#0;&#xFFFFFFFF;",
                                   "<script>",
                                   "<li><ul></li>x"}) {
        EXPECT_NO_THROW(read_body(page)) << page;
    }
}

}  // namespace
}  // namespace nianbao::html
