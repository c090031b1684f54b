#include "report/claim_kinds.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace nianbao::report {

namespace {

std::vector<ClaimKind> of_numbers() {
    return {
        {{"figure", "文中的数等于指标之和", "the number of the sentence is the sum of the items"},
         judge_figure,
         true,
         true},
        {{"implies",
          "文中这样说时，数据应符合所附的校核规则",
          "where the words are said, the rule about the figures holds"},
         judge_implied,
         true,
         false,
         true},
        {{"parts", "总数等于所列各部分之和", "a number is the sum of the parts listed behind it"},
         judge_parts},
        {{"parts-at-most",
          "所列各部分之和不大于总数",
          "the parts listed behind a number are not more than it"},
         judge_parts_at_most},
        {{"share",
          "百分比等于部分与总数之比，四舍五入",
          "a percentage is its part of the whole, rounded"},
         judge_share,
         true,
         true},
        {{"part-shares",
          "各部分的百分比与其数相符，合计为100%",
          "the percentages of listed parts agree with their numbers and make 100 %"},
         judge_part_shares},
    };
}

std::vector<ClaimKind> of_words() {
    return {
        {{"year", "年份为报告年度", "a year is the report year"}, judge_year},
        {{"notice", "文号为本版格式的文号", "a notice is that of the edition"}, judge_notice},
        {{"place",
          "所说的机关属于本机关所在的行政区划，或其上级、下级",
          "an organ with the name of a place is of the place of the report, or above or below it"},
         judge_place},
        {{"own-organ",
          "所说的一级政府就是本机关",
          "a government named by its level is the organ of the report"},
         judge_own_organ},
        {{"said", "该部分写到规定的内容", "a section says what it has to"},
         judge_said,
         true,
         false,
         false,
         true,
         false,
         true},
        {{"headed", "该部分有规定的小标题", "a section has a heading inside it that is asked for"},
         judge_headed,
         true,
         false,
         false,
         true,
         false,
         true},
        {{"length", "该部分不超过规定的字数", "a section is no longer than allowed"},
         judge_length,
         false,
         false,
         false,
         true,
         true},
        {{"repeated", "正文不照抄上年报告", "the sentences are not those of last year"},
         judge_repeated,
         false},
        {{"same-numbers",
          "正文的数不全与上年报告相同",
          "the numbers are not all those of last year"},
         judge_same_numbers,
         false},
    };
}

std::vector<ClaimKind> of_sections() {
    return {
        {{"sections-none", "报告有正文", "the report has a narrative"}, judge_sections_none, false},
        {{"section-missing",
          "有正文时，规定的部分一个不缺",
          "where there is a narrative, no section is missing"},
         judge_section_missing,
         false},
        {{"section-twice", "各部分不重复", "no section occurs twice"}, judge_section_twice, false},
        {{"section-order", "各部分按规定的次序", "the sections stand in their order"},
         judge_section_order,
         false},
        {{"section-extra", "没有规定以外的部分", "there is no section besides"},
         judge_section_extra,
         false},
        {{"section-wording", "标题用规定的写法", "titles are worded as prescribed"},
         judge_section_wording,
         false},
    };
}

std::vector<ClaimKind> joined(std::vector<ClaimKind> first, std::vector<ClaimKind> second) {
    std::move(second.begin(), second.end(), std::back_inserter(first));
    return first;
}

}  // namespace

const std::vector<ClaimKind>& claim_kind_table() {
    static const std::vector<ClaimKind> table =
        joined(joined(of_numbers(), of_words()), of_sections());
    return table;
}

const ClaimKind* claim_kind(std::string_view name) noexcept {
    const auto& all = claim_kind_table();
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const ClaimKind& kind) { return kind.kind.name == name; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace nianbao::report
