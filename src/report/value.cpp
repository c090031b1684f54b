#include <string>
#include <utility>

#include "nianbao/report.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace nianbao {
namespace {

constexpr std::u32string_view dashes = U"-—–―─";

/// One dash or two, of whatever length.
bool is_dash(std::string_view cell) noexcept {
    std::size_t count = 0;
    for (std::size_t at = 0; at < cell.size(); ++count) {
        const text::CodePoint point = text::code_point(cell, at);
        if (dashes.find(text::half_width(point.value)) == std::u32string_view::npos) {
            return false;
        }
        at += point.size;
    }
    return count == 1 || count == 2;
}

}  // namespace

Value Value::not_applicable(std::string written) {
    Value value;
    value.state_ = State::NotApplicable;
    value.words_ = std::move(written);
    return value;
}

Value Value::text(std::string words) {
    Value value;
    value.state_ = State::Text;
    value.words_ = std::move(words);
    return value;
}

Value Value::from_cell(std::string_view cell) {
    cell = text::trimmed(cell);
    if (cell.empty()) {
        return {};
    }
    if (is_not_applicable(cell)) {
        return not_applicable(std::string(cell));
    }
    if (const auto number = Number::parse(text::folded(cell))) {
        return Value(*number);
    }
    return text(std::string(cell));
}

std::string Value::written() const {
    return state_ == State::Number ? number_.text() : words_;
}

bool is_not_applicable(std::string_view cell) noexcept {
    cell = text::trimmed(cell);
    return cell == "/" || cell == "／" || cell == "无" || is_dash(cell);
}

const Entry* Report::entry(std::string_view key) const noexcept {
    const auto found = statistics.find(key);
    return found == statistics.end() ? nullptr : &found->second;
}

}  // namespace nianbao
