#include "batch/journal.hpp"

#include <fstream>

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

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
    entry.organization = "某区某局";
    entry.year = 2024;
    entry.edition = "2021";
    entry.figures = {{"new.total", "217"}, {"fee.amount", "0.50"}, {"r7.total", "/"}};
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

TEST(Journal, WritesTheSameLineForTheSameEntry) {
    EXPECT_EQ(line_of(entry_of("甲.json")), line_of(entry_of("甲.json")));
    EXPECT_NE(line_of(entry_of("甲.json"))
                  .find(R"("organization":"某区某局","year":2024,"edition":"2021",)"
                        R"("figures":{"fee.amount":"0.50","new.total":"217","r7.total":"/"})"),
              std::string::npos);
}

TEST(Journal, SaysNothingOfAReportThatWasNotRead) {
    Entry entry;
    entry.input = "甲.json";
    entry.status = 3;
    entry.ended = "time-out";
    const std::string line = line_of(entry);
    EXPECT_EQ(line.find("organization"), std::string::npos);
    EXPECT_EQ(line.find("year"), std::string::npos);
    EXPECT_EQ(line.find("figures"), std::string::npos);
    const Scratch scratch;
    append(scratch / "journal.jsonl", line);
    EXPECT_EQ(read_journal(scratch / "journal.jsonl"), std::vector<Entry>{entry});
}

TEST(Journal, ReadsALineThatKnowsNothingOfTheReport) {
    const Scratch scratch;
    append(scratch / "journal.jsonl", "{\"input\":\"甲.json\",\"status\":1}\n");
    const Entry entry = read_journal(scratch / "journal.jsonl").front();
    EXPECT_EQ(entry.status, 1);
    EXPECT_EQ(entry.organization, "");
    EXPECT_FALSE(entry.year);
    EXPECT_TRUE(entry.figures.empty());
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

TEST(Journal, FindsAnEntryByItsPlace) {
    const Scratch scratch;
    const auto file = scratch / "journal.jsonl";
    std::vector<std::uint64_t> places;
    for (const char* const input : {"甲.json", "乙.json", "丙.json"}) {
        Journal(file).add(entry_of(input));
    }
    each_entry(file, [&](const Entry&, std::uint64_t place) { places.push_back(place); });
    ASSERT_EQ(places.size(), 3U);
    EXPECT_EQ(entry_at(file, places[1]), entry_of("乙.json"));
    EXPECT_EQ(entry_at(file, places[1] + 1), std::nullopt);
    EXPECT_EQ(entry_at(file, 1'000'000), std::nullopt);
}

TEST(Journal, SaysWhereItCannotBeRead) {
    const Scratch scratch;
    try {
        (void)read_journal(scratch.path());
        FAIL() << "a folder is no journal";
    } catch (const Error& error) {
        EXPECT_EQ(error.problems()[0].message.en, "the journal cannot be read");
    }
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

/// What comes of a journal that another process opens: 0 where it may write into it.
int opened_elsewhere(const std::filesystem::path& file) {
    const pid_t process = ::fork();
    if (process == 0) {
        try {
            const Journal journal(file);
            ::_exit(0);
        } catch (const Error& error) {
            ::_exit(error.problems()[0].code == "batch.shared" ? 1 : 2);
        }
    }
    int status = 0;
    ::waitpid(process, &status, 0);
    return WEXITSTATUS(status);
}

TEST(Journal, IsWrittenByOneProcessAtATime) {
    const Scratch scratch;
    const auto file = scratch / "journal.jsonl";
    append(file, R"({"input":"乙.js)");
    {
        Journal journal(file);
        EXPECT_EQ(opened_elsewhere(file), 1);
        journal.add(entry_of("甲.json"));
        EXPECT_EQ(opened_elsewhere(file), 1);
    }
    EXPECT_EQ(opened_elsewhere(file), 0);
    EXPECT_EQ(read_journal(file), std::vector<Entry>{entry_of("甲.json")});
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
