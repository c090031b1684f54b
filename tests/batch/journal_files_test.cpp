#include "batch/journal_files.hpp"

#include <gtest/gtest.h>

#include "batch/scratch.hpp"
#include "nianbao/error.hpp"

namespace nianbao::batch {
namespace {

std::string code_of(const std::string& word) {
    try {
        (void)find_journals({word});
    } catch (const Error& error) {
        return error.problems()[0].code;
    }
    return {};
}

TEST(JournalFiles, AreThoseOfAFolderByName) {
    const Scratch scratch;
    for (const char* name : {"nianbao-journal-2.jsonl",
                             "nianbao-journal-1.jsonl",
                             "nianbao-journal.jsonl.bak",
                             "other.jsonl",
                             "below/nianbao-journal.jsonl"}) {
        scratch.write(name, "");
    }
    const std::string other = (scratch / "other.jsonl").string();
    EXPECT_EQ(
        find_journals({other, scratch.path().string()}),
        (std::vector<std::filesystem::path>{
            other, scratch / "nianbao-journal-1.jsonl", scratch / "nianbao-journal-2.jsonl"}));
}

TEST(JournalFiles, AreToldOfWhereThereAreNone) {
    const Scratch scratch;
    EXPECT_EQ(code_of(scratch.path().string()), "batch.none");
    EXPECT_EQ(code_of((scratch / "lost.jsonl").string()), "batch.journal");
}

TEST(JournalFiles, AreReadOneBehindTheOther) {
    const Scratch scratch;
    scratch.write("nianbao-journal-1.jsonl", "{\"input\":\"b\"}\n");
    scratch.write("nianbao-journal-2.jsonl", "{\"input\":\"a\"}\n");
    const std::vector<Entry> entries = read_journals({scratch.path().string()});
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[0].input, "b");
    EXPECT_EQ(entries[1].input, "a");
}

}  // namespace
}  // namespace nianbao::batch
