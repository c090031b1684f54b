#include <algorithm>

#include <gtest/gtest.h>

#include "format/form_document.hpp"
#include "nianbao/check.hpp"
#include "nianbao/files.hpp"
#include "nianbao/wording.hpp"
#include "nianbao/workbook.hpp"

namespace nianbao::format {
namespace {

class RollOver : public testing::Test {
protected:
    void SetUp() override {
        forms_ = load_forms(NIANBAO_TEMPLATES);
        last_ = read_report(NIANBAO_EXAMPLES "/bureau-2024.json", forms_).report;
        report_ = rolled_over(form(), last_, 2025);
    }
    const Form& form() const { return forms_.back(); }

    Reading read(const std::string& bytes) const { return parse_report(bytes, ".xlsx", forms_); }

    std::string drafts() const { return collection_workbook(form(), report_, {&last_, true}); }

    /// Other words in the first cell that holds exactly these.
    static std::string rewritten(const std::string& bytes,
                                 std::string_view words,
                                 std::size_t aside,
                                 std::string_view other) {
        FormDocument document(bytes);
        for (std::size_t grid = 0; grid < document.grids().size(); ++grid) {
            const text::Grid& cells = document.grids()[grid];
            for (const text::Cell& cell : cells.cells()) {
                if (cell.text == words && cell.column == 4) {
                    document.write(grid, cells.index_at(cell.row, cell.column - aside), other);
                    return document.save();
                }
            }
        }
        ADD_FAILURE() << "nothing says " << words;
        return bytes;
    }

    std::size_t drafts_found(const std::string& bytes) const {
        const Wording wording = load_wording(NIANBAO_TEMPLATES);
        const auto findings = check(form(), read(bytes).report, wording);
        return static_cast<std::size_t>(
            std::count_if(findings.begin(), findings.end(), [](const Finding& finding) {
                return finding.rule == "left-draft" && finding.severity == Severity::Error;
            }));
    }

    std::vector<Form> forms_;
    Report last_;
    Report report_;
};

TEST_F(RollOver, MovesTheYearOfTheTitle) {
    EXPECT_EQ(report_.year, 2025);
    EXPECT_EQ(report_.title, "示范区交通运输局2025年政府信息公开工作年度报告");
    EXPECT_EQ(report_.organization, last_.organization);
    EXPECT_EQ(report_.level, last_.level);
}

TEST_F(RollOver, CarriesOverWhatTheFormCarries) {
    ASSERT_NE(last_.entry("next.natural"), nullptr);
    EXPECT_EQ(report_.entry("carry.natural")->value, last_.entry("next.natural")->value);
    EXPECT_EQ(report_.entry("carry.total")->value, last_.entry("next.total")->value);
}

TEST_F(RollOver, CarriesNothingOverAGapOfYears) {
    EXPECT_TRUE(rolled_over(form(), last_, 2026).statistics.empty());
}

TEST_F(RollOver, ClearsAllOtherFigures) {
    for (const auto& [key, entry] : report_.statistics) {
        EXPECT_TRUE(key.starts_with("carry.")) << key;
    }
    EXPECT_FALSE(report_.signature);
}

TEST_F(RollOver, CarriesOverIntoTheNextEdition) {
    Report old;
    old.edition = "2019";
    old.year = 2020;
    old.statistics["next.natural"] = {Value(Number(4)), "", ""};
    const Report next = rolled_over(form(), old, 2021);
    EXPECT_EQ(next.edition, "2021");
    EXPECT_EQ(next.entry("carry.natural")->value, Value(Number(4)));
}

TEST_F(RollOver, CarriesNothingWhereTheFormHasNoSuchItem) {
    Report old;
    old.year = 2016;
    old.statistics["3.1"] = {Value(Number(4)), "", ""};
    EXPECT_TRUE(rolled_over(forms_.front(), old, 2017).statistics.empty());
}

TEST_F(RollOver, MarksWordsThatAreStillLastYears) {
    const Report read = this->read(drafts()).report;
    EXPECT_TRUE(read.preamble.front().text.starts_with("【草稿】"));
    EXPECT_EQ(read.sections.front().content.front().text, "（一）主动公开");
    EXPECT_GT(drafts_found(drafts()), 0U);
}

TEST_F(RollOver, TakesAParagraphAsItIsOnceItWasChanged) {
    const std::string bytes =
        rewritten(drafts(), last_.preamble.front().text, 0, "本报告按条例编制。");
    EXPECT_EQ(read(bytes).report.preamble.front().text, "本报告按条例编制。");
}

TEST_F(RollOver, TakesAParagraphAsItIsOnceItWasConfirmed) {
    const std::string bytes = rewritten(drafts(), last_.preamble.front().text, 2, "沿用");
    EXPECT_EQ(read(bytes).report.preamble.front().text, last_.preamble.front().text);
}

TEST_F(RollOver, ShowsLastYearsFiguresWithoutReadingThem) {
    const Reading reading = read(drafts());
    for (const auto& [key, entry] : reading.report.statistics) {
        EXPECT_EQ(entry.value.is_blank(), !key.starts_with("carry.")) << key;
    }
    FormDocument document(drafts());
    const auto shown = std::count_if(
        document.grids()[3].cells().begin(),
        document.grids()[3].cells().end(),
        [&](const auto& cell) {
            return cell.text == last_.entry("new.total")->value.written() && cell.column > 9;
        });
    EXPECT_GE(shown, 1);
}

TEST_F(RollOver, ChecksAgainstLastYearsFigures) {
    const auto lines = [](const std::string& bytes) {
        FormDocument document(bytes);
        const auto& cells = document.grids().back().cells();
        return std::count_if(cells.begin(), cells.end(), [](const text::Cell& cell) {
            return cell.text == "M4" || cell.text == "M4.total";
        });
    };
    EXPECT_EQ(lines(drafts()), 7);
    EXPECT_EQ(lines(collection_workbook(form(), report_)), 0);
}

TEST_F(RollOver, ShowsNoFiguresOfAnotherEdition) {
    Report old;
    old.edition = "2019";
    old.year = 2020;
    old.statistics["r1.natural"] = {Value(Number(987654)), "", ""};
    const std::string bytes =
        collection_workbook(form(), rolled_over(form(), old, 2021), {&old, true});
    FormDocument document(bytes);
    for (const text::Grid& grid : document.grids()) {
        for (const text::Cell& cell : grid.cells()) {
            EXPECT_NE(cell.text, "987654");
        }
    }
}

}  // namespace
}  // namespace nianbao::format
