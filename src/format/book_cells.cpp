#include "format/book_cells.hpp"

#include <map>

namespace nianbao::format {
namespace {

/// Neighbours in a row that hold the same kind.
struct Run {
    std::size_t sheet = 0;
    ItemKind kind = ItemKind::Count;
    CellSpan span;
    bool merged = false;
};

bool holds_figures(ItemKind kind) {
    return kind != ItemKind::Heading && kind != ItemKind::Text;
}

std::vector<Run> runs_of(const Book& book) {
    std::vector<Run> runs;
    book.form.each_item([&](const Item& item) {
        const ItemCell& cell = book.items.find(item.key)->second;
        const bool merged = cell.span.first != cell.span.last;
        if (!holds_figures(item.kind)) {
            return;
        }
        if (!runs.empty() && !merged && !runs.back().merged) {
            Run& last = runs.back();
            if (last.sheet == cell.sheet && last.kind == item.kind &&
                last.span.last.row == cell.span.first.row &&
                last.span.last.column + 1 == cell.span.first.column) {
                last.span.last = cell.span.last;
                return;
            }
        }
        runs.push_back({cell.sheet, item.kind, cell.span, merged});
    });
    return runs;
}

std::string words_of(ItemKind kind) {
    const char* const figure = kind == ItemKind::Count    ? "不小于0的整数"
                               : kind == ItemKind::Change ? "整数，减少的写负数，如 -8"
                                                          : "不小于0的数，单位万元，小数不超过6位";
    return "这里应填" + std::string(figure) + "；不适用的可填“——”或“无”。仍要这样填写吗？";
}

void guard(NewSheet& sheet, const Run& run) {
    const std::string cell = cell_name(run.span.first);
    const std::string test = kind_test(run.kind, cell);
    sheet.validations.push_back({run.span, {}, test, words_of(run.kind), false});
    sheet.conditions.push_back({{run.span}, "NOT(" + test + ")", error_shade, ""});
    if (run.kind == ItemKind::Amount) {
        // The format 0.###### would print 5 as "5.".
        sheet.conditions.push_back(
            {{run.span}, "AND(ISNUMBER(" + cell + ")," + cell + "=INT(" + cell + "))", {}, "0"});
    }
}

}  // namespace

std::string empty_test(const std::string& cell) {
    std::string test = "OR(TRIM(" + cell + ")=\"\"";
    for (const char* sign : {"/", "／", "无", "—", "——", "-", "--"}) {
        test += "," + cell + "=\"" + sign + "\"";
    }
    return test + ")";
}

std::string kind_test(ItemKind kind, const std::string& cell) {
    const std::string whole = cell + "=INT(" + cell + ")";
    const std::string figure = kind == ItemKind::Change ? whole
                               : kind == ItemKind::Count
                                   ? "AND(" + cell + ">=0," + whole + ")"
                                   : "AND(" + cell + ">=0," + cell + "=ROUND(" + cell + ",6))";
    return "IF(ISNUMBER(" + cell + ")," + figure + "," + empty_test(cell) + ")";
}

void guard_cells(Book& book) {
    for (const Run& run : runs_of(book)) {
        guard(book.sheet(run.sheet), run);
    }
    std::map<std::pair<std::size_t, std::size_t>, std::string> counts;
    book.form.each_item([&](const Item& item) {
        const ItemCell& cell = book.items.find(item.key)->second;
        if (holds_figures(item.kind)) {
            std::string& count = counts[{cell.sheet, cell.span.first.row}];
            count += (count.empty() ? "IF(" : "+IF(") +
                     kind_test(item.kind, cell_name(cell.span.first, true)) + ",0,1)";
        }
    });
    for (const auto& [place, count] : counts) {
        const CellAt at{place.second, book.check_columns[place.first] + 1};
        book.sheet(place.first).put(at, looks::fault(), NewFormula{count, ""});
        book.counts.emplace_back(place.first, at);
    }
}

}  // namespace nianbao::format
