#include "tmpl/partials.hpp"

#include <gtest/gtest.h>

#include "tmpl/splits.hpp"
#include "tmpl/story.hpp"

namespace nianbao::tmpl {
namespace {

const Data data = Data::object({{"名称", "办公室"}});

TemplateOptions with(std::string_view name, std::string_view text) {
    TemplateOptions options;
    options.partials.emplace(name, text);
    return options;
}

std::string filled(std::string_view body, const TemplateOptions& options) {
    return render_part(document(body), data, Missing::Error, options);
}

std::vector<std::string> codes(std::string_view body, const TemplateOptions& options) {
    std::vector<std::string> found;
    try {
        filled(body, options);
    } catch (const Error& error) {
        for (const Problem& problem : error.problems()) {
            found.push_back(problem.code);
        }
    }
    return found;
}

using Codes = std::vector<std::string>;

TEST(Partials, LookLikeThePlaceWhereTheyAreIncluded) {
    const std::string line = "<w:p><w:pPr><w:jc/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>";
    const std::string end = "</w:t></w:r></w:p>";
    const std::string out = filled(line + "{{>落款}}" + end, with("落款", "{{名称}}\n电话：略\n"));
    const std::string look =
        "<w:p><w:pPr><w:jc/></w:pPr><w:r><w:rPr><w:b/></w:rPr>"
        "<w:t xml:space=\"preserve\">";
    EXPECT_EQ(out, document(look + "办公室" + end + look + "电话：略" + end));
}

TEST(Partials, StandInTheMiddleOfALine) {
    EXPECT_EQ(text_of(filled(p("由{{>落款}}负责"), with("落款", "{{名称}}"))), "由办公室负责\n");
    EXPECT_EQ(text_of(filled(p("甲{{>x}}丁"), with("x", "乙\n丙"))), "甲乙\n丙丁\n");
}

TEST(Partials, AreJudgedLikeTemplates) {
    EXPECT_EQ(codes(p("{{>x}}"), {}), Codes{"tmpl.partial"});
    EXPECT_EQ(codes(p("{{>x}}"), with("x", "{{#a}}\n")), Codes{"tmpl.section"});
    EXPECT_EQ(codes(p("{{>x}}"), with("x", "\x01")), Codes{"tmpl.character"});
    EXPECT_EQ(codes(p("{{>x}}{{>y}}"), {}), (Codes{"tmpl.partial", "tmpl.partial"}));
}

TEST(Partials, DoNotLeaveALink) {
    const std::string link = "<w:p><w:hyperlink><w:r><w:t>{{>x}}</w:t></w:r></w:hyperlink></w:p>";
    EXPECT_EQ(codes(link, with("x", "a\nb")), Codes{"tmpl.partial_lines"});
    EXPECT_EQ(text_of(filled(link, with("x", "a"))), "a\n");
}

TEST(Partials, MayNotGoOnForEver) {
    EXPECT_EQ(codes(p("{{>x}}"), with("x", "{{>x}}")), Codes{"data.depth"});
}

TEST(Partials, AreNotReadFromFilesOrData) {
    const Data sly = Data::object({{"x", "{{>x}}"}});
    EXPECT_EQ(text_of(render_part(document(p("{{x}}")), sly)), "{{>x}}\n");
}

TEST(Partials, KeepTheSignsOfTheirText) {
    EXPECT_EQ(text_of(filled(p("{{>x}}"), with("x", "a<&>b\tc"))), "a<&>b\tc\n");
}

}  // namespace
}  // namespace nianbao::tmpl
