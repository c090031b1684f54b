#include "format/book_check_formulas.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>

#include "format/book_cells.hpp"
#include "report/last_year.hpp"

namespace nianbao::format {
namespace {

using Keys = std::vector<std::string>;

/// A rule on its way into a line: what its formulas are made of.
struct Line {
    const Book& book;
    const Rule& rule;
    std::size_t sheet;
    const std::string& left;
    const std::string& right;

    std::string list(const Keys& keys) const { return references(book, keys, sheet); }

    /// The sum of a side once all its figures are there.
    std::string sum(const Keys& keys) const {
        const std::string refs = list(keys);
        return "IF(COUNT(" + refs + ")=" + std::to_string(keys.size()) + ",ROUND(SUM(" + refs +
               "),6),\"\")";
    }

    /// One function over every part of a side, added up.
    std::string each(const Keys& keys, std::string_view before, std::string_view behind) const {
        std::string formula;
        for (const std::string& part : reference_parts(book, keys, sheet)) {
            formula += formula.empty() ? "" : "+";
            formula += before;
            formula += part;
            formula += behind;
        }
        return formula;
    }

    std::string nonzero(const Keys& keys) const {
        return each(keys, "COUNTIF(", ",\">0\")") + "+" + each(keys, "COUNTIF(", ",\"<0\")");
    }

    /// How many cells hold words that are no sign; figures count too where `figures` is set.
    std::string words(const Keys& keys, bool figures) const {
        std::string formula;
        for (const std::string& key : keys) {
            const std::string cell = list({key});
            formula += formula.empty() ? "" : "+";
            formula += figures ? "" : "IF(ISTEXT(" + cell + "),";
            formula += "IF(" + empty_test(cell) + ",0,1)";
            formula += figures ? "" : ",0)";
        }
        return formula;
    }

    std::string bound() const { return rule.bound.value_or(Number()).text(); }
};

CheckFormulas compare(const Line& line, const std::string& wrong) {
    return {line.sum(line.rule.left), line.sum(line.rule.right), wrong, true, true};
}

CheckFormulas equal(const Line& line) {
    return compare(line, "ROUND(" + line.left + "-" + line.right + ",6)<>0");
}

CheckFormulas at_most(const Line& line) {
    return compare(line, "ROUND(" + line.left + "-" + line.right + ",6)>0");
}

CheckFormulas at_least_each(const Line& line) {
    const std::string refs = line.list(line.rule.right);
    return {line.sum(line.rule.left),
            "IF(COUNT(" + refs + R"()=0,"",MAX()" + refs + "))",
            "ROUND(" + line.right + "-" + line.left + ",6)>0",
            true,
            true};
}

CheckFormulas both_or_neither(const Line& line) {
    CheckFormulas made = compare(line, "(" + line.left + ">0)<>(" + line.right + ">0)");
    made.compares = false;
    return made;
}

CheckFormulas positive_when(const Line& line) {
    CheckFormulas made = compare(line, "AND(" + line.left + ">0," + line.right + "<=0)");
    made.compares = false;
    return made;
}

CheckFormulas zero_when_zero(const Line& line) {
    return {line.sum(line.rule.left),
            line.nonzero(line.rule.right) + "+" + line.words(line.rule.right, false),
            "AND(" + line.left + "=0," + line.right + ">0)",
            false,
            true};
}

CheckFormulas within_times(const Line& line) {
    const std::string bound = line.bound();
    CheckFormulas made =
        compare(line,
                "AND(" + line.left + ">0," + line.right + ">0,OR(" + line.left + ">" + bound + "*" +
                    line.right + "," + line.right + ">" + bound + "*" + line.left + "))");
    made.compares = false;
    return made;
}

CheckFormulas sum_minimum(const Line& line) {
    return {line.sum(line.rule.left),
            line.bound(),
            "ROUND(" + line.left + "-" + line.right + ",6)<0",
            true,
            true};
}

CheckFormulas minimum(const Line& line) {
    const std::string refs = line.list(line.rule.left);
    return {"IF(COUNT(" + refs + R"()=0,"",MIN()" + refs + "))",
            line.bound(),
            line.left + "<" + line.right,
            true,
            true};
}

CheckFormulas zero(const Line& line) {
    return {line.nonzero(line.rule.left), "0", line.left + ">0", false, true};
}

CheckFormulas no_value(const Line& line) {
    return {line.words(line.rule.left, true), "0", line.left + ">0", false, true};
}

CheckFormulas filled(const Line& line) {
    return {line.each(line.rule.left, "COUNTBLANK(", ")"), "0", line.left + ">0", false, false};
}

/// The sheets count cells of the wrong kind themselves, row by row.
CheckFormulas number(const Line& line) {
    std::set<std::pair<std::size_t, std::size_t>> rows;
    for (const std::string& key : line.rule.left) {
        const ItemCell& cell = *line.book.find(key);
        rows.emplace(cell.sheet, cell.span.first.row);
    }
    std::map<std::size_t, CellSpan> spans;
    for (const auto& [sheet, row] : rows) {
        const CellAt at{row, line.book.check_columns.find(sheet)->second + 1};
        spans.try_emplace(sheet, CellSpan{at, at}).first->second.last = at;
    }
    std::string refs;
    for (const auto& [sheet, span] : spans) {
        refs += (refs.empty() ? "" : ",") + quoted_sheet(line.book.out.sheets[sheet].name) + "!" +
                span_name(span);
    }
    return {"SUM(" + refs + ")", "0", line.left + ">0", false, false};
}

/// True where every cell of the rule is there; figures of last year count for the year after alone.
bool can_be_told(const Book& book, const Rule& rule) {
    const auto is_there = [&](const std::string& key) {
        return book.find(key) != nullptr &&
               (!report::is_of_last_year(key) || book.follows_previous());
    };
    return std::all_of(rule.left.begin(), rule.left.end(), is_there) &&
           std::all_of(rule.right.begin(), rule.right.end(), is_there);
}

struct Kind {
    std::string_view name;
    CheckFormulas (*make)(const Line&);
};

constexpr std::array<Kind, 13> kinds{{{"equal", equal},
                                      {"at-most", at_most},
                                      {"at-least-each", at_least_each},
                                      {"both-or-neither", both_or_neither},
                                      {"positive-when", positive_when},
                                      {"zero-when-zero", zero_when_zero},
                                      {"within-times", within_times},
                                      {"sum-minimum", sum_minimum},
                                      {"minimum", minimum},
                                      {"zero", zero},
                                      {"no-value", no_value},
                                      {"filled", filled},
                                      {"number", number}}};

}  // namespace

std::optional<CheckFormulas> check_formulas(const Book& book,
                                            const Rule& rule,
                                            std::size_t sheet,
                                            const std::string& left,
                                            const std::string& right) {
    for (const Kind& kind : kinds) {
        if (kind.name == rule.kind && can_be_told(book, rule)) {
            return kind.make({book, rule, sheet, left, right});
        }
    }
    return std::nullopt;
}

}  // namespace nianbao::format
