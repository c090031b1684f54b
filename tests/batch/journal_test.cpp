#include "batch/journal.hpp"

#include <fstream>

#include <gtest/gtest.h>

#include "batch/scratch.hpp"
#include "nianbao/check_sheet.hpp"
#include "nianbao/error.hpp"

namespace nianbao::batch {
namespace {

Entry entry_of(const std::string& input) {
    Entry entry;
    entry.input = input;
    entry.hash = "aa";
    entry.conditions = "bb";
    entry.status = 1;
    entry.outputs = {{"out/甲.docx", "cc"}, {"out/\"甲\".xlsx", "dd"}};
    entry.findings = {{"error", 2}, {"warning", 3}};
    entry.problems = {"第1行\n第2行"};
    entry.milliseconds = 12;
    return entry;
}

void append(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::app | std::ios::binary) << bytes;
}

TEST(Journal, GivesBackWhatWasWritten) {
    const Scratch scratch;
    const auto file = scratch / "journal.jsonl";
    EXPECT_TRUE(read_journal(file).empty());
    {
        Journal journal(file);
        journal.add(entry_of("甲.json"));
        journal.sync();
    }
    Journal(file).add(entry_of("乙.json"));
    EXPECT_EQ(read_journal(file), (std::vector<Entry>{entry_of("甲.json"), entry_of("乙.json")}));
}

TEST(Journal, KnowsThePicturesThatWereRead) {
    Entry entry = entry_of("甲.json");
    entry.pictures = {{"in/图.png", "ee"}};
    EXPECT_EQ(parse_entry(line_of(entry)), entry);
}

TEST(Journal, GoesOnBehindALineThatWasCut) {
    const Scratch scratch;
    const auto file = scratch / "journal.jsonl";
    Journal(file).add(entry_of("甲.json"));
    append(file, R"({"input":"乙.js)");
    EXPECT_EQ(read_journal(file).size(), 1U);
    Journal(file).add(entry_of("丙.json"));
    EXPECT_EQ(read_journal(file), (std::vector<Entry>{entry_of("甲.json"), entry_of("丙.json")}));
}

TEST(Journal, NamesALineThatIsNone) {
    const Scratch scratch;
    const auto file = scratch / "journal.jsonl";
    Journal(file).add(entry_of("甲.json"));
    append(file, "[]\n");
    try {
        (void)read_journal(file);
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.problems()[0].code, "batch.journal");
        EXPECT_TRUE(error.problems()[0].place.ends_with("journal.jsonl: line 2"));
    }
}

TEST(Journal, CannotBeWrittenWhereThereIsNoFolder) {
    const Scratch scratch;
    EXPECT_THROW(Journal(scratch / "nowhere/journal.jsonl"), Error);
}

TEST(Journal, KnowsWhatIsDoneByTheBytes) {
    const Scratch scratch;
    scratch.write("a.docx", "made");
    Entry entry = entry_of("a.json");
    entry.outputs = {{(scratch / "a.docx").string(), sha256("made")}};
    EXPECT_TRUE(is_done(entry, "aa", "bb"));
    EXPECT_FALSE(is_done(entry, "other", "bb"));
    EXPECT_FALSE(is_done(entry, "aa", "other"));
    entry.status = 3;
    EXPECT_FALSE(is_done(entry, "aa", "bb"));
    entry.status = 0;
    scratch.write("a.docx", "changed");
    EXPECT_FALSE(is_done(entry, "aa", "bb"));
    std::filesystem::remove(scratch / "a.docx");
    EXPECT_FALSE(is_done(entry, "aa", "bb"));
    entry.outputs.clear();
    EXPECT_FALSE(is_done(entry, "aa", "bb"));
}

}  // namespace
}  // namespace nianbao::batch
