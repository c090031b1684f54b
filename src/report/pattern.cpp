#include "report/pattern.hpp"

#include <algorithm>

#include <re2/re2.h>

#include "text/utf8.hpp"

namespace nianbao::report {
namespace {

RE2::Options quiet() {
    RE2::Options options;
    options.set_log_errors(false);
    return options;
}

std::string joined(const std::vector<std::string>& expressions) {
    std::string all;
    for (const std::string& expression : expressions) {
        all.append(all.empty() ? "(?:" : "|(?:").append(expression).append(")");
    }
    return all;
}

}  // namespace

Pattern::Pattern(const std::vector<std::string>& expressions)
    : compiled_(std::make_shared<const re2::RE2>(joined(expressions), quiet())) {}

std::string Pattern::fault(const std::string& expression) {
    const RE2 compiled(expression, quiet());
    if (!compiled.ok()) {
        return compiled.error();
    }
    return RE2::FullMatch("", compiled) ? "matches the empty text" : "";
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

std::vector<Range> Pattern::find_all(std::string_view text) const {
    std::vector<Range> found;
    for (auto match = find(text, 0); match; match = find(text, match->end)) {
        found.push_back(*match);
    }
    return found;
}

}  // namespace nianbao::report
