#include "tmpl/renderer.hpp"

#include <gtest/gtest.h>

#include "tmpl/story.hpp"

namespace nianbao::tmpl {
namespace {

/// The codes of what goes wrong when a paragraph is filled.
std::vector<std::string> codes(std::string_view text, const Data& data) {
    std::vector<std::string> found;
    try {
        render_body(p(text), data);
    } catch (const Error& error) {
        for (const Problem& problem : error.problems()) {
            found.push_back(problem.code);
        }
    }
    return found;
}

using Codes = std::vector<std::string>;
const Data empty = Data::object({});

TEST(Renderer, NamesEveryMissingKeyAtOnce) {
    EXPECT_EQ(codes("{{a}}{{#b}}{{c}}{{/b}}{{d.e}}", empty),
              (Codes{"data.missing", "data.missing", "data.missing"}));
}

TEST(Renderer, ShowsWhereAMissingKeyIsAskedFor) {
    try {
        render_body(p("主动公开{{count}}条"), empty);
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.text(Language::English),
                  "/word/document.xml: …主动公开{{count}}条…: the data has no \"count\"; add it to "
                  "the data, or allow for its absence with {{^count}} in the template");
    }
}

TEST(Renderer, PrintsNothingOrTheTagForAMissingKeyWhereAsked) {
    EXPECT_EQ(render_body(p("a{{b}}c"), empty, Missing::Empty), p("ac"));
    EXPECT_EQ(render_body(p("a{{ b }}c"), empty, Missing::Keep), p("a{{ b }}c"));
}

TEST(Renderer, AllowsForTheAbsenceOfAKeyThatTheTemplateAllowsFor) {
    EXPECT_EQ(render_body(p("{{#a}}x{{/a}}{{^a}}y{{/a}}"), empty), p("y"));
    EXPECT_NE(render_body(p("{{a}}{{^a}}yes{{/a}}"), empty).find("yes"), std::string::npos);
}

TEST(Renderer, TakesNullForABlankAndNotForMissing) {
    EXPECT_EQ(render_body(p("a{{b}}c"), Data::object({{"b", Data()}})), p("ac"));
    EXPECT_EQ(codes("{{#b}}x{{/b}}", Data::object({{"b", Data()}})), Codes{});
}

TEST(Renderer, LooksANameUpInTheContextsAround) {
    const Data data = Data::object(
        {{"a", Data::object({{"b", "1"}})}, {"c", "2"}, {"l", Data::List{Data::object({})}}});
    EXPECT_EQ(render_body(p("{{#a}}{{b}}{{c}}{{/a}}"), data), p("12"));
    EXPECT_EQ(render_body(p("{{#l}}{{a.b}}{{/l}}"), data), p("1"));
}

TEST(Renderer, FixesADottedNameByItsFirstPart) {
    const Data data = Data::object(
        {{"a", Data::object({{"b", Data::object({})}})}, {"b", Data::object({{"c", "wrong"}})}});
    EXPECT_EQ(codes("{{#a}}{{b.c}}{{/a}}", data), Codes{"data.missing"});
}

TEST(Renderer, SplitsADottedNameAlways) {
    EXPECT_EQ(codes("{{a.b}}", Data::object({{"a.b", "c"}})), Codes{"data.missing"});
}

TEST(Renderer, PrintsTheValueItselfForADot) {
    const Data data = Data::object({{"l", Data::List{"a", Data::number("1.50"), true}}});
    EXPECT_EQ(
        render_part(document(p("{{#l}}{{.}};{{/l}}")), data).find("1.50;") != std::string::npos,
        true);
}

TEST(Renderer, EntersAnObjectAndATextOnce) {
    EXPECT_EQ(render_body(p("{{#t}}[{{.}}]{{/t}}"), Data::object({{"t", "x"}})), p("[x]"));
    EXPECT_EQ(render_body(p("{{#t}}x{{/t}}y"), Data::object({{"t", ""}})), p("y"));
}

TEST(Renderer, TreatsAFigureOfZeroAsThere) {
    EXPECT_EQ(render_body(p("{{#n}}{{.}}{{/n}}"), Data::object({{"n", Data::number("0")}})),
              p("0"));
}

TEST(Renderer, RefusesAListInThePlaceOfAText) {
    EXPECT_EQ(codes("{{l}}", Data::object({{"l", Data::List{"a"}}})), Codes{"data.kind"});
    EXPECT_EQ(codes("{{o}}", Data::object({{"o", Data::object({})}})), Codes{"data.kind"});
}

TEST(Renderer, RefusesCharactersThatNoDocumentMayHold) {
    EXPECT_EQ(codes("{{t}}", Data::object({{"t", "a\x01"}})), Codes{"data.character"});
    EXPECT_EQ(codes("{{t}}", Data::object({{"t", "\xEF\xBF\xBF"}})), Codes{"data.character"});
}

TEST(Renderer, FormatsAValue) {
    const Data data = Data::object({{"n", Data::number("1234567.5")}, {"d", "2018-03-26"}});
    EXPECT_EQ(render_body(p("{{n|千分位:2}}元，{{d|中文日期}}"), data),
              p("1,234,567.50元，二〇一八年三月二十六日"));
}

TEST(Renderer, TellsWhichValueAFormatCannotTake) {
    EXPECT_EQ(codes("{{n|千分位}}", Data::object({{"n", "多"}})), Codes{"data.format"});
    EXPECT_EQ(codes("{{n|千分位}}", empty), Codes{"data.missing"});
}

TEST(Renderer, LetsAMissingKeyHaveADefault) {
    EXPECT_EQ(render_body(p("[{{n|默认:——}}]"), empty), p("[——]"));
}

TEST(Renderer, ShowsASectionOnACondition) {
    const Data data = Data::object({{"级别", "街道"}, {"n", Data::number("3")}});
    EXPECT_EQ(render_body(p("{{#级别|等于:街道}}甲{{/级别}}{{#n|大于:3}}乙{{/n}}"), data), p("甲"));
    EXPECT_EQ(render_body(p("{{#x|为空}}无{{/x}}"), empty), p("无"));
}

/// The text of a body of one paragraph.
std::string text(std::string_view tags, const Data& data) {
    return docx::read_story(render_part(document(p(tags)), data)).texts.at(1);
}

TEST(Renderer, CountsTheItemsOfALoop) {
    const Data data = Data::object({{"l", Data::List{"甲", "乙", "丙"}}});
    EXPECT_EQ(text("{{#l}}{{@序号}}{{.}}{{^@last}}、{{/@last}}{{/l}}", data), "1甲、2乙、3丙\x0B");
    EXPECT_EQ(text("{{#l}}{{#@first}}[{{/@first}}{{@index}}{{#@odd}}*{{/@odd}}{{/l}}", data),
              "[0*12*\x0B");
}

TEST(Renderer, CountsTheInnermostLoop) {
    const Data data = Data::object({{"o",
                                     Data::List{Data::object({{"i", Data::List{"a", "b"}}}),
                                                Data::object({{"i", Data::List{"c"}}})}}});
    EXPECT_EQ(text("{{#o}}{{@number}}({{#i}}{{@number}}{{/i}}){{@number}}{{/o}}", data),
              "1(12)12(1)2\x0B");
}

TEST(Renderer, RepeatsTheParagraphsOfAText) {
    EXPECT_EQ(
        render_body(p("{{#t|分段}}") + p("{{.}}") + p("{{/t}}"), Data::object({{"t", "甲\n乙"}})),
        p("甲") + p("乙"));
}

TEST(Renderer, BeginsAParagraphForEachLineOfAText) {
    const Data data = Data::object({{"t", "甲\n乙"}, {"l", Data::List{"丙", "丁"}}});
    const std::string line = "<w:p><w:pPr><w:jc/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>";
    const std::string end = "</w:t></w:r></w:p>";
    EXPECT_EQ(render_body(line + "一{{t|分段}}。" + end, data),
              line + "一甲" + end + line + "乙。" + end);
    EXPECT_EQ(render_body(line + "{{l|分段}}" + end, data), line + "丙" + end + line + "丁" + end);
    EXPECT_EQ(codes("{{l}}", data), Codes{"data.kind"});
    EXPECT_THROW(
        render_body("<w:p><w:hyperlink><w:r><w:t>{{t|分段}}</w:t></w:r></w:hyperlink></w:p>", data),
        Error);
}

TEST(Renderer, StopsAFloodOfOutput) {
    const std::string part = document(p("{{#a}}{{#a}}{{#a}}xxxxxxxxxx{{/a}}{{/a}}{{/a}}"));
    const xml::Story story = docx::read_story(part);
    std::vector<Problem> problems;
    Questions questions;
    const TemplateOptions options;
    Compiling compiling{questions, options, problems};
    const Program program = emit_story(story, plan(story, {}, problems), "", compiling);
    const Data data = Data::object({{"a", Data::List(20, true)}});
    Complaints complaints(questions);
    Rendering rendering{questions, data, Missing::Error, complaints, nullptr};
    EXPECT_LT(render(program, rendering).size(), 1U << 20U);
    RenderLimits limits;
    limits.part_bytes = 50'000;
    rendering.budget = Budget(limits);
    EXPECT_THROW(render(program, rendering), Error);
}

}  // namespace
}  // namespace nianbao::tmpl
