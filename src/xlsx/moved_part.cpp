#include "xlsx/moved_part.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "nianbao/error.hpp"
#include "xlsx/defined_names.hpp"
#include "xlsx/part_mover.hpp"
#include "xlsx/pivot_cache.hpp"
#include "xlsx/string_item.hpp"
#include "xml/scanner.hpp"

namespace nianbao::xlsx {
namespace {

using xml::Token;

struct KindOfType {
    std::string_view ending;  ///< of the content type, in lower case
    PartKind kind;
};

constexpr std::array kinds = {
    KindOfType{"spreadsheetml.worksheet+xml", PartKind::Sheet},
    KindOfType{"spreadsheetml.chartsheet+xml", PartKind::Sheet},
    KindOfType{"spreadsheetml.table+xml", PartKind::Table},
    KindOfType{"spreadsheetml.comments+xml", PartKind::Comments},
    KindOfType{"ms-excel.threadedcomments+xml", PartKind::ThreadedComments},
    KindOfType{"officedocument.vmldrawing", PartKind::Vml},
    KindOfType{"officedocument.drawing+xml", PartKind::Drawing},
    KindOfType{"drawingml.chart+xml", PartKind::Chart},
    KindOfType{"ms-office.chartex+xml", PartKind::Chart},
    KindOfType{"ms-excel.controlproperties+xml", PartKind::Control},
    KindOfType{"spreadsheetml.pivottable+xml", PartKind::PivotTable},
    KindOfType{"spreadsheetml.pivotcachedefinition+xml", PartKind::PivotCache},
    KindOfType{"spreadsheetml.sheet.main+xml", PartKind::Workbook},
    KindOfType{"spreadsheetml.template.main+xml", PartKind::Workbook},
};

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return out;
}

[[noreturn]] void refuse_table(std::string_view name, Words message) {
    throw Error(Error::Kind::Template,
                {"xlsx.table",
                 std::move(message),
                 std::string(name),
                 {"把循环移出表格，或者把表格转换为普通区域",
                  "move the loop out of the table, or turn the table into a plain range"}});
}

std::uint32_t number_or(std::string_view text, std::uint32_t standard) {
    return read_number(text).value_or(standard);
}

/// A table keeps its columns and at least one row of data, and cannot be doubled.
void check_table(std::string_view part, const SheetMoves& moves) {
    xml::Scanner scanner(part);
    Token token = scanner.next();
    while (token.kind == Token::Kind::Other || token.kind == Token::Kind::Text) {
        token = scanner.next();
    }
    const auto area = read_area(scanner.attribute("ref"));
    if (!area) {
        return;
    }
    const std::string name(scanner.attribute("displayName"));
    const Span columns{area->first.column, area->last.column};
    const Span now = moves.columns.target(Moves::outside, columns);
    if (now.empty() || now.last - now.first != columns.last - columns.first) {
        refuse_table(name, {"循环改变了表格的列", "a loop changes the columns of a table"});
    }
    const Span rows{area->first.row, area->last.row};
    if (moves.rows.copies(rows).size() != 1) {
        refuse_table(name, {"循环重复或去掉了整个表格", "a loop repeats or removes a whole table"});
    }
    const Span data{rows.first + number_or(scanner.attribute("headerRowCount"), 1),
                    rows.last - number_or(scanner.attribute("totalsRowCount"), 0)};
    if (data.first <= data.last && moves.rows.first_kept(data) == 0) {
        refuse_table(name, {"表格没有剩下任何数据行", "no row of data is left in a table"});
    }
}

constexpr std::string_view shape_mark = "_x0000_s";
constexpr std::uint32_t shapes_in_block = 1024;

/// The number behind the highest one in use.
std::uint32_t next_shape(std::string_view part) {
    std::uint32_t next = shapes_in_block + 1;
    for (std::size_t at = part.find(shape_mark); at != std::string_view::npos;
         at = part.find(shape_mark, at + 1)) {
        const std::string_view rest = part.substr(at + shape_mark.size(), 9);
        const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
        next = std::max(next, number_or(rest.substr(0, digits), 0) + 1);
    }
    return next;
}

/// Numbers of shapes go in blocks of 1024 that o:idmap lists ([MS-OI29500] §2.1.1914).
void extend_blocks(std::string& part, std::uint32_t first, std::uint32_t next) {
    const std::size_t map = part.find("idmap");
    const std::size_t data = part.find("data=", map);
    if (next == first || map == std::string::npos || data == std::string::npos) {
        return;
    }
    std::string more;
    for (std::uint32_t block = (first - 1) / shapes_in_block + 1;
         block <= (next - 1) / shapes_in_block;
         ++block) {
        more += "," + std::to_string(block);
    }
    const std::size_t value = data + std::string_view("data=").size();
    part.insert(part.find(part[value], value + 1), more);
}

std::string moved_vml(std::string_view part, const PartContext& context) {
    try {
        xml::check(part);
    } catch (const Error&) {
        return std::string(part);
    }
    PartMover mover(part, context);
    const std::uint32_t first = next_shape(part);
    mover.writer().set_next_shape(first);
    std::string moved = mover.move();
    extend_blocks(moved, first, mover.writer().next_shape());
    return moved;
}

}  // namespace

std::optional<PartKind> part_kind(std::string_view content_type) {
    const std::string type = lower(content_type);
    for (const KindOfType& row : kinds) {
        if (type.ends_with(row.ending)) {
            return row.kind;
        }
    }
    return {};
}

std::string moved_part(PartKind kind, std::string_view part, const PartContext& context) {
    if (context.workbook.is_identity()) {
        return std::string(part);
    }
    switch (kind) {
        case PartKind::Workbook:
            return moved_names(part, context.workbook);
        case PartKind::PivotCache:
            return moved_pivot_cache(part, context.workbook);
        case PartKind::Vml:
            return moved_vml(part, context);
        case PartKind::Table:
            if (context.moves() != nullptr) {
                check_table(part, *context.moves());
            }
            break;
        default:
            break;
    }
    return PartMover(part, context).move();
}

SheetFrame moved_frame(std::string_view part, const PartContext& context) {
    PartMover mover(part, context);
    SheetFrame frame;
    frame.head = mover.move();
    frame.tail = frame.head.substr(mover.rows_at());
    frame.head.resize(mover.rows_at());
    return frame;
}

}  // namespace nianbao::xlsx
