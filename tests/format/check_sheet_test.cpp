#include "nianbao/check_sheet.hpp"

#include <gtest/gtest.h>

#include "nianbao/error.hpp"
#include "nianbao/template.hpp"
#include "nianbao/waiver.hpp"
#include "opc/package.hpp"

namespace nianbao {
namespace {

// The examples of FIPS 180-4.
TEST(Sha256, IsThatOfTheStandard) {
    EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

class CheckSheet : public testing::Test {
protected:
    CheckSheet() {
        Finding finding;
        finding.rule = "B2";
        finding.message = {"两项不一致：0，而 126", "they differ: 0, but 126"};
        finding.left.operands = {{"2.1", "甲", "0", "line 89"}};
        finding.right.operands = {{"2.2", "乙", "68", "line 91"}, {"2.3", "丙", "58", "line 91"}};
        finding.source = "某号文件";
        input_ = {"青石.txt", {finding}, {{{"合为一段", "joined"}, "line 7"}}, {}};
        form_.name = {"2014版", "edition of 2014"};
        form_.notice = "国办发〔2014〕32号";
        report_.organization = "青石镇人民政府";
        report_.year = 2017;
    }

    Data data() const { return check_sheet_data(input_, "abc", form_, report_, Language::Chinese); }

    CheckedInput input_;
    Form form_;
    Report report_;
};

TEST_F(CheckSheet, TellsPlacesOnceAndCountsBySeverity) {
    const Data sheet = data();
    const Data& finding = sheet.find("findings")->list()->front();
    EXPECT_EQ(*finding.find("places")->text(), "第89行\n第91行");
    EXPECT_EQ(*finding.find("severity")->text(), "警告");
    EXPECT_EQ(*sheet.find("warnings")->number_text(), "1");
    EXPECT_EQ(*sheet.find("errors")->number_text(), "0");
    EXPECT_EQ(sheet.find("sha256")->text()->substr(0, 8), "ba7816bf");
    EXPECT_FALSE(finding.find("waiver")->is_true());
}

TEST_F(CheckSheet, TellsWhoLetAFindingStand) {
    waive(input_.findings, {{"B2", "", "审核人", "已核对"}});
    const Data sheet = data();
    const Data& waiver = *sheet.find("findings")->list()->front().find("waiver");
    EXPECT_EQ(*waiver.find("reason")->text(), "已核对");
    EXPECT_EQ(*sheet.find("waived")->number_text(), "1");
}

TEST_F(CheckSheet, IsPrintedByItsTemplate) {
    waive(input_.findings, {{"B2", "", "审核人", "已核对"}});
    const auto file = std::filesystem::path(NIANBAO_TEMPLATES) / "check-sheet.docx";
    const std::string document = Template::load(file).render(data());
    const std::string text =
        opc::Package::open(document).contents(opc::PartName::parse("/word/document.xml").value());
    for (const char* const words : {"青石镇人民政府",
                                    "2017年（2014版，国办发〔2014〕32号）",
                                    "两项不一致：0，而 126",
                                    "依据：某号文件",
                                    "豁免：已核对（审核人）",
                                    "说明：合为一段",
                                    "（第7行）"}) {
        EXPECT_NE(text.find(words), std::string::npos) << words;
    }
    EXPECT_EQ(text.find("没有发现问题"), std::string::npos);
}

TEST_F(CheckSheet, SaysSoWhereNothingWasFound) {
    input_.findings.clear();
    input_.notes.clear();
    const auto file = std::filesystem::path(NIANBAO_TEMPLATES) / "check-sheet.docx";
    const std::string document = Template::load(file).render(data());
    const std::string text =
        opc::Package::open(document).contents(opc::PartName::parse("/word/document.xml").value());
    EXPECT_NE(text.find("没有发现问题"), std::string::npos);
}

TEST(Waivers, AreReadWithEverythingThatIsWrong) {
    EXPECT_EQ(parse_waivers(R"({"waivers": [{"rule": "B2", "by": "甲", "reason": "乙"}]})")
                  .front()
                  .reason,
              "乙");
    try {
        parse_waivers(
            R"({"waivers": [{"rule": "B2"}, {"rules": "B2", "by": "甲", "reason": ""}]})");
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.problems().size(), 5U);
    }
}

}  // namespace
}  // namespace nianbao
