#include "tmpl/cell_merges.hpp"

#include <gtest/gtest.h>

#include "tmpl/story.hpp"

namespace nianbao::tmpl {
namespace {

Data row(const char* group, const char* name) {
    return Data::object({{"组", group}, {"名", name}});
}

const Data data = Data::object(
    {{"行",
      Data::List{row("甲", "1"), row("甲", "2"), row("乙", "3"), row("", "4"), row("", "5")}}});

std::string cell(std::string_view properties, std::string_view text) {
    return "<w:tc>" + std::string(properties) + p(text) + "</w:tc>";
}

std::string merged(std::string_view properties_before,
                   std::string_view state,
                   std::string_view properties_after,
                   std::string_view text) {
    const std::string merge = state.empty() ? "<w:vMerge/>" : "<w:vMerge w:val=\"restart\"/>";
    return "<w:tc>" + std::string(properties_before) + merge + std::string(properties_after) +
           p(text) + "</w:tc>";
}

TEST(CellMerges, JoinCellsThatSayTheSame) {
    const std::string looped =
        tr(cell("<w:tcPr><w:tcW w:w=\"1\"/><w:shd/></w:tcPr>", "{{#行}}{{组|合并同值}}") +
           cell("", "{{名}}{{/行}}"));
    const auto line = [](std::string_view state, std::string_view group, std::string_view name) {
        return tr(merged("<w:tcPr><w:tcW w:w=\"1\"/>", state, "<w:shd/></w:tcPr>", group) +
                  cell("", name));
    };
    EXPECT_EQ(render_body(tbl(looped), data),
              tbl(line("restart", "甲", "1") + line("", "甲", "2") + line("restart", "乙", "3") +
                  line("restart", "", "4") + line("restart", "", "5")));
}

TEST(CellMerges, GiveACellPropertiesThatHasNone) {
    const std::string looped = tr(cell("", "{{#行}}{{组|merge}}") + cell("", "{{/行}}"));
    const std::string out = render_body(tbl(looped), data);
    EXPECT_NE(out.find("<w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr><w:p>"),
              std::string::npos);
}

TEST(CellMerges, BeginAnewInEveryTable) {
    const std::string looped =
        tr(cell("<w:tcPr/>", "{{#行}}{{组|合并同值}}") + cell("", "{{/行}}"));
    const Data one = Data::object({{"行", Data::List{row("甲", "1")}}});
    const std::string out = render_body(tbl(looped) + p("") + tbl(looped), one);
    EXPECT_EQ(out.find("<w:vMerge/>"), std::string::npos);
}

}  // namespace
}  // namespace nianbao::tmpl
