#include "report/labels.hpp"

#include <gtest/gtest.h>

namespace nianbao::report {
namespace {

using Seen = std::vector<std::string>;

/// Part of the table of 2014, with labels that occur twice.
std::vector<KnownLabel> form_rows() {
    return {
        {"1.1", "（一）", "主动公开政府信息数", {}, "", false},
        {"1.1.1", "其中：", "主动公开规范性文件数", {}, "1.1", false},
        {"3.3.4.4", "", "危及国家安全、公共安全、经济安全和社会稳定", {}, "", false},
        {"3.4.1", "", "主要侧重", {}, "", true},
        {"4", "四、", "行政复议数量", {}, "", false},
        {"4.2", "（二）", "被依法纠错数", {}, "4", false},
        {"4.3", "（三）", "其他情形数", {}, "4", false},
        {"5", "五、", "行政诉讼数量", {}, "", false},
        {"5.2", "（二）", "被依法纠错数", {}, "5", false},
        {"5.3", "（三）", "其他情形数", {}, "5", false},
        {"9.1", "（一）", "召开政府信息与政务公开工作会议数", {"召开公开工作会议数"}, "", false},
    };
}

/// The keys the labels were bound to; "?" where there is none.
std::string bound(const Seen& seen) {
    const auto known = form_rows();
    std::string keys;
    for (const Binding& binding : bind_labels(seen, known)) {
        keys += keys.empty() ? "" : " ";
        keys += binding.known ? known[*binding.known].key : "?";
    }
    return keys;
}

Binding bind_one(const std::string& seen) {
    return bind_labels({seen}, form_rows()).front();
}

TEST(Labels, AreMatchedWithoutMarksWidthAndBrackets) {
    EXPECT_EQ(bound({"(一) 主动公开政府信息数（条）", "其中: 主动公开规范性文件数"}), "1.1 1.1.1");
}

TEST(Labels, TellEqualLabelsApartByOrder) {
    EXPECT_EQ(bound({"四、行政复议数量", "其他情形数", "五、行政诉讼数量", "其他情形数"}),
              "4 4.3 5 5.3");
    EXPECT_EQ(bound({"其他情形数", "其他情形数"}), "4.3 5.3");
}

TEST(Labels, TellEqualLabelsApartByTheRowAbove) {
    EXPECT_EQ(bound({"四、行政复议数量", "五、行政诉讼数量", "（三）其他情形数"}), "4 5 5.3");
    EXPECT_EQ(bound({"四、行政复议数量", "（三）其他情形数", "五、行政诉讼数量"}), "4 4.3 5");
    EXPECT_EQ(bound({"四、行政复议数量", "（三）其他情形数"}), "4 4.3");
}

TEST(Labels, AreNotGuessedWhereTheRowAboveIsMissing) {
    EXPECT_EQ(bound({"（三）其他情形数"}), "?");
    EXPECT_NE(bind_one("（三）其他情形数").why.en.find("several rows"), std::string::npos);
}

TEST(Labels, LeaveUnknownLocalRowsOut) {
    EXPECT_EQ(bound({"主动公开政府信息数", "主动公开机构设置信息", "行政复议数量"}), "1.1 ? 4");
    EXPECT_EQ(bound({"", "——", "（一）"}), "? ? ?");
}

TEST(Labels, FindCutLabelsByTheirBeginning) {
    EXPECT_EQ(bind_one("危及国家安全、公共安全").match, Match::Prefix);
    EXPECT_EQ(bind_one("主动公开政府信息数不同渠道计1条").match, Match::Prefix);
    EXPECT_EQ(bind_one("危及").match, Match::None);
}

TEST(Labels, ReadARowOfWordsByItsBeginning) {
    EXPECT_EQ(bound({"主要侧重----、----等几个方面，其中----占比---%。"}), "3.4.1");
}

TEST(Labels, FindAliasesAndMisprints) {
    EXPECT_EQ(bind_one("召开公开工作会议数").match, Match::Alias);
    EXPECT_EQ(bind_one("召开政府信息与政务公开开工作会议数").match, Match::Similar);
    EXPECT_GT(bind_one("召开公开工作会议数").score,
              bind_one("召开政府信息与政务公开开工作会议数").score);
}

/// What a label is bound to among a few.
std::string bound_among(const std::string& seen, const Seen& official) {
    std::vector<KnownLabel> known;
    for (const std::string& label : official) {
        known.push_back({label, "", label, {}, "", false});
    }
    const auto found = bind_labels({seen}, known).front().known;
    return found ? known[*found].key : "?";
}

TEST(Labels, FindLabelsThatLostCharactersAnywhere) {
    EXPECT_EQ(bound_among("属于国秘密", {"属于国家秘密", "属于行政执法案卷"}), "属于国家秘密");
    EXPECT_EQ(bound_among("制处理决定数量", {"本年处理决定数量"}), "?");
    EXPECT_EQ(bound_among("处理决定数量", {"本年处理决定数量"}), "本年处理决定数量");
    EXPECT_EQ(bound_among("商企", {"商业企业"}), "?");
}

TEST(Labels, FindOneWrongCharacter) {
    EXPECT_EQ(bound_among("传直申请数", {"当面申请数", "传真申请数", "网络申请数"}), "传真申请数");
    EXPECT_EQ(bound_among("结果推持", {"结果维持"}), "?");
}

TEST(Labels, AreNotGuessedWhereTwoRowsAreAsMuchAlike) {
    const Seen channels = {"政务微博公开政府信息数", "政务微信公开政府信息数"};
    EXPECT_EQ(bound_among("政务微视公开政府信息数", channels), "?");
    EXPECT_EQ(bound_among("政务微公开政府信息数", channels), "?");
    EXPECT_EQ(bound_among("政务微博公开政府信息", channels), "政务微博公开政府信息数");
    EXPECT_EQ(bound_among("政府信息公开", {"政府信息公开机构数", "政府信息公开人员数"}), "?");
}

TEST(Labels, PreferTheExactLabelToTheSimilarOne) {
    EXPECT_EQ(bind_one("主动公开规范性文件数").match, Match::Exact);
    EXPECT_EQ(bind_one("主动公开规范性文件数").score, 100);
}

TEST(Labels, FindAMovedRowAndSaySo) {
    EXPECT_EQ(bound({"行政诉讼数量", "其他情形数", "行政复议数量", "主动公开政府信息数"}),
              "5 5.3 4 1.1");
    const auto bindings =
        bind_labels({"行政复议数量", "被依法纠错数", "主动公开政府信息数"}, form_rows());
    EXPECT_LT(bindings[2].score, 100);
    EXPECT_NE(bindings[2].why.en.find("another order"), std::string::npos);
}

TEST(Labels, BindEachRowOfTheFormOnce) {
    EXPECT_EQ(bound({"行政复议数量", "行政复议数量"}), "4 ?");
}

TEST(Labels, WorkForTheRowsAndColumnsOfAMatrix) {
    Table table;
    table.kind = Table::Kind::Matrix;
    table.rows = {{"r", "三、", "本年度办理结果", {}, "", "", true},
                  {"r3", "（三）", "不予公开", {}, "r", "", true},
                  {"r3.1", "1.", "属于国家秘密", {}, "r3", "", false},
                  {"r7", "（七）", "总计", {}, "r", "", false}};
    table.columns = {{"natural", "", "自然人", {}, "", "", false},
                     {"corp", "", "商业企业", {}, "", "法人或其他组织", false},
                     {"total", "", "总计", {}, "", "", false}};
    const auto rows = bind_labels(
        {"三、本年度办理结果", "(三)不予公开", "1.属于国家秘密", "(七)总计"}, known_rows(table));
    EXPECT_EQ(rows[2].known, 2U);
    EXPECT_EQ(rows[3].known, 3U);
    const auto columns =
        bind_labels({"自然人", "法人或其他组织", "商业企业", "总 计"}, known_columns(table));
    EXPECT_EQ(columns[0].known, 0U);
    EXPECT_FALSE(columns[1].known.has_value());
    EXPECT_EQ(columns[2].known, 1U);
    EXPECT_EQ(columns[3].known, 2U);
}

TEST(Labels, TakeTheRowsOfAListAsTheyAre) {
    Table table;
    Item item;
    item.key = "t";
    item.kind = ItemKind::Text;
    table.items.push_back(item);
    ASSERT_EQ(known_rows(table).size(), 1U);
    EXPECT_TRUE(known_rows(table).front().words);
}

TEST(Labels, OfAnEmptyTableAreBoundToNothing) {
    EXPECT_TRUE(bind_labels({}, form_rows()).empty());
    EXPECT_FALSE(bind_labels({"甲"}, {}).front().known.has_value());
}

}  // namespace
}  // namespace nianbao::report
