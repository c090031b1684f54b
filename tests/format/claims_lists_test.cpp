// Sentences against themselves and against the form: T3, T4, T6, T9, T10, S5, S6 of
// templates/claims.json.

#include "format/claims_fixture.hpp"
#include "format/hostile_sentences.hpp"
#include "format/random_report.hpp"

namespace nianbao::format {
namespace {

TEST_F(ShippedClaims, FindPartsThatDoNotMakeTheWhole) {
    const auto findings = findings_of(report_of(
        2016,
        {},
        {"发布稿件32条（其中重点工作11条、救助1条、资金1条、文件14条、征地1条、人事1条）。"}));
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].rule, "T3.list");
    EXPECT_EQ(findings[0].severity, Severity::Error);
    EXPECT_EQ(findings[0].left.total, "32");
    EXPECT_EQ(findings[0].right.total, "29");
    EXPECT_EQ(findings[0].right.operands.size(), 6U);
    EXPECT_EQ(findings[0].right.operands[1].label, "救助");
    EXPECT_EQ(findings[0].difference, "3");
    EXPECT_NE(findings[0].message.zh.find("32 ≠ 11+1+1+14+1+1=29"), std::string::npos);
    EXPECT_EQ(found(2016, {}, "培训20次，分别为业务12次、法规7次。"), "T3【20次】");
    EXPECT_EQ(found(2016, {}, "印发通报9期，其中检查通报3期，评估通报4期，专项通报3期。"),
              "T3.named【9期】");
    EXPECT_EQ(found(2016, {}, "组织培训5次，其中业务培训4次、法规培训2次。"), "T3.most【5次】");
    EXPECT_EQ(found(2016, {}, "发布稿件59条，其中政策2条，活动31万条，人事5条。"),
              "T3.named【59条】");
}

TEST_F(ShippedClaims, AreSilentOnListsThatHoldOrAreOpenlyPartial) {
    for (const char* sentence :
         {"制作图解8件，其中教育2件、卫生2件、交通1件、住房2件和社保1件。",
          "行政诉讼案件4件，其中1件已撤回，1件不予立案。",
          "发布稿件32条（其中重点工作11条、救助1条、资金1条等）。",
          "发布稿件9862条，其中网站7415条，新媒体2447条。",
          "公开380条，其中网站285条、微信116条。",
          "公开73条，其中网站73条、微博73条、微信73条。",
          "培训20次，分别为业务12次、法规8次，培训380人次。",
          "办理20件，其中网上15件、信函5件；办结18件，转办2件。",
          "收到来信20件，其中一季度3件，二季度4件，三季度6件，四季度7件，同比增加2件。",
          "安排20场，检查18场，其中社区15场、村5场。",
          "组织20余次，其中业务12次、法规7次、保密3次。",
          "发布稿件1.2万条，其中政策0.7万条，活动0.5万条，人事200条。",
          "服务12个社区、3个村，其中1个社区试点。"}) {
        EXPECT_EQ(found(2016, {}, sentence), "") << sentence;
    }
}

TEST_F(ShippedClaims, KnowASelectionByItsCells) {
    const Cells cells = {{"new.total", "217"},
                         {"carry.total", "11"},
                         {"r1.total", "73"},
                         {"r2.total", "16"},
                         {"r3.1.total", "20"},
                         {"r7.total", "215"},
                         {"next.total", "13"}};
    EXPECT_EQ(found(2021,
                    cells,
                    "新收申请217件，上年结转11件；办结215件，其中予以公开73件、部分公开16件、"
                    "不予公开20件，结转下年度继续办理13件。"),
              "");
    EXPECT_EQ(
        found(2016,
              {{"1.1", "27"}, {"1.2.1", "18"}, {"1.2.2", "5"}, {"1.2.3", "4"}, {"1.2.4", "0"}},
              "主动公开政府信息27条。其中，政府网站公开5条，政务微博公开4条，政务微信公开0条。"),
        "");
}

TEST_F(ShippedClaims, FindPercentagesThatAreNotThoseOfTheirParts) {
    EXPECT_EQ(found(2022, {}, "发布信息12条，其中政策5条，占41%；活动7条，占58.33%。"),
              "T4.list【41%】");
    EXPECT_EQ(found(2022, {}, "发布信息12条，其中政策5条，占42%；活动7条，占58.33%。"), "");
    EXPECT_EQ(found(2022, {}, "发布信息224条，其中甲类1条，占0.5%；乙类223条，占99.6%。"),
              "T4.list【0.5%】");
    EXPECT_EQ(found(2022, {}, "发布信息3条，其中甲1条，占33.3%；乙1条，占33.3%；丙1条，占33.3%。"),
              "");
}

