#include "report/section_title.hpp"

#include <gtest/gtest.h>

#include "text/fold.hpp"

namespace nianbao::report {
namespace {

TEST(SectionTitle, IsKnownByItsAliasesAndWithoutItsNumber) {
    const FormSection section{"overview", "一、总体情况", {"概述"}};
    EXPECT_TRUE(is_titled(section, text::label_key("一、 总体情况")));
    EXPECT_TRUE(is_titled(section, text::label_key("一、概述")));
    EXPECT_FALSE(is_titled(section, text::label_key("二、存在的问题")));
}

}  // namespace
}  // namespace nianbao::report
