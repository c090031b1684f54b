#include "tmpl/splits.hpp"

#include <random>

#include <gtest/gtest.h>

#include "tmpl/story.hpp"

// Word and LibreOffice cut text into runs wherever they like: at a change of script, at a proofing
// mark, where somebody once moved the caret. The meaning of a template must not depend on it.

namespace nianbao::tmpl {
namespace {

struct Case {
    const char* name;
    std::vector<const char*> lines;
    const char* expected;
};

const std::vector<Case> cases = {
    {"value", {"主动公开{{条数}}条"}, "主动公开100条\n"},
    {"twice", {"{{条数}}{{条数}}"}, "100100\n"},
    {"dotted", {"{{落款.单位}}，{{落款.日期}}"}, "办事处，2018年3月26日\n"},
    {"inline section", {"有{{#渠道}}{{.}}、{{/渠道}}等"}, "有网站、微博、等\n"},
    {"standalone", {"甲", "{{#渠道}}", "{{.}}", "{{/渠道}}", "乙"}, "甲\n网站\n微博\n乙\n"},
    {"inverted", {"{{^无}}", "没有", "{{/无}}"}, "没有\n"},
    {"across lines", {"A{{#渠道}}{{.}}", "C{{/渠道}}D"}, "A网站\nC微博\nCD\n"},
    {"comment", {"A{{! 一", "二 }}B"}, "AB\n"},
    {"delimiters", {"{{=<% %>=}}", "<%条数%>{{条数}}"}, "100{{条数}}\n"},
    {"nested", {"{{#渠道}}", "{{#是}}", "[{{.}}]", "{{/是}}", "{{/渠道}}"}, "[true]\n[true]\n"},
    {"references", {"a<{{条数}}&b"}, "a<100&b\n"},
};

const Data data =
    Data::object({{"条数", Data::number("100")},
                  {"落款", Data::object({{"单位", "办事处"}, {"日期", "2018年3月26日"}})},
                  {"渠道", Data::List{"网站", "微博"}},
                  {"是", true},
                  {"无", Data::List{}}});

TEST(Splits, DoNotChangeWhatATemplateMeans) {
    for (const Case& sample : cases) {
        std::mt19937 random(20180326);
        for (int round = 0; round < 40; ++round) {
            std::string body;
            for (const char* line : sample.lines) {
                body += split_line(line, random);
            }
            EXPECT_EQ(text_of(render_part(document(body), data)), sample.expected)
                << sample.name << ", round " << round;
        }
    }
}

}  // namespace
}  // namespace nianbao::tmpl
