#include "report/counted_text.hpp"

#include <gtest/gtest.h>

namespace nianbao::report {
namespace {

const std::vector<std::string> units = {"件次", "件", "条", "万元", "个", "次"};

/// The plain text, then "stated unit" of each quantity.
std::string read(const std::string& text) {
    const CountedText made = counted(text, units);
    EXPECT_EQ(made.origins.size(), made.text.size() + 1);
    std::string all = made.text;
    for (const Count& count : made.counts) {
        all += " " + count.quantity.stated.text() + std::string(count.unit);
    }
    return all;
}

TEST(CountedText, WritesQuantitiesAsOneSign) {
    EXPECT_EQ(read("收到申请 ２１７ 件，办结21件次;另有三件。"),
              "收到申请#件，办结#件次；另有#件。 217件 21件次 3件");
    EXPECT_EQ(read("公开1,234条(其中网站1,000条)"), "公开#条（其中网站#条） 1234条 1000条");
    EXPECT_EQ(read("占３３．９％，百分之五点"), "占#%，#%点 33.9% 5%");
}

TEST(CountedText, LeavesDatesOrdinalsAndAddressesAlone) {
    for (const char* text : {"2017年1月1日至12月31日",
                             "第二十条第5项",
                             "国办发〔2014〕32号",
                             "电话0951-6724177，传真0951—6724177",
                             "a1@b2.com，1.政府公报",
                             "2020—2022年",
                             "数十件，几百条，上千次",
                             "三四十件",
                             "一是加强，二是改进",
                             "110105194912310021"}) {
        EXPECT_EQ(read(text), text);
    }
}

TEST(CountedText, KnowsWhereItsWordsStand) {
    const std::string text = "收到 申请 ２１７ 件，约占百分之五。";
    const CountedText made = counted(text, units);
    ASSERT_EQ(made.counts.size(), 2U);
    const auto original = [&](std::size_t begin, std::size_t end) {
        const Range range = made.original({begin, end});
        return text.substr(range.begin, range.end - range.begin);
    };
    const std::size_t first = made.counts[0].at;
    EXPECT_EQ(original(0, first), "收到 申请 ");
    EXPECT_EQ(original(first, first + 4), "２１７ 件");
    const std::size_t second = made.counts[1].at;
    EXPECT_EQ(original(second, second + 2), "百分之五");
    EXPECT_EQ(made.count_at(second), &made.counts[1]);
    EXPECT_EQ(made.count_at(second + 1), nullptr);
}

TEST(CountedText, ReadsAnyBytes) {
    EXPECT_EQ(read(""), "");
    EXPECT_EQ(read("\xFF\xE5"), "\xEF\xBF\xBD\xEF\xBF\xBD");
    EXPECT_EQ(read("百分之"), "百分之");
    EXPECT_EQ(read("3 4件"), "# #件 3 4件");
}

}  // namespace
}  // namespace nianbao::report