TEST_F(ShippedClaims, FindAnotherYear) {
    Report report = report_of(2023, {}, {"数据统计期限为2022年1月1日至2022年12月31日。"});
    report.title = "示范市2022年政府信息公开工作年度报告";
    EXPECT_EQ(found(report), "T6.title【2022】 T6.period【2022】 T6.period-end【2022】");
    EXPECT_EQ(found(2023, {}, "数据统计期限为2023年1月1日至12月31日。"), "");
    EXPECT_EQ(found(2023, {}, "2022年，发布《要点》。2024年，将公开信息20条。"), "");
    EXPECT_EQ(found(2023, {}, "2022年，全年公开信息20条。"), "T6.year【2022】");
    EXPECT_EQ(found(2023, {}, "2022年，共收到申请6件，上年结转1件。"), "T6.year【2022】");
    EXPECT_EQ(found(2023, {}, "2022年，共收到申请6件，上年度结转1件。"), "T6.year【2022】");
    EXPECT_EQ(found(2023, {}, "2022年收到申请6件，为上年度最多。"), "");
}

TEST_F(ShippedClaims, FindTheNoticeOfAnotherEdition) {
    EXPECT_EQ(found(2022, {}, "按照国办公开办函〔2019〕60号编制。"),
              "T9【国办公开办函〔2019〕60号】");
    EXPECT_EQ(found(2019, {}, "按照国办公开办函〔2021〕30号编制。"),
              "T9【国办公开办函〔2021〕30号】");
    EXPECT_EQ(found(2022, {}, "《年度报告格式》（国办公开办函〔2021〕31号）。"),
              "T9【国办公开办函〔2021〕31号】");
    EXPECT_EQ(found(2022, {}, "按照国办公开办函〔2021〕30号、国办发〔2016〕80号编制。"), "");
}

TEST_F(ShippedClaims, HoldSectionsAgainstTheForm) {
    Report report = report_of(2021, {}, {});
    EXPECT_EQ(found(report), "");
    std::swap(report.sections[1], report.sections[2]);
    EXPECT_EQ(found(report), "T10.order【二、主动公开政府信息情况】");
    std::swap(report.sections[1], report.sections[2]);
    report.sections.push_back({"七、2022年工作思路", {}, ""});
    report.sections[3].title = "四、行政复议、行政诉讼情况";
    EXPECT_EQ(found(report),
              "T10.extra【七、2022年工作思路】 T10.wording【四、行政复议、行政诉讼情况】");
    report.sections.back().title = "一、总体情况";
    report.sections.erase(report.sections.begin() + 2);
    EXPECT_NE(found(report).find("T10.missing T10.twice【一、总体情况】"), std::string::npos);
    Report free = report_of(2017, {}, {});
    free.sections.erase(free.sections.begin() + 1);
    EXPECT_EQ(found(free), "");
}

TEST_F(ShippedClaims, AskWhatSectionsHaveToSay) {
    Report report = report_of(2021, {}, {});
    report.sections[4].content = {{Block::Kind::Paragraph, 0, "无", "", ""}};
    report.sections[5].content = {{Block::Kind::Paragraph, 0, "无", "", ""}};
    EXPECT_EQ(
        found(report),
        "S5.problems【五、存在的主要问题及改进情况】 S5.measures【五、存在的主要问题及改进情况】 "
        "S5.sentences【五、存在的主要问题及改进情况】 S6【六、其他需要报告的事项】");
    report.year = 2020;
    report.title.clear();
    EXPECT_EQ(found(report).find("S6"), std::string::npos);
}

TEST_F(ShippedClaims, CompareTheNarrativeWithThatOfLastYear) {
    const std::vector<std::string> sentences = {
        "完善公文公开属性源头认定机制，逐件标注。培训工作人员380人次，举办培训4期，印发通报6期。",
        "优化政府信息公开专栏的检索功能。设置查阅点12个，接待群众1200人次，更新栏目5个。",
        "围绕群众关切集中公开惠企政策和民生实事。"};
    const Report last = report_of(2021, {}, sentences);
    Report report = report_of(2022, {}, sentences);
    const auto told = [&] {
        std::string all;
        for (const Finding& finding : wording.check(form_of(forms, report), report, &last)) {
            all += finding.rule + " " + finding.message.zh + ";";
        }
        return all;
    };
    EXPECT_EQ(told(),
              "T11.sentences 正文照抄上年报告：6句中有6句与上年报告相同;"
              "T11.numbers 正文的数照抄上年报告：6个数全部与上年报告相同;");
    report.sections[0].content[1].text = "优化检索，设置查阅点13个，接待群众1300人次。";
    EXPECT_EQ(told(), "");
    EXPECT_EQ(found(report), "");
}

