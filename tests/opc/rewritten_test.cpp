#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "opc/package.hpp"
#include "opc/package_bytes.hpp"

namespace nianbao::opc {
namespace {

using nianbao::testing::PackageBytes;
using ::testing::HasSubstr;
using ::testing::Not;

using Changed = std::map<PartName, std::optional<std::string>>;

PartName part(std::string_view name) {
    return *PartName::parse(name);
}

const std::string arrow_to_styles =
    "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
    "relationships/styles\" Target=\"styles.xml\"/>";

std::string relationships(const std::string& inside) {
    return "<Relationships "
           "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
           inside + "</Relationships>";
}

std::string arrow(const std::string& id, const std::string& target) {
    return "<Relationship Id=\"" + id + "\" Type=\"http://a.invalid/image\" Target=\"" + target +
           "\"/>";
}

Package rewritten(const PackageBytes& bytes, const Changed& changed) {
    return Package::open(Package::open(bytes.bytes()).rewritten(changed));
}

/// A document whose styles have a picture of their own.
PackageBytes with_styles_picture() {
    return PackageBytes::docx()
        .add("word/_rels/styles.xml.rels", relationships(arrow("rId1", "media/own.png")))
        .add("word/media/own.png", "OWN");
}

TEST(Rewritten, WithoutChangesIsTheSame) {
    const std::string bytes = Package::open(PackageBytes::docx().bytes()).rewritten({});
    EXPECT_EQ(Package::open(bytes).rewritten({}), bytes);
    const Package package = Package::open(bytes);
    EXPECT_EQ(package.contents(part("/word/styles.xml")), "<styles/>");
    EXPECT_EQ(package.parts().size(), Package::open(PackageBytes::docx().bytes()).parts().size());
}

TEST(Rewritten, HasNewContentsInTheOldPlaces) {
    const Package package =
        rewritten(PackageBytes::docx(), {{part("/word/styles.xml"), "<styles a=\"1\"/>"}});
    EXPECT_EQ(package.contents(part("/word/styles.xml")), "<styles a=\"1\"/>");
    EXPECT_EQ(package.contents(part("/word/media/image1.png")), "PNG");
}

TEST(Rewritten, WithoutAPartHasNothingThatNamesItOrHungOnItAlone) {
    const Package package =
        rewritten(with_styles_picture(), {{part("/word/styles.xml"), std::nullopt}});
    for (const char* name :
         {"/word/styles.xml", "/word/_rels/styles.xml.rels", "/word/media/own.png"}) {
        EXPECT_EQ(package.find(part(name)), nullptr) << name;
    }
    EXPECT_EQ(package.related(package.main(), "styles"), nullptr);
    EXPECT_NE(package.related(package.main(), "image"), nullptr);
    EXPECT_THAT(package.content_types(), Not(HasSubstr("styles")));
    EXPECT_THAT(package.content_types(), HasSubstr("Extension=\"png\""));
    EXPECT_TRUE(package.warnings().empty());
}

TEST(Rewritten, KeepsAPartThatAnotherPointsTo) {
    PackageBytes bytes = PackageBytes::docx();
    bytes.add("word/_rels/styles.xml.rels", relationships(arrow("rId1", "media/image1.png")));
    const Package package = rewritten(bytes, {{part("/word/styles.xml"), std::nullopt}});
    EXPECT_EQ(package.contents(part("/word/media/image1.png")), "PNG");
}

TEST(Rewritten, LosesAllArrowsToAPartHoweverTheyAreSpelled) {
    PackageBytes bytes = PackageBytes::docx();
    bytes.replace("word/_rels/document.xml.rels",
                  "</Relationships>",
                  arrow("rId8", "/WORD/Media/image1.PNG") + "</Relationships>");
    const Package package = rewritten(bytes, {{part("/word/MEDIA/image1.png"), std::nullopt}});
    EXPECT_EQ(package.find(part("/word/media/image1.png")), nullptr);
    EXPECT_EQ(package.relationships(package.main()).size(), 1U);
}

TEST(Rewritten, LosesTheOverrideAndKeepsTheDefaultOfAType) {
    PackageBytes bytes = PackageBytes::docx();
    bytes.replace(
        "[Content_Types].xml",
        "</Types>",
        "<Override PartName=\"/Word/media/IMAGE1.png\" ContentType=\"image/x\"/></Types>");
    const Package package = rewritten(bytes, {{part("/word/media/image1.png"), std::nullopt}});
    EXPECT_THAT(package.content_types(), Not(HasSubstr("IMAGE1")));
    EXPECT_THAT(package.content_types(), HasSubstr("Extension=\"png\""));
}

TEST(Rewritten, ChangesRelationshipsAndDropsAPartAtOnce) {
    const std::string arrows = relationships(arrow_to_styles + arrow("rId2", "media/image1.png"));
    const Package package = rewritten(PackageBytes::docx(),
                                      {{part("/word/_rels/document.xml.rels"), arrows},
                                       {part("/word/media/image1.png"), std::nullopt}});
    EXPECT_EQ(package.contents(part("/word/_rels/document.xml.rels")),
              relationships(arrow_to_styles));
}

TEST(Rewritten, DropsAPartThoughItsOwnRelationshipsLeadBack) {
    PackageBytes bytes = PackageBytes::docx();
    bytes.add("word/_rels/styles.xml.rels", relationships(arrow("rId1", "document.xml")));
    const Package package = rewritten(bytes, {{part("/word/styles.xml"), std::nullopt}});
    EXPECT_EQ(package.find(part("/word/styles.xml")), nullptr);
    EXPECT_EQ(package.contents(package.main()), "<document/>");
}

TEST(Rewritten, KnowsNoPartThatIsNotThere) {
    const Package package = Package::open(PackageBytes::docx().bytes());
    EXPECT_THROW(static_cast<void>(package.rewritten({{part("/word/none.xml"), "x"}})), Error);
}

}  // namespace
}  // namespace nianbao::opc
