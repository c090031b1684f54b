#include "xlsx/block_formulas.hpp"

#include <algorithm>
#include <string>

#include "xlsx/reference.hpp"
#include "xlsx/string_item.hpp"
#include "xml/scanner.hpp"

namespace nianbao::xlsx {
namespace {

using xml::Token;

bool meets(const std::vector<Span>& loops, std::uint32_t first, std::uint32_t last) {
    return std::any_of(loops.begin(), loops.end(), [&](Span loop) {
        return loop.first <= last && first <= loop.last;
    });
}

bool is_torn(const Area& area, const Loops& loops) {
    const bool one = area.first.row == area.last.row && area.first.column == area.last.column;
    return !one && (meets(loops.rows, area.first.row, area.last.row) ||
                    meets(loops.columns, area.first.column, area.last.column));
}

Problem problem_of(std::string_view sheet, const Area& area, bool table) {
    return {"xlsx.array",
            {table ? "循环不能重复模拟运算表的一部分" : "循环不能重复数组公式的一部分",
             table ? "a loop cannot repeat part of a data table"
                   : "a loop cannot repeat part of an array formula"},
            std::string(sheet) + "!" + text_of(area),
            {"改用每个单元格各自的公式，或者把它移出循环",
             "give each cell a formula of its own, or move it out of the loop"}};
}

}  // namespace

std::vector<Problem> torn_formulas(std::string_view part,
                                   std::string_view sheet,
                                   const Loops& loops) {
    std::vector<Problem> problems;
    xml::Scanner scanner(part);
    for (Token token = scanner.next(); token.kind != Token::Kind::Done; token = scanner.next()) {
        const bool tag = token.kind == Token::Kind::Start || token.kind == Token::Kind::Empty;
        if (!tag || token.uri != spreadsheet || token.local != "f") {
            continue;
        }
        const std::string_view type = scanner.attribute("t");
        const auto area = read_area(scanner.attribute("ref"));
        if ((type == "array" || type == "dataTable") && area && is_torn(*area, loops)) {
            problems.push_back(problem_of(sheet, *area, type == "dataTable"));
        }
    }
    return problems;
}

}  // namespace nianbao::xlsx
