#include "format/claims_fixture.hpp"

namespace nianbao::format {
namespace {

class OrganClaims : public ShippedClaims {
protected:
    static std::string found_for(const std::string& organization, const std::string& sentence) {
        Report report = report_of(2022, {}, {sentence});
        report.organization = organization;
        report.title = organization + "2022年政府信息公开工作年度报告";
        return found(report);
    }
};

TEST_F(OrganClaims, TellOrgansOfOtherPlaces) {
    const std::string own = "银川市兴庆区人民政府";
    EXPECT_EQ(found_for(own, "在宜宾市人民政府门户网站发布信息。"), "T7.place【宜宾市人民政府】");
    EXPECT_EQ(found_for(own, "威海市自然资源局通过网站发布信息。"), "T7.place【威海市自然资源局】");
    EXPECT_EQ(found_for(own, "西夏区政府召开培训会。"), "T7.place【西夏区政府】");
}

TEST_F(OrganClaims, KnowThoseAboveAndBelow) {
    const std::string own = "银川市人民政府";
    for (const char* sentence : {"宁夏回族自治区人民政府办公厅通报了情况。",
                                 "银川市政府办公室召开会议。",
                                 "兴庆区政府公开信息。",
                                 "在市政府领导下推进公开。"}) {
        EXPECT_EQ(found_for(own, sentence), "") << sentence;
    }
}

TEST_F(OrganClaims, LetOrgansOfOtherPlacesBeVisited) {
    const std::string own = "银川市兴庆区人民政府";
    for (const char* sentence : {"赴宜宾市人民政府学习公开工作。",
                                 "与威海市行政审批局开展跨省通办合作。",
                                 "兴庆区与宜宾市开展交流。",
                                 "印发简报，介绍青岛市市南区。",
                                 "新城区政府网站改版。"}) {
        EXPECT_EQ(found_for(own, sentence), "") << sentence;
    }
}

TEST_F(OrganClaims, AreSilentWhereTheOrganNamesNoPlace) {
    EXPECT_EQ(found_for("某街道办事处", "在宜宾市人民政府门户网站发布信息。"), "");
}

TEST_F(OrganClaims, TellOfApplicationsToAnotherOrgan) {
    const std::string office = "某市某区某街道办事处";
    EXPECT_EQ(found_for(office, "本年度向市政府及市政府办公室提出的政府信息公开申请较少。"),
              "T7.received【向市政府及市政府办公室提出的政府信息公开申请】");
    EXPECT_EQ(found_for("某市人民政府", "公民向市政府提出的信息公开申请由办公室受理。"), "");
    EXPECT_EQ(found_for("某市人民政府办公室", "公民向市人民政府提出申请。"), "");
    EXPECT_EQ(found_for(office, "申请人不服的，可以向区政府提出行政复议申请。"), "");
}

}  // namespace
}  // namespace nianbao::format
