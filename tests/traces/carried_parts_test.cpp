#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "nianbao/traces.hpp"
#include "traces/finders.hpp"
#include "traces/planted.hpp"

namespace nianbao::traces {
namespace {

using namespace nianbao::testing;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

const std::string sheet = "/xl/worksheets/sheet1.xml";
const std::string settings("\\\0\\\0p\0r\0n\0\0\0data", 16);
const std::string printer_type =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings";

TEST(CarriedParts, PrinterSettingsGoWithTheirReference) {
    const std::string bytes =
        Planted::xlsx("<sheetData/><pageSetup orientation=\"landscape\" r:id=\"rId3\"/>")
            .part(sheet, "printerSettings", "/xl/p/p1.bin", printer_type, settings)
            .bytes();
    EXPECT_THAT(told(bytes, find_parts), Contains("part printerSettings: \\\\prn"));
    const std::string clean = cleared(bytes);
    EXPECT_EQ(part_of(clean, "/xl/p/p1.bin"), "");
    EXPECT_EQ(part_of(clean, sheet),
              sheet_root("worksheet", "<sheetData/><pageSetup orientation=\"landscape\"/>"));
}

TEST(CarriedParts, PrinterSettingsThatSheetsShareLeaveNoReferenceInAny) {
    const std::string bytes =
        Planted::xlsx("<pageSetup r:id=\"rId3\"/>")
            .part(sheet, "printerSettings", "/xl/p/p1.bin", printer_type, settings)
            .part("/xl/workbook.xml",
                  "worksheet",
                  "/xl/worksheets/sheet2.xml",
                  "spreadsheetml.worksheet",
                  sheet_root("worksheet", "<pageSetup r:id=\"rId5\"/>"))
            .arrow("/xl/worksheets/sheet2.xml", "printerSettings", "/xl/p/p1.bin")
            .bytes();
    const std::string clean = cleared(bytes);
    EXPECT_EQ(part_of(clean, sheet), sheet_root("worksheet", "<pageSetup/>"));
    EXPECT_EQ(part_of(clean, "/xl/worksheets/sheet2.xml"), sheet_root("worksheet", "<pageSetup/>"));
}

TEST(CarriedParts, PrinterSettingsOfADocumentGoWithTheirElement) {
    const std::string bytes =
        Planted::docx("<w:sectPr><w:printerSettings r:id=\"rId2\"/><w:cols/></w:sectPr>")
            .part("/word/document.xml", "printerSettings", "/word/p1.bin", printer_type, settings)
            .bytes();
    EXPECT_EQ(part_of(cleared(bytes), "/word/document.xml"),
              word_root("document", "<w:body><w:sectPr><w:cols/></w:sectPr></w:body>"));
}

TEST(CarriedParts, WhatMayMatterToThePageStaysAndIsTold) {
    const std::string bytes =
        Planted::docx("")
            .part("/word/document.xml",
                  "customXml",
                  "/customXml/item1.xml",
                  "application/xml",
                  "<a>数<b>据</b></a>")
            .part("/word/document.xml",
                  "customXml",
                  "/customXml/item2.xml",
                  "application/xml",
                  "<a> <b/></a>")
            .part("/word/document.xml", "customXml", "/customXml/raw.bin", "text/plain", "a<b")
            .part("/word/document.xml", "package", "/word/e/b.xlsx", "application/x", "PK")
            .arrow("/word/document.xml", "oleObject", "http://10.1.1.1/a.xlsx")
            .bytes();
    EXPECT_THAT(told(bytes, find_parts),
                ElementsAre("part officeDocument: document.xml",
                            "part customXml: 数据",
                            "part customXml: raw.bin",
                            "part package: b.xlsx",
                            "external oleObject: http://10.1.1.1/a.xlsx"));
    EXPECT_TRUE(redact(bytes, {}, {}).changes.empty());
    EXPECT_EQ(part_of(cleared(bytes), "/word/e/b.xlsx"), "PK");
}

TEST(CarriedParts, ThumbnailsGo) {
    const std::string bytes = Planted::docx("")
                                  .part("/",
                                        "http://schemas.openxmlformats.org/package/2006/"
                                        "relationships/metadata/thumbnail",
                                        "/docProps/thumbnail.emf",
                                        "image/x-emf",
                                        "picture")
                                  .bytes();
    EXPECT_THAT(told(bytes, find_parts), Contains("part thumbnail: thumbnail.emf"));
    EXPECT_THAT(part_of(cleared(bytes), "/_rels/.rels"), Not(HasSubstr("thumbnail")));
}

TEST(CarriedParts, ThatNothingLeadsToGo) {
    const std::string bytes =
        Planted::docx("")
            .typed("/word/old.xml", "wordprocessingml.footer")
            .put("/word/old.xml", word_root("ftr", paragraph(run("旧稿"))))
            .part("/word/old.xml", "image", "/word/media/old.png", "image/png", "picture")
            .bytes();
    EXPECT_THAT(told(bytes, find_parts), Contains("part lost: old.xml"));
    const std::string clean = cleared(bytes);
    EXPECT_EQ(part_of(clean, "/word/old.xml"), "");
    EXPECT_EQ(part_of(clean, "/word/media/old.png"), "");
}

TEST(CarriedParts, ConnectionsAndLinksOfAWorkbookStayWithoutTheirFolders) {
    const std::string bytes =
        Planted::xlsx("")
            .part("/xl/workbook.xml",
                  "connections",
                  "/xl/connections.xml",
                  "spreadsheetml.connections",
                  sheet_root("connections",
                             "<connection sourceFile=\"D:\\数据\\库.mdb\" name=\"a\"/>"))
            .part("/xl/workbook.xml",
                  "externalLink",
                  "/xl/externalLinks/e.xml",
                  "spreadsheetml.externalLink",
                  sheet_root("externalLink", "<externalBook r:id=\"rId5\"/>"))
            .arrow("/xl/externalLinks/e.xml", "externalLinkPath", "file:///\\\\srv\\盘\\上年.xlsx")
            .bytes();
    EXPECT_THAT(told(bytes, find_parts), Contains("part connections: connections.xml"));
    EXPECT_THAT(told(bytes, find_parts),
                Contains("external externalLinkPath: file:///\\\\srv\\盘\\上年.xlsx"));
    const std::string clean = cleared(bytes);
    EXPECT_THAT(part_of(clean, "/xl/connections.xml"), HasSubstr("sourceFile=\"库.mdb\""));
    EXPECT_THAT(part_of(clean, "/xl/externalLinks/_rels/e.xml.rels"),
                HasSubstr("Target=\"上年.xlsx\""));
}

}  // namespace
}  // namespace nianbao::traces
