#include "format/web_markup.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "format/edition_reports.hpp"
#include "nianbao/files.hpp"

namespace nianbao::format {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;

TEST(WebMarkup, WritesSignsOfMarkupAsWords) {
    Report report = report_of(form_of_2014());
    report.organization = R"(甲"乙<丙>&丁)";
    report.sections.push_back(
        {"一、<概述>",
         {{Block::Kind::Paragraph, 0, "</p><script>1 & 2</script>\n又一行", "", ""}},
         ""});
    const std::string page = report_html(form_of_2014(), report);
    EXPECT_EQ(page.find("<script"), std::string::npos);
    EXPECT_THAT(page, HasSubstr("content=\"甲&quot;乙&lt;丙&gt;&amp;丁\""));
    EXPECT_THAT(page, HasSubstr("&lt;/p&gt;&lt;script&gt;1 &amp; 2&lt;/script&gt;<br>又一行</p>"));
}

TEST(WebMarkup, RefusesWhatNoPageMayHoldAndTellsOfAllAtOnce) {
    Report report = report_of(form_of_2021());
    report.sections.push_back(
        {"一、总体情况",
         {{Block::Kind::Paragraph, 0, "全年\x01公开", "", "/sections/0/content/0"}},
         ""});
    report.sections.push_back({"七、没有的部分", {}, "/sections/1"});
    Block picture;
    picture.kind = Block::Kind::Picture;
    picture.picture.name = "board.png";
    report.sections.front().content.push_back(picture);
    try {
        report_html(form_of_2021(), report);
        FAIL();
    } catch (const Error& error) {
        std::vector<std::string> codes;
        for (const Problem& problem : error.problems()) {
            codes.push_back(problem.code + " " + problem.place);
        }
        EXPECT_THAT(codes, Contains("report.section /sections/1"));
    }
    report.sections.pop_back();
    try {
        report_html(form_of_2021(), report);
        FAIL();
    } catch (const Error& error) {
        ASSERT_EQ(error.problems().size(), 2U);
        EXPECT_EQ(error.problems()[0].code, "data.character");
        EXPECT_EQ(error.problems()[0].place, "/sections/0/content/0");
        EXPECT_THAT(error.problems()[0].message.zh, HasSubstr("全年"));
        EXPECT_EQ(error.problems()[1].code, "picture.source");
    }
}

}  // namespace
}  // namespace nianbao::format
