#include "opc/relationships.hpp"

#include <gmock/gmock.h>

#include "zip/refused.hpp"

namespace nianbao::opc {
namespace {

using ::testing::ElementsAre;
using testing::refused;

const PartName document = *PartName::parse("/word/document.xml");

std::string rels(std::string_view inner) {
    return "<Relationships "
           "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
           std::string(inner) + "</Relationships>";
}

std::vector<Relationship> parse(std::string_view inner) {
    return parse_relationships(rels(inner), document);
}

TEST(Relationships, PointToParts) {
    const auto found = parse(R"(<Relationship Id="r1" Type="urn:x/styles" Target="styles.xml"/>)");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].id, "r1");
    EXPECT_TRUE(found[0].is("styles"));
    EXPECT_FALSE(found[0].is("tyles"));
    EXPECT_EQ(found[0].to, PartName::parse("/word/styles.xml"));
}

TEST(Relationships, PointOutsideOnlyWhenTheySaySo) {
    const auto found = parse(
        "<Relationship Id=\"r1\" Type=\"urn:x/hyperlink\" Target=\"http://x/\" "
        "TargetMode=\"External\"/>"
        "<Relationship Id=\"r2\" Type=\"urn:x/hyperlink\" Target=\"#Sheet1!A1\"/>");
    EXPECT_TRUE(found[0].external);
    EXPECT_FALSE(found[0].to);
    EXPECT_FALSE(found[1].external);
    EXPECT_FALSE(found[1].to);
}

TEST(Relationships, AreRefusedAllAtOnce) {
    const auto codes = refused([] {
        parse(
            "<Relationship Id=\"r1\" Type=\"t/image\" Target=\"../../../a.png\"/>"
            "<Relationship Id=\"r1\" Type=\"t/image\" Target=\"b.png\"/>"
            "<Relationship Type=\"t/image\" Target=\"c.png\"/>"
            "<Relationship Id=\"r2\" Type=\"t/image\" Target=\"%2e%2e/d.png\"/>"
            "<Relationship Id=\"r3\" Target=\"d.png\"/>");
    });
    EXPECT_THAT(codes,
                ElementsAre("opc.target /word/_rels/document.xml.rels: r1 ../../../a.png",
                            "opc.duplicate_id /word/_rels/document.xml.rels: r1 b.png",
                            "opc.relationship /word/_rels/document.xml.rels:  c.png",
                            "opc.target /word/_rels/document.xml.rels: r2 %2e%2e/d.png",
                            "opc.relationship /word/_rels/document.xml.rels: r3 d.png"));
}

TEST(Relationships, NameTheirPartWhenItIsNotXml) {
    const auto codes = refused([] { parse("<!-- "); });
    ASSERT_EQ(codes.size(), 1U);
    EXPECT_THAT(codes[0], ::testing::HasSubstr("/word/_rels/document.xml.rels"));
}

TEST(Relationships, CanGainOthers) {
    const PartName picture = *PartName::parse("/word/media/a.png");
    const auto of = [](const std::string& xml) { return parse_relationships(xml, document); };
    const auto first = of(with_relationships({}, document, {{"p1", "t/image", picture}}));
    ASSERT_EQ(first.size(), 1U);
    EXPECT_TRUE(first[0].is("image"));
    EXPECT_EQ(first[0].to, picture);
    const std::string one = rels(R"(<Relationship Id="r1" Type="t" Target="a.xml"/>)");
    EXPECT_EQ(of(with_relationships(one, document, {{"p1", "t/image", picture}})).size(), 2U);
}

TEST(Relationships, CanLoseATarget) {
    const std::string all = rels(
        "<Relationship Id=\"r1\" Type=\"t\" Target=\"a.xml\"/>"
        "<Relationship Id=\"r2\" Type=\"t\" Target=\"b.xml\"/>");
    const std::string less = without_target(all, document, *PartName::parse("/word/A.xml"));
    const auto left = parse_relationships(less, document);
    ASSERT_EQ(left.size(), 1U);
    EXPECT_EQ(left[0].id, "r2");
}

}  // namespace
}  // namespace nianbao::opc
