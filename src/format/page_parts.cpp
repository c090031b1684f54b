#include "format/page_parts.hpp"

#include <algorithm>
#include <string>

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace nianbao::format {
namespace {

constexpr std::size_t longest_title = 60;
constexpr std::size_t title_is_within = 10;

using Lines = std::vector<Line>;

bool contains(std::string_view text, std::string_view part) noexcept {
    return text.find(part) != std::string_view::npos;
}

bool is_title_line(const Line& line) {
    return !is_row(line) && text::length(line.text) <= longest_title &&
           !line.text.ends_with("。") && level_of(line.text) == 0;
}

bool names_report(const Line& line) {
    return contains(line.text, "报告") || contains(line.text, "年报");
}

/// "2018年3月26日", alone or behind the name of the organ.
std::optional<Signature> signature_in(std::string_view line) {
    if (const auto date = Date::parse(line)) {
        return Signature{"", *date};
    }
    const std::string_view organ = before_year(line);
    if (organ.empty() || organ.size() == line.size() || !is_short(line)) {
        return std::nullopt;
    }
    const auto date = Date::parse(line.substr(organ.size()));
    return date ? std::optional(Signature{std::string(organ), *date}) : std::nullopt;
}

/// True for the heading of a section; the mark over an annex is none, whatever it looks like.
bool begins_section(const Line& line) {
    return level_of(line) == 1 && !is_annex_mark(line.text);
}

/// The organ that signs on the line above; empty where no such line stands there.
std::string_view organ_above(const Lines& lines, std::size_t i) {
    const bool organ = i > 0 && is_short(lines[i - 1].text) && level_of(lines[i - 1]) == 0;
    return organ ? lines[i - 1].text : std::string_view();
}

}  // namespace

TitleLines find_title(const Lines& lines) {
    for (std::size_t i = 0; i < std::min(lines.size(), title_is_within); ++i) {
        if (!is_title_line(lines[i]) || !year_in(lines[i].text)) {
            continue;
        }
        if (names_report(lines[i])) {
            const bool organ_above =
                i > 0 && before_year(lines[i].text).empty() && is_short(lines[i - 1].text);
            return {organ_above ? i - 1 : i, i + 1};
        }
        if (i + 1 < lines.size() && is_title_line(lines[i + 1]) && names_report(lines[i + 1])) {
            return {i, i + 2};
        }
    }
    return {};
}

std::optional<SignatureLines> find_signature(const Lines& lines) {
    for (std::size_t i = lines.size(); i-- > 0 && !begins_section(lines[i]);) {
        auto signature = signature_in(lines[i].text);
        if (!signature) {
            continue;
        }
        const bool one_line = !signature->organization.empty();
        if (!one_line) {
            signature->organization = organ_above(lines, i);
        }
        if (!signature->organization.empty()) {
            return SignatureLines{one_line ? i : i - 1, i + 1, lines[i].number, *signature};
        }
    }
    return std::nullopt;
}

bool names_statistics(std::string_view line, std::string_view form_title) {
    const std::string folded = text::folded(line);
    return contains(folded, "统计表") ||
           (!form_title.empty() && contains(folded, text::folded(form_title)));
}

bool is_annex_mark(std::string_view line) {
    const std::string folded = text::folded(line);
    const std::string_view mark = folded;
    return (mark.starts_with("附件") || mark.starts_with("附表")) &&
           mark.find_first_not_of("0123456789:", std::string_view("附件").size()) == mark.npos;
}

bool announces(std::string_view line, std::string_view title) {
    const std::string folded = text::folded(line);
    const std::string wanted = text::folded(title);
    return !wanted.empty() && folded.ends_with(wanted) &&
           is_annex_mark(std::string_view(folded).substr(0, folded.size() - wanted.size()));
}

}  // namespace nianbao::format
