#include <gtest/gtest.h>

#include "nianbao/data.hpp"
#include "tmpl/emitter.hpp"
#include "tmpl/renderer.hpp"
#include "xml/scanner.hpp"

namespace nianbao::tmpl {
namespace {

const std::string ns = "<x xmlns=\"" + std::string(xlsx::spreadsheet) + "\">";

/// A workbook of one sheet with one cell for each text.
struct Book {
    std::string strings_part = ns;
    std::string sheet_part = ns;
    std::string sheet;
    std::string strings;
    std::vector<Problem> problems;
    TemplateOptions options = {};

    Book& cell(std::string_view item) {
        const std::string slot = std::to_string(slots++);
        const std::string row = std::to_string(slots);
        strings_part += "<si>" + std::string(item) + "</si>";
        sheet_part += "<row r=\"" + row + "\"><c r=\"A" + row + "\" s=\"3\" t=\"s\"><v>" + slot +
                      "</v></c></row>";
        return *this;
    }

    Book& fill(const Data& data, Missing missing = Missing::Error) {
        strings_part += "</x>";
        sheet_part += "</x>";
        const xlsx::SharedStrings shared = xlsx::read_shared_strings(strings_part);
        const xlsx::Sheet read = xlsx::read_sheet(sheet_part, shared, "{{", false);
        const SheetOutline outline = plan_sheet(read, options, problems);
        if (!problems.empty()) {
            return *this;
        }
        std::vector<std::uint32_t> slots_of_tags;
        for (const auto& [atom, story] : read.cells) {
            slots_of_tags.push_back(story.slot);
        }
        Questions questions;
        Compiling compiling{questions, options, problems};
        const Program program = emit_sheet(read, outline, "/xl/sheet1.xml", compiling, {});
        Complaints complaints(questions);
        StringTable table(shared, slots_of_tags);
        Rendering rendering{questions, data, missing, complaints, &table};
        sheet = render(program, rendering);
        strings = table.part();
        problems = complaints.problems();
        xml::check(sheet);
        xml::check(strings);
        return *this;
    }

    int slots = 0;
};

Data values() {
    return Data::object({{"n", Data::number("0.50")},
                         {"t", "=1+1"},
                         {"b", true},
                         {"z", Data()},
                         {"l", Data::List{"a", "b"}}});
}

TEST(SheetTemplate, GivesACellTheTypeOfItsValue) {
    Book book;
    book.cell("<t>{{n}}</t>").cell("<t>{{b}}</t>").cell("<t>{{z}}</t>").cell("<t>{{t}}</t>");
    book.fill(values());
    EXPECT_EQ(book.sheet,
              ns + "<row r=\"1\"><c r=\"A1\" s=\"3\"><v>0.50</v></c></row>"
                   "<row r=\"2\"><c r=\"A2\" s=\"3\" t=\"b\"><v>1</v></c></row>"
                   "<row r=\"3\"><c r=\"A3\" s=\"3\"/></row>"
                   "<row r=\"4\"><c r=\"A4\" s=\"3\" t=\"s\"><v>0</v></c></row></x>");
}

TEST(SheetTemplate, NeverMakesAFormulaOfAText) {
    Book book;
    book.cell("<t>{{t}}</t>").fill(values());
    EXPECT_EQ(book.sheet.find("<f>"), std::string::npos);
    EXPECT_NE(book.strings.find("<t xml:space=\"preserve\">=1+1</t>"), std::string::npos);
}

TEST(SheetTemplate, LeavesNoTagAmongTheSharedStrings) {
    Book book;
    book.cell("<t>label</t>").cell("<t>{{n}}</t>").cell("<t>共{{n}}条</t>").fill(values());
    EXPECT_EQ(book.strings,
              ns + "<si><t>label</t></si><si><t xml:space=\"preserve\">共0.50条</t></si><si/></x>");
    EXPECT_NE(book.sheet.find("<c r=\"A3\" s=\"3\" t=\"s\"><v>1</v></c>"), std::string::npos);
}

TEST(SheetTemplate, KeepsTheLookOfRichText) {
    Book book;
    book.cell("<r><rPr><b/></rPr><t>{{t</t></r><r><t>}}</t></r><r><t>!</t></r>").fill(values());
    EXPECT_NE(book.strings.find("<si><r><rPr><b/></rPr><t xml:space=\"preserve\">=1+1</t></r>"
                                "<r><t>!</t></r></si>"),
              std::string::npos);
    Book typed;
    typed.cell("<r><rPr><i/></rPr><t>{{t}}</t></r>").fill(values());
    EXPECT_NE(
        typed.strings.find("<si><r><rPr><i/></rPr><t xml:space=\"preserve\">=1+1</t></r></si>"),
        std::string::npos);
}

TEST(SheetTemplate, RepeatsASectionInsideACell) {
    Book book;
    book.cell("<t>{{#l}}{{.}}、{{/l}}</t>").fill(values());
    EXPECT_NE(book.strings.find("a、"), std::string::npos);
    EXPECT_NE(book.strings.find("b、"), std::string::npos);
}

TEST(SheetTemplate, RefusesASectionThatIsNotClosed) {
    Book book;
    book.cell("<t>{{#l}}</t>").cell("<t>x{{/m}}</t>").fill(values());
    ASSERT_EQ(book.problems.size(), 2U);
    EXPECT_EQ(book.problems[0].code, "tmpl.unopened");
    EXPECT_EQ(book.problems[1].code, "tmpl.section");
}

TEST(SheetTemplate, EscapesWhatASpreadsheetWouldReadAsACharacter) {
    Book book;
    book.cell("<t>{{v}}</t>").fill(Data::object({{"v", "_x0041_ a_b\nc"}}));
    EXPECT_NE(book.strings.find("_x005F_x0041_ a_b\nc"), std::string::npos);
}

TEST(SheetTemplate, RefusesTextThatIsTooLongForACell) {
    Book fits;
    fits.cell("<t>{{v}}</t>").fill(Data::object({{"v", std::string(32'767, 'a')}}));
    EXPECT_TRUE(fits.problems.empty());
    Book book;
    book.cell("<t>{{v}}</t>").fill(Data::object({{"v", std::string(32'768, 'a')}}));
    ASSERT_EQ(book.problems.size(), 1U);
    EXPECT_EQ(book.problems[0].code, "data.length");
}

}  // namespace
}  // namespace nianbao::tmpl
