// Numbers of sentences against the table: T1, T2, T5, Z2 of templates/claims.json. The figures of
// the published reports are facts; their sentences are told in other words.

#include "format/claims_fixture.hpp"

namespace nianbao::format {
namespace {

/// 淮安市 2024.
const std::map<std::string, std::string> huaian = {
    {"new.total", "3119"},        {"carry.total", "34"},     {"r1.total", "1205"},
    {"r2.total", "322"},          {"r3.1.total", "10"},      {"r3.4.total", "190"},
    {"r4.1.total", "800"},        {"r4.2.total", "61"},      {"r5.1.total", "150"},
    {"r5.2.total", "50"},         {"r6.1.total", "200"},     {"r6.3.total", "62"},
    {"r7.total", "3050"},         {"next.total", "103"},     {"review.upheld", "72"},
    {"review.corrected", "64"},   {"review.other", "178"},   {"review.pending", "37"},
    {"review.total", "351"},      {"direct.upheld", "13"},   {"direct.total", "26"},
    {"after_review.total", "20"}, {"normative.issued", "6"}, {"normative.repealed", "5"},
    {"normative.in_force", "49"}};

/// 上海市人民政府办公厅 2019.
const std::map<std::string, std::string> shanghai = {{"new.total", "859"},
                                                     {"carry.total", "18"},
                                                     {"r1.natural", "258"},
                                                     {"r1.total", "272"},
                                                     {"r2.total", "3"},
                                                     {"r3.1.total", "35"},
                                                     {"r4.1.total", "265"},
                                                     {"r4.2.total", "72"},
                                                     {"r7.total", "805"},
                                                     {"next.total", "72"},
                                                     {"review.upheld", "5"},
                                                     {"review.pending", "2"},
                                                     {"review.total", "7"},
                                                     {"after_review.upheld", "8"},
                                                     {"after_review.pending", "1"},
                                                     {"after_review.total", "9"}};

TEST_F(ShippedClaims, AreSilentWhereFifteenNumbersAgree) {
    Report report = report_of(
        2024,
        huaian,
        {"全市制发行政规范性文件6件，废止5件，现行有效49件。",
         "全年新收政府信息公开申请3119件，上年结转34件，办结3050件，结转下年度继续办理103件。其中，"
         "予以公开1205件，部分公开322件，不予公开200件，无法提供861件，不予处理200件，其他处理262件"
         "。"});
    say(report, 3, {"因政府信息公开引发行政复议351件，行政诉讼46件。"});
    EXPECT_EQ(found(report), "");
}

/// Each of those numbers is bound: one more or less is told.
TEST_F(ShippedClaims, FindEachOfThoseNumbersWhenItIsOneOff) {
    const std::vector<std::pair<std::string, std::string>> cases = {
        {"T1.new", "新收政府信息公开申请3118件"},
        {"T1.received", "收到政府信息公开申请3118件"},
        {"T1.received", "共收到3,118件政府信息公开申请"},
        {"T1.accepted", "受理申请3118件"},
        {"T1.carry", "收到申请3119件，上年结转33件"},
        {"T1.closed", "新收申请3119件，办结3051件"},
        {"T1.next", "结转下年度继续办理104件"},
        {"T1.granted", "办理结果为：予以公开1204件"},
        {"T1.partly", "办结3050件，其中部分公开323件"},
        {"T1.refused", "办结3050件，不予公开199件"},
        {"T1.unable", "办结3050件，无法提供860件"},
        {"T1.not-handled", "答复中，不予处理201件"},
        {"T1.other-2021", "答复中，其他处理263件"},
        {"T1.issued", "制发行政规范性文件7件"},
        {"T1.repealed", "制发行政规范性文件6件，废止4件"},
        {"T1.in-force", "现行有效行政规范性文件48件"},
        {"T1.reviews", "涉及政府信息公开的行政复议350件"},
        {"T1.suits", "涉及政府信息公开的行政诉讼47件"},
        {"T1.disputes", "因政府信息公开引发行政复议、行政诉讼共398件"}};
    for (const auto& [rule, sentence] : cases) {
        const std::string all = found(2024, huaian, sentence + "。");
        EXPECT_TRUE(all.starts_with(rule + "【")) << sentence << ": " << all;
        EXPECT_EQ(all.find(' '), std::string::npos) << all;
    }
}

TEST_F(ShippedClaims, TellBothSidesWithNumbersAndPlaces) {
    const auto findings = findings_of(
        report_of(2019, shanghai, {"办结805件，其中予以公开和部分公开２５８件，占33.9%。"}));
    ASSERT_EQ(findings.size(), 2U);
    const Finding& finding = findings[0];
    EXPECT_EQ(finding.rule, "T1.granted-both");
    EXPECT_EQ(finding.severity, Severity::Error);
    EXPECT_EQ(finding.left.operands[0].value, "２５８件");
    EXPECT_EQ(finding.left.operands[0].place, "line 7");
    EXPECT_EQ(finding.left.total, "258");
    ASSERT_EQ(finding.right.operands.size(), 2U);
    EXPECT_EQ(finding.right.operands[0].place, "at r1.total");
    EXPECT_EQ(finding.right.total, "275");
    EXPECT_EQ(finding.difference, "-17");
    EXPECT_NE(finding.message.zh.find(
                  "【２５８件】，占33.9%。（一、总体情况，第1段）：２５８件 ≠ 272+3=275"),
              std::string::npos)
        << finding.message.zh;
    EXPECT_NE(finding.message.zh.find("258是“予以公开（自然人）”一格的数"), std::string::npos)
        << finding.message.zh;
    EXPECT_EQ(findings[1].rule, "T4");
}

TEST_F(ShippedClaims, FindThePublishedDefectsOfOneReport) {
    EXPECT_EQ(found(2019, shanghai, "办结805件，无法提供265件。"), "T1.unable【265件】");
    Report report = report_of(2019, shanghai, {});
    say(report, 3, {"行政复议7件，均获维持；行政诉讼9件，均获维持。"});
    EXPECT_EQ(found(report).find("T1"), std::string::npos);
    EXPECT_NE(found(report).find("T2.reviews-upheld"), std::string::npos);
    EXPECT_NE(found(report).find("T2.suits-upheld"), std::string::npos);
    EXPECT_EQ(found(2019, shanghai, "办结805件，不予公开35件，占4.34%。"), "T4【4.34%】");
    EXPECT_EQ(found(2019, shanghai, "办结805件，不予公开35件，占4.35%。"), "");
    const Cells carried = {{"carry.total", "1"}, {"r2.total", "1"}, {"r7.total", "1"}};
    EXPECT_EQ(found(2019, carried, "办结1件，予以公开0件，占4%。"), "T4【4%】");
    EXPECT_EQ(found(2019, {}, "办结0件，予以公开0件，占0%。"), "");
}

TEST_F(ShippedClaims, FindATextThatWasLeftFromAnotherYear) {
    EXPECT_EQ(found(2023,
                    {{"normative.issued", "4"}, {"normative.in_force", "32"}},
                    "2022年，制发行政规范性文件0件，废止0件，现行有效0件。"),
              "T6.year【2022】");
    EXPECT_EQ(found(2023,
                    {{"normative.issued", "4"}, {"normative.in_force", "32"}},
                    "本年制发行政规范性文件0件，废止0件，现行有效0件。"),
              "T1.issued【0件】 T1.in-force【0件】");
}

TEST_F(ShippedClaims, UnderstandEveryWayToWriteANumber) {
    const Cells cells = {{"new.total", "217"}};
    for (const char* number :
         {"217", "２１７", "二百一十七", "200余", "约210", "超过200", "近220"}) {
        EXPECT_EQ(found(2024, cells, std::string("新收申请") + number + "件。"), "") << number;
    }
    for (const char* number :
         {"218", "２１８", "二百一十八", "300余", "约300", "超过217.5", "近200"}) {
        const auto findings =
            findings_of(report_of(2024, cells, {std::string("新收申请") + number + "件。"}));
        EXPECT_EQ(findings.size(), 1U) << number;
    }
    const auto about = findings_of(report_of(2024, cells, {"新收申请300余件。"}));
    EXPECT_EQ(about.at(0).severity, Severity::Warning);
    EXPECT_EQ(about.at(0).left.operands[0].value, "300余件");
}

TEST_F(ShippedClaims, AreSilentOnOtherYearsOrgansPartsAndChanges) {
    const Cells cells = {
        {"new.total", "217"}, {"carry.total", "11"}, {"r7.total", "215"}, {"next.total", "13"}};
    for (const char* sentence : {"上年收到申请180件，办结170件。",
                                 "2023年收到申请180件，2024年收到申请217件。",
                                 "收到申请217件，比2023年增加37件，同比增长20.6%。",
                                 "收到申请较去年多37件。",
                                 "上半年收到申请100件。",
                                 "各街道收到申请35件。",
                                 "区教育局收到申请20件。",
                                 "通过网站收到申请120件，信函收到申请97件。",
                                 "收到申请217件，其中收到自然人申请186件。",
                                 "新收申请217件（第一季度新收申请50件）。",
                                 "下一步，力争办结申请300件。",
                                 "自然人、法人分别收到申请186件、31件。",
                                 "按照第三十八条，收到申请之日起20个工作日内答复。",
                                 "收到复议申请3件。",
                                 "收到人大建议申请5件。",
                                 "受理低保申请56件。",
                                 "收到申请228件。"}) {
        EXPECT_EQ(found(2024, cells, sentence), "") << sentence;
    }
    EXPECT_EQ(found(2024, cells, "2023年收到申请180件，2024年收到申请216件。"),
              "T1.received【216件】");
}

TEST_F(ShippedClaims, KnowWhoseAreaIsMeant) {
    Report report = report_of(2024, {{"new.total", "217"}}, {"全市新收申请900件。"});
    EXPECT_EQ(found(report), "T1.new【900件】");
    report.organization = "示范市教育局";
    report.title = "示范市教育局2024年政府信息公开工作年度报告";
    EXPECT_EQ(found(report), "");
}

TEST_F(ShippedClaims, FindWhatIsSaidNotToHaveHappened) {
    const Cells cells = {{"new.total", "2"},
                         {"review.total", "1"},
                         {"direct.total", "1"},
                         {"normative.issued", "1"}};
    const std::vector<std::pair<std::string, std::string>> cases = {
        {"T2.requests", "未收到政府信息公开申请。"},
        {"T2.requests", "没有公民、法人或者其他组织提出公开申请。"},
        {"T2.requests-zero", "收到政府信息公开申请0件。"},
        {"T2.reviews", "未发生因政府信息公开被申请行政复议的情况。"},
        {"T2.suits", "没有因政府信息公开被提起行政诉讼。"},
        {"T2.documents", "未制发行政规范性文件。"}};
    for (const auto& [rule, sentence] : cases) {
        const std::string all = found(2024, cells, sentence);
        EXPECT_NE(all.find(rule + "【"), std::string::npos) << sentence << ": " << all;
        EXPECT_EQ(found(2024, {}, sentence), "") << sentence;
    }
    const auto findings = findings_of(report_of(2024, cells, {"全年未发生行政复议。"}));
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].severity, Severity::Error);
    EXPECT_EQ(findings[0].right.operands.at(0).value, "1");
    EXPECT_EQ(findings[0].right.operands.at(0).place, "at review.total");
    for (const char* sentence : {"未发生行政复议被纠错的情况。",
                                 "没有超期答复的申请。",
                                 "未收到网络申请。",
                                 "未发生因申请公开收费的投诉。",
                                 "全年未发生因违反政府信息公开规定追究责任的情形。"}) {
        EXPECT_EQ(found(2024, cells, sentence), "") << sentence;
    }
}

