#include "opc/content_types.hpp"

#include <gmock/gmock.h>

#include "zip/refused.hpp"

namespace nianbao::opc {
namespace {

using testing::refused;

PartName part(std::string_view text) {
    return *PartName::parse(text);
}

std::string types(std::string_view inner) {
    return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">" +
           std::string(inner) + "</Types>";
}

const std::string two = types(
    "<Default Extension=\"XML\" ContentType=\"application/XML; charset=utf-8\"/>"
    "<Override PartName=\"/word/a.xml\" ContentType=\"text/a\"/>");

TEST(ContentTypes, PrefersTheTypeOfThePart) {
    const ContentTypes found = ContentTypes::parse(two);
    EXPECT_EQ(found.of(part("/WORD/a.xml")), "text/a");
    EXPECT_EQ(found.of(part("/word/b.xml")), "application/xml");
    EXPECT_EQ(found.of(part("/word/b.png")), "");
    EXPECT_EQ(found.overrides(), std::vector{part("/word/a.xml")});
}

TEST(ContentTypes, RefusesTwoTypesForOneThing) {
    for (const char* inner :
         {R"(<Override PartName="/a" ContentType="x"/><Override PartName="/A" ContentType="x"/>)",
          R"(<Default Extension="a" ContentType="x"/><Default Extension="A" ContentType="y"/>)",
          R"(<Override PartName="../a" ContentType="x"/>)"}) {
        const auto codes = refused([&] { ContentTypes::parse(types(inner)); });
        ASSERT_EQ(codes.size(), 1U) << inner;
        EXPECT_THAT(codes[0], ::testing::StartsWith("opc.content_types"));
    }
}

TEST(ContentTypes, NamesItselfWhenItIsNotXml) {
    const auto codes = refused([] { ContentTypes::parse("<Types>"); });
    ASSERT_EQ(codes.size(), 1U);
    EXPECT_THAT(codes[0], ::testing::HasSubstr("/[Content_Types].xml"));
}

TEST(ContentTypes, ChangesTheTypeOfAPart) {
    const std::string changed = ContentTypes::changed(two, part("/word/A.xml"), "text/b");
    EXPECT_EQ(ContentTypes::parse(changed).of(part("/word/a.xml")), "text/b");
    const std::string added = ContentTypes::changed(two, part("/c.xml"), "text/c");
    EXPECT_EQ(ContentTypes::parse(added).of(part("/c.xml")), "text/c");
}

TEST(ContentTypes, ForgetsTheTypeOfAPart) {
    const std::string changed = ContentTypes::changed(two, part("/word/a.xml"), "");
    EXPECT_TRUE(ContentTypes::parse(changed).overrides().empty());
}

TEST(ContentTypes, LearnsExtensionsThatItDoesNotKnow) {
    const std::string xml = types(R"(<Default Extension="PNG" ContentType="image/png"/>)");
    const std::string more =
        ContentTypes::with_defaults(xml, {{"png", "image/png"}, {"svg", "image/svg+xml"}});
    EXPECT_EQ(ContentTypes::parse(more).of(part("/a.png")), "image/png");
    EXPECT_EQ(ContentTypes::parse(more).of(part("/a.svg")), "image/svg+xml");
    EXPECT_EQ(refused([&] { ContentTypes::with_defaults(xml, {{"png", "image/x"}}); }).size(), 1U);
}

TEST(ContentTypes, KeepsThePrefixOfItsElements) {
    const std::string changed =
        ContentTypes::changed("<t:Types xmlns:t=\"urn:t\"/>", part("/a"), "text/a");
    EXPECT_THAT(changed, ::testing::HasSubstr("<t:Override PartName=\"/a\""));
}

}  // namespace
}  // namespace nianbao::opc
