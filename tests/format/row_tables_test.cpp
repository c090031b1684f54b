#include "format/row_tables.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "format/plain_page.hpp"
#include "format/random_narrative.hpp"
#include "format/round_trip.hpp"
#include "nianbao/files.hpp"

namespace nianbao::format {
namespace {

class RowTables : public testing::Test {
protected:
    static void SetUpTestSuite() { all_forms = load_forms(NIANBAO_TEMPLATES); }

    static Reading read(const std::string& text) { return parse_report(text, ".txt", all_forms); }

    static const Form& edition(std::string_view id) {
        return *std::find_if(
            all_forms.begin(), all_forms.end(), [&](const Form& form) { return form.id == id; });
    }

    /// Figures of a report that stand in no cell as words do.
    static void keep_figures(const Form& form, Report& report) {
        report.statistics.each([&](const std::string& key, Entry& entry) {
            const bool words = entry.value.state() == Value::State::Text;
            if (words && form.item(key)->kind != ItemKind::Text) {
                entry.value = Value(Number(7));
            }
        });
    }

    static void expect_round_trips(PlainTable kind, const std::vector<const Form*>& forms) {
        const int reports = round_trips(10);
        for (const Form* const form : forms) {
            RandomNarratives random(99, {false, false});
            for (int i = 0; i < reports && !HasFailure(); ++i) {
                Report report = random.next(*form);
                if (kind != PlainTable::Full) {
                    keep_figures(*form, report);
                }
                const std::string text = plain_page(*form, report, kind);
                expect_same_report(*form, report, read(text).report);
                if (HasFailure()) {
                    ADD_FAILURE() << text << told(read(text).notes);
                }
            }
        }
    }

    static std::vector<Form> all_forms;
};

std::vector<Form> RowTables::all_forms;

TEST_F(RowTables, GivesBackTablesWithATabForEveryColumn) {
    expect_round_trips(PlainTable::Full, {&edition("2014"), &edition("2019"), &edition("2021")});
}

TEST_F(RowTables, GivesBackTablesWhoseMergedCellsHaveNoPlace) {
    expect_round_trips(PlainTable::Ragged, {&edition("2014"), &edition("2019"), &edition("2021")});
}

TEST_F(RowTables, NotesNothingOfTheHeadsThatFormsPrint) {
    for (const Form& form : all_forms) {
        Report report = RandomReports(1).next(form);
        report.title = "某局" + std::to_string(report.year) + "年政府信息公开工作年度报告";
        for (const FormSection& section : form.sections) {
            report.sections.push_back({section.title, {}, ""});
        }
        report.signature = Signature{"某局", {report.year + 1, 1, 20}};
        keep_figures(form, report);
        const std::string notes = told(read(plain_page(form, report, PlainTable::Ragged)).notes);
        EXPECT_EQ(notes.find("无法对应"), notes.npos) << notes;
    }
}

TEST_F(RowTables, GivesBackTablesAlignedByBlanks) {
    expect_round_trips(PlainTable::Aligned, {&edition("2014"), &edition("2019"), &edition("2021")});
}

const std::string head = "某局2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n";
const std::string matrix_head =
    "自然人\t法人或其他组织\t总计\n商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\n";

TEST_F(RowTables, GuessesNothingWhereCellsAreMissing) {
    const Reading reading = read(head + matrix_head +
                                 "一、本年新收政府信息公开申请数量\t1\t2\t3\t4\t5\t6\t21\n"
                                 "二、上年结转政府信息公开申请数量\t1\t2\t3\n"
                                 "三、本年度办理结果\t（一）予以公开\t1\t2\t3\t4\t5\t6\t21\n");
    EXPECT_EQ(reading.report.entry("new.total")->value.written(), "21");
    EXPECT_EQ(reading.report.entry("r1.natural")->value.written(), "1");
    const Entry* const carry = reading.report.entry("carry.natural");
    EXPECT_TRUE(carry == nullptr || carry->value.is_blank());
    EXPECT_NE(told(reading.notes)
                  .find("line 6: 本行有3格数据，表头有7列，无法对应，未读取：二、上年结转"),
              std::string::npos)
        << told(reading.notes);
}

TEST_F(RowTables, TellsTheLineOfAFigure) {
    const Reading reading =
        read(head + matrix_head + "一、本年新收政府信息公开申请数量\t1\t2\t3\t4\t5\t6\t21\n");
    EXPECT_EQ(reading.report.entry("new.corp")->place, "line 5");
}

TEST_F(RowTables, LeavesATableOfTheNarrativeInItsSection) {
    const Reading reading = read(
        "某局2023年政府信息公开工作年度报告\n一、总体情况\n正文。\n渠道\t条数\n网站\t12\n后文。\n");
    ASSERT_EQ(reading.report.sections.size(), 1U);
    EXPECT_EQ(told(reading.report.sections[0].content),
              "0/0 正文。|\n4/0 |\n  # 渠道 | 条数 |\n  | 网站 | 12 |\n0/0 后文。|\n");
}

}  // namespace
}  // namespace nianbao::format
