#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "traces/finders.hpp"
#include "traces/planted.hpp"

namespace nianbao::traces {
namespace {

using namespace nianbao::testing;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

const std::string core_kind =
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
const std::string core_type = "application/vnd.openxmlformats-package.core-properties+xml";

Planted with_core(const std::string& inside) {
    return Planted::docx("").part(
        "/",
        core_kind,
        "/docProps/core.xml",
        core_type,
        "<cp:p xmlns:cp=\"c\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">" + inside + "</cp:p>");
}

TEST(Properties, ThatNamePeopleAreEmptiedAndTheirElementsStay) {
    const std::string bytes = with_core(
                                  "<dc:title>年度报告</dc:title><dc:creator>某甲</dc:creator>"
                                  "<cp:lastModifiedBy><![CDATA[某乙]]></cp:lastModifiedBy>"
                                  "<cp:keywords/><dc:subject> </dc:subject>")
                                  .bytes();
    EXPECT_THAT(told(bytes, find_properties),
                ElementsAre("property creator: 某甲", "property lastModifiedBy: 某乙"));
    EXPECT_THAT(part_of(cleared(bytes), "/docProps/core.xml"),
                HasSubstr("<dc:title>年度报告</dc:title><dc:creator></dc:creator>"
                          "<cp:lastModifiedBy></cp:lastModifiedBy><cp:keywords/>"));
}

TEST(Properties, OfTheProgramAreThoseOfTheOffice) {
    const std::string bytes =
        Planted::docx("")
            .part("/",
                  "extended-properties",
                  "/docProps/app.xml",
                  "extended-properties",
                  "<Properties xmlns=\"p\"><Application>WPS</Application><Company>某局</Company>"
                  "<Manager>某丙</Manager><Template>D:\\模板\\公文.dotx</Template></Properties>")
            .bytes();
    EXPECT_THAT(told(bytes, find_properties),
                ElementsAre("property Company: 某局", "property Manager: 某丙"));
    EXPECT_THAT(told(bytes, find_paths), ElementsAre("path field: D:\\模板\\公文.dotx"));
    EXPECT_THAT(part_of(cleared(bytes), "/docProps/app.xml"),
                HasSubstr("<Company></Company><Manager></Manager><Template>公文.dotx</Template>"));
}

TEST(Properties, OfOnesOwnGoWithTheirPart) {
    const std::string bytes =
        Planted::docx("")
            .part("/",
                  "custom-properties",
                  "/docProps/custom.xml",
                  "custom-properties",
                  "<P><property name=\"审核\"><v>某丁</v></property><property name=\"空\"/></P>")
            .bytes();
    EXPECT_THAT(told(bytes, find_properties),
                ElementsAre("custom-property 审核: 审核=某丁", "custom-property 空: 空="));
    const std::string clean = cleared(bytes);
    EXPECT_EQ(part_of(clean, "/docProps/custom.xml"), "");
    EXPECT_THAT(part_of(clean, "/_rels/.rels"), Not(HasSubstr("custom")));
}

TEST(Properties, OfAWorkbookNameWhoReservedIt) {
    const std::string bytes =
        Planted::xlsx("")
            .put("/xl/workbook.xml",
                 sheet_root("workbook",
                            "<fileSharing readOnlyRecommended=\"1\" userName=\"某戊\"/><sheets/>"))
            .bytes();
    EXPECT_THAT(told(bytes, find_properties), ElementsAre("property userName: 某戊"));
    EXPECT_THAT(part_of(cleared(bytes), "/xl/workbook.xml"),
                HasSubstr("<fileSharing readOnlyRecommended=\"1\"/>"));
}

TEST(Properties, ThatAreNoXmlAreToldAndDoNotStopTheRest) {
    const std::string bytes =
        Planted::docx("").part("/", core_kind, "/docProps/core.xml", core_type, "<a>").bytes();
    EXPECT_THAT(told(bytes, find_properties), IsEmpty());
    EXPECT_THAT(told(bytes, find_parts), Contains("part unsound: core.xml"));
    EXPECT_EQ(part_of(cleared(bytes), "/docProps/core.xml"), "<a>");
}

}  // namespace
}  // namespace nianbao::traces
