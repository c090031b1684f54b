#include "report/form_binding_fixture.hpp"

namespace nianbao::report {
namespace {

class MatrixBinding : public FormBindingTest {};

TEST_F(MatrixBinding, BindsTheOfficialTablesOf2021) {
    expect_all_bound("2021", format::blank_form(edition("2021")));
    EXPECT_EQ(strays(), "");
    EXPECT_EQ(binding_.cells.size(), 200U);
    EXPECT_EQ(cell_of("r6.3.other").column, "其他");
}

TEST_F(MatrixBinding, ReadsVariantsOfTheHeadsOf2021) {
    BlankForm blank = format::blank_form(edition("2021"));
    blank.cell("现行有效件数").text = "现行有效件";
    blank.cell("本年收费金额（单位：万元）").text = "本年收费金额(万元)";
    blank.cell("第二十条第（八）项").text = "第二十条 第(八)项";
    blank.cell("社会公益组织").text = "社会公益\n组织";
    blank.cell("结果纠正").text = "结果　纠正";
    expect_all_bound("2021", blank);
}

TEST_F(MatrixBinding, ReadsTheMatrixWithItsMergesUndone) {
    BlankForm blank = format::blank_form(edition("2021"));
    format::unmerge(blank.table_of("申请人情况"));
    expect_all_bound("2021", blank);
}

TEST_F(MatrixBinding, ReadsTheMatrixWithGroupHeadingsRepeated) {
    BlankForm blank = format::blank_form(edition("2021"));
    Cells& cells = blank.table_of("申请人情况");
    const Cells merged = cells;
    format::unmerge(cells);
    for (const text::Cell& wide : merged) {
        for (text::Cell& cell : cells) {
            const bool covered = wide.column <= 1 && wide.columns == 1 &&
                                 cell.column == wide.column && cell.row > wide.row &&
                                 cell.row < wide.row + wide.rows;
            cell.text = covered ? wide.text : cell.text;
        }
    }
    expect_all_bound("2021", blank);
}

TEST_F(MatrixBinding, ReadsTheMatrixOfMarksWithCommas) {
    BlankForm blank = format::blank_form(edition("2021"));
    blank.each_cell([](text::Cell& cell) {
        if (cell.text.starts_with("1.") || cell.text.starts_with("2.") ||
            cell.text.starts_with("3.")) {
            cell.text.replace(1, 1, "、");
        }
    });
    expect_all_bound("2021", blank);
}

TEST_F(MatrixBinding, TellsTheOtherOfASixthGroupFromTheOtherColumn) {
    BlankForm blank = format::blank_form(edition("2021"));
    bind("2021", blank);
    EXPECT_EQ(cell_of("r6.3.total").row, "3.其他");
    EXPECT_EQ(cell_of("r7.natural").row, "（七）总计");
}

TEST_F(MatrixBinding, ReadsTheMatrixBelowWithoutRowsOfTheHead) {
    BlankForm blank = format::blank_form(edition("2021"));
    format::remove_row(blank.table_of("申请人情况"), 0);
    expect_all_bound("2021", blank);
}

TEST_F(MatrixBinding, ReadsAMatrixThatGoesOnInAnotherTable) {
    BlankForm blank = format::blank_form(edition("2021"));
    auto block = std::find_if(blank.blocks.begin(), blank.blocks.end(), [](const auto& one) {
        return std::any_of(one.cells.begin(), one.cells.end(), [](const auto& cell) {
            return cell.text == "申请人情况";
        });
    });
    Cells first;
    Cells second;
    for (text::Cell cell : block->cells) {
        if (cell.row >= 15) {
            cell.row -= 15;
            second.push_back(cell);
            continue;
        }
        if (cell.row + cell.rows > 15) {
            text::Cell rest = cell;
            rest.row = 0;
            rest.rows = cell.row + cell.rows - 15;
            rest.text = "";
            second.push_back(rest);
            cell.rows = 15 - cell.row;
        }
        first.push_back(cell);
    }
    block->cells = first;
    blank.blocks.insert(std::next(block), {"", second});
    expect_all_bound("2021", blank);
}

TEST_F(MatrixBinding, ReadsTheStackOf2021AsFourTables) {
    BlankForm blank = format::blank_form(edition("2021"));
    auto block = std::find_if(blank.blocks.begin(), blank.blocks.end(), [](const auto& one) {
        return !one.cells.empty();
    });
    const Cells stack = block->cells;
    block = blank.blocks.erase(block);
    for (const auto& [top, bottom] : {std::pair{0, 4}, {4, 7}, {7, 11}, {11, 14}}) {
        Cells part;
        for (text::Cell cell : stack) {
            if (cell.row >= static_cast<std::size_t>(top) &&
                cell.row < static_cast<std::size_t>(bottom)) {
                cell.row -= static_cast<std::size_t>(top);
                part.push_back(cell);
            }
        }
        block = std::next(blank.blocks.insert(block, {"", part}));
    }
    expect_all_bound("2021", blank);
}

TEST_F(MatrixBinding, ReadsTheStackOf2021WithOneHeadForThreeRows) {
    BlankForm blank = format::blank_form(edition("2021"));
    Cells& cells = blank.table_of("第二十条第（五）项");
    format::remove_row(cells, 8);
    format::remove_row(cells, 7);
    expect_all_bound("2021", blank);
}

TEST_F(MatrixBinding, ReadsReviewsAsAnOrdinaryMatrix) {
    BlankForm blank = format::blank_form(edition("2021"));
    Cells upright = {{0, 0, 1, 1, "类别"}};
    const Table& table = edition("2021").tables.back();
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        upright.push_back({0, c + 1, 1, 1, table.columns[c].label});
    }
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        upright.push_back({r + 1, 0, 1, 1, table.rows[r].label});
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            upright.push_back(
                {r + 1, c + 1, 1, 1, "@" + table.rows[r].key + "." + table.columns[c].key});
        }
    }
    blank.table_of("行政复议") = upright;
    expect_all_bound("2021", blank);
}

TEST_F(MatrixBinding, BindsNothingInADocumentWithoutTheForm) {
    const BlankForm blank{{{"", {{0, 0, 1, 1, "姓名"}, {0, 1, 1, 1, ""}}}}};
    bind("2014", blank);
    EXPECT_TRUE(binding_.cells.empty());
    EXPECT_EQ(binding_.unbound.size(), 67U);
    bind("2021", blank);
    EXPECT_TRUE(binding_.cells.empty());
}

TEST_F(MatrixBinding, BindsNothingOfAnotherEdition) {
    bind("2014", format::blank_form(edition("2021")));
    EXPECT_TRUE(binding_.cells.empty());
    bind("2021", format::blank_form(edition("2014")));
    EXPECT_TRUE(binding_.cells.empty());
}

}  // namespace
}  // namespace nianbao::report
