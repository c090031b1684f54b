#include "tmpl/formula_emitter.hpp"

#include <utility>

#include "xlsx/start_tag.hpp"
#include "xml/escape.hpp"

namespace nianbao::tmpl {
namespace {

/// What stands in a formula element.
struct Element {
    std::string_view tag;
    std::string text;  ///< references resolved
    bool closed = false;
};

Element element_of(std::string_view source) {
    Element found;
    const std::size_t tag_end = source.find('>') + 1;
    found.tag = source.substr(0, tag_end);
    found.closed = found.tag.ends_with("/>");
    if (!found.closed) {
        found.text = xml::decode(source.substr(tag_end, source.rfind("</") - tag_end));
    }
    return found;
}

}  // namespace

FormulaEmitter::FormulaEmitter(const xlsx::Sheet& sheet,
                               const xlsx::WorkbookMoves* workbook,
                               ProgramWriter& out)
    : workbook_(workbook), out_(out) {
    if (workbook == nullptr) {
        return;
    }
    for (const xlsx::SheetRow& row : sheet.rows) {
        for (const xlsx::SheetCell& cell : row.cells) {
            if (cell.formula != 0) {
                read_shared(sheet.story.atoms[cell.formula].source, row.number, cell.column);
            }
        }
    }
}

void FormulaEmitter::read_shared(std::string_view source, std::uint32_t row, std::uint32_t column) {
    const Element found = element_of(source);
    if (xlsx::attribute_of(found.tag, "t") == "shared" && !found.text.empty()) {
        shared_.emplace(xlsx::attribute_of(found.tag, "si"),
                        Shared{xlsx::Formula(found.text, *workbook_), row, column});
    }
}

void FormulaEmitter::add(std::string_view source, std::uint32_t row, std::uint32_t column) {
    if (workbook_ == nullptr) {
        out_.copy(source);
        return;
    }
    const Element found = element_of(source);
    const std::string_view type = xlsx::attribute_of(found.tag, "t");
    const auto shared = type == "shared" && found.text.empty()
                            ? shared_.find(xlsx::attribute_of(found.tag, "si"))
                            : shared_.end();
    if (found.text.empty() && shared == shared_.end() && type != "dataTable") {
        out_.copy(source);
        return;
    }
    start_tag(found.tag, type, row, column);
    if (shared != shared_.end()) {
        const Shared& first = shared->second;
        append(first.formula.shifted(std::int64_t{row} - first.row,
                                     std::int64_t{column} - first.column),
               row,
               column);
    } else {
        append(xlsx::Formula(found.text, *workbook_), row, column);
    }
    out_.copy("</" + std::string(xlsx::name_of(found.tag)) + ">");
}

void FormulaEmitter::append(xlsx::Formula formula, std::uint32_t row, std::uint32_t column) {
    if (formula.refers()) {
        out_.add(Op::Code::Formula, out_.formula({std::move(formula), row, column}));
    } else {
        std::string text;
        xml::append_text(text, formula.text());
        out_.copy(text);
    }
}

/// The start tag of a formula that stands alone; the cells of an array formula or a table of data
/// (§18.3.1.40: ref, r1, r2) move like any reference.
void FormulaEmitter::start_tag(std::string_view tag,
                               std::string_view type,
                               std::uint32_t row,
                               std::uint32_t column) {
    std::string rest(tag);
    if (type == "shared") {
        for (const char* name : {"t", "ref", "si"}) {
            rest = xlsx::without_attribute(rest, name);
        }
    }
    if (rest.ends_with("/>")) {
        rest.replace(rest.size() - 2, 2, ">");
    }
    for (const char* name : {"ref", "r1", "r2"}) {
        const auto place = xlsx::find_attribute(rest, name);
        if (!place) {
            continue;
        }
        out_.copy(std::string_view(rest).substr(0, place->value_begin));
        append(xlsx::Formula(xlsx::attribute_of(rest, name), *workbook_), row, column);
        rest.erase(0, place->value_end);
    }
    out_.copy(rest);
}

}  // namespace nianbao::tmpl
