#include "report/pattern.hpp"

#include <algorithm>
#include <utility>

#include <re2/re2.h>

#include "text/utf8.hpp"

namespace nianbao::report {
namespace {

RE2::Options quiet() {
    RE2::Options options;
    options.set_log_errors(false);
    return options;
}

}  // namespace

std::string joined(const std::vector<std::string>& expressions) {
    std::string all;
    for (const std::string& expression : expressions) {
        all.append(all.empty() ? "(?:" : "|(?:").append(expression).append(")");
    }
    return all;
}

Pattern::Pattern(const std::vector<std::string>& expressions)
    : compiled_(std::make_shared<const re2::RE2>(joined(expressions), quiet())) {}

Pattern::Pattern(std::shared_ptr<const re2::RE2> compiled, std::size_t number)
    : compiled_(std::move(compiled)), number_(number) {}

std::string Pattern::fault(const std::string& expression) {
    const RE2 compiled(expression, quiet());
    if (!compiled.ok()) {
        return compiled.error();
    }
    return RE2::FullMatch("", compiled) ? "matches the empty text" : "";
}

bool Pattern::is_sound() const {
    return compiled_->ok() && !RE2::FullMatch("", *compiled_);
}

std::optional<Range> Pattern::find(std::string_view text, std::size_t from) const {
    const re2::StringPiece whole(text.data(), text.size());
    while (from < text.size()) {
        re2::StringPiece match;
        if (!compiled_->Match(whole, from, text.size(), RE2::UNANCHORED, &match, 1)) {
            return std::nullopt;
        }
        const auto begin = static_cast<std::size_t>(match.data() - text.data());
        if (!match.empty()) {
            return Range{begin, begin + match.size()};
        }
        // Such as \b, which the empty text does not match.
        from = begin + std::max<std::size_t>(1, text::code_point(text, begin).size);
    }
    return std::nullopt;
}

std::vector<Range> Pattern::find_all(std::string_view text, const Candidates& candidates) const {
    std::vector<Range> found;
    if (!candidates.has(*this)) {
        return found;
    }
    for (auto match = find(text, 0); match; match = find(text, match->end)) {
        found.push_back(*match);
    }
    return found;
}

std::vector<Pattern::Match> Pattern::find_groups(std::string_view text,
                                                 const Candidates& candidates) const {
    std::vector<Match> found;
    if (!candidates.has(*this)) {
        return found;
    }
    const re2::StringPiece whole(text.data(), text.size());
    std::vector<re2::StringPiece> groups(
        static_cast<std::size_t>(compiled_->NumberOfCapturingGroups()) + 1);
    const auto range_of = [&](const re2::StringPiece& piece) {
        const auto begin = static_cast<std::size_t>(piece.data() - text.data());
        return Range{begin, begin + piece.size()};
    };
    for (auto match = find(text, 0); match; match = find(text, match->end)) {
        if (groups.size() == 1) {
            found.push_back({*match, *match});
            continue;
        }
        compiled_->Match(whole,
                         match->begin,
                         match->end,
                         RE2::ANCHOR_BOTH,
                         groups.data(),
                         static_cast<int>(groups.size()));
        const auto group = std::find_if(groups.begin() + 1, groups.end(), [](const auto& piece) {
            return piece.data() != nullptr;
        });
        found.push_back({*match, group == groups.end() ? *match : range_of(*group)});
    }
    return found;
}

void remove_inside(std::vector<Range>& found, const std::vector<Range>& exceptions) {
    auto exception = exceptions.begin();
    const auto is_excepted = [&](const Range& match) {
        while (exception != exceptions.end() && exception->end < match.end) {
            ++exception;
        }
        return exception != exceptions.end() && exception->begin <= match.begin;
    };
    found.erase(std::remove_if(found.begin(), found.end(), is_excepted), found.end());
}

}  // namespace nianbao::report
