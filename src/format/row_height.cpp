#include "format/row_height.hpp"

#include <algorithm>
#include <cmath>

#include "text/utf8.hpp"

namespace nianbao::format {
namespace {

constexpr double line_height = 14.5;

}  // namespace

double row_height(std::string_view text, double width, int indent, double least) {
    double wide = 0;
    for (std::size_t at = 0; at < text.size();) {
        const text::CodePoint point = text::code_point(text, at);
        wide += point.size > 1 ? 2 : 1;
        at += point.size;
    }
    const double rows = std::ceil(wide / std::max(2.0, width - 3 - 2 * indent));
    return std::max(least, rows * line_height + 3);
}

}  // namespace nianbao::format
