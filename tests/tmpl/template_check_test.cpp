#include "nianbao/template_check.hpp"

#include <gtest/gtest.h>

#include "nianbao/error.hpp"
#include "nianbao/files.hpp"
#include "tmpl/documents.hpp"

namespace nianbao::tmpl {
namespace {

std::string paragraph(const std::string& words) {
    return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>";
}

std::string cell(const std::string& words, const std::string& properties = "") {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph(words) + "</w:tc>";
}

/// Remarks as "severity code [place]", a line each.
std::string told(const std::vector<Remark>& remarks) {
    std::string out;
    for (const Remark& remark : remarks) {
        out += remark.severity == Severity::Error     ? "error "
               : remark.severity == Severity::Warning ? "warning "
                                                      : "information ";
        out += remark.problem.code + " [" + remark.problem.place + "]\n";
    }
    return out;
}

std::string checked(const std::string& bytes, const char* json) {
    const Data data = parse_data(json);
    return told(check_template(bytes, {}, &data));
}

TEST(TemplateCheck, TellsEverythingThatIsWrongWithTheCellItStandsIn) {
    const std::string document =
        docx_of(paragraph("{{a") + "<w:tbl><w:tr>" + cell("x", "<w:gridSpan w:val=\"2\"/>") +
                cell("{{#b}}") + "</w:tr></w:tbl>" + paragraph("{{c|nothing}}"));
    EXPECT_EQ(told(check_template(document)),
              "error tmpl.unclosed [/word/document.xml: …{{a…]\n"
              "error tmpl.formatter [/word/document.xml: …{{c|nothing}}…]\n"
              "error tmpl.section [/word/document.xml: table 1, row 1, column 3: …{{#b}}…]\n");
}

TEST(TemplateCheck, TellsCellsWithTheSameWordsApart) {
    const std::string row = "<w:tr>" + cell("x") + cell("{{a|nothing}}") + "</w:tr>";
    EXPECT_EQ(
        told(check_template(docx_of("<w:tbl>" + row + row + "</w:tbl><w:p/>"))),
        "error tmpl.formatter [/word/document.xml: table 1, row 1, column 2: …{{a|nothing}}…]\n"
        "error tmpl.formatter [/word/document.xml: table 1, row 2, column 2: …{{a|nothing}}…]\n");
}

TEST(TemplateCheck, NamesSheetAndCell) {
    const std::string book =
        xlsx_of("<row r=\"5\"><c r=\"C5\" t=\"s\"><v>0</v></c></row>", "<si><t>{{#a}}</t></si>");
    const std::vector<Remark> remarks = check_template(book);
    ASSERT_EQ(remarks.size(), 1U);
    EXPECT_EQ(remarks[0].problem.place, "/xl/worksheets/sheet1.xml: s!C5 …{{#a}}…");
}

TEST(TemplateCheck, TellsFullWidthMarksAndStillReadsThem) {
    const std::string document = docx_of(paragraph("｛｛a｝｝ {{＃b}} {{／b}}"));
    EXPECT_EQ(told(check_template(document)),
              "warning tmpl.wide [/word/document.xml: …｛｛a｝｝ {{＃b}} {{／b}}…]\n"
              "warning tmpl.wide_sign [/word/document.xml: …｛｛a｝｝ {{＃b}} {{／b}}…]\n"
              "warning tmpl.wide_sign [/word/document.xml: …｛｛a｝｝ {{＃b}} {{／b}}…]\n");
}

TEST(TemplateCheck, TellsWarningsBesideErrors) {
    EXPECT_EQ(told(check_template(docx_of(paragraph("｛｛a｝｝ {{b")))),
              "error tmpl.unclosed [/word/document.xml: …｛｛a｝｝ {{b…]\n"
              "warning tmpl.wide [/word/document.xml: …｛｛a｝｝ {{b…]\n");
}

TEST(TemplateCheck, IsSilentAboutASoundTemplate) {
    EXPECT_EQ(told(check_template(docx_of(paragraph("{{a}}")))), "");
    EXPECT_EQ(checked(docx_of(paragraph("{{a}}")), R"({"a": 1})"), "");
}

TEST(TemplateCheck, TellsWhatTheDataLacksAndWhatItHasTooMuch) {
    EXPECT_EQ(checked(docx_of(paragraph("{{name}} {{year}}")), R"({"nane": "x", "note": 1})"),
              "error data.missing [/word/document.xml: …{{name}} {{year}}…]\n"
              "error data.missing [/word/document.xml: …{{name}} {{year}}…]\n"
              "warning data.unused [nane]\n"
              "information data.unused [note]\n");
}

TEST(TemplateCheck, AsksWhetherAnotherNameWasMeant) {
    const Data data = parse_data(R"({"nane": "x"})");
    const auto remarks = check_template(docx_of(paragraph("{{name}}")), {}, &data);
    ASSERT_EQ(remarks.size(), 2U);
    EXPECT_EQ(remarks[0].problem.remedy.en, "did you mean \"nane\"?");
    EXPECT_EQ(remarks[1].problem.remedy.en, "the template asks for \"name\": was that meant?");
}

TEST(TemplateCheck, TellsAListWhereAValueIsWanted) {
    EXPECT_EQ(checked(docx_of(paragraph("{{a}}")), R"({"a": [{"b": 1}]})"),
              "error data.kind [/word/document.xml: …{{a}}…]\ninformation data.unused [a[].b]\n");
}

TEST(TemplateCheck, CountsWhatAnyItemOrBranchAsksForAsUsed) {
    EXPECT_EQ(
        checked(docx_of(paragraph("{{#list}}{{a}}{{^b}}{{c}}{{/b}}{{/list}}")),
                R"({"list": [{"a": 1, "b": true, "c": 2}, {"a": 1, "b": false, "c": 3, "d": 4}]})"),
        "information data.unused [list[].d]\n");
}

TEST(TemplateCheck, CountsEverythingInBlocksAsUsed) {
    EXPECT_EQ(checked(docx_of(paragraph("{{b|正文}}")), R"({"b": ["一", {"h1": "二"}], "c": 1})"),
              "information data.unused [c]\n");
}

TEST(TemplateCheck, RefusesWhatIsNoDocument) {
    EXPECT_THROW(check_template("no zip"), Error);
}

}  // namespace
}  // namespace nianbao::tmpl
