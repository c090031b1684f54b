#include "format/sheet_report.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "format/blank_form.hpp"
#include "format/random_report.hpp"
#include "format/round_trip.hpp"
#include "nianbao/error.hpp"
#include "nianbao/files.hpp"
#include "nianbao/template.hpp"

namespace nianbao::format {
namespace {

using Cells = std::vector<text::Cell>;

class SheetReport : public testing::Test {
protected:
    static void SetUpTestSuite() { all_forms = load_forms(NIANBAO_TEMPLATES); }

    static const Form& edition(std::string_view id) {
        return *std::find_if(
            all_forms.begin(), all_forms.end(), [&](const Form& form) { return form.id == id; });
    }

    static Reading read(const std::string& bytes, std::string_view edition = {}) {
        return parse_report(bytes, ".xlsx", all_forms, edition);
    }

    /// A form whose every figure is its rank among the items, so that none is like another.
    static BlankForm numbered(const Form& form, const std::string& heading) {
        BlankForm blank = blank_form(form);
        blank.blocks.front().words = heading;
        blank.each_cell(
            [](text::Cell& cell) { cell.text = cell.text.substr(0, cell.text.find("----")); });
        int rank = 1000;
        blank.each_cell([&](text::Cell& cell) {
            if (!answer_of(cell).empty()) {
                all_ranks[answer_of(cell)] = ++rank;
                cell.text = std::to_string(rank);
            }
        });
        return blank;
    }

    static void expect_all_figures(const Form& form, const Report& report) {
        form.each_item([&](const Item& item) {
            const Entry* const entry = report.entry(item.key);
            const bool figure = item.kind != ItemKind::Text && item.kind != ItemKind::Heading;
            if (figure) {
                ASSERT_NE(entry, nullptr) << item.key;
                EXPECT_EQ(entry->value.written(), std::to_string(all_ranks[item.key])) << item.key;
            }
        });
    }

    static std::string code_of(const std::string& bytes) {
        try {
            read(bytes);
        } catch (const Error& error) {
            const Problem& problem = error.problems().front();
            return problem.code + ": " + problem.message.en + "; " + problem.remedy.en;
        }
        return "";
    }

    static constexpr const char* only_statistics = ": 表格文件没有正文，只读取统计表\n";

