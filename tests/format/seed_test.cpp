#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include <gtest/gtest.h>

#include "format/form_json.hpp"
#include "format/nothing_lost.hpp"
#include "nianbao/files.hpp"
#include "text/fold.hpp"

namespace nianbao::format {
namespace {

// The published report of a street for 2017, as it was handed to the project.
const std::filesystem::path seed_file = NIANBAO_SHARED "/seed/lijing-2017.txt";
const std::filesystem::path form_file = NIANBAO_TEMPLATES "/2014/form.json";

std::string content(const std::filesystem::path& file) {
    std::ostringstream out;
    out << std::ifstream(file, std::ios::binary).rdbuf();
    return out.str();
}

class Seed : public testing::Test {
protected:
    void SetUp() override {
        for (const auto& file : {seed_file, form_file}) {
            if (!std::filesystem::exists(file)) {
                GTEST_SKIP() << file << " is not here";
            }
        }
        text_ = content(seed_file);
        forms_ = {parse_form(content(form_file))};
        reading_ = parse_report(text_, ".txt", forms_);
    }

    std::string written(std::string_view key) const {
        const Entry* entry = reading_.report.entry(key);
        return entry == nullptr ? "absent" : entry->value.written() + " " + entry->unit;
    }

    std::string text_;
    std::vector<Form> forms_;
    Reading reading_;
};

TEST_F(Seed, NamesWhoReportsWhenAndWhat) {
    const Report& report = reading_.report;
    EXPECT_EQ(report.edition, "2014");
    EXPECT_EQ(report.year, 2017);
    EXPECT_EQ(report.organization, "兴庆区丽景街街道办事处");
    EXPECT_EQ(report.title, "兴庆区丽景街 2017 年政府信息公开工作年度报告");
    EXPECT_EQ(report.table_title, "兴庆区丽景街 2017 年度政府信息公开情况统计表");
    ASSERT_TRUE(report.signature.has_value());
    EXPECT_EQ(report.signature->date.iso(), "2018-03-26");
}

TEST_F(Seed, HasSixSectionsWithTheirHeadings) {
    const Report& report = reading_.report;
    EXPECT_EQ(report.preamble.size(), 2U);
    ASSERT_EQ(report.sections.size(), 6U);
    EXPECT_EQ(report.sections[0].title, "一、概述");
    EXPECT_EQ(report.sections[5].title, "六、2018 年工作思路");
    EXPECT_EQ(report.sections[0].content.size(), 9U);
    EXPECT_EQ(report.sections[1].content[0].kind, Block::Kind::RunIn);
    EXPECT_EQ(report.sections[1].content[0].text, "（一）主动公开政府信息的数量。");
    EXPECT_EQ(report.sections[5].content[3].text, "（四）进一步加强业务水平");
    EXPECT_EQ(report.sections[5].content[3].kind, Block::Kind::Heading);
}

TEST_F(Seed, HasItsParagraphsWholeAgain) {
    const Report& report = reading_.report;
    EXPECT_NE(report.preamble[1].text.find("网站(<http://www.xqq.gov.cn>) 查阅或下载"),
              std::string::npos);
    EXPECT_NE(report.sections[0].content[2].text.find("精心组织，狠抓落实。一是"),
              std::string::npos);
    EXPECT_NE(report.sections[4].content[0].text.find("主动公开意识"), std::string::npos);
}

TEST_F(Seed, FindsEveryRowOfTheTable) {
    std::map<std::string, std::string, std::less<>> rows;
    for (const Line& line : lines_of(text_)) {
        rows[place_of(line)] = text::label_key(line.text.substr(0, line.text.find('\t')));
    }
    const Form& form = forms_.front();
    EXPECT_EQ(reading_.report.statistics.size(), 67U);
    for (const auto& [key, entry] : reading_.report.statistics) {
        const Item* item = form.item(key);
        ASSERT_NE(item, nullptr) << key;
        EXPECT_TRUE(rows[entry.place].starts_with(text::label_key(item->label)))
            << key << " at " << entry.place << ": " << rows[entry.place];
    }
}

TEST_F(Seed, KeepsFiguresUnitsAndBlanksAsDeclared) {
    EXPECT_EQ(written("1.1"), "100 条");
    EXPECT_EQ(written("1.1.2"), "0 条");
    EXPECT_EQ(written("2.2.4"), "68 次");
    EXPECT_EQ(written("3"), "0 ——");
    EXPECT_EQ(written("3.4"), " ");
    EXPECT_EQ(written("4.3"), "0 件");
    EXPECT_EQ(written("5.3"), "0 件");
    EXPECT_EQ(written("8"), " —");
    EXPECT_EQ(written("8.3.1"), "1 人");
    EXPECT_EQ(written("8.4"), "0 万元");
    EXPECT_EQ(written("9.3"), "0 人次");
    EXPECT_EQ(reading_.report.entry("9.3")->place, "line 146");
}

TEST_F(Seed, KeepsTheRowOfWords) {
    const Entry* entry = reading_.report.entry("3.4.1");
    ASSERT_NE(entry, nullptr);
    EXPECT_EQ(
        entry->value,
        Value::text("主要侧重----、----、----、----等几个方面，其中----占比---%、----占比---%、"
                    "----占比---%。"));
    EXPECT_EQ(entry->unit, "——");
}

TEST_F(Seed, LosesNothing) {
    NothingLost(reading_).expect_all_of(text_);
}

TEST_F(Seed, NotesNothingButTheParagraphsItJoined) {
    ASSERT_EQ(reading_.notes.size(), 5U);
    for (const Note& note : reading_.notes) {
        EXPECT_EQ(note.message.en, "joined to the paragraph above");
    }
}

TEST_F(Seed, BreaksTheRulesItIsKnownToBreak) {
    std::string rules;
    for (const Finding& finding : check(forms_.front(), reading_.report)) {
        rules += finding.rule + " ";
    }
    EXPECT_EQ(rules, "B2 C7 D3 H1 H2 V2 ");
}

}  // namespace
}  // namespace nianbao::format
