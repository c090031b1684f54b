#include "format/outline_levels.hpp"

#include <algorithm>

#include "format/text_lines.hpp"

namespace nianbao::format {
namespace {

constexpr int deepest = 4;

/// How much deeper the outlines are than the levels.
int shift_of(const std::vector<Outlined>& lines) {
    constexpr int outline_levels = 9;
    int shift = outline_levels;
    for (const Outlined& line : lines) {
        const int level = line.outline == 0 ? 0 : level_of(line.text);
        if (level > 0) {
            return line.outline - level;
        }
        if (line.outline > 0 && !year_in(line.text)) {
            shift = std::min(shift, line.outline - 1);
        }
    }
    return shift;
}

}  // namespace

std::vector<int> heading_levels(const std::vector<Outlined>& lines) {
    const int shift = shift_of(lines);
    std::vector<int> levels;
    levels.reserve(lines.size());
    for (const Outlined& line : lines) {
        const int level = line.outline == 0 ? 0 : level_of(line.text);
        const bool own = line.outline == 0 || level > 0;
        levels.push_back(own ? level : std::clamp(line.outline - shift, 1, deepest));
    }
    return levels;
}

}  // namespace nianbao::format
