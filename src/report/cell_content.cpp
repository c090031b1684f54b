#include "report/cell_content.hpp"

#include <string>

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace nianbao::report {
namespace {

constexpr std::u32string_view gap_signs = U"-—–―─_×Xx○〇□…*";
constexpr std::u32string_view placeholder_signs = U"-—–―─_×Xx○〇□…*/()";

bool is_one_of(std::u32string_view set, char32_t value) noexcept {
    return set.find(text::half_width(value)) != std::u32string_view::npos;
}

}  // namespace

CellContent cell_content(std::string_view text) noexcept {
    bool blank = true;
    for (std::size_t at = 0; at < text.size();) {
        const text::CodePoint point = text::code_point(text, at);
        at += point.size;
        if (text::is_blank(point.value)) {
            continue;
        }
        if (!is_one_of(placeholder_signs, point.value)) {
            return CellContent::Filled;
        }
        blank = false;
    }
    return blank ? CellContent::Blank : CellContent::Placeholder;
}

bool has_gap(std::string_view text) noexcept {
    char32_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
        const text::CodePoint point = text::code_point(text, at);
        const char32_t sign = text::half_width(point.value);
        if (sign == before && is_one_of(gap_signs, sign)) {
            return true;
        }
        before = sign;
        at += point.size;
    }
    return false;
}

}  // namespace nianbao::report
