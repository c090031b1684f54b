#include "report/form_gaps.hpp"

#include <algorithm>
#include <array>

#include "report/cell_content.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace nianbao::report {
namespace {

constexpr std::size_t longest_title = 60;
constexpr std::u32string_view gap_signs = U"_×XxX○〇□";

/// What stands before the colon of a line for the name of the organ.
constexpr std::array<std::string_view, 8> organ_labels = {"填报单位",
                                                          "填报机关",
                                                          "报告单位",
                                                          "报告机关",
                                                          "单位名称",
                                                          "机关名称",
                                                          "填报单位名称",
                                                          "行政机关名称"};
constexpr std::array<std::string_view, 3> year_labels = {"报告年度", "统计年度", "填报年度"};

/// What a line in brackets says that asks for text.
constexpr std::array<std::string_view, 4> prompts = {"文字描述", "填写", "填报", "撰写"};

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& labels, std::string_view label) {
    return std::find(labels.begin(), labels.end(), text::label_key(label)) != labels.end();
}

bool is_sign(char32_t value) {
    return gap_signs.find(text::half_width(value)) != std::u32string_view::npos;
}

/// The end of the signs, or of the signs and blanks, that begin at a byte.
std::size_t end_of_gap(std::string_view line, std::size_t at, bool blanks) {
    while (at < line.size()) {
        const text::CodePoint point = text::code_point(line, at);
        if (!is_sign(point.value) && !(blanks && text::is_blank(point.value))) {
            break;
        }
        at += point.size;
    }
    return at;
}

/// The beginning of the signs (or blanks behind "20" or a bracket) that end at a byte.
std::size_t begin_of_year(std::string_view line, std::size_t end) {
    std::size_t begin = 0;
    std::size_t signs = 0;
    for (std::size_t at = 0; at < end;) {
        const text::CodePoint point = text::code_point(line, at);
        const bool part = is_sign(point.value) || text::is_blank(point.value);
        at += point.size;
        begin = part ? begin : at;
        signs = part ? signs + 1 : 0;
    }
    const std::string_view before = line.substr(0, begin);
    const bool bracket = before.ends_with("（") || before.ends_with('(');
    const bool century = before.ends_with("20");
    const bool only_blanks = cell_content(line.substr(begin, end - begin)) == CellContent::Blank;
    if (signs == 0 || (only_blanks && !century && !bracket) || (!century && signs < 2)) {
        return end;
    }
    return century ? begin - 2 : begin;
}

void add_years(std::string_view line, std::vector<Gap>& gaps) {
    constexpr std::string_view year = "年";
    for (std::size_t at = line.find(year); at != line.npos;
         at = line.find(year, at + year.size())) {
        const std::size_t begin = begin_of_year(line, at);
        if (begin < at) {
            gaps.push_back({begin, at - begin, "year"});
        }
    }
}

/// "填报单位（盖章）：____".
void add_organ(std::string_view line, std::vector<Gap>& gaps) {
    std::size_t colon = line.find("：");
    std::size_t behind = colon + std::string_view("：").size();
    if (colon == line.npos) {
        colon = line.find(':');
        behind = colon + 1;
    }
    if (colon == line.npos || !is_one_of(organ_labels, line.substr(0, colon))) {
        return;
    }
    const std::size_t end = end_of_gap(line, behind, true);
    if (end == line.size() || end > behind) {
        gaps.push_back({behind, end - behind, "organization"});
    }
}

bool is_title(std::string_view line) {
    constexpr std::string_view name = "年度报告";
    const std::string folded = text::folded(line);
    return folded.ends_with(name) && text::length(folded) <= longest_title && has_gap(folded);
}

}  // namespace

bool is_organ_line(std::string_view line) {
    constexpr std::size_t longest = 30;
    const std::string folded = text::folded(line);
    return has_gap(folded) && text::length(folded) <= longest &&
           folded.find("年") == std::string::npos && folded.find(':') == std::string::npos;
}

std::vector<Gap> find_gaps(std::string_view line, bool organ_above) {
    if (is_title(line) && !organ_above) {
        return {{0, line.size(), "title"}};
    }
    std::vector<Gap> gaps;
    add_organ(line, gaps);
    add_years(line, gaps);
    return gaps;
}

std::string_view wanted_beside(std::string_view label) {
    if (is_one_of(organ_labels, label)) {
        return "organization";
    }
    return is_one_of(year_labels, label) ? "year" : "";
}

bool is_prompt(std::string_view line) {
    const std::string folded = text::folded(line);
    const bool bracketed = folded.starts_with('(') && folded.ends_with(')');
    const bool asks = std::any_of(prompts.begin(), prompts.end(), [&](std::string_view word) {
        return folded.find(word) != std::string::npos;
    });
    return folded.starts_with("文字描述") || (bracketed && asks) ||
           (cell_content(folded) == CellContent::Placeholder && has_gap(folded));
}

}  // namespace nianbao::report
