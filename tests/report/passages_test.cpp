#include "report/passages.hpp"

#include <gtest/gtest.h>

#include "report/small_form.hpp"

namespace nianbao::report {
namespace {

Report full_report() {
    Report report = make_report({{"4", "3"}, {"t", "主要侧重----"}});
    report.title = "题";
    report.table_title = "表";
    report.preamble = {{Block::Kind::Paragraph, 0, "引", "", "line 2"}};
    Block list{Block::Kind::List, 0, "", "", "line 5"};
    list.items = {"项一", "项二"};
    Block table{Block::Kind::Table, 0, "", "", "line 8"};
    table.rows = {{Value::text("头"), Value(Number(1))}, {Value(), Value::text("格")}};
    Block picture{Block::Kind::Picture, 0, "", "", "line 9"};
    picture.picture.caption = "图";
    const Block run_in{Block::Kind::RunIn, 2, "（一）甲。", "乙", "line 4"};
    report.sections = {{"一、概述", {run_in, list, table, picture}, "line 3"}};
    report.signature = Signature{"街道", {2018, 3, 26}};
    return report;
}

TEST(Passages, AreAllTextsInTheOrderOfPrint) {
    std::string all;
    for (const Passage& passage : passages(small_form(), full_report())) {
        all += passage.text + "=" + passage.where.zh + "[" + passage.place + "]\n";
    }
    EXPECT_EQ(all,
              "题=标题[]\n"
              "引=引言，第1段[line 2]\n"
              "一、概述=第1部分标题[line 3]\n"
              "（一）甲。乙=一、概述，第1段[line 4]\n"
              "项一=一、概述，第2段第1项[line 5]\n"
              "项二=一、概述，第2段第2项[line 5]\n"
              "头=一、概述，第3段第1行第1列[line 8]\n"
              "格=一、概述，第3段第2行第2列[line 8]\n"
              "图=一、概述，第4段图片[line 9]\n"
              "街道=落款[]\n"
              "表=表名[]\n"
              "主要侧重----=主要内容[at t]\n");
}

TEST(Passages, SayInEnglishWhereTheyStand) {
    const auto all = passages(small_form(), full_report());
    EXPECT_EQ(all[5].where.en, "一、概述, block 2, item 2");
    EXPECT_EQ(all[7].where.en, "一、概述, block 3, row 2, column 2");
    EXPECT_EQ(all.back().key, "t");
    EXPECT_EQ(all[4].label, "一、概述");
}

TEST(Passages, LeaveOutWhatIsBlank) {
    EXPECT_TRUE(passages(small_form(), Report()).empty());
}

}  // namespace
}  // namespace nianbao::report
