#include "tmpl/tag.hpp"

#include <gtest/gtest.h>

namespace nianbao::tmpl {
namespace {

using Kind = Tag::Kind;

struct Found {
    std::vector<Tag> tags;
    std::vector<Problem> problems;
};

Found find(std::string_view text, const TemplateOptions& delimiters = {}) {
    Found found;
    found.tags = find_tags(text, delimiters, found.problems);
    return found;
}

std::string only_problem(std::string_view text) {
    const Found found = find(text);
    return found.problems.size() == 1 ? found.problems[0].code : "";
}

TEST(Tag, KnowsEveryKind) {
    const std::vector<Tag> tags =
        find("{{a}}{{#b}}{{^c}}{{/d}}{{! e }}{{{f}}}{{&g}}{{=<% %>=}}<%h%>").tags;
    const std::vector<std::pair<Kind, std::string>> expected = {{Kind::Value, "a"},
                                                                {Kind::Section, "b"},
                                                                {Kind::Inverted, "c"},
                                                                {Kind::End, "d"},
                                                                {Kind::Comment, ""},
                                                                {Kind::Value, "f"},
                                                                {Kind::Value, "g"},
                                                                {Kind::Delimiters, ""},
                                                                {Kind::Value, "h"}};
    ASSERT_EQ(tags.size(), expected.size());
    for (std::size_t i = 0; i < tags.size(); ++i) {
        EXPECT_EQ(tags[i].kind, expected[i].first) << i;
        EXPECT_EQ(tags[i].path, expected[i].second) << i;
    }
}

TEST(Tag, KnowsWhereItStands) {
    const Tag tag = find("年报{{ 单位 }}。").tags.at(0);
    EXPECT_EQ(tag.begin, 6U);
    EXPECT_EQ(tag.end, 18U);
    EXPECT_EQ(tag.written, "{{ 单位 }}");
}

TEST(Tag, TrimsBlanksOfEveryWidth) {
    EXPECT_EQ(find("{{\xE3\x80\x80 单位\t\xE3\x80\x80}}").tags.at(0).path, "单位");
    EXPECT_EQ(find("{{# a }}").tags.at(0).path, "a");
}

TEST(Tag, TakesOtherDelimiters) {
    EXPECT_EQ(find("{a} {{b}}", {"{", "}"}).tags.at(0).path, "a");
    EXPECT_EQ(find("<<a>>", {"<<", ">>"}).tags.at(0).path, "a");
}

TEST(Tag, LetsOnlyACommentSpanParagraphs) {
    EXPECT_EQ(find("{{! a\x0B"
                   "b }}")
                  .tags.size(),
              1U);
    EXPECT_EQ(only_problem("{{a\x0B"
                           "b}}"),
              "tmpl.broken");
    EXPECT_EQ(only_problem("{{a\x1F"
                           "b}}"),
              "tmpl.broken");
}

TEST(Tag, ReportsEveryFaultAtOnce) {
    const Found found = find("{{a\x0B{{b..c}} {{}} {{>}} {{e|历法}} {{=x=}}");
    std::vector<std::string> codes;
    for (const Problem& problem : found.problems) {
        codes.push_back(problem.code);
    }
    EXPECT_EQ(codes,
              (std::vector<std::string>{"tmpl.unclosed",
                                        "tmpl.path",
                                        "tmpl.path",
                                        "tmpl.path",
                                        "tmpl.formatter",
                                        "tmpl.delimiters"}));
}

TEST(Tag, ShowsTheWordsAroundAFault) {
    const Found found = find("主动公开{{条数 不完");
    ASSERT_EQ(found.problems.size(), 1U);
    EXPECT_EQ(found.problems[0].code, "tmpl.unclosed");
    EXPECT_NE(found.problems[0].place.find("主动公开"), std::string::npos);
}

TEST(Tag, LeavesOtherBracesAlone) {
    const Found found = find("a { b } c }} d");
    EXPECT_TRUE(found.tags.empty());
    EXPECT_TRUE(found.problems.empty());
}

TEST(Tag, TakesItsFormatsOffItsPath) {
    const Tag tag = find("{{ 金额 | 万元:2 ｜ 千分位 }}").tags.at(0);
    EXPECT_EQ(tag.path, "金额");
    ASSERT_EQ(tag.formats.size(), 2U);
    EXPECT_EQ(tag.formats[0].formatter->ascii, "wan");
    EXPECT_EQ(tag.formats[0].argument.number, 2U);
    EXPECT_EQ(tag.formats[1].formatter->ascii, "thousands");
}

TEST(Tag, RefusesFormatsThatDoNotAgree) {
    EXPECT_EQ(only_problem("{{a|四舍五入}}"), "tmpl.formatter");
    EXPECT_EQ(only_problem("{{a|补零}}"), "tmpl.argument");
    EXPECT_EQ(only_problem("{{a|千分位|万元}}"), "tmpl.chain");
    EXPECT_EQ(only_problem("{{a|等于:1}}"), "tmpl.predicate");
    EXPECT_EQ(only_problem("{{#a|等于:1}}"), "");
}

TEST(Tag, KnowsTheVariablesOfALoop) {
    EXPECT_EQ(find("{{@序号}}{{^@last}}").tags.size(), 2U);
    EXPECT_EQ(only_problem("{{@顺序}}"), "tmpl.variable");
}

TEST(Tag, ReadsTheFullWidthMarksOfAnInputMethod) {
    const std::vector<Tag> tags = find("｛｛单位｝｝{｛＃名单｝}｛｛／名单｝｝{{年度}}").tags;
    ASSERT_EQ(tags.size(), 4U);
    EXPECT_EQ(tags[0].path, "单位");
    EXPECT_EQ(tags[1].kind, Kind::Section);
    EXPECT_EQ(tags[2].kind, Kind::End);
    EXPECT_TRUE(tags[0].wide && tags[1].wide && tags[2].wide);
    EXPECT_FALSE(tags[3].wide);
    EXPECT_EQ(tags[1].written, "{｛＃名单｝}");
}

TEST(Tag, LeavesFullWidthBracesAloneWhereOtherDelimitersAreAsked) {
    EXPECT_EQ(find("｛｛单位｝｝<<a>>", {"<<", ">>"}).tags.size(), 1U);
}

}  // namespace
}  // namespace nianbao::tmpl