TEST_F(ShippedClaims, FindWhatIsSaidToBeDone) {
    const Cells cells = {
        {"new.total", "54"}, {"carry.total", "2"}, {"r7.total", "55"}, {"next.total", "1"}};
    EXPECT_EQ(found(2025, cells, "受理申请54件，按时办结54件，办理上年结转2件。"),
              "T1.closed-in-time【54件】");
    EXPECT_EQ(found(2025, cells, "收到的申请均已依法办结，办结率达100%。"),
              "T5【申请均已依法办结】 T5.rate【申请均已依法办结，办结率达100%】");
    EXPECT_EQ(found(2025, cells, "申请按时办结率100%，办结率98.2%。"), "");
    EXPECT_EQ(found(2025, {}, "收到的申请均按时答复。"), "Z2【申请均按时答复】");
    EXPECT_EQ(found(2025, {}, "确保收到的申请均按时答复。"), "");
}

TEST_F(ShippedClaims, SayNothingOfBlanks) {
    const Cells cells = {{"new.total", ""}, {"review.total", "——"}};
    EXPECT_EQ(found(2024, cells, "新收申请3件。"), "");
    EXPECT_EQ(found(2024, cells, "未发生行政复议。"), "");
}

TEST_F(ShippedClaims, KnowTheFormOf2014) {
    const Cells cells = {{"1.1", "100"},
                         {"1.2.2", "32"},
                         {"1.2.3", "10"},
                         {"1.2.5", "58"},
                         {"2.2.4", "68"},
                         {"2.2.5", "58"},
                         {"3.1", "4"},
                         {"3.1.3", "2"},
                         {"3.1.4", "2"},
                         {"3.2", "4"},
                         {"3.3.2", "4"},
                         {"4", "1"}};
    EXPECT_EQ(
        found(2017,
              cells,
              "主动公开政府信息100条。其中，通过政府网站公开32条，通过政务微博公开10条，通过公告"
              "栏等其他方式公开58条。微博微信回应居民关心的事件68件次，通过其他方式回应58件次。"
              "收到申请4件，其中网络申请2件、信函申请2件；办结4件，同意公开答复4件。"),
        "");
    EXPECT_EQ(found(2017, cells, "主动公开政府信息101条，政府网站公开33条，政务微博公开11条。"),
              "T1.published【101条】 T1.site【33条】 T1.weibo【11条】");
    EXPECT_EQ(found(2017, cells, "主动公开各类政府信息101条。"), "T1.published【101条】");
    EXPECT_EQ(found(2017, cells, "涉及政府信息公开的行政复议1件，行政诉讼2件。"),
              "T1.suits-2014【2件】");
    EXPECT_EQ(found(2017, cells, "收到申请4件，其中网络申请3件、信函申请1件。"),
              "T1.requests-3【3件】 T1.requests-4【1件】");
    EXPECT_EQ(found(2017, cells, "没有发生有关政府信息公开事项的行政复议案、行政诉讼案。"),
              "T2.reviews-2014【没有发生有关政府信息公开事项的行政复议】");
}

}  // namespace
}  // namespace nianbao::format