    static std::vector<Form> all_forms;
    static std::map<std::string, int> all_ranks;
};

std::vector<Form> SheetReport::all_forms;
std::map<std::string, int> SheetReport::all_ranks;

TEST_F(SheetReport, GivesBackTheFiguresOfTheOfficialWorkbooks) {
    const int reports = round_trips(20);
    for (const Form& form : all_forms) {
        const Template official = load_template(NIANBAO_TEMPLATES, form, formats()[1]);
        RandomReports random(515);
        for (int i = 0; i < reports && !HasFailure(); ++i) {
            const Report report = random.next(form);
            const Reading reading = read(official.render(report_data(form, report)));
            EXPECT_EQ(reading.report.edition, report.edition);
            EXPECT_EQ(reading.report.year, report.year);
            EXPECT_EQ(reading.report.organization, report.organization);
            expect_same_figures(form, report, reading.report);
        }
    }
}

TEST_F(SheetReport, FindsTitleOrganAndYearWhereverTheyStand) {
    BlankForm blank = numbered(edition("2014"), "某区某局2017年度政府信息公开情况统计表");
    blank.blocks[1].words = "（2017年度）";
    blank.blocks[2].words = "填报单位（盖章）： 某区某局办公室";
    const Reading reading = read(xlsx_of(blank));
    EXPECT_EQ(reading.report.table_title, "某区某局2017年度政府信息公开情况统计表");
    EXPECT_EQ(reading.report.organization, "某区某局办公室");
    EXPECT_EQ(reading.report.year, 2017);
    EXPECT_EQ(reading.report.edition, "2014");
    expect_all_figures(edition("2014"), reading.report);
    EXPECT_EQ(told(reading.notes), only_statistics);
}

TEST_F(SheetReport, TakesTheOrganOfTheTitleWhereNoCellIsForIt) {
    const BlankForm blank = numbered(edition("2021"), "某区某局2023年政府信息公开工作年度报告");
    const Report report = read(xlsx_of(blank)).report;
    EXPECT_EQ(report.organization, "某区某局");
    EXPECT_EQ(report.title, "某区某局2023年政府信息公开工作年度报告");
    EXPECT_EQ(report.year, 2023);
    expect_all_figures(edition("2021"), report);
}

TEST_F(SheetReport, ReadsTablesSideBySide) {
    BlankForm blank = numbered(edition("2021"), "2023年度");
    Cells all;
    std::size_t right = 0;
    for (BlankBlock& block : blank.blocks) {
        std::size_t width = 0;
        for (text::Cell cell : block.cells) {
            width = std::max(width, cell.column + cell.columns);
            cell.column += right;
            all.push_back(cell);
        }
        right += width == 0 ? 0 : width + 1;
        block.cells.clear();
    }
    std::stable_sort(all.begin(), all.end(), [](const auto& left, const auto& right_cell) {
        return std::pair(left.row, left.column) < std::pair(right_cell.row, right_cell.column);
    });
    blank.blocks = {{"2023年度", {}}, {"", all}};
    expect_all_figures(edition("2021"), read(xlsx_of(blank)).report);
}

TEST_F(SheetReport, PassesOverAnIndexColumn) {
    const Form& form = edition("2014");
    BlankForm blank = numbered(form, "某局2017年度政府信息公开情况统计表");
    blank.blocks[2].words = "";
    Cells& cells = blank.table_of("统计指标");
    insert_column(cells, 0);
    for (text::Cell& cell : cells) {
        cell.text =
            cell.column == 0 ? (cell.row == 0 ? "序号" : std::to_string(cell.row)) : cell.text;
    }
    const Reading reading = read(xlsx_of(blank));
    expect_all_figures(form, reading.report);
    EXPECT_EQ(told(reading.notes).find("1、2"), std::string::npos) << told(reading.notes);
}

TEST_F(SheetReport, ReadsOneOfSeveralColumnsAndTellsTheOthers) {
    const Form& form = edition("2014");
    BlankForm blank = numbered(form, "某局2017年度政府信息公开情况统计表");
    Cells& cells = blank.table_of("统计指标");
    cells.push_back({0, 3, 1, 1, "上年数"});
    cells.push_back({2, 3, 1, 1, "77"});
    for (std::size_t row = 3; row < 7; ++row) {
        cells.push_back({row, 3, 1, 1, "5"});
    }
    const Reading reading = read(xlsx_of(blank));
    expect_all_figures(form, reading.report);
    EXPECT_NE(told(reading.notes).find("上年数、77、5、5、5、5"), std::string::npos)
        << told(reading.notes);
}

TEST_F(SheetReport, NotesEveryWordThatIsNeitherFigureNorOfTheForm) {
    BlankForm blank = numbered(edition("2014"), "某局2017年度政府信息公开情况统计表");
    blank.blocks[2].words = "联系人：办公室";
    blank.blocks.push_back({"", {{0, 0, 1, 1, "另表"}, {0, 1, 1, 1, "9"}}});
    const std::string notes = told(read(xlsx_of(blank)).notes);
    EXPECT_NE(notes.find("表1!A3: 没有归入报告的内容：联系人：办公室"), std::string::npos) << notes;
    EXPECT_NE(notes.find("另表\t9"), std::string::npos) << notes;
}

TEST_F(SheetReport, SaysWhichEditionTheTablesAreOf) {
    BlankForm blank = numbered(edition("2021"), "各项数据");
    EXPECT_EQ(code_of(xlsx_of(blank)).substr(0, 76),
              "text.year: there is no report year; the tables are those of the edition 2021");
    blank.blocks.front().words = "2016年度";
    EXPECT_EQ(code_of(xlsx_of(blank)),
              "report.tables: there is no table of the edition 2014; the tables are those of the "
              "edition 2021; check the year, or say --form 2021");
    EXPECT_EQ(read(xlsx_of(blank), "2021").report.edition, "2021");
}

}  // namespace
}  // namespace nianbao::format
