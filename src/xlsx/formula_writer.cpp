#include <algorithm>
#include <optional>

#include "nianbao/error.hpp"
#include "xlsx/formula.hpp"
#include "xlsx/sight.hpp"

// Writing a Formula: the second half of it.

namespace nianbao::xlsx {
namespace {

constexpr std::string_view lost = "#REF!";

/// One number moved by filling; 0 beyond the grid.
std::uint32_t filled(std::uint32_t at, bool absolute, std::int64_t by, std::uint32_t limit) {
    const std::int64_t to = at + (absolute ? 0 : by);
    return to < 1 || to > static_cast<std::int64_t>(limit) ? 0 : static_cast<std::uint32_t>(to);
}

bool fill(Corner& corner, Area::Shape shape, std::int64_t rows, std::int64_t columns) {
    if (shape != Area::Shape::Columns) {
        corner.row = filled(corner.row, corner.row_absolute, rows, most_rows);
    }
    if (shape != Area::Shape::Rows) {
        corner.column = filled(corner.column, corner.column_absolute, columns, most_columns);
    }
    return corner.row != 0 && corner.column != 0;
}

constexpr std::size_t most_arguments = 100;  ///< Excel takes 255, and there may be others
constexpr std::size_t longest_list = 7500;   ///< Excel takes formulas of 8192 characters

[[noreturn]] void refuse(std::string_view reference, std::string_view sheet) {
    throw Error(
        Error::Kind::Data,
        {"xlsx.scattered",
         {"公式引用的单元格分散在太多行中，一个公式容纳不下",
          "the cells a formula refers to are scattered over more rows than a formula can name"},
         std::string(sheet) + "!" + std::string(reference),
         {"让循环只占一行，或者用 SUMIF 合计", "let the loop take one row, or total with SUMIF"}});
}

void append_name(std::string& out, std::string_view name) {
    for (const char c : name) {
        out.append(c == '\'' ? 2 : 1, c);
    }
}

/// True for a name of Chinese characters, and Latin letters and digits behind one: it needs no
/// quotes. LibreOffice 7.4 reads 甲:丙!A1, but not '甲:丙'!A1.
bool is_bare(std::string_view name) {
    bool bare = !name.empty() && static_cast<unsigned char>(name[0]) >= 0xE4;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        const bool ideograph = (byte >= 0xE4 && byte <= 0xE9) || (byte & 0xC0U) == 0x80;
        const char lower = static_cast<char>(c | 0x20);
        bare = bare && (ideograph || (lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9'));
    }
    return bare;
}

}  // namespace

class FormulaWriter {
public:
    FormulaWriter(const Formula& formula, const Place& place, const WorkbookMoves& workbook)
        : text_(formula.text_), place_(place), workbook_(workbook) {
        if (place.sheet < workbook.sheets().size()) {
            const SheetMoves& own = workbook.sheets()[place.sheet];
            row_ = own.rows.scope_at(place.row);
            column_ = own.columns.scope_at(place.column);
        }
    }

    void append(std::string& out, const Formula::Reference& reference) const {
        const Outputs outputs = outputs_of(reference);
        if (reference.first_sheet == Formula::foreign || nowhere(reference)) {
            out += source(reference);
        } else if (outputs.empty()) {
            out += lost;
        } else if (!reference.cells) {
            append_sheet(out, reference, outputs, reference.through);
        } else {
            append_cells(out, reference, outputs);
        }
    }

private:
    using Outputs = WorkbookMoves::Outputs;

    std::string_view source(const Formula::Reference& reference) const {
        return text_.substr(reference.sheet, reference.end - reference.sheet);
    }

    /// Own cells of a formula that stands on no sheet.
    bool nowhere(const Formula::Reference& reference) const {
        return reference.first_sheet == Formula::own_sheet &&
               place_.sheet >= workbook_.sheets().size();
    }

    static bool several(const Formula::Reference& reference) {
        return reference.first_sheet != reference.last_sheet;
    }

    Outputs outputs_of(const Formula::Reference& reference) const {
        if (reference.first_sheet == Formula::foreign || nowhere(reference)) {
            return {};
        }
        if (reference.first_sheet == Formula::own_sheet) {
            return {place_.sheet, place_.sheet + 1};
        }
        Outputs all;
        const auto ends = std::minmax(reference.first_sheet, reference.last_sheet);
        for (std::size_t i = ends.first; i <= ends.second; ++i) {
            const Outputs some =
                workbook_.outputs(i, several(reference) ? WorkbookMoves::no_sheet : place_.sheet);
            if (!some.empty()) {
                all.first = all.empty() ? some.first : all.first;
                all.last = some.last;
            }
        }
        return all;
    }

    Sight sight_of(std::size_t output, bool floats) const {
        const bool own = output == place_.sheet;
        return {workbook_.sheets()[output],
                own ? row_ : Moves::outside,
                own ? column_ : Moves::outside,
                own && place_.spreads,
                floats};
    }

