#include "zip/archive.hpp"

#include <array>
#include <thread>

#include <gmock/gmock.h>

#include "zip/refused.hpp"
#include "zip/writer.hpp"
#include "zip/zip_bytes.hpp"

namespace nianbao::zip {
namespace {

using testing::deflated;
using ::testing::ElementsAre;
using testing::refused;
using testing::zip_bytes;
using testing::ZipFile;

const std::string long_text = [] {
    std::string text;
    for (int i = 0; i < 20'000; ++i) {
        text += std::to_string(i * i) + " ";
    }
    return text;
}();

Archive two_files() {
    return Archive::open(zip_bytes({{"a.xml", "<a/>"}, deflated("b.xml", long_text)}));
}

TEST(Archive, UnpacksStoredAndDeflatedEntries) {
    const Archive archive = two_files();
    EXPECT_EQ(archive.contents(archive.entries()[0]), "<a/>");
    EXPECT_EQ(archive.contents(archive.entries()[1]), long_text);
    archive.verify();
}

TEST(Archive, UnpacksAnEmptyEntry) {
    const Archive archive = Archive::open(zip_bytes({{"a", ""}, {"b", "1"}}));
    EXPECT_EQ(archive.contents(archive.entries()[0]), "");
}

TEST(Archive, GivesTheCompressedBytesAsTheyAre) {
    const Archive archive = two_files();
    EXPECT_EQ(archive.compressed(archive.entries()[0]), "<a/>");
    EXPECT_EQ(archive.compressed(archive.entries()[1]), deflated("b.xml", long_text).data);
}

TEST(Archive, FindsAnEntryByItsName) {
    const Archive archive = two_files();
    EXPECT_EQ(archive.find("b.xml"), &archive.entries()[1]);
    EXPECT_EQ(archive.find("c.xml"), nullptr);
}

TEST(Archive, StaysTheSameWhenMoved) {
    Archive first = two_files();
    const Archive archive = std::move(first);
    EXPECT_EQ(archive.contents(archive.entries()[1]), long_text);
}

TEST(Archive, UnpacksBehindDescriptorsAndZip64) {
    ZipFile late = deflated("late", long_text);
    late.descriptor = 16;
    ZipFile wide = deflated("wide", long_text);
    wide.zip64 = true;
    for (const bool zip64_end : {false, true}) {
        const Archive archive = Archive::open(zip_bytes({late, wide}, {.zip64 = zip64_end}));
        EXPECT_EQ(archive.contents(archive.entries()[0]), long_text);
        EXPECT_EQ(archive.contents(archive.entries()[1]), long_text);
    }
}

TEST(Archive, RefusesAWrongChecksum) {
    ZipFile file = deflated("a.xml", long_text);
    file.crc = 1;
    const Archive archive = Archive::open(zip_bytes({file, {"b", "1"}}));
    EXPECT_THAT(refused([&] { archive.contents(archive.entries()[0]); }),
                ElementsAre("zip.crc /a.xml"));
    EXPECT_EQ(archive.contents(archive.entries()[1]), "1");
}

TEST(Archive, RefusesAFlippedBit) {
    for (ZipFile file : {deflated("a.xml", long_text), ZipFile{"a.xml", "stored"}}) {
        file.crc = file.crc.value_or(testing::crc32_of(file.data));
        file.data[file.data.size() / 2] ^= 4;
        const Archive archive = Archive::open(zip_bytes({file}));
        EXPECT_EQ(refused([&] { archive.contents(archive.entries()[0]); }).size(), 1U);
    }
}

TEST(Archive, ReadsNoMoreThanTheDeclaredSize) {
    ZipFile file = deflated("a.xml", long_text);
    file.size = 10;
    const Archive archive = Archive::open(zip_bytes({file}));
    EXPECT_THAT(refused([&] { archive.contents(archive.entries()[0]); }),
                ElementsAre("zip.crc /a.xml"));
}

TEST(Archive, RefusesAStreamShorterThanDeclared) {
    ZipFile file = deflated("a.xml", long_text);
    file.size = long_text.size() + 1;
    const Archive archive = Archive::open(zip_bytes({file}));
    EXPECT_THAT(refused([&] { archive.contents(archive.entries()[0]); }),
                ElementsAre("zip.data /a.xml"));
}

TEST(Archive, NamesEveryDamagedEntry) {
    ZipFile a = deflated("a", long_text);
    ZipFile b{"b", "stored"};
    a.crc = b.crc = 1;
    const Archive archive = Archive::open(zip_bytes({a, b, {"c", "1"}}));
    EXPECT_THAT(refused([&] { archive.verify(); }), ElementsAre("zip.crc /a", "zip.crc /b"));
}

// minizip looks for the mark of a zip64 end wherever it may lie, so in stored data as well.
TEST(Archive, IsNotFooledByAnArchiveInAnEntry) {
    const std::string inner = zip_bytes({{"a", "fake"}}, {.zip64 = true});
    const Archive archive = Archive::open(zip_bytes({{"a", "true"}, {"z", inner}}));
    EXPECT_EQ(archive.contents(archive.entries()[0]), "true");
    EXPECT_EQ(archive.contents(archive.entries()[1]), inner);
}

TEST(Archive, MayBeReadByManyThreads) {
    const Archive archive = two_files();
    std::array<bool, 4> same{};
    std::vector<std::thread> threads;
    threads.reserve(same.size());
    for (bool& one : same) {
        threads.emplace_back([&] { one = archive.contents(archive.entries()[1]) == long_text; });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    EXPECT_THAT(same, ::testing::Each(true));
}

TEST(Archive, RefusesEveryTruncation) {
    const std::string bytes = zip_bytes({{"a.xml", "<a/>"}, deflated("b.xml", long_text)});
    std::vector<std::size_t> lengths;
    for (std::size_t i = 0; i < 16; ++i) {
        lengths.push_back(bytes.size() * i / 16);
    }
    for (std::size_t i = 1; i <= 22; ++i) {
        lengths.push_back(bytes.size() - i);
    }
    for (const std::size_t length : lengths) {
        EXPECT_EQ(refused([&] { Archive::open(bytes.substr(0, length)); }).size(), 1U) << length;
    }
}

// Names and contents of an archive; empty where it is refused.
std::vector<std::string> everything(const std::string& bytes) {
    std::vector<std::string> all;
    const auto codes = refused([&] {
        const Archive archive = Archive::open(bytes);
        for (const Entry& entry : archive.entries()) {
            all.push_back(entry.name);
            all.push_back(archive.contents(entry));
        }
    });
    return codes.empty() ? all : std::vector<std::string>();
}

TEST(Archive, IsTheSameOrRefusedWhateverByteChanges) {
    ZipFile late{"late.xml", "<late/>"};
    late.descriptor = 16;
    const std::string bytes =
        zip_bytes({{"a.xml", "<a/>"}, deflated("b.xml", long_text.substr(0, 300)), late});
    const auto good = everything(bytes);
    ASSERT_EQ(good.size(), 6U);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        for (const int change : {0x01, 0x08, 0x80, 0xFF}) {
            std::string changed = bytes;
            changed[i] = static_cast<char>(changed[i] ^ change);
            const auto found = everything(changed);
            EXPECT_TRUE(found.empty() || found == good) << "byte " << i << " ^ " << change;
        }
    }
}

}  // namespace
}  // namespace nianbao::zip
