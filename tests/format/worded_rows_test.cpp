#include "format/worded_rows.hpp"

#include <gtest/gtest.h>

namespace nianbao::format {
namespace {

PrintedLines printed() {
    PrintedLines lines{{"第一项"}, {"规章", "行政规范性文件"}};
    lines.indicators = {"收到申请数", "当面申请数", "依申请公开情况"};
    lines.units = {"件", "——"};
    lines.heads = {"本年制发件数", "现行有效件数"};
    return lines;
}

std::string rows(const std::vector<std::string_view>& lines) {
    std::string told;
    for (const auto& row : worded_rows(lines, printed())) {
        told += row.value_or("") + "|";
    }
    return told;
}

TEST(WordedRows, PartLabelUnitAndFigure) {
    EXPECT_EQ(rows({"三、依申请公开情况 ——", "（一）收到申请数  件　3", "1. 当面申请数 件 0"}),
              "三、依申请公开情况\t——\t|（一）收到申请数\t件\t3|1. 当面申请数\t件\t0|");
    EXPECT_EQ(rows({"收到申请数 3", "当面申请数 1", "收到申请数 2"}),
              "收到申请数\t\t3|当面申请数\t\t1|收到申请数\t\t2|");
}

TEST(WordedRows, PartTheFiguresOfAMatrixUnderItsHead) {
    EXPECT_EQ(
        rows({"第一项", "内容 本年制发件数 现行有效件数", "规章 0 1", "行政规范性文件 5 增2"}),
        "|内容\t本年制发件数\t现行有效件数|规章\t0\t1|行政规范性文件\t5\t增2|");
}

TEST(WordedRows, TakeRowsOfNoFormBetweenOthers) {
    EXPECT_EQ(rows({"规章 0 1", "其他文件 4 4", "行政规范性文件 5 2", "规章 1 1", "后面 3"}),
              "规章\t0\t1|其他文件\t4\t4|行政规范性文件\t5\t2|规章\t1\t1||");
}

TEST(WordedRows, LeaveWordsThatAreNoRows) {
    EXPECT_EQ(rows({"规章 0 1", "行政规范性文件 5 2"}), "||");
    EXPECT_EQ(rows({"收到申请数 3 件。", "当面申请数 件 0", "一、总体情况"}), "|||");
}

}  // namespace
}  // namespace nianbao::format
