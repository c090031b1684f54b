#include <algorithm>
#include <cstdlib>
#include <optional>

#include "format/book.hpp"
#include "format/book_cells.hpp"
#include "nianbao/error.hpp"
#include "report/item_label.hpp"
#include "report/totals.hpp"

// The figures of a report in the cells of its items, and the formulas of totals.
namespace nianbao::format {
namespace {

using Totals = decltype(report::totals_of(std::declval<const Form&>()));

constexpr std::size_t exact_digits = 15;  // what a spreadsheet keeps of a figure

bool is_exact(const Number& number) {
    const std::string text = number.text();
    const auto digits = std::count_if(
        text.begin(), text.end(), [](char letter) { return letter >= '0' && letter <= '9'; });
    return static_cast<std::size_t>(digits) <= exact_digits;
}

double binary(const Number& number) {
    return std::strtod(number.text().c_str(), nullptr);
}

NewContent content_of(const Value& value) {
    if (value.is_blank()) {
        return {};
    }
    const Number* number = value.number();
    if (number != nullptr && is_exact(*number)) {
        return binary(*number);
    }
    return value.written();
}

/// The sum of the figures among the parts; nothing where there is none, or the sum is out of range.
std::optional<Number> sum_of(const Report& report, const std::vector<std::string>& parts) {
    std::optional<Number> sum;
    try {
        for (const std::string& part : parts) {
            const Entry* entry = report.entry(part);
            const Number* number = entry == nullptr ? nullptr : entry->value.number();
            sum = number == nullptr ? sum : sum.value_or(Number()) + *number;
        }
    } catch (const Error&) {
        return std::nullopt;
    }
    return sum;
}

/// The formula of a total, which stays blank while all its parts are; none where the report
/// declares what the formula would not give.
std::optional<NewFormula> total_formula(const Book& book,
                                        const std::vector<std::string>& parts,
                                        const Value& declared,
                                        std::size_t sheet) {
    const std::string refs = references(book, parts, sheet);
    NewFormula formula{"IF(COUNT(" + refs + R"()=0,"",ROUND(SUM()" + refs + "),6))", ""};
    if (declared.is_blank()) {
        return formula;
    }
    const std::optional<Number> sum = sum_of(book.report, parts);
    if (declared.number() == nullptr || !sum || *sum != *declared.number() || !is_exact(*sum)) {
        return std::nullopt;
    }
    formula.result = binary(*sum);
    return formula;
}

void fill_item(Book& book, const Totals& totals, const Item& item, const ItemCell& cell) {
    const Entry* entry = book.report.entry(item.key);
    const Value value = entry == nullptr ? Value() : entry->value;
    NewContent content = content_of(value);
    Look look = looks::figure(item.kind);
    if (const auto total = totals.find(item.key); total != totals.end()) {
        if (auto formula = total_formula(book, total->second, value, cell.sheet)) {
            content = std::move(*formula);
            look.shade = total_shade;
        }
    }
    book.sheet(cell.sheet).merge(cell.span, look, std::move(content));
}

/// Says where a figure that was carried over comes from.
void tell_carried(Book& book, const std::string& to, const std::string& from) {
    const Entry* entry = book.report.entry(to);
    if (entry == nullptr || entry->value.is_blank()) {
        return;
    }
    const ItemCell& cell = book.items.find(to)->second;
    book.sheet(cell.sheet)
        .comments.push_back({cell.span.first,
                             "结转自" + std::to_string(book.options.previous->year) + "年报告：" +
                                 report::item_label(book.form, from) + "。请与上年报告核对。"});
}

}  // namespace

void fill_items(Book& book) {
    const Totals totals = report::totals_of(book.form);
    book.form.each_item([&](const Item& item) {
        fill_item(book, totals, item, book.items.find(item.key)->second);
    });
    for (const auto& [key, cell] : book.previous) {
        const Entry* entry = book.options.previous->entry(key);
        book.sheet(cell.sheet)
            .merge(cell.span,
                   looks::last_year(),
                   entry == nullptr ? NewContent() : content_of(entry->value));
    }
    for (const auto& [to, from] : report::carried_items(book.form)) {
        if (book.follows_previous()) {
            tell_carried(book, to, from);
        }
    }
    guard_cells(book);
}

}  // namespace nianbao::format
