#include "zip/directory.hpp"

#include <gmock/gmock.h>

#include "zip/refused.hpp"
#include "zip/zip_bytes.hpp"

namespace nianbao::zip {
namespace {

using testing::deflated;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::zip_bytes;
using testing::ZipFile;
using testing::ZipFrame;
using Codes = std::vector<std::string>;

Codes refused(const std::string& bytes, const Limits& limits = {}) {
    return testing::refused([&] { read_directory(bytes, limits); });
}

// A file with one of its fields changed.
template <typename Value, typename Given>
ZipFile file_with(Value ZipFile::*field, Given value) {
    ZipFile file{"a.xml", "<a/>"};
    file.*field = static_cast<Value>(value);
    return file;
}

template <typename Value, typename Given>
std::string archive_with(Value ZipFile::*field, Given value) {
    return zip_bytes({{"first.xml", "<b/>"}, file_with(field, value)});
}

template <typename Value, typename Given>
std::string framed_with(Value ZipFrame::*field, Given value) {
    ZipFrame frame;
    frame.*field = static_cast<Value>(value);
    return zip_bytes({{"a.xml", "<a/>"}, {"b.xml", "<b/>"}}, frame);
}

TEST(Directory, ListsFilesInTheOrderOfTheArchive) {
    const auto found = read_directory(zip_bytes({{"b", "12"}, {"a", "345"}}), {});
    ASSERT_EQ(found.entries.size(), 2U);
    EXPECT_EQ(found.entries[0].name, "b");
    EXPECT_EQ(found.entries[1].size, 3U);
    EXPECT_EQ(found.end.entries, 2U);
}

TEST(Directory, TellsOtherFilesByTheirOwnWords) {
    EXPECT_THAT(refused(""), ElementsAre("zip.empty"));
    EXPECT_THAT(refused("some text, a letter perhaps"), ElementsAre("zip.not_zip"));
    EXPECT_THAT(refused("abcd"), ElementsAre("zip.not_zip"));
    EXPECT_THAT(refused("PK\3\4"), ElementsAre("zip.truncated"));
    EXPECT_THAT(refused("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, 'x')),
                ElementsAre("zip.ole"));
    EXPECT_THAT(refused(zip_bytes({})), ElementsAre("zip.no_entries"));
}

TEST(Directory, LeavesFoldersOut) {
    const auto found = read_directory(zip_bytes({{"word/", ""}, {"word/a", "1"}}), {});
    ASSERT_EQ(found.entries.size(), 1U);
    EXPECT_EQ(found.entries[0].name, "word/a");
    EXPECT_THAT(refused(zip_bytes({{"word/", "data"}})), ElementsAre("zip.size /word/"));
}

TEST(Directory, RefusesUnsafeNames) {
    for (const char* name : {"../../evil", "/abs", "C:\\x", "..\\..\\e", "word/./x", "a//b", ""}) {
        EXPECT_THAT(refused(archive_with(&ZipFile::name, name)).at(0),
                    ::testing::StartsWith("zip.name"))
            << name;
    }
    EXPECT_THAT(refused(archive_with(&ZipFile::name, std::string("nul\0l", 5))),
                ElementsAre("zip.name /nul\\x00l"));
    EXPECT_EQ(refused(archive_with(&ZipFile::name, std::string(65'535, 'n'))).size(), 1U);
}

TEST(Directory, RefusesTheSameNameTwice) {
    EXPECT_THAT(refused(zip_bytes({{"a.xml", "1"}, {"a.xml", "1"}})),
                ElementsAre("zip.duplicate /a.xml"));
    EXPECT_THAT(refused(zip_bytes({{"a.xml", "1"}, {"A.XML", "2"}})),
                ElementsAre("zip.duplicate /A.XML"));
}

TEST(Directory, KeepsNamesOfAnyEncoding) {
    const auto found = read_directory(
        zip_bytes(
            {{"\xCD\xBC.png", "1"}, {"图.png", "2", 0, 0x0800}, {"e\u0301", "3"}, {"\u00E9", "4"}}),
        {});
    ASSERT_EQ(found.entries.size(), 4U);
    EXPECT_EQ(found.entries[0].name, "\xCD\xBC.png");
    EXPECT_FALSE(found.entries[0].utf8);
    EXPECT_TRUE(found.entries[1].utf8);
}

TEST(Directory, RefusesEncryptedEntries) {
    EXPECT_THAT(refused(archive_with(&ZipFile::flags, 1)), ElementsAre("zip.encrypted /a.xml"));
    EXPECT_THAT(refused(archive_with(&ZipFile::method, 99)), ElementsAre("zip.encrypted /a.xml"));
    EXPECT_THAT(refused(archive_with(&ZipFile::flags, 0x2000)),
                ElementsAre("zip.encrypted /a.xml"));
}

TEST(Directory, RefusesMethodsThatOfficeDoesNotUse) {
    for (const int method : {1, 9, 12, 14, 93, 95, 98}) {
        EXPECT_THAT(refused(archive_with(&ZipFile::method, method)),
                    ElementsAre("zip.method /a.xml"));
    }
}

TEST(Directory, RefusesLinksAndDevices) {
    for (const std::uint32_t type : {0120777U, 0020666U, 0060666U, 0010666U, 0140666U, 0040755U}) {
        EXPECT_THAT(refused(archive_with(&ZipFile::attributes, type << 16)),
                    ElementsAre("zip.link /a.xml"));
    }
    EXPECT_THAT(refused(archive_with(&ZipFile::attributes, 0100644U << 16)), IsEmpty());
}

TEST(Directory, RefusesHeadersThatDoNotAgree) {
    EXPECT_THAT(refused(archive_with(&ZipFile::local_name, "b.xml")),
                ElementsAre("zip.local /a.xml"));
    EXPECT_THAT(refused(archive_with(&ZipFile::local_method, 8)), ElementsAre("zip.local /a.xml"));
    EXPECT_THAT(refused(archive_with(&ZipFile::local_crc, 1)), ElementsAre("zip.local /a.xml"));
    EXPECT_THAT(refused(archive_with(&ZipFile::local_size, 9)), ElementsAre("zip.local /a.xml"));
    EXPECT_THAT(refused(archive_with(&ZipFile::local_offset, 3)), ElementsAre("zip.local /a.xml"));
    EXPECT_THAT(refused(archive_with(&ZipFile::local_offset, 99'999)),
                ElementsAre("zip.local /a.xml"));
}

TEST(Directory, AcceptsDataDescriptorsOfEveryForm) {
    for (const int bytes : {12, 16, 20, 24}) {
        EXPECT_THAT(refused(zip_bytes({file_with(&ZipFile::descriptor, bytes), {"b", "1"}})),
                    IsEmpty())
            << bytes;
    }
}

TEST(Directory, AcceptsZip64) {
    EXPECT_THAT(refused(archive_with(&ZipFile::zip64, true)), IsEmpty());
    EXPECT_THAT(refused(framed_with(&ZipFrame::zip64, true)), IsEmpty());
}

TEST(Directory, RefusesSizesThatCannotBe) {
    EXPECT_THAT(refused(archive_with(&ZipFile::size, 9)), ElementsAre("zip.size /a.xml"));
    ZipFile larger{"a.xml", "<a/>"};
    larger.size = larger.compressed_size = 500;
    EXPECT_THAT(refused(zip_bytes({larger})), ElementsAre("zip.size /a.xml"));
}

TEST(Directory, RefusesOverlappingEntries) {
    ZipFile outer{"outer", ""};
    outer.data = zip_bytes({{"inner", "1234"}}).substr(0, 39);  // a local header and its data
    ZipFile inner{"inner", "1234"};
    inner.local_offset = 30 + outer.name.size();
    std::string bytes = zip_bytes({outer, inner});
    EXPECT_THAT(refused(bytes), ::testing::Contains("zip.overlap /outer"));
}

TEST(Directory, RefusesTwoNamesOnOneStream) {
    ZipFile again{"a", "1"};
    again.local_offset = 0;
    EXPECT_THAT(refused(zip_bytes({{"a", "1"}, again})), ::testing::Contains("zip.duplicate /a"));
}

TEST(Directory, RefusesHiddenBytesBetweenEntries) {
    EXPECT_THAT(refused(archive_with(&ZipFile::gap, "hidden")), ElementsAre("zip.hidden /a.xml"));
    EXPECT_THAT(refused(archive_with(&ZipFile::gap, std::string(4, '\0'))), IsEmpty());
}

TEST(Directory, RefusesBytesAroundTheArchive) {
    EXPECT_THAT(refused(framed_with(&ZipFrame::prefix, "JUNK")), ElementsAre("zip.prefix"));
    EXPECT_THAT(refused(framed_with(&ZipFrame::suffix, "JUNK")), ElementsAre("zip.suffix"));
    EXPECT_THAT(refused(framed_with(&ZipFrame::suffix, std::string(70'000, 'j'))),
                ElementsAre("zip.suffix"));
    EXPECT_THAT(refused(framed_with(&ZipFrame::prefix, "PK\3\4")), ElementsAre("zip.prefix"));
}

TEST(Directory, AcceptsAComment) {
    EXPECT_THAT(refused(framed_with(&ZipFrame::comment, "made by hand")), IsEmpty());
}

TEST(Directory, RefusesASecondArchiveInTheComment) {
    const std::string second = zip_bytes({{"other", "1"}});
    EXPECT_THAT(refused(framed_with(&ZipFrame::comment, second)), ElementsAre("zip.second_end"));
    EXPECT_FALSE(refused(framed_with(&ZipFrame::comment, second + "x")).empty());
}

TEST(Directory, RefusesAWrongNumberOfEntries) {
    EXPECT_THAT(refused(framed_with(&ZipFrame::more_entries, 1)), ElementsAre("zip.count"));
    EXPECT_THAT(refused(framed_with(&ZipFrame::more_entries, -1)), ElementsAre("zip.count"));
    EXPECT_THAT(refused(framed_with(&ZipFrame::entries, 65'535)), ElementsAre("zip.entries"));
    EXPECT_THAT(refused(framed_with(&ZipFrame::entries, 65'535), {.entries = 70'000}),
                ElementsAre("zip.count"));
}

TEST(Directory, RefusesADirectoryThatLiesElsewhere) {
    EXPECT_THAT(refused(framed_with(&ZipFrame::shift, 1)), ElementsAre("zip.directory"));
    EXPECT_THAT(refused(framed_with(&ZipFrame::shift, -1)), ElementsAre("zip.prefix"));
    EXPECT_THAT(refused(framed_with(&ZipFrame::volume, 1)), ElementsAre("zip.volumes"));
}

TEST(Directory, HoldsTheLimits) {
    const std::string two = zip_bytes({{"a", "1234"}, {"b", "1234"}});
    EXPECT_THAT(refused(two, {.entries = 1}), ElementsAre("zip.entries"));
    EXPECT_THAT(refused(two, {.archive_size = 100}), ElementsAre("zip.archive_size"));
    EXPECT_THAT(refused(two, {.entry_size = 3}),
                ElementsAre("zip.entry_size /a", "zip.entry_size /b"));
    EXPECT_THAT(refused(two, {.total_size = 7}), ElementsAre("zip.total_size"));
}

TEST(Directory, RefusesABomb) {
    const std::string bomb = zip_bytes({deflated("a.xml", std::string(std::size_t{2} << 20, 'x'))});
    EXPECT_THAT(refused(bomb), ElementsAre("zip.ratio /a.xml"));
    const std::string small =
        zip_bytes({deflated("a.xml", std::string(std::size_t{1} << 20, 'x'))});
    EXPECT_THAT(refused(small), IsEmpty());
}

TEST(Directory, TellsEveryWrongEntryAtOnce) {
    EXPECT_THAT(refused(zip_bytes({{"../x", "1"}, {"b", "1", 12}, {"c", "1"}})),
                ElementsAre("zip.name /../x", "zip.method /b"));
}

TEST(Directory, CountsManyWrongEntriesOnlyUpToAPoint) {
    const std::vector<ZipFile> many(5'000, {"../x", "1"});
    EXPECT_LE(refused(zip_bytes(many)).size(), 50U);
}

}  // namespace
}  // namespace nianbao::zip