TEST_F(ShippedClaims, FindNothingInTheExamples) {
    for (const char* name :
         {"/district-2021.json", "/bureau-2024.json", "/street-2017.txt", "/street-2017.json"}) {
        const Report report = read_report(std::string(NIANBAO_EXAMPLES) + name, forms).report;
        EXPECT_EQ(found(report), "") << name;
    }
}

TEST_F(ShippedClaims, FindWhatIsTrueOfTheSeed) {
    const std::filesystem::path seed = NIANBAO_SHARED "/seed/lijing-2017.txt";
    if (!std::filesystem::exists(seed)) {
        GTEST_SKIP() << seed << " is not here";
    }
    EXPECT_EQ(found(read_report(seed, forms).report),
              "T2.reviews-2014【没有发生有关政府信息公开事项的行政复议】 T3.list【32条】");
}

TEST_F(ShippedClaims, AllHaveASourceAndAMessage) {
    for (const Claim& claim : wording.claims().rows) {
        EXPECT_FALSE(claim.source.empty()) << claim.id;
        EXPECT_FALSE(claim.message.zh.empty() || claim.message.en.empty()) << claim.id;
    }
}

/// Stretches without an end of a sentence: what looks from every match to the end of the text would
/// not come to its own.
TEST_F(ShippedClaims, PassThroughLongStretchesOfAnything) {
    constexpr std::size_t stretch = 60'000;
    Report report = report_of(2021, {}, {});
    for (const std::string_view piece : hostile_pieces) {
        say(report, 0, {stretch_of(piece, stretch)});
    }
    const auto findings = findings_of(report);
    EXPECT_LE(findings.size(), 21 * wording.claims().rows.size());
    for (const Finding& finding : findings) {
        EXPECT_LT(finding.message.zh.size(), 2000U) << finding.rule;
    }
}

/// Sentences that tell the figures of random reports as they are: no error, whatever the figures.
// NOLINTNEXTLINE(readability-function-cognitive-complexity): loops over forms and sentences
TEST_F(ShippedClaims, AreSilentOnRandomReportsThatTellTheTruth) {
    RandomReports random(20171231);
    for (int i = 0; i < 60; ++i) {
        for (const Form& form : forms) {
            Report report = random.next(form);
            std::string sentence = "全年";
            const auto told =
                [&](const std::string& words, const std::string& key, const std::string& unit) {
                    const Entry* entry = report.entry(key);
                    const Number* number = entry == nullptr ? nullptr : entry->value.number();
                    if (number != nullptr) {
                        sentence.append(words).append(number->text()).append(unit).append("，");
                    }
                };
            told("新收申请", form.id == "2014" ? "3.1" : "new.total", "件");
            told("上年结转", "carry.total", "件");
            told("办结", form.id == "2014" ? "3.2" : "r7.total", "件");
            told("予以公开", "r1.total", "件");
            told("部分公开", "r2.total", "件");
            told("结转下年度", "next.total", "件");
            told("主动公开政府信息", "1.1", "条");
            told("政府网站公开", "1.2.2", "条");
            told("制发规范性文件", form.id == "2014" ? "1.1.2" : "normative.issued", "件");
            report.sections = {{form.sections[0].title,
                                {{Block::Kind::Paragraph, 0, sentence + "工作有序。", "", ""}},
                                ""}};
            for (const Finding& finding : findings_of(report)) {
                EXPECT_TRUE(finding.rule.starts_with("T10") || finding.severity < Severity::Error)
                    << finding.message.zh;
            }
        }
    }
}

TEST_F(ShippedClaims, SayOnceThatThereIsNoNarrative) {
    Report report = report_of(2024, {}, {});
    report.sections.clear();
    EXPECT_EQ(found(report), "T10.none");
    EXPECT_EQ(findings_of(report).front().message.zh, "没有正文，只校核了统计表");
}

}  // namespace
}  // namespace nianbao::format
