#include "tmpl/kept_rows.hpp"

#include <algorithm>

#include "nianbao/error.hpp"
#include "xlsx/start_tag.hpp"

namespace nianbao::tmpl {
namespace {

std::size_t count_lost(std::string_view text) {
    constexpr std::string_view lost = "#REF!";
    std::size_t count = 0;
    for (std::size_t at = text.find(lost); at != text.npos; at = text.find(lost, at + 1)) {
        ++count;
    }
    return count;
}

/// The workbook as if a band had come out empty, and nothing else had moved.
xlsx::WorkbookMoves without_band(const Compiled& compiled, std::size_t sheet, const Band& band) {
    xlsx::WorkbookMoves workbook(compiled.sheet_names);
    workbook.add_all();
    xlsx::Moves& rows = workbook.sheets()[sheet].rows;
    if (band.first > 1) {
        rows.keep(1, band.first - 1);
    }
    rows.finish(band.last);
    return workbook;
}

class Referrers {
public:
    Referrers(const Compiled& compiled, const MovingSheet& sheet, const Band& band)
        : compiled_(compiled),
          sheet_(sheet),
          band_(band),
          workbook_(without_band(compiled, sheet.number, band)) {}

    bool exist() const {
        return std::any_of(compiled_.moving.begin(),
                           compiled_.moving.end(),
                           [&](const MovingSheet& sheet) { return loses(sheet); }) ||
               std::any_of(compiled_.moved.begin(),
                           compiled_.moved.end(),
                           [&](const MovedPart& part) { return loses(part); });
    }

private:
    bool loses(const MovingSheet& sheet) const {
        const Program& program = compiled_.programs[sheet.program];
        const bool formulas = std::any_of(
            program.formulas.begin(), program.formulas.end(), [&](const CellFormula& cell) {
                const bool inside = sheet.number == sheet_.number && cell.row >= band_.first &&
                                    cell.row <= band_.last;
                return !inside && loses(cell.formula, sheet.number);
            });
        return formulas || loses(xlsx::PartKind::Sheet, program.head + program.tail, sheet.number);
    }

    bool loses(const xlsx::Formula& formula, std::size_t sheet) const {
        return count_lost(formula.at({sheet, 0, 0}, workbook_)) > count_lost(formula.text());
    }

    bool loses(const MovedPart& part) const { return loses(part.kind, part.bytes, part.sheet); }

    bool loses(xlsx::PartKind kind, const std::string& bytes, std::size_t sheet) const {
        try {
            return count_lost(xlsx::moved_part(kind, bytes, {workbook_, sheet})) >
                   count_lost(bytes);
        } catch (const Error& error) {
            return error.kind() == Error::Kind::Template;  // a table without rows
        }
    }

    const Compiled& compiled_;
    const MovingSheet& sheet_;
    const Band& band_;
    xlsx::WorkbookMoves workbook_;
};

/// The start tag of a cell as that of a blank cell.
std::string blank_tag(std::string_view start_tag) {
    std::string tag = xlsx::without_attribute(start_tag, "t");
    tag.resize(tag.find_last_not_of("/>") + 1);
    return tag + "/>";
}

BlankRow blank_row(const xlsx::Sheet& sheet, const xlsx::SheetRow& row, bool is_gone) {
    const std::string_view tag = sheet.story.atoms[row.first].source;
    const xlsx::TagAroundName around = xlsx::around_name(tag);
    const std::string close = tag.ends_with("/>") ? "" : xlsx::end_tag_of(tag);
    BlankRow blank{row.number, is_gone, around.before, around.behind, {}, close};
    for (const xlsx::SheetCell& cell : row.cells) {
        const auto named = xlsx::around_name(blank_tag(sheet.story.atoms[cell.first].source));
        blank.cells.push_back({named.before, cell.column, named.behind});
    }
    return blank;
}

}  // namespace

bool is_referred(const Compiled& workbook, const MovingSheet& sheet, const Band& band) {
    return Referrers(workbook, sheet, band).exist();
}

void keep_rows(Program& program,
               const xlsx::Sheet& sheet,
               const SheetOutline& outline,
               const Band& band) {
    for (Op& op : program.ops) {
        if (op.code == Op::Code::BandEnd && op.a == band.first && op.b == band.last) {
            op.code = Op::Code::BandKept;
        }
    }
    std::vector<BlankRow>& rows = program.blanks[{band.first, band.last}];
    rows.clear();
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
        const xlsx::SheetRow& row = sheet.rows[i];
        if (row.number >= band.first && row.number <= band.last) {
            rows.push_back(blank_row(sheet, row, outline.removed[i]));
        }
    }
}

}  // namespace nianbao::tmpl
