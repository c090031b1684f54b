#include "format/pdf_tables.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "nianbao/files.hpp"

namespace nianbao::format {
namespace {

const std::vector<Form>& forms() {
    static const std::vector<Form> all = load_forms(NIANBAO_TEMPLATES);
    return all;
}

std::string made(const std::string& text, std::size_t* notes = nullptr) {
    std::vector<Note> told;
    std::string lines = with_pdf_tables(text, forms(), told);
    if (notes != nullptr) {
        *notes = told.size();
    }
    return lines;
}

const std::string reviews =
    "四、政府信息公开行政复议、行政诉讼情况\n"
    "        行政复议                    行政诉讼\n"
    "                     未经复议直接起诉        复议后起诉\n"
    "结果 结果 其他 尚未     结果 结果 其他 尚未     结果 结果 其他 尚未\n"
    "                 总计             总计             总计\n"
    "维持 纠正 结果 审结     维持 纠正 结果 审结     维持 纠正 结果 审结\n";

TEST(PdfTables, MakesAMatrixWhoseLabelsAreBroken) {
    std::size_t notes = 0;
    const std::string lines =
        made(reviews + "9  3  2  2  16  2  1  0  1  4  3  0  1  0  4\n", &notes);
    EXPECT_NE(lines.find("\n9\t3\t2\t2\t16\t2\t1\t0\t1\t4\t3\t0\t1\t0\t4\n"), lines.npos) << lines;
    EXPECT_NE(lines.find("\n\t\t\t\t\t未经复议直接起诉\t\t\t\t\t复议后起诉"), lines.npos) << lines;
    EXPECT_EQ(std::count(lines.begin(), lines.end(), '\n'), 7);
    EXPECT_EQ(notes, 1U);
}

TEST(PdfTables, MakesNothingWhereAFigureIsMissing) {
    const std::string text = reviews + "9  3  2  2  16  2  1  0  1  4  3  0  1  0\n";
    EXPECT_EQ(made(text), text);
}

TEST(PdfTables, MakesNothingWhereTheHeadIsThatOfAnotherTable) {
    const std::string text = "四、情况\n甲 乙 丙\n丁\n戊\n1 2 3 4 5 6 7 8 9 10 11 12 13 14 15\n";
    EXPECT_EQ(made(text), text);
}

TEST(PdfTables, JoinsALabelThatIsBrokenAroundItsFigure) {
    EXPECT_EQ(made("（三）从事政府信息公开工作人员数    人   1\n"
                   "1.专职人员数（不包括政府公报及政府网站工作\n"
                   "                     人   1\n"
                   "人员数）\n"
                   "2.兼职人员数   人  0\n"),
              "（三）从事政府信息公开工作人员数\t人\t1\n\n"
              "1.专职人员数（不包括政府公报及政府网站工作人员数）\t人\t1\n\n"
              "2.兼职人员数\t人\t0\n");
}

TEST(PdfTables, LeavesWordsAsTheyAre) {
    const std::string text = "一、总体情况\n  2024 年，公开 12 条。\n12\n\n";
    EXPECT_EQ(made(text), text);
}

}  // namespace
}  // namespace nianbao::format
