#include "batch/summary_cells.hpp"

#include <algorithm>
#include <cstdlib>

#include "format/row_height.hpp"
#include "text/utf8.hpp"

namespace nianbao::batch {
namespace {

constexpr std::size_t exact_digits = 15;
constexpr std::size_t longest_text = 2000;  // bytes

}  // namespace

std::string format_of(const std::string& number) {
    const std::size_t point = number.find('.');
    const std::size_t decimals = point == std::string::npos ? 0 : number.size() - point - 1;
    return decimals == 0 ? "0" : "0." + std::string(decimals, '0');
}

bool is_exact(const std::string& number) {
    const auto digits = std::count_if(
        number.begin(), number.end(), [](char letter) { return letter >= '0' && letter <= '9'; });
    return static_cast<std::size_t>(digits) <= exact_digits;
}

double binary(const std::string& number) {
    return std::strtod(number.c_str(), nullptr);
}

std::string cut(const std::string& text) {
    std::size_t at = 0;
    while (at < text.size() && at < longest_text) {
        at += text::code_point(text, at).size;
    }
    return at < text.size() ? text.substr(0, at) + "…" : text;
}

double height_of_lines(std::string_view text, double width) {
    double height = 0;
    for (std::size_t end = 0; end != text.npos; text.remove_prefix(std::min(end, text.size()))) {
        end = text.find('\n');
        height += format::row_height(text.substr(0, end), width, 0, 0);
        end += end == text.npos ? 0 : 1;
    }
    return height;
}

}  // namespace nianbao::batch
