#include "nianbao/template.hpp"

#include <filesystem>
#include <thread>

#include <gtest/gtest.h>

#include "nianbao/error.hpp"
#include "tmpl/documents.hpp"

namespace nianbao {
namespace {

using namespace tmpl;

const Data data = Data::object({{"title", "年报"}, {"count", Data::number("100")}});

std::string paragraph(std::string_view text) {
    return "<w:p><w:r><w:t>" + std::string(text) + "</w:t></w:r></w:p>";
}

bool holds(const std::string& text, std::string_view wanted) {
    return text.find(wanted) != std::string::npos;
}

TEST(TemplateFile, FillsBodyHeaderAndProperties) {
    const Template document = Template::compile(
        docx_of(paragraph("{{title}}"), paragraph("h {{count}}"), "{{title}} &amp; {{count}}"));
    const std::string out = document.render(data);
    EXPECT_TRUE(holds(part_of(out, "word/document.xml"), ">年报</w:t>"));
    EXPECT_TRUE(holds(part_of(out, "word/header1.xml"), ">h 100</w:t>"));
    EXPECT_TRUE(holds(part_of(out, "docProps/core.xml"), "<dc:title>年报 &amp; 100</dc:title>"));
}

TEST(TemplateFile, FillsTheTitlesOfChartsAndOwnProperties) {
    const std::string chart =
        "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" "
        "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><c:tx><c:rich>"
        "<a:bodyPr/><a:p><a:pPr/><a:r><a:rPr/><a:t>{{ti</a:t></a:r><a:r><a:t>tle}}图</a:t></a:r>"
        "<a:endParaRPr/></a:p></c:rich></c:tx></c:chartSpace>";
    const std::string own =
        "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
        "custom-properties\" xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/"
        "docPropsVTypes\"><property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"2\" "
        "name=\"a\"><vt:lpwstr>{{title}}</vt:lpwstr></property></Properties>";
    const std::string bytes = package_of(
        {{"word/document.xml",
          word_type + "document.main+xml",
          "<w:document xmlns:w=\"" + std::string(word_ml) + "\"><w:body/></w:document>"},
         {"word/charts/chart1.xml", "openxmlformats-officedocument.drawingml.chart+xml", chart},
         {"docProps/custom.xml", "openxmlformats-officedocument.custom-properties+xml", own}});
    const std::string out =
        Template::compile(bytes).render(Data::object({{"title", "两行\n标题"}}));
    EXPECT_TRUE(holds(part_of(out, "word/charts/chart1.xml"),
                      "<a:r><a:rPr/><a:t>两行</a:t></a:r><a:br/><a:r><a:rPr/><a:t>标题</a:t></a:r>"
                      "<a:r><a:t>图</a:t></a:r><a:endParaRPr/>"))
        << part_of(out, "word/charts/chart1.xml");
    EXPECT_TRUE(holds(part_of(out, "docProps/custom.xml"), "<vt:lpwstr>两行\n标题</vt:lpwstr>"));
}

TEST(TemplateFile, LeavesEveryPartWithoutTagsByteForByte) {
    const std::string bytes = docx_of(paragraph("a"));
    EXPECT_EQ(Template::compile(bytes).render(Data::object({})), bytes);
    const std::string sheet =
        xlsx_of("<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c></row>", "<si><t>a</t></si>");
    EXPECT_EQ(Template::compile(sheet).render(Data::object({})), sheet);
}

TEST(TemplateFile, GivesTheSameBytesForTheSameInput) {
    const Template document = Template::compile(docx_of(paragraph("{{title}}")));
    EXPECT_EQ(document.render(data), document.render(data));
}

TEST(TemplateFile, FillsAWorkbookAndHasItWorkedOutAnew) {
    const Template book = Template::compile(
        xlsx_of("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><f>A1*2</f><v>9</v></c>"
                "</row>",
                "<si><t>{{count}}</t></si>"));
    EXPECT_EQ(book.extension(), "xlsx");
    const std::string out = book.render(data);
    EXPECT_TRUE(holds(part_of(out, "xl/worksheets/sheet1.xml"),
                      "<c r=\"A1\"><v>100</v></c><c r=\"B1\"><f>A1*2</f></c>"));
    EXPECT_TRUE(holds(part_of(out, "xl/workbook.xml"), "fullCalcOnLoad=\"1\""));
    EXPECT_FALSE(holds(part_of(out, "xl/sharedStrings.xml"), "{{"));
}

TEST(TemplateFile, NamesEveryWrongTagWithItsPart) {
    try {
        Template::compile(docx_of(paragraph("{{#a}}"), paragraph("{{b|c}}")));
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), Error::Kind::Template);
        ASSERT_EQ(error.problems().size(), 2U);
        EXPECT_TRUE(error.problems()[0].place.starts_with("/word/document.xml: "));
        EXPECT_TRUE(error.problems()[1].place.starts_with("/word/header1.xml: "));
    }
}

