#include "format/pdf_report.hpp"

#include <gtest/gtest.h>

namespace nianbao::format {
namespace {

TEST(PdfReport, TakesPageNumbersOffTheFeetOfPages) {
    EXPECT_EQ(without_page_marks("标题\n正文\n\n  — 1 —\n\f接着\n12\n\n 第 2 页 共 2 页\n\f").text,
              "标题\n正文\n\n\n\f接着\n12\n\n\n\f\n");
}

TEST(PdfReport, TakesOffWhatHeadsOrFootsAllPagesAndTellsOfIt) {
    const PageText made =
        without_page_marks("某局\n甲\n年报\n\f某局\n乙\n年报\n\f某局\n丙\n年报\n\f");
    EXPECT_EQ(made.text, "\n甲\n\n\f\n乙\n\n\f\n丙\n\n\f\n");
    ASSERT_EQ(made.notes.size(), 2U);
    EXPECT_EQ(made.notes[0].message.zh, "页眉未归入报告：某局");
    EXPECT_EQ(made.notes[1].place, "line 3");
}

TEST(PdfReport, LeavesFiguresThatAreNoPageNumbers) {
    EXPECT_EQ(without_page_marks("甲\n乙 3\n\f丙\n").text, "甲\n乙 3\n\f丙\n");
}

}  // namespace
}  // namespace nianbao::format
