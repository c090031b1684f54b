#include "xlsx/cell_name.hpp"

#include <charconv>

namespace nianbao::xlsx {
namespace {

// Excel's specification and limits.
constexpr std::uint32_t last_row = 1'048'576;
constexpr std::uint32_t last_column = 16'384;
constexpr std::uint32_t letters = 26;

}  // namespace

std::uint32_t row_number(std::string_view name) {
    std::uint32_t row = 0;
    const char* const end = name.data() + name.size();
    const auto read = std::from_chars(name.data(), end, row);
    return read.ec == std::errc() && read.ptr == end && row <= last_row ? row : 0;
}

std::uint32_t column_number(std::string_view name) {
    std::uint32_t column = 0;
    for (const char c : name) {
        if (c < 'A' || c > 'Z') {
            break;
        }
        column = column * letters + static_cast<std::uint32_t>(c - 'A') + 1;
        if (column > last_column) {
            return 0;
        }
    }
    return column;
}

}  // namespace nianbao::xlsx
