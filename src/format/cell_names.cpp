#include <string>

#include "format/new_workbook.hpp"
#include "xlsx/reference.hpp"

namespace nianbao::format {

std::string cell_name(CellAt at, bool fixed) {
    const char* const mark = fixed ? "$" : "";
    std::string name = mark;
    xlsx::append_column(name, static_cast<std::uint32_t>(at.column + 1));
    return name + mark + std::to_string(at.row + 1);
}

std::string span_name(const CellSpan& span) {
    const std::string first = cell_name(span.first, true);
    return span.first == span.last ? first : first + ":" + cell_name(span.last, true);
}

std::string quoted_sheet(const std::string& name) {
    std::string quoted = "'";
    for (const char letter : name) {
        quoted += letter == '\'' ? "''" : std::string(1, letter);
    }
    return quoted + "'";
}

}  // namespace nianbao::format
