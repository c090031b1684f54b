#include "report/contexts.hpp"

#include <algorithm>
#include <array>

#include "text/utf8.hpp"

namespace nianbao::report {
namespace {

constexpr std::size_t most_of_a_sentence = 3000;  ///< bytes that a context reaches
constexpr std::u32string_view clause_marks = U"，。；：！？（";
constexpr std::u32string_view sentence_marks = U"。！？";

/// The first of the marks, or the closing bracket that was not opened behind `at`.
std::size_t end_of(std::string_view text, std::size_t at, std::u32string_view marks) noexcept {
    std::size_t depth = 0;
    while (at < text.size()) {
        const text::CodePoint next = text::code_point(text, at);
        const bool closes = next.value == U'）';
        if (marks.find(next.value) != marks.npos || (closes && depth == 0)) {
            return at;
        }
        depth += next.value == U'（' ? 1 : 0;
        depth -= closes ? 1 : 0;
        at += next.size;
    }
    return at;
}

/// The year that a match names: its first four digits in a row; empty where there are none.
std::string_view year_of(std::string_view match) noexcept {
    constexpr std::size_t year = 4;
    std::size_t digits = 0;
    for (std::size_t at = 0; at < match.size(); ++at) {
        digits = match[at] >= '0' && match[at] <= '9' ? digits + 1 : 0;
        if (digits == year) {
            return match.substr(at + 1 - year, year);
        }
    }
    return {};
}

/// The organ without 人民政府, the title up to its year: what 全区 is held against.
std::array<std::string_view, 2> own_names(const Report& report) {
    constexpr std::string_view government = "人民政府";
    std::string_view organ = report.organization;
    if (organ.ends_with(government)) {
        organ.remove_suffix(government.size());
    }
    const std::string year = std::to_string(report.year);
    std::string_view title = report.title;
    title = title.substr(0, std::min(title.find(year), title.size()));
    title.remove_suffix(title.ends_with(' ') ? 1 : 0);
    return {organ, title};
}

/// True where one of the names ends with the last character of the match.
bool is_own(std::string_view match, const Report& report) {
    std::size_t last = match.size();
    do {
        --last;
    } while (last > 0 && (static_cast<unsigned char>(match[last]) & 0xC0U) == 0x80U);
    const auto names = own_names(report);
    return std::any_of(names.begin(), names.end(), [&](std::string_view name) {
        return name.ends_with(match.substr(last));
    });
}

bool holds(const std::vector<Range>& ranges, std::size_t at) noexcept {
    const auto next = std::partition_point(
        ranges.begin(), ranges.end(), [at](const Range& range) { return range.end <= at; });
    return next != ranges.end() && next->begin <= at;
}

void unite(std::vector<Range>& ranges, const std::vector<Range>& more) {
    ranges.insert(ranges.end(), more.begin(), more.end());
    std::sort(ranges.begin(), ranges.end(), [](const Range& left, const Range& right) {
        return left.begin < right.begin;
    });
    std::vector<Range> made;
    for (const Range& range : ranges) {
        if (!made.empty() && range.begin <= made.back().end) {
            made.back().end = std::max(made.back().end, range.end);
        } else {
            made.push_back(range);
        }
    }
    ranges = std::move(made);
}

std::vector<Pattern> optional_pattern(const std::vector<std::string>& expressions) {
    return expressions.empty() ? std::vector<Pattern>()
                               : std::vector<Pattern>{Pattern(expressions)};
}

}  // namespace

bool Reaches::is_other(std::size_t at) const noexcept {
    return holds(others, at);
}

bool Reaches::is_part(std::size_t at) const noexcept {
    return holds(parts, at);
}

std::size_t clause_end(std::string_view text, std::size_t at) noexcept {
    return end_of(text, at, clause_marks);
}

std::size_t sentence_end(std::string_view text, std::size_t at) noexcept {
    return end_of(text, at, sentence_marks);
}

Contexts::Contexts(const std::vector<ClaimContext>& contexts, PatternFilter& filter) {
    for (const ClaimContext& context : contexts) {
        contexts_.push_back({context,
                             filter.add(context.patterns),
                             optional_pattern(context.exceptions),
                             optional_pattern(context.ends)});
    }
}

bool Contexts::is_sound() const {
    const auto all_sound = [](const std::vector<Pattern>& patterns) {
        return std::all_of(patterns.begin(), patterns.end(), [](const Pattern& pattern) {
            return pattern.is_sound();
        });
    };
    return std::all_of(contexts_.begin(), contexts_.end(), [&](const Compiled& context) {
        return context.pattern.is_sound() && all_sound(context.exceptions) &&
               all_sound(context.ends);
    });
}

std::vector<Range> Contexts::found(const Compiled& compiled,
                                   std::string_view text,
                                   const Report& report) const {
    const ClaimContext& context = compiled.context;
    const std::string year = std::to_string(report.year);
    std::vector<Range> matches = compiled.pattern.find_all(text);
    if (!matches.empty() && !compiled.exceptions.empty()) {
        remove_inside(matches, compiled.exceptions.front().find_all(text));
    }
    std::vector<Range> made;
    for (const Range& match : matches) {
        const std::string_view words = text.substr(match.begin, match.end - match.begin);
        const bool covered = !made.empty() && match.begin < made.back().end;
        if (year_of(words) == year) {
            if (covered) {
                made.back().end = match.begin;
            }
        } else if (!covered && !(context.unless_own && is_own(words, report))) {
            const std::string_view near = text.substr(0, match.end + most_of_a_sentence);
            const std::size_t end =
                context.sentence ? sentence_end(near, match.end) : clause_end(near, match.end);
            const auto back = compiled.ends.empty()
                                  ? std::nullopt
                                  : compiled.ends.front().find(text.substr(0, end), match.end);
            made.push_back({match.begin, back ? back->begin : end});
        }
    }
    return made;
}

Reaches Contexts::reaches(std::string_view text,
                          const Candidates& candidates,
                          const Report& report) const {
    Reaches made;
    for (const Compiled& context : contexts_) {
        if (candidates.has(context.pattern)) {
            unite(context.context.part ? made.parts : made.others, found(context, text, report));
        }
    }
    return made;
}

}  // namespace nianbao::report