TEST(TemplateFile, NamesEveryMissingKeyOverAllParts) {
    const Template document =
        Template::compile(docx_of(paragraph("{{a}}"), paragraph("{{b}}"), "{{c}}"));
    try {
        document.render(Data::object({}));
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.problems().size(), 3U);
    }
}

TEST(TemplateFile, ListsThePathsOfItsTags) {
    const Template document =
        Template::compile(docx_of(paragraph("{{b}}{{#a}}{{b}}{{/a}}{{a.c}}")));
    EXPECT_EQ(document.paths(), (std::vector<std::string>{"a", "a.c", "b"}));
}

TEST(TemplateFile, KnowsWhichMembersOfTheDataItsTagsMayAskFor) {
    const Template document =
        Template::compile(docx_of(paragraph("{{#a}}{{b.c}}{{/a}}{{^d}}{{@number}}{{.}}{{/d}}")));
    for (const char* asked : {"a", "b", "d"}) {
        EXPECT_TRUE(document.asks_for(asked)) << asked;
    }
    for (const char* other : {"c", "b.c", "@number", ".", ""}) {
        EXPECT_FALSE(document.asks_for(other)) << other;
    }
}

TEST(TemplateFile, TakesOtherDelimiters) {
    const Template document = Template::compile(docx_of(paragraph("<%title%>"
                                                                  "{{x}}")
                                                            .replace(15, 1, "&lt;")),
                                                {"<%", "%>"});
    EXPECT_EQ(document.paths(), std::vector<std::string>{"title"});
    EXPECT_THROW(Template::compile(docx_of(""), {"", "}"}), Error);
}

TEST(TemplateFile, RefusesADoctypeAndNamesThePart) {
    try {
        Template::compile(package_of({{"word/document.xml",
                                       word_type + "document.main+xml",
                                       "<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>"}}));
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.problems()[0].code, "xml.doctype");
        EXPECT_TRUE(error.problems()[0].place.starts_with("/word/document.xml"));
    }
}

TEST(TemplateFile, MayBeRenderedByManyThreadsAtOnce) {
    const Template document = Template::compile(docx_of(paragraph("{{title}} {{count}}")));
    const std::string expected = document.render(data);
    std::vector<int> wrong(8);
    std::vector<std::thread> threads;
    threads.reserve(wrong.size());
    for (int& failures : wrong) {
        threads.emplace_back([&] {
            for (int i = 0; i < 50; ++i) {
                failures += document.render(data) == expected ? 0 : 1;
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    EXPECT_EQ(wrong, std::vector<int>(8));
}

TEST(TemplateFile, LeavesNothingBehindWhenItFails) {
    const std::filesystem::path folder =
        std::filesystem::path(testing::TempDir()) / "nianbao-template-fails";
    std::filesystem::create_directories(folder);
    const Template document = Template::compile(docx_of(paragraph("{{nowhere}}")));
    EXPECT_THROW(document.render_to(data, folder / "out.docx"), Error);
    EXPECT_TRUE(std::filesystem::is_empty(folder));
}

}  // namespace
}  // namespace nianbao
