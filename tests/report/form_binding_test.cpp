#include "report/form_binding_fixture.hpp"

namespace nianbao::report {
namespace {

class ListBinding : public FormBindingTest {};

void replace_all(std::string& text, std::string_view what, std::string_view with) {
    for (std::size_t at = text.find(what); at != std::string::npos;
         at = text.find(what, at + with.size())) {
        text.replace(at, what.size(), with);
    }
}

TEST_F(ListBinding, BindsTheOfficialListOf2014) {
    expect_all_bound("2014", format::blank_form(edition("2014")));
    EXPECT_EQ(strays(), "");
    EXPECT_EQ(cell_of("3.4.1").role, CellBinding::Role::Words);
    EXPECT_EQ(cell_of("1.2.1").match, Match::Exact);
    EXPECT_EQ(cell_of("1.2.1").score, 100);
}

TEST_F(ListBinding, ReadsHalfWidthMarksAndBlanksInsideLabels) {
    BlankForm blank = format::blank_form(edition("2014"));
    blank.each_cell([](text::Cell& cell) {
        replace_all(cell.text, "（", "(");
        replace_all(cell.text, "）", ") ");
        replace_all(cell.text, "其中：", "其中: ");
        replace_all(cell.text, "公开", "公　开 ");
    });
    expect_all_bound("2014", blank);
}

TEST_F(ListBinding, ReadsLabelsThatWereCut) {
    BlankForm blank = format::blank_form(edition("2014"));
    blank.each_cell([](text::Cell& cell) {
        replace_all(cell.text,
                    "人员数（不包括政府公报及政府网站工作人员数）",
                    "人员数（不包括政府公报及政府网");
        replace_all(cell.text,
                    "专项经费（不包括用于政府公报编辑管理及",
                    "专项经费（不包括用于政府公报编辑管理");
        replace_all(
            cell.text, "危及国家安全、公共安全、经济安全和社会稳定", "危及国家安全、公共安");
        replace_all(cell.text, "主要负责同志参加政府网站在线访谈次数", "主要负责同志参加政府网站");
    });
    expect_all_bound("2014", blank);
    EXPECT_EQ(cell_of("2.2.2.1").match, Match::Prefix);
}

TEST_F(ListBinding, ReadsLabelsThatLostCharacters) {
    BlankForm blank = format::blank_form(edition("2014"));
    blank.each_cell([](text::Cell& cell) {
        replace_all(cell.text, "传真申请数", "传真申请");
        replace_all(cell.text, "涉及商业秘密", "涉商业秘密");
        replace_all(cell.text, "召开政府信息与政务公开", "召开政府信息公开");
        replace_all(cell.text, "接受培训人员数", "接受训人员数");
    });
    expect_all_bound("2014", blank);
    EXPECT_EQ(cell_of("9.3").match, Match::Similar);
}

TEST_F(ListBinding, PassesOverAnIndexColumn) {
    BlankForm blank = format::blank_form(edition("2014"));
    Cells& cells = blank.table_of("统计指标");
    format::insert_column(cells, 0);
    const std::size_t rows = text::Grid(cells).rows();
    cells.push_back({0, 0, 1, 1, "序号"});
    for (std::size_t row = 1; row < rows; ++row) {
        cells.push_back({row, 0, 1, 1, std::to_string(row)});
    }
    expect_all_bound("2014", blank);
    EXPECT_EQ(strays(), "");
}

TEST_F(ListBinding, ReadsMarksInAColumnOfTheirOwn) {
    BlankForm blank = format::blank_form(edition("2014"));
    Cells& cells = blank.table_of("统计指标");
    format::insert_column(cells, 0);
    cells.push_back({0, 0, 1, 1, "编号"});
    for (const Item& item : edition("2014").tables.front().items) {
        const std::string label = item.number + item.label;
        const auto found = std::find_if(
            cells.begin(), cells.end(), [&](auto& cell) { return cell.text == label; });
        if (found != cells.end()) {
            found->text = item.label;
            cells.push_back({found->row, 0, 1, 1, item.number});
        }
    }
    expect_all_bound("2014", blank);
}

/// Three columns of figures under one head, as in quarterly collections.
void split_figures(BlankForm& blank) {
    Cells& cells = blank.table_of("统计指标");
    format::insert_row(cells, 1);
    format::insert_column(cells, 3, 2);
    for (text::Cell& cell : cells) {
        if (cell.row == 0) {
            cell.rows = cell.column == 2 ? 1 : 2;
            cell.columns = cell.column == 2 ? 3 : 1;
        }
    }
    std::size_t column = 2;
    for (const char* name : {"区政府", "区直单位", "乡镇街道"}) {
        cells.push_back({1, column++, 1, 1, name});
    }
    for (std::size_t row = 2; row < 69; ++row) {
        cells.push_back({row, 3, 1, 1, ""});
        cells.push_back({row, 4, 1, 1, ""});
    }
}

TEST_F(ListBinding, TakesTheFirstOfSeveralColumnsOfFiguresAndSaysSo) {
    BlankForm blank = format::blank_form(edition("2014"));
    split_figures(blank);
    expect_all_bound("2014", blank);
    ASSERT_EQ(binding_.choices.size(), 1U);
    EXPECT_EQ(binding_.choices[0].taken, "统计数 区政府");
    EXPECT_EQ(binding_.choices[0].others.size(), 2U);
    EXPECT_FALSE(binding_.choices[0].named);
}

TEST_F(ListBinding, TakesTheColumnOfFiguresThatWasAskedFor) {
    BlankForm blank = format::blank_form(edition("2014"));
    split_figures(blank);
    bind("2014", blank, "乡镇街道");
    ASSERT_EQ(binding_.choices.size(), 1U);
    EXPECT_TRUE(binding_.choices[0].named);
    EXPECT_EQ(binding_.choices[0].column, 4U);
    EXPECT_TRUE(binding_.unbound.empty());
}

TEST_F(ListBinding, TakesNoRemarksForFigures) {
    BlankForm blank = format::blank_form(edition("2014"));
    blank.table_of("统计指标").push_back({0, 3, 1, 1, "备 注"});
    expect_all_bound("2014", blank);
    EXPECT_TRUE(binding_.choices.empty());
}

TEST_F(ListBinding, LeavesUnknownRowsOutAndNamesThem) {
    BlankForm blank = format::blank_form(edition("2014"));
    Cells& cells = blank.table_of("统计指标");
    format::insert_row(cells, 3);
    cells.push_back({3, 0, 1, 1, "2.主动公开机构领导、机构设置及人事信息"});
    cells.push_back({3, 1, 1, 1, "条"});
    cells.push_back({3, 2, 1, 1, ""});
    expect_all_bound("2014", blank);
    EXPECT_EQ(strays(), "2.主动公开机构领导、机构设置及人事信息");
}

TEST_F(ListBinding, NamesItemsThatTheFormLacks) {
    BlankForm blank = format::blank_form(edition("2014"));
    Cells& cells = blank.table_of("统计指标");
    format::remove_row(cells, blank.cell("（四）申请公开的主要内容").row + 1);
    format::remove_row(cells, blank.cell("（四）申请公开的主要内容").row);
    bind("2014", blank);
    expect_bound_to_answers(blank);
    EXPECT_EQ(binding_.unbound, (std::vector<std::string>{"3.4", "3.4.1"}));
}

TEST_F(ListBinding, ReadsAListWithoutItsHead) {
    BlankForm blank = format::blank_form(edition("2014"));
    format::remove_row(blank.table_of("统计指标"), 0);
    expect_all_bound("2014", blank);
}

TEST_F(ListBinding, ReadsAListThatGoesOnInAnotherTable) {
    for (const bool repeats : {false, true}) {
        BlankForm blank = format::blank_form(edition("2014"));
        auto block = std::find_if(blank.blocks.begin(), blank.blocks.end(), [](const auto& one) {
            return !one.cells.empty();
        });
        Cells first;
        Cells second;
        for (text::Cell cell : block->cells) {
            if (cell.row == 0 && repeats) {
                second.push_back(cell);
            }
            if (cell.row > 30) {
                cell.row -= repeats ? 30 : 31;
                second.push_back(cell);
            } else {
                first.push_back(cell);
            }
        }
        block->cells = first;
        blank.blocks.insert(std::next(block), {"", second});
        expect_all_bound("2014", blank);
    }
}

TEST_F(ListBinding, ReadsAListInTwoPanelsSideBySide) {
    BlankForm blank = format::blank_form(edition("2014"));
    Cells& cells = blank.table_of("统计指标");
    for (text::Cell& cell : cells) {
        if (cell.row > 34) {
            cell.row -= 34;
            cell.column += 3;
        }
    }
    cells.push_back({0, 3, 1, 1, "统计指标"});
    cells.push_back({0, 4, 1, 1, "单位"});
    cells.push_back({0, 5, 1, 1, "统计数"});
    expect_all_bound("2014", blank);
}

TEST_F(ListBinding, ReadsAListWithoutUnits) {
    BlankForm blank = format::blank_form(edition("2014"));
    Cells& cells = blank.table_of("统计指标");
    cells.erase(
        std::remove_if(cells.begin(), cells.end(), [](auto& cell) { return cell.column == 1; }),
        cells.end());
    for (text::Cell& cell : cells) {
        cell.column = cell.column == 2 ? 1 : 0;
    }
    expect_all_bound("2014", blank);
}

TEST_F(ListBinding, PassesOverCoversAndInstructions) {
    BlankForm blank = format::blank_form(edition("2014"));
    Cells cover = {
        {0, 0, 1, 1, "填报单位"}, {0, 1, 1, 1, ""}, {1, 0, 1, 1, "联系电话"}, {1, 1, 1, 1, ""}};
    Cells decoy = {{0, 0, 1, 1, "统计指标"}, {0, 1, 1, 1, "填报说明"}};
    std::size_t row = 1;
    for (const Item& item : edition("2014").tables.front().items) {
        decoy.push_back({row, 0, 1, 1, item.number + item.label});
        decoy.push_back({row++, 1, 1, 1, ""});
    }
    blank.blocks.insert(blank.blocks.begin(), {"", decoy});
    blank.blocks.insert(blank.blocks.begin(), {"", cover});
    expect_all_bound("2014", blank);
    EXPECT_EQ(binding_.grids, std::vector<std::size_t>{2});
}

TEST_F(ListBinding, KnowsARowOfWordsByItsPlace) {
    BlankForm blank = format::blank_form(edition("2014"));
    blank.each_cell([](text::Cell& cell) {
        cell.text = cell.text.starts_with("主要侧重") ? "教育、卫生等方面" : cell.text;
    });
    expect_all_bound("2014", blank);
    EXPECT_EQ(cell_of("3.4.1").score, 60);
}

TEST_F(ListBinding, KnowsABlankRowOfWordsByItsPlace) {
    BlankForm blank = format::blank_form(edition("2014"));
    blank.each_cell(
        [](text::Cell& cell) { cell.text = cell.text.starts_with("主要侧重") ? "" : cell.text; });
    expect_all_bound("2014", blank);
    EXPECT_EQ(cell_of("3.4.1").role, CellBinding::Role::Words);
}

}  // namespace
}  // namespace nianbao::report
