#include "format/left_over_cells.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "format/blank_form.hpp"
#include "format/round_trip.hpp"
#include "nianbao/bind.hpp"
#include "nianbao/files.hpp"

namespace nianbao::format {
namespace {

class LeftOverCells : public testing::Test {
protected:
    void SetUp() override { forms_ = load_forms(NIANBAO_TEMPLATES); }

    const Form& edition(std::string_view id) const {
        return *std::find_if(
            forms_.begin(), forms_.end(), [&](const Form& form) { return form.id == id; });
    }

    std::vector<Form> forms_;
};

TEST_F(LeftOverCells, SaysNothingOfWhatTheFormsPrint) {
    for (const Form& form : forms_) {
        const std::string notes = told(read_form(docx_of(blank_form(form)), form).notes);
        EXPECT_EQ(notes.find("没有归入报告"), std::string::npos) << form.id << "\n" << notes;
    }
}

TEST_F(LeftOverCells, TellsARemarkInItsRow) {
    const Form& form = edition("2014");
    BlankForm blank = blank_form(form);
    auto& cells = blank.table_of("统计指标");
    cells.push_back({0, 3, 1, 1, "备注"});
    cells.push_back({5, 3, 1, 1, "含转载"});
    const std::string notes = told(read_form(docx_of(blank), form).notes);
    EXPECT_NE(notes.find("table 1, row 6, column 4: 没有归入报告的内容：含转载\n"), notes.npos)
        << notes;
}

TEST_F(LeftOverCells, TellsAFurtherColumnOfFiguresAtOnce) {
    const Form& form = edition("2021");
    BlankForm blank = blank_form(form);
    auto& cells = blank.table_of("申请人情况");
    for (std::size_t row = 3; row < 8; ++row) {
        cells.push_back({row, 10, 1, 1, std::to_string(40 + row)});
    }
    const std::string notes = told(read_form(docx_of(blank), form).notes);
    EXPECT_NE(notes.find("没有归入报告的内容：43、44、45、46、47\n"), notes.npos) << notes;
}

TEST_F(LeftOverCells, NamesTheRowThatIsPrintedTwice) {
    const Form& form = edition("2014");
    BlankForm blank = blank_form(form);
    auto& cells = blank.table_of("统计指标");
    const std::size_t row = blank.cell("2.兼职人员数").row;
    insert_row(cells, row);
    cells.push_back({row, 0, 1, 1, "2.兼职人员数"});
    cells.push_back({row, 1, 1, 1, "人"});
    cells.push_back({row, 2, 1, 1, "28"});
    cells.push_back({row + 1, 2, 1, 1, "28"});
    const std::string notes = told(read_form(docx_of(blank), form).notes);
    EXPECT_NE(notes.find("没有归入报告的内容：2.兼职人员数\t人\t28\n"), notes.npos) << notes;
}

}  // namespace
}  // namespace nianbao::format
