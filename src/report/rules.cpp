#include "report/rules.hpp"

#include <algorithm>

#include "report/cell_rules.hpp"
#include "report/sum_rules.hpp"

namespace nianbao::report {

const std::vector<Judge>& judges() {
    static const std::vector<Judge> table = {
        {{"equal", "左边之和等于右边之和", "the left sum equals the right sum"}, judge_equal},
        {{"at-most", "左边之和不大于右边之和", "the left sum is at most the right sum"},
         judge_at_most},
        {{"at-least-each",
          "左边之和不小于右边任何一项",
          "the left sum is at least each figure on the right"},
         judge_at_least_each},
        {{"both-or-neither",
          "两边之和同时为零或同时大于零",
          "both sums are zero or both are above zero"},
         judge_both_or_neither},
        {{"positive-when",
          "左边之和大于零时，右边之和也大于零",
          "where the left sum is above zero, so is the right sum"},
         judge_positive_when},
        {{"zero-when-zero",
          "左边之和为零时，右边各项为零，文字项为“无”或空白",
          "where the left sum is zero, each figure on the right is zero, and words are 无 or "
          "blank"},
         judge_zero_when_zero},
        {{"within-times",
          "两边之和都大于零时，任何一边不超过另一边的“bound”倍",
          "where both sums are above zero, neither is more than `bound` times the other"},
         judge_within_times,
         2,
         true},
        {{"not-repeated",
          "左边各项不与右边各项全部相同；不为零的项少于“bound”个时不判断",
          "the figures of left are not all those of right; fewer than `bound` figures other than "
          "zero say nothing"},
         judge_not_repeated,
         2,
         true},
        {{"minimum", "各项不小于下限", "each figure is at least the bound"},
         judge_minimum,
         1,
         true},
        {{"sum-minimum", "各项之和不小于下限", "the sum is at least the bound"},
         judge_sum_minimum,
         1,
         true},
        {{"zero", "各项为零", "each figure is zero"}, judge_zero, 1},
        {{"no-value", "各项不填数值", "no cell holds a value"}, judge_no_value, 1},
        {{"one-dash", "各标题行单位的横线一致", "all headings print the same dash as unit"},
         judge_one_dash,
         1},
        {{"number",
          "各项为非负数（增减项可为负数），计数项和增减项为整数，金额项小数不超过6位",
          "each figure is a number, not negative unless it is a change; counts and changes are "
          "whole, amounts have at most 6 decimals"},
         judge_number,
         1},
        {{"unit", "各项单位与表式一致", "each cell has the unit of the form"}, judge_unit, 1},
        {{"filled", "各项不留空白", "no cell is blank"}, judge_filled, 1},
    };
    return table;
}

const Judge* judge_named(std::string_view kind) noexcept {
    const auto& all = judges();
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const Judge& judge) { return judge.kind.name == kind; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace nianbao::report
