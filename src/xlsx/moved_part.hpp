#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "xlsx/part_slot.hpp"

namespace nianbao::xlsx {

/// Parts that refer to cells.
enum class PartKind {
    Sheet,
    Table,
    Comments,
    ThreadedComments,
    Vml,  ///< the boxes of comments, and old controls
    Drawing,
    Chart,
    Control,  ///< properties of a form control
    PivotTable,
    PivotCache,
    Workbook
};

/// By the content type of the part, in any case; nothing for a part that does not refer.
std::optional<PartKind> part_kind(std::string_view content_type);

/// The part as it reads once rows, columns and sheets have moved. `context.sheet` is the output
/// sheet the part belongs to (by its relationships); no_sheet for Chart, PivotCache and Workbook
/// where it is unknown. All bytes that need not change stay as they are; where nothing moved in the
/// whole workbook, all of them.
///
/// A thing inside a repeated group comes once for each copy where it says something about its cells
/// (merges, links, comments, page breaks, sparklines), and in the first copy alone where it would
/// need another part or another identity (pictures, threads of comments). What stands on vanished
/// cells goes; a drawing moves to the next cells. Charts lose their stored results.
///
/// Sheet: everything but the rows; use moved_frame to have the rows left open.
/// Throws Error as xml::Scanner does; Error (Template, "xlsx.table") for a table that would have to
/// be doubled, change its columns, or lose all its rows. VML that is not well-formed XML, as old
/// programs write it, stays as it is.
std::string moved_part(PartKind kind, std::string_view part, const PartContext& context);

/// A sheet part without its sheetData element.
struct SheetFrame {
    std::string head;
    std::string tail;
};
SheetFrame moved_frame(std::string_view part, const PartContext& context);

}  // namespace nianbao::xlsx
