// The rules that are shipped, templates/words.json.

#include <filesystem>
#include <fstream>
#include <set>

#include <gtest/gtest.h>

#include "nianbao/files.hpp"
#include "nianbao/wording.hpp"

namespace nianbao::format {
namespace {

class ShippedWords : public testing::Test {
protected:
    void SetUp() override {
        forms_ = load_forms(NIANBAO_TEMPLATES);
        wording_ = Wording(load_wording(NIANBAO_TEMPLATES).rules());
    }

    const Form& form() const { return forms_.back(); }

    /// "rule 【match】" of each finding in one paragraph.
    std::string found(const std::string& text) const {
        Report report;
        report.year = 2024;
        report.sections = {{"一、总体情况", {{Block::Kind::Paragraph, 0, text, "", ""}}, ""}};
        std::string all;
        for (const Finding& finding : wording_.check(form(), report)) {
            all += (all.empty() ? "" : " ") + finding.rule;
            all += "【" + finding.left.operands.front().value + "】";
        }
        return all;
    }

    std::vector<Form> forms_;
    Wording wording_;
};

TEST_F(ShippedWords, FindBlanksThatWereNotFilled) {
    EXPECT_EQ(found("公开____条"), "left-dashes【____】");
    EXPECT_EQ(found("主要侧重----等"), "left-dashes【重----】");
    EXPECT_EQ(found("XX年，××街道"), "left-crosses【XX年】 left-crosses【××街道】");
    EXPECT_EQ(found("20XX年"), "left-crosses【20XX】");
    EXPECT_EQ(found("主动公开信息  条。"), "blank-figure【息  条。】");
    EXPECT_EQ(found("于  年  月  日发布"), "blank-date【  年  月】");
    EXPECT_EQ(found("办发〔2021〕 号"), "blank-notice-number【〔2021〕 号】");
}

TEST_F(ShippedWords, FindWhatATemplateLeftBehind) {
    EXPECT_EQ(found("（文字描述，不少于500字）"), "left-instruction【（文字描述，不少于500字）】");
    EXPECT_EQ(found("该部分以表格形式报告。"), "left-instruction【该部分以表格形式报告】");
    EXPECT_EQ(found("公开{{item_1}}条"), "left-tag【{{item_1}}】");
    EXPECT_EQ(found("占#DIV/0!"), "left-tag【#DIV/0!】");
    EXPECT_EQ(found("锟斤拷"), "damaged-characters【锟斤拷】");
}

TEST_F(ShippedWords, FindBracketsThatDoNotFit) {
    EXPECT_EQ(found("（不包括政府公报"), "unpaired【（】");
    EXPECT_EQ(found("以“公正为原则"), "unpaired【“】");
    EXPECT_EQ(found("（甲)乙"), "two-widths【（甲)】");
    EXPECT_EQ(found("1）甲；2）乙"), "");
}

TEST_F(ShippedWords, FindSlipsOfThePen) {
    EXPECT_EQ(found("截止到2024年底"), "since-until【截止到】");
    EXPECT_EQ(found("截至2024年底，报名截止"), "");
    EXPECT_EQ(found("国办公开办涵"), "slips【国办公开办涵】");
    EXPECT_EQ(found("逐条列明，《条列》"), "slips【《条列】");
    EXPECT_EQ(found("过程性性信息，的的确确"), "slips【性性】");
    EXPECT_EQ(found("国办公开办函〔202130〕号"), "bent-notice-number【〔202130〕号】");
    EXPECT_EQ(found("国办公开办函〔202130号"), "unpaired【〔】 bent-notice-number【〔202130号】");
    EXPECT_EQ(found("国办发(2014)32号"), "bent-notice-number【发(2014)32号】");
    EXPECT_EQ(found("国办公开办函〔2021〕30号"), "");
    EXPECT_EQ(found("公开32条条，占百分之5%"), "no-unit【2条条】 no-unit【百分之5%】");
    EXPECT_EQ(found("完毕。。"), "double-marks【。。】");
    EXPECT_EQ(found("公开 32 条、５ 件"), "blank-at-digit【开 32】 full-width-digits【５】");
    EXPECT_EQ(found("图1 公示栏版式，表 2-1 各渠道条数"), "");
}

TEST_F(ShippedWords, FindAddressesThatCannotBeUsed) {
    EXPECT_EQ(found("邮箱1jj8305@163.com"), "one-for-l【1jj8305@163.com】");
    EXPECT_EQ(found("邮箱ljj8305@163.com"), "");
    EXPECT_EQ(found("http：//www.example.com"), "bent-address【http：//】");
    EXPECT_EQ(found("邮箱a@163com"), "bent-address【@163com】");
    EXPECT_EQ(found("https://www.example.com，a@b.gov.cn"), "");
    EXPECT_EQ(found("电话0951—6724177"), "phone-dash【0951—6724177】");
    EXPECT_EQ(found("电话0951-67241"), "bent-phone【电话0951-67241】");
    EXPECT_EQ(found("电话0951-6724177、400-810-1234"), "");
}

TEST_F(ShippedWords, FindWhatBelongsToAnotherPeriod) {
    EXPECT_EQ(found("统计期限为2024年1月1日至2024年12月20日"),
              "short-period【统计期限为2024年1月1日至2024年12月20日】");
    EXPECT_EQ(found("统计期限为 2024 年 1 月 1 日至 12 月 31 日").find("short-period"),
              std::string::npos);
}

TEST_F(ShippedWords, FindNumbersOfPersonsAndMaskThem) {
    EXPECT_EQ(found("张某11010519491231002X"), "id-number【110***********002X】");
    EXPECT_EQ(found("张某1101 0519 4912 3100 2X"), "id-number【110* **** **** **00 2X】");
    EXPECT_EQ(found("张某110105-19491231-002X"), "id-number【110***-********-002X】");
    EXPECT_EQ(found("张某110105194912310021"), "");
    EXPECT_EQ(found("账号6222020200112233440"), "");
    EXPECT_EQ(found("账号4111111111111111"), "bank-card【411*********1111】");
    EXPECT_EQ(found("联系人13812345678"), "mobile-number【138****5678】");
    EXPECT_EQ(found("138****5678，110***********002X"), "");
}

TEST_F(ShippedWords, FindNumbersOfPersonsInFullWidth) {
    EXPECT_EQ(found("张某１１０１０５１９４９１２３１００２Ｘ。"),
              "full-width-digits【１１０＊＊＊＊＊＊＊＊＊＊＊００２】 "
              "id-number【１１０＊＊＊＊＊＊＊＊＊＊＊００２Ｘ】");
    EXPECT_EQ(
        found("张某110105１９４９１２３１００２x"),

        "full-width-digits【＊＊＊＊＊＊＊＊００２】 id-number【110***＊＊＊＊＊＊＊＊００２x】");
    EXPECT_EQ(found("账号４１１１　１１１１　１１１１　１１１１"),
              "full-width-digits【４１１＊】 bank-card【４１１＊　＊＊＊＊　＊＊＊＊　１１１１】");
    EXPECT_EQ(
        found("联系人１３８１２３４５６７８"),
        "full-width-digits【１３８＊＊＊＊５６７８】 mobile-number【１３８＊＊＊＊５６７８】");
    EXPECT_EQ(found("２０２４年受理１１０１０５件"), "full-width-digits【２０２４】");
}

TEST_F(ShippedWords, FindMobileNumbersAsPeoplePartThem) {
    EXPECT_EQ(found("联系人138 1234 5678"), "mobile-number【138 **** 5678】");
    EXPECT_EQ(found("联系人138-123-45678"), "mobile-number【138-***-*5678】");
    EXPECT_EQ(found("联系人1381-234-5678"), "mobile-number【138*-***-5678】");
    EXPECT_EQ(found("联系人+8613812345678"), "mobile-number【861******5678】");
    EXPECT_EQ(found("分别为135、20和30，135 20 30 1000 5，13812345678901"), "");
}

TEST_F(ShippedWords, FindMarksOfSecrecyAndAddressesOfHomes) {
    EXPECT_EQ(found("机密★1年"), "secret-mark【机密★】");
    EXPECT_EQ(found("秘密级文件"), "secret-level【秘密级】");
    EXPECT_EQ(found("涉及国家秘密、商业秘密和个人隐私，防止失密、泄密"), "");
    EXPECT_EQ(found("住3号楼2单元501室"), "home-address【3号楼2单元501室】");
    EXPECT_EQ(found("东湖路1号"), "");
}

TEST_F(ShippedWords, FindNamesOfApplicants) {
    EXPECT_EQ(found("申请人：陈小明，申请公开规划信息"), "applicant-name【申请人：陈小明】");
    EXPECT_EQ(found("其中申请人王小、李大明的申请已答复"), "applicant-name【申请人王小、李大明】");
    EXPECT_EQ(found("赵小红女士提出的信息公开申请"),
              "applicant-name【赵小红女士提出的信息公开申请】");
    EXPECT_EQ(found("申请人：陈某某，李某女士提出申请"), "");
    EXPECT_EQ(found("申请人：公民、法人和其他组织；申请人陈述、申辩；申请人何时提出"), "");
}

TEST_F(ShippedWords, AreSilentOnPlainSentences) {
    EXPECT_EQ(found("2024年1月1日至2024年12月31日，公开信息100条（其中网站32条），占32.5%。"), "");
    EXPECT_EQ(found("依据《条例》第二十条、第五十条，北京—上海，一是……；二是——改进。"), "");
    EXPECT_EQ(found("全年 共办理8件次，回应关切12人次，金额3.5万元。"), "");
}

TEST_F(ShippedWords, KnowGoodChineseThatLooksLikeASlip) {
    EXPECT_EQ(found("以公开为目的的工作，以及及时更新，推进进行中的项目，和和谐，连续性性质"), "");
    EXPECT_EQ(found("示范区人民政府政府信息公开指南，进行行政复议"), "");
    EXPECT_EQ(found("服务12个个体户，3人人均，逐条列明"), "");
    EXPECT_EQ(found("月 日均访问，申请 人，具备条 件，编号001-002，电话0951-672 4177"), "");
    EXPECT_EQ(
        found("请申请人如实填写《申请表》（填写情况见附件），http://a.cn/x__y，a@telecom.org"), "");
    EXPECT_EQ(found("第二十 条，12345热线（2024年）"), "");
}

TEST_F(ShippedWords, AllHaveASourceAndAMessage) {
    for (const WordRule& rule : wording_.rules()) {
        EXPECT_FALSE(rule.source.empty()) << rule.id;
        EXPECT_FALSE(rule.message.zh.empty() || rule.message.en.empty()) << rule.id;
    }
}

TEST_F(ShippedWords, FindNothingInTheExamplesButTheirBlanks) {
    std::string all;
    for (const char* name : {"/district-2021.json", "/bureau-2024.json", "/street-2017.txt"}) {
        const Report report = read_report(std::string(NIANBAO_EXAMPLES) + name, forms_).report;
        for (const Finding& finding : wording_.check(form_of(forms_, report), report)) {
            all += finding.rule + " ";
        }
    }
    EXPECT_EQ(all, "left-dashes blank-at-digit ");
}

TEST_F(ShippedWords, TellWhatIsTrueOfTheSeed) {
    const std::filesystem::path seed = NIANBAO_SHARED "/seed/lijing-2017.txt";
    if (!std::filesystem::exists(seed)) {
        GTEST_SKIP() << seed << " is not here";
    }
    const Report report = read_report(seed, forms_).report;
    std::string all;
    for (const Finding& finding : wording_.check(form_of(forms_, report), report)) {
        all += finding.rule + "【" + finding.left.operands.front().value + "】\n";
    }
    EXPECT_EQ(all,
              "left-dashes【重----】\n"
              "blank-at-digit【街 2017】\n"
              "phone-dash【0951—6724177】\n"
              "phone-dash【0951—6724177】\n"
              "since-until【截止到】\n"
              "one-for-l【1jj8305@163.com】\n");
}

/// Stretches that make a backtracking engine slow, or a checker that looks back or ahead from every
/// match: what is quadratic in 10 MB would not come to its end.
TEST_F(ShippedWords, PassThroughTenMegabytesOfAnything) {
    constexpr std::size_t stretch = (10U << 20U) / 8;
    Report report;
    report.year = 2024;
    for (const std::string_view piece :
         {"（", "  ", "1", "11010519491231002X ", "截止到", "a@", "--", "［统计2024年"}) {
        for (std::size_t size = 0; size < stretch; size += piece.size()) {
            report.title += piece;
        }
    }
    const auto findings = wording_.check(form(), report);
    EXPECT_GT(findings.size(), 60U);
    EXPECT_LE(findings.size(), 21 * wording_.rules().size());
    for (const Finding& finding : findings) {
        EXPECT_LT(finding.message.zh.size(), 1000U) << finding.rule;
    }
}

/// An office adds a pattern of its own: a row of data, no C++.
TEST_F(ShippedWords, AreExtendedByARowOfData) {
    const auto folder = std::filesystem::path(testing::TempDir()) / "office_words";
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "words.json")
        << R"({"rules": [{"id": "old-name", "pattern": "信息公开科", "severity": "warning",
              "source": "2023年机构改革方案", "message": {"zh": "科室已更名为政务公开科。",
              "en": "The office is called 政务公开科 now."}}]})";
    wording_ = load_wording(folder);
    EXPECT_EQ(found("由信息公开科负责"), "old-name【信息公开科】");
    std::filesystem::remove_all(folder);
    EXPECT_EQ(load_wording(folder).rules().size(), 0U);
}

}  // namespace
}  // namespace nianbao::format
