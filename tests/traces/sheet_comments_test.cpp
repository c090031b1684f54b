#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "traces/finders.hpp"
#include "traces/planted.hpp"

namespace nianbao::traces {
namespace {

using namespace nianbao::testing;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

const std::string sheet = "/xl/worksheets/sheet1.xml";

std::string shape(const std::string& kind) {
    return "<v:shape id=\"s\"><x:ClientData ObjectType=\"" + kind + "\"/></v:shape>";
}

Planted noted(const std::string& authors, const std::string& notes, const std::string& shapes) {
    return Planted::xlsx("<sheetData/><legacyDrawing r:id=\"rId4\"/>")
        .part(sheet,
              "comments",
              "/xl/comments1.xml",
              "spreadsheetml.comments",
              sheet_root(
                  "comments",
                  "<authors>" + authors + "</authors><commentList>" + notes + "</commentList>"))
        .part(sheet,
              "vmlDrawing",
              "/xl/drawings/v.vml",
              "application/vnd.openxmlformats-officedocument.vmlDrawing",
              "<xml xmlns:v=\"v\" xmlns:x=\"x\">" + shapes + "</xml>");
}

const std::string note =
    "<comment ref=\"B3\" authorId=\"0\"><text><r><t>待</t></r><r><t>核</t></r></text></comment>";

TEST(SheetComments, GoWithTheirShapesAndTheElementThatNamesThem) {
    const std::string bytes = noted("<author>某甲</author>", note, shape("Note")).bytes();
    EXPECT_THAT(told(bytes, find_sheet_comments), ElementsAre("comment 某甲 B3: 某甲：待核"));
    const std::string clean = cleared(bytes);
    EXPECT_EQ(part_of(clean, "/xl/comments1.xml"), "");
    EXPECT_EQ(part_of(clean, "/xl/drawings/v.vml"), "");
    EXPECT_EQ(part_of(clean, sheet), sheet_root("worksheet", "<sheetData/>"));
    EXPECT_THAT(part_of(clean, "/[Content_Types].xml"), Not(HasSubstr("vml")));
}

TEST(SheetComments, OfABlankAuthorAreNobodysAsLibreOfficeWritesThem) {
    const std::string bytes = noted("<author> </author>", note, shape("Note")).bytes();
    EXPECT_THAT(told(bytes, find_sheet_comments), ElementsAre("comment  B3: ：待核"));
}

TEST(SheetComments, LeaveTheButtonsOfTheirDrawing) {
    const std::string bytes =
        noted("<author>某甲</author>", note, shape("Note") + shape("Button")).bytes();
    const std::string clean = cleared(bytes);
    EXPECT_EQ(part_of(clean, "/xl/drawings/v.vml"),
              "<xml xmlns:v=\"v\" xmlns:x=\"x\">" + shape("Button") + "</xml>");
    EXPECT_THAT(part_of(clean, sheet), HasSubstr("legacyDrawing"));
}

TEST(SheetComments, ThatAreGoneLeaveNoAuthors) {
    const std::string bytes = noted("<author>某乙</author><author/>", "", shape("Button")).bytes();
    EXPECT_THAT(told(bytes, find_sheet_comments), ElementsAre("person 某乙: 某乙"));
    EXPECT_EQ(part_of(cleared(bytes), "/xl/comments1.xml"), "");
}

TEST(SheetComments, OfAThreadAreToldOnceAndGoWithTheListOfPeople) {
    const std::string microsoft = "http://schemas.microsoft.com/office/2017/10/relationships/";
    const std::string bytes =
        noted("<author>tc={1}</author>", note, shape("Note"))
            .part(sheet,
                  microsoft + "threadedComment",
                  "/xl/threadedComments/t.xml",
                  "application/vnd.ms-excel.threadedcomments+xml",
                  "<ThreadedComments xmlns=\"t\"><threadedComment ref=\"B3\" personId=\"{1}\">"
                  "<text>请核实</text></threadedComment></ThreadedComments>")
            .part("/xl/workbook.xml",
                  microsoft + "person",
                  "/xl/persons/person.xml",
                  "application/vnd.ms-excel.person+xml",
                  "<personList xmlns=\"t\"><person displayName=\"某丙\" id=\"{1}\"/></personList>")
            .bytes();
    EXPECT_THAT(told(bytes, find_sheet_comments),
                ElementsAre("person 某丙: 某丙", "comment 某丙 B3: 某丙：请核实"));
    const std::string clean = cleared(bytes);
    EXPECT_EQ(part_of(clean, "/xl/comments1.xml"), "");
    EXPECT_EQ(part_of(clean, "/xl/threadedComments/t.xml"), "");
    EXPECT_EQ(part_of(clean, "/xl/persons/person.xml"), "");
}

}  // namespace
}  // namespace nianbao::traces
