#include "zip/one_entry.hpp"

#include <gtest/gtest.h>

#include "zip/archive.hpp"

namespace nianbao::zip {
namespace {

const Entry four_bytes{"a.xml", false, 0, 0xCAD363D1, 4, 4, 0};

// Reads in steps of `step` bytes.
std::string all_of(OneEntry& entry, std::size_t step) {
    std::string bytes;
    std::string some(step, '\0');
    while (const std::size_t got = entry.read(some.data(), step)) {
        bytes += some.substr(0, got);
    }
    return bytes;
}

TEST(OneEntry, IsAnArchive) {
    OneEntry entry(four_bytes, "<a/>");
    const Directory directory = read_directory(all_of(entry, 1000), {});
    ASSERT_EQ(directory.entries.size(), 1U);
    EXPECT_EQ(directory.entries[0].crc, four_bytes.crc);
    EXPECT_EQ(directory.entries[0].size, 4U);
}

TEST(OneEntry, ReadsTheSameInStepsOfAnySize) {
    OneEntry entry(four_bytes, "<a/>");
    const std::string whole = all_of(entry, 1000);
    EXPECT_EQ(whole.size(), entry.size());
    for (const std::size_t step : {1U, 2U, 3U, 7U, 33U}) {
        ASSERT_TRUE(entry.seek(0));
        EXPECT_EQ(all_of(entry, step), whole) << step;
    }
}

TEST(OneEntry, SeeksUpToItsEnd) {
    OneEntry entry(four_bytes, "<a/>");
    EXPECT_TRUE(entry.seek(entry.size()));
    EXPECT_FALSE(entry.seek(entry.size() + 1));
    EXPECT_EQ(entry.tell(), entry.size());
    char byte = 0;
    EXPECT_EQ(entry.read(&byte, 1), 0U);
}

}  // namespace
}  // namespace nianbao::zip
