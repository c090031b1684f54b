#include "zip/writer.hpp"

#include <random>

#include <gmock/gmock.h>

#include "zip/refused.hpp"
#include "zip/zip_bytes.hpp"

namespace nianbao::zip {
namespace {

using ::testing::ElementsAre;
using testing::refused;
using testing::zip_bytes;

const std::string text(10'000, 't');

std::string one_file(std::string_view name, std::string_view contents, int level = 6) {
    Writer writer;
    writer.add(name, contents, level);
    return writer.finish();
}

TEST(Writer, WritesWhatArchiveReads) {
    Writer writer;
    writer.add("a.xml", text);
    writer.add("word/b.xml", "");
    const Archive archive = Archive::open(writer.finish());
    ASSERT_EQ(archive.entries().size(), 2U);
    EXPECT_EQ(archive.contents(archive.entries()[0]), text);
    EXPECT_EQ(archive.contents(archive.entries()[1]), "");
}

TEST(Writer, StoresWhatPackingDoesNotMakeSmaller) {
    const Archive archive = Archive::open(one_file("a", "x"));
    EXPECT_EQ(archive.entries()[0].method, 0);
    EXPECT_EQ(Archive::open(one_file("a", text)).entries()[0].method, 8);
    EXPECT_EQ(Archive::open(one_file("a", text, 0)).entries()[0].method, 0);
}

TEST(Writer, TakesEveryLevel) {
    for (const int level : {-1, 0, 1, 6, 9, 12, 99}) {
        const Archive archive = Archive::open(one_file("a", text, level));
        EXPECT_EQ(archive.contents(archive.entries()[0]), text) << level;
    }
}

TEST(Writer, TakesAFilePackedOnceAsItWouldPackIt) {
    const std::string large(3U << 20U, 'x');
    for (const std::string& contents : {text, large}) {
        for (const int level : {1, 6, 12}) {
            const auto once = packed(contents, level);
            ASSERT_TRUE(once);
            Writer writer;
            writer.add_packed("a", *once);
            EXPECT_EQ(writer.finish(), one_file("a", contents, level)) << level;
        }
    }
}

TEST(Writer, PacksNothingOnceThatItWouldStore) {
    EXPECT_FALSE(packed("x"));
    EXPECT_FALSE(packed(""));
    EXPECT_FALSE(packed(text, 0));
}

TEST(Writer, CopiesCompressedBytesUntouched) {
    const Archive from =
        Archive::open(zip_bytes({testing::deflated("a", text), {"\xCD\xBC", "1"}}));
    Writer writer;
    for (const Entry& entry : from.entries()) {
        writer.add_raw(from, entry);
    }
    const Archive archive = Archive::open(writer.finish());
    EXPECT_EQ(archive.compressed(archive.entries()[0]), from.compressed(from.entries()[0]));
    EXPECT_EQ(archive.entries()[1].name, "\xCD\xBC");
    EXPECT_FALSE(archive.entries()[1].utf8);
    archive.verify();
}

TEST(Writer, MarksNamesThatAreUtf8) {
    EXPECT_TRUE(Archive::open(one_file("图.png", "1")).entries()[0].utf8);
    EXPECT_FALSE(Archive::open(one_file("a.png", "1")).entries()[0].utf8);
}

TEST(Writer, GivesTheSameBytesForTheSameCalls) {
    EXPECT_EQ(one_file("a", text), one_file("a", text));
}

TEST(Writer, DatesEveryEntryOnTheFirstDayOfZip) {
    const std::string bytes = one_file("a", text);
    EXPECT_EQ(bytes.substr(10, 4), std::string("\0\0\x21\0", 4));
}

TEST(Writer, GoesOnWhereAnArchiveEnds) {
    const Archive base = Archive::open(zip_bytes({testing::deflated("a", text), {"b", "1"}}));
    Writer writer(base, 100);
    writer.add("c", text + text);
    const Archive archive = Archive::open(writer.finish());
    ASSERT_EQ(archive.entries().size(), 3U);
    EXPECT_EQ(archive.contents(archive.entries()[0]), text);
    EXPECT_EQ(archive.contents(archive.entries()[2]), text + text);
}

TEST(Writer, GoesOnBehindAComment) {
    const Archive base = Archive::open(zip_bytes({{"a", "1"}}, {.comment = std::string(900, 'c')}));
    const Archive archive = Archive::open(Writer(base, 0).finish());
    EXPECT_EQ(archive.contents(archive.entries()[0]), "1");
}

TEST(Writer, KeepsTheCommentOfItsBase) {
    const std::string comment(900, 'c');
    const std::string bytes =
        Writer(Archive::open(zip_bytes({{"a", "1"}}, {.comment = comment})), 0).finish();
    EXPECT_TRUE(bytes.ends_with(comment));
}

// A fourth of their size is enough for some, all of it for others, and none for noise.
TEST(Writer, PacksLargeFilesHoweverWellTheyPack) {
    std::string noise;
    std::string digits;
    std::minstd_rand random(7);
    while (noise.size() < std::size_t{2} << 20U) {
        noise += static_cast<char>(random() >> 8U);
        digits += static_cast<char>('0' + random() % 10);
    }
    const std::string mostly_blank =
        digits.substr(0, digits.size() / 8) + std::string(digits.size(), ' ');
    for (const std::string& contents : {noise, digits, mostly_blank}) {
        const Archive archive = Archive::open(one_file("a", contents));
        EXPECT_EQ(archive.contents(archive.entries()[0]), contents);
        EXPECT_EQ(archive.entries()[0].method, contents == noise ? 0 : 8);
    }
}

TEST(Writer, RefusesUnsafeAndTakenNames) {
    Writer writer(Archive::open(zip_bytes({{"a.xml", "1"}})), 0);
    writer.add("b.xml", "1");
    EXPECT_THAT(refused([&] { writer.add("../../x", "1"); }), ElementsAre("zip.name /../../x"));
    EXPECT_THAT(refused([&] { writer.add("", "1"); }), ElementsAre("zip.name"));
    EXPECT_THAT(refused([&] { writer.add("A.xml", "1"); }), ElementsAre("zip.duplicate /A.xml"));
    EXPECT_THAT(refused([&] { writer.add("b.xml", "1"); }), ElementsAre("zip.duplicate /b.xml"));
}

TEST(Writer, IsDoneAfterTheEnd) {
    Writer writer;
    writer.add("a", "1");
    writer.finish();
    EXPECT_THAT(refused([&] { writer.add("b", "1"); }), ElementsAre("zip.write"));
    EXPECT_THAT(refused([&] { writer.finish(); }), ElementsAre("zip.write"));
}

TEST(Writer, MayBeAbandoned) {
    Writer writer(Archive::open(zip_bytes({{"a", "1"}})), 0);
    writer.add("b", text);
    Writer other = std::move(writer);
    EXPECT_NO_THROW(other.add("c", text));
}

}  // namespace
}  // namespace nianbao::zip
