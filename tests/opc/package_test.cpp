#include "opc/package.hpp"

#include <gmock/gmock.h>

#include "opc/package_bytes.hpp"
#include "zip/refused.hpp"

namespace nianbao::opc {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::PackageBytes;

constexpr const char* types = "[Content_Types].xml";
constexpr const char* rels = "_rels/.rels";
constexpr const char* document_rels = "word/_rels/document.xml.rels";

PartName part(std::string_view text) {
    return *PartName::parse(text);
}

std::vector<std::string> refused(const PackageBytes& package) {
    return testing::refused([&] { Package::open(package.bytes()); });
}

Package docx() {
    return Package::open(PackageBytes::docx().bytes());
}

TEST(Package, KnowsWhatItIs) {
    EXPECT_EQ(docx().kind(), Kind::Docx);
    EXPECT_EQ(docx().main().text(), "/word/document.xml");
    const Package xlsx = Package::open(PackageBytes::xlsx().bytes());
    EXPECT_EQ(xlsx.kind(), Kind::Xlsx);
    EXPECT_EQ(xlsx.main().text(), "/xl/workbook.xml");
}

TEST(Package, ListsItsPartsInTheOrderOfTheArchive) {
    const Package package = docx();
    ASSERT_EQ(package.parts().size(), 5U);
    EXPECT_EQ(package.parts()[1].name.text(), "/word/document.xml");
    EXPECT_EQ(package.parts()[4].type, "image/png");
    EXPECT_EQ(package.contents(part("/word/STYLES.xml")), "<styles/>");
}

TEST(Package, AnswersWithNothingWhereNothingIs) {
    const Package package = docx();
    EXPECT_EQ(package.find(part("/nope")), nullptr);
    EXPECT_THAT(package.relationships(part("/nope")), IsEmpty());
    EXPECT_EQ(package.related(package.main(), "theme"), nullptr);
    EXPECT_THAT(testing::refused([&] { package.contents(part("/nope")); }),
                ElementsAre("opc.no_part /nope"));
}

TEST(Package, FollowsRelationships) {
    const Package package = docx();
    EXPECT_EQ(package.relationships(package.main()).size(), 2U);
    ASSERT_NE(package.related(package.main(), "styles"), nullptr);
    EXPECT_EQ(package.related(package.main(), "styles")->name.text(), "/word/styles.xml");
}

TEST(Package, FindsAMainPartAnywhere) {
    PackageBytes package = PackageBytes::docx();
    package.rename("word/document.xml", "foo/bar.xml")
        .replace(types, "/word/document.xml", "/foo/bar.xml")
        .replace(rels, "word/document.xml", "foo/bar.xml");
    EXPECT_EQ(Package::open(package.bytes()).main().text(), "/foo/bar.xml");
}

TEST(Package, AcceptsAnyOrderAndAnyCase) {
    EXPECT_THAT(refused(PackageBytes::docx().reverse()), IsEmpty());
    EXPECT_THAT(refused(PackageBytes::docx().rename("word/styles.xml", "word/STYLES.xml")),
                IsEmpty());
    EXPECT_THAT(refused(PackageBytes::docx().rename(types, "[content_types].XML")), IsEmpty());
}

TEST(Package, RefusesWhatLacksItsControlParts) {
    EXPECT_THAT(refused(PackageBytes::docx().remove(types)), ElementsAre("opc.no_content_types"));
    EXPECT_THAT(refused(PackageBytes::docx().remove(rels)), ElementsAre("opc.no_main"));
    EXPECT_THAT(refused(PackageBytes::docx().remove("word/document.xml")),
                ElementsAre("opc.no_main"));
}

TEST(Package, RefusesTwoMainParts) {
    PackageBytes package = PackageBytes::docx();
    package.replace(
        rels,
        "</Relationships>",
        "<Relationship Id=\"x\" Type=\"http://schemas.openxmlformats.org/officeDocument/"
        "2006/relationships/officeDocument\" Target=\"word/styles.xml\"/></Relationships>");
    EXPECT_THAT(refused(package), ElementsAre("opc.two_mains"));
}

TEST(Package, RefusesPartsWithoutAType) {
    EXPECT_THAT(refused(PackageBytes::docx().add("word/x.foo", "x").add("y", "y")),
                ElementsAre("opc.no_type /word/x.foo", "opc.no_type /y"));
}

TEST(Package, RefusesTheStrictKind) {
    EXPECT_THAT(refused(PackageBytes::docx().replace(
                    rels,
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                    "http://purl.oclc.org/ooxml/officeDocument/relationships")),
                ElementsAre("opc.strict"));
}

TEST(Package, RefusesMacros) {
    PackageBytes docm = PackageBytes::docx();
    docm.replace(types,
                 "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                 "application/vnd.ms-word.document.macroEnabled.main+xml");
    EXPECT_THAT(refused(docm), ElementsAre("opc.macros /word/document.xml"));
    PackageBytes hidden = PackageBytes::docx();
    hidden.add("word/vbaProject.bin", "x")
        .replace(types, "png\" ContentType=\"image/png", "bin\" ContentType=\"image/png")
        .remove("word/media/image1.png");
    EXPECT_THAT(refused(hidden), ElementsAre("opc.macros /word/vbaProject.bin"));
    PackageBytes renamed = PackageBytes::docx();
    renamed.replace(document_rels, "relationships/image", "relationships/vbaProject");
    EXPECT_THAT(refused(renamed), ElementsAre("opc.macros /word/document.xml"));
}

TEST(Package, RefusesOtherOfficeFiles) {
    EXPECT_THAT(refused(PackageBytes::docx().replace(
                    types, "wordprocessingml.document", "presentationml.presentation")),
                ElementsAre("opc.kind /word/document.xml"));
}

TEST(Package, RefusesADamagedPartThatNobodyReads) {
    std::string bytes = PackageBytes::docx().bytes();
    bytes[bytes.find("PNG")] = 'p';
    EXPECT_THAT(testing::refused([&] { Package::open(bytes); }),
                ElementsAre("zip.crc /word/media/image1.png"));
}

TEST(Package, RefusesTargetsOutside) {
    EXPECT_THAT(
        refused(PackageBytes::docx().replace(document_rels, "\"styles.xml", "\"../../s.xml")),
        ElementsAre("opc.target /word/_rels/document.xml.rels: rId1 ../../s.xml"));
}

TEST(Package, WarnsOfWhatIsOddButHarmless) {
    PackageBytes package = PackageBytes::docx();
    package.remove("word/styles.xml");
    const Package found = Package::open(package.bytes());
    ASSERT_EQ(found.warnings().size(), 2U);
    EXPECT_EQ(found.warnings()[0].code, "opc.absent_part");
    EXPECT_EQ(found.warnings()[1].code, "opc.missing_target");
    EXPECT_THAT(docx().warnings(), IsEmpty());
}

TEST(Package, WarnsOfASignature) {
    PackageBytes package = PackageBytes::docx();
    package.add("_xmlsignatures/origin.sigs", "")
        .replace(types,
                 "</Types>",
                 "<Default Extension=\"sigs\" ContentType=\"application/"
                 "vnd.openxmlformats-package.digital-signature-origin\"/></Types>");
    const Package found = Package::open(package.bytes());
    ASSERT_EQ(found.warnings().size(), 1U);
    EXPECT_EQ(found.warnings()[0].code, "opc.signature");
}

TEST(Package, ListsWhatPointsOutside) {
    PackageBytes package = PackageBytes::docx();
    package.replace(
        document_rels, "\"media/image1.png\"", R"("http://x/i.png" TargetMode="External")");
    const Package opened = Package::open(package.bytes());
    const auto found = opened.external();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].source, opened.main());
    EXPECT_EQ(found[0].relationship.target, "http://x/i.png");
}

TEST(Package, SavesChangedPartsAndCopiesTheRest) {
    const std::string before = PackageBytes::docx().bytes();
    const Package package = Package::open(before);
    const std::string after = package.save({{package.main(), "<document>new</document>"}});
    const Package saved = Package::open(after);
    EXPECT_EQ(saved.contents(saved.main()), "<document>new</document>");
    EXPECT_EQ(saved.parts().size(), package.parts().size());
    const auto old_archive = zip::Archive::open(before);
    const auto new_archive = zip::Archive::open(after);
    for (const zip::Entry& entry : old_archive.entries()) {
        if (entry.name != "word/document.xml") {
            ASSERT_NE(new_archive.find(entry.name), nullptr);
            EXPECT_EQ(new_archive.compressed(*new_archive.find(entry.name)),
                      old_archive.compressed(entry));
        }
    }
}

TEST(Package, SavesOnlyPartsItHas) {
    EXPECT_THAT(testing::refused([] {
                    docx().save({{part("/nope"), "x"}});
                }),
                ElementsAre("opc.no_part /nope"));
}

TEST(Package, MakesADocumentOfATemplate) {
    PackageBytes dotx = PackageBytes::docx();
    dotx.replace(types, "document.main+xml", "template.main+xml");
    PackageBytes xltx = PackageBytes::xlsx();
    xltx.replace(types, "sheet.main+xml", "template.main+xml");
    for (const PackageBytes& package : {dotx, xltx}) {
        const Package from = Package::open(package.bytes());
        const Package made = Package::open(from.frame({}).complete({}));
        EXPECT_EQ(made.kind(), from.kind());
        EXPECT_EQ(made.parts().size(), from.parts().size());
        EXPECT_THAT(made.find(made.main())->type, ::testing::Not(::testing::HasSubstr("template")));
    }
}

TEST(Package, CanDoWithoutAPart) {
    const Package package = Package::open(PackageBytes::xlsx().bytes());
    const Package less = package.without(part("/xl/calcChain.xml"));
    EXPECT_EQ(less.find(part("/xl/calcChain.xml")), nullptr);
    EXPECT_EQ(less.related(less.main(), "calcChain"), nullptr);
    EXPECT_THAT(less.warnings(), IsEmpty());
    EXPECT_EQ(less.without(part("/nope")).parts().size(), less.parts().size());
}

}  // namespace
}  // namespace nianbao::opc