    void append_cells(std::string& out,
                      const Formula::Reference& reference,
                      const Outputs& outputs) const {
        std::optional<Area> area = moved(reference.area, sight_of(outputs.first, reference.floats));
        bool agree = true;
        for (std::size_t i = outputs.first + 1; i < outputs.last; ++i) {
            agree = agree && moved(reference.area, sight_of(i, reference.floats)) == area;
        }
        if (!agree && several(reference)) {
            area = reference.area;
        }
        if (!area) {
            out += lost;  // without its sheet: LibreOffice does not read Sheet1!#REF!
            return;
        }
        const bool one_sheet = outputs.first + 1 == outputs.last;
        if (reference.list && one_sheet &&
            is_scattered(*area, reference.area, sight_of(outputs.first, reference.floats))) {
            append_list(out, reference, outputs);
            return;
        }
        append_sheet(out, reference, outputs, agree && reference.through);
        if (*area == reference.area) {
            out += text_.substr(reference.begin, reference.end - reference.begin);
        } else {
            append_area(out, narrowed(*area, reference));
        }
    }

    /// Each run of cells on its own; in brackets where it is one argument or one series.
    void append_list(std::string& out,
                     const Formula::Reference& reference,
                     const Outputs& outputs) const {
        const std::vector<Area> areas =
            scattered(reference.area, sight_of(outputs.first, reference.floats));
        const bool brackets = !reference.through || areas.size() > most_arguments;
        const std::size_t begin = out.size();
        out.append(brackets ? "(" : "");
        for (const Area& area : areas) {
            out.append(&area == areas.data() ? "" : ",");
            append_sheet(out, reference, outputs, false);
            append_area(out, area);
        }
        out.append(brackets ? ")" : "");
        if (areas.empty() || out.size() - begin > longest_list) {
            refuse(source(reference), workbook_.sheets()[outputs.first].name);
        }
    }

    /// Only a range, or a cell where a range may stand, is more than one cell.
    static Area narrowed(Area area, const Formula::Reference& reference) {
        if (area.shape == Area::Shape::Cell && !reference.range) {
            const Corner corner = reference.second ? area.last : area.first;
            area.first.row = area.last.row = corner.row;
            area.first.column = area.last.column = corner.column;
        }
        return area;
    }

    void append_sheet(std::string& out,
                      const Formula::Reference& reference,
                      Outputs outputs,
                      bool through) const {
        if (!several(reference) && !through) {
            outputs.last = outputs.first + 1;
        }
        const std::string_view first = workbook_.sheets()[outputs.first].name;
        const std::string_view last = workbook_.sheets()[outputs.last - 1].name;
        if (reference.begin == reference.sheet) {
            return;
        }
        const auto& names = workbook_.names();
        if (first == names[reference.first_sheet] && last == names[reference.last_sheet]) {
            out += text_.substr(reference.sheet, reference.begin - reference.sheet);
            return;
        }
        const char* const quote = is_bare(first) && is_bare(last) ? "" : "'";
        out += quote;
        append_name(out, first);
        if (outputs.first + 1 != outputs.last) {
            out += ':';
            append_name(out, last);
        }
        out += quote;
        out += '!';
    }

    std::string_view text_;
    const Place& place_;
    const WorkbookMoves& workbook_;
    Moves::Scope row_ = Moves::outside;
    Moves::Scope column_ = Moves::outside;
};

void Formula::append(std::string& out, const Place& place, const WorkbookMoves& workbook) const {
    const FormulaWriter writer(*this, place, workbook);
    const std::string_view text = text_;
    std::size_t copied = 0;
    for (const Reference& reference : references_) {
        out += text.substr(copied, reference.sheet - copied);
        writer.append(out, reference);
        copied = reference.end;
    }
    out += text.substr(copied);
}

/// True for Sheet1!$A$1:$B$2,(Sheet1!$D$1).
bool Formula::only_references() const {
    const std::string_view text = text_;
    std::size_t at = 0;
    for (const Reference& reference : references_) {
        if (text.substr(at, reference.sheet - at).find_first_not_of("(), ") !=
            std::string_view::npos) {
            return false;
        }
        at = reference.end;
    }
    return text.substr(at).find_first_not_of("(), ") == std::string_view::npos;
}

std::string Formula::at(const Place& place, const WorkbookMoves& workbook) const {
    std::string out;
    append(out, place, workbook);
    return out;
}

Formula Formula::shifted(std::int64_t rows, std::int64_t columns) const {
    Formula result;
    const std::string_view text = text_;
    std::size_t copied = 0;
    for (Reference reference : references_) {
        const std::size_t begin = reference.begin;
        result.text_ += text.substr(copied, begin - copied);
        copied = reference.end;
        reference.sheet += static_cast<std::uint32_t>(result.text_.size() - begin);
        reference.begin = static_cast<std::uint32_t>(result.text_.size());
        Area& area = reference.area;
        const bool first = fill(area.first, area.shape, rows, columns);
        const bool last = fill(area.last, area.shape, rows, columns);
        put_in_order(area);
        if (!reference.cells) {
            // a name does not move
        } else if (first && last) {
            append_area(result.text_, area);
        } else {
            result.text_ += lost;
            continue;
        }
        reference.end = static_cast<std::uint32_t>(result.text_.size());
        result.references_.push_back(reference);
    }
    result.text_ += text.substr(copied);
    return result;
}

}  // namespace nianbao::xlsx
