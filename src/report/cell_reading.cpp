#include "report/cell_reading.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "text/decimal.hpp"
#include "text/fold.hpp"

namespace nianbao::report {
namespace {

/// A unit of money, and how far the point moves to the left to make it 万元.
struct MoneyUnit {
    std::string_view name;
    int places;
};

constexpr std::array<MoneyUnit, 5> money_units{
    {{"元", 4}, {"元人民币", 4}, {"千元", 1}, {"万元", 0}, {"亿元", -4}}};

/// Units that count, besides those of the item.
constexpr std::array<std::string_view, 9> counting_units{
    {"件", "条", "次", "篇", "个", "人", "人次", "项", "份"}};

/// What is written of a figure.
struct Pieces {
    bool negative = false;
    bool doubled = false;   ///< two signs of less
    bool grouped = false;   ///< with commas
    std::string digits;     ///< without sign and commas
    std::string_view unit;  ///< behind the digits
};

bool eat(std::string_view& text, std::string_view word) {
    const bool found = text.starts_with(word);
    text.remove_prefix(found ? word.size() : 0);
    return found;
}

/// The signs before a figure; words for more and less are those of a change alone.
void take_sign(std::string_view& text, const Item& item, Pieces& pieces) {
    if (item.kind == ItemKind::Change) {
        for (const std::string_view word : {"增加", "增长", "增"}) {
            if (eat(text, word)) {
                return;
            }
        }
        for (const std::string_view word : {"减少", "减"}) {
            if (eat(text, word)) {
                pieces.negative = true;
                return;
            }
        }
    }
    if (eat(text, "+")) {
        return;
    }
    pieces.negative = eat(text, "-") || eat(text, "−");
    pieces.doubled = pieces.negative && (eat(text, "-") || eat(text, "−"));
}

/// Digits with a comma after every third before the point, or none.
bool take_digits(std::string_view& text, Pieces& pieces) {
    std::size_t size = 0;
    std::size_t group = 0;
    for (; size < text.size(); ++size) {
        const char c = text[size];
        if (c >= '0' && c <= '9') {
            pieces.digits += c;
            ++group;
        } else if (c == ',' && (pieces.grouped ? group == 3 : group >= 1 && group <= 3)) {
            pieces.grouped = true;
            group = 0;
        } else {
            break;
        }
    }
    if (pieces.digits.empty() || (pieces.grouped && group != 3)) {
        return false;
    }
    text.remove_prefix(size);
    if (text.starts_with('.')) {
        const std::size_t end = std::min(text.find_first_not_of("0123456789", 1), text.size());
        pieces.digits += text.substr(0, end);
        text.remove_prefix(end);
    }
    return true;
}

std::optional<Pieces> take_apart(std::string_view text, const Item& item) {
    Pieces pieces;
    take_sign(text, item, pieces);
    if (!take_digits(text, pieces)) {
        return std::nullopt;
    }
    pieces.unit = text;
    return pieces;
}

bool is_own_unit(std::string_view unit, const Item& item) {
    return unit.empty() || unit == item.unit ||
           std::find(item.units.begin(), item.units.end(), unit) != item.units.end();
}

/// Without the zeros that a moved point leaves behind.
std::string shortest(std::string digits) {
    if (digits.find('.') != std::string::npos) {
        digits.erase(digits.find_last_not_of('0') + 1);
        digits.erase(digits.ends_with('.') ? digits.size() - 1 : digits.size());
    }
    return digits;
}

/// The figure in the unit of the item; nothing where the unit is none that can be.
std::optional<Number> figure_of(const Pieces& pieces, const Item& item) {
    const std::string digits = (pieces.negative ? "-" : "") + pieces.digits;
    const bool money = item.kind == ItemKind::Amount;
    const auto* const found =
        std::find_if(money_units.begin(), money_units.end(), [&](const MoneyUnit& unit) {
            return unit.name == pieces.unit;
        });
    if (is_own_unit(pieces.unit, item)) {
        return Number::parse(digits);
    }
    if (money && found != money_units.end()) {
        const auto decimal = text::Decimal::parse(digits);
        return decimal ? Number::parse(shortest(decimal->shifted(-found->places).text()))
                       : std::nullopt;
    }
    const bool counts = std::find(counting_units.begin(), counting_units.end(), pieces.unit) !=
                        counting_units.end();
    return counts && !money ? Number::parse(digits) : std::nullopt;
}

/// What is to be told of a figure that was not written as a form wants it.
std::optional<Words> note_of(std::string_view cell,
                             const Pieces& pieces,
                             const Item& item,
                             const Number& figure) {
    const bool own = is_own_unit(pieces.unit, item);
    if (own && !pieces.doubled && !pieces.grouped) {
        return std::nullopt;
    }
    const std::string written(cell);
    Words note{"“" + written + "”读作 " + figure.text(),
               "\"" + written + "\" was read as " + figure.text()};
    if (!own && item.kind == ItemKind::Amount) {
        note.zh += " " + item.unit + "（单位已换算）";
        note.en += " " + item.unit + " (unit converted)";
    } else if (!own) {
        note.zh += "，表内单位是“" + item.unit + "”";
        note.en += "; the form counts in \"" + item.unit + "\"";
    } else if (pieces.doubled) {
        note.zh += "，请核对正负号";
        note.en += "; please check its sign";
    }
    return note;
}

}  // namespace

CellReading read_cell(std::string_view cell, const Item& item) {
    CellReading reading{Value::from_cell(cell), {}};
    const bool figures = item.kind != ItemKind::Heading && item.kind != ItemKind::Text;
    if (!figures || reading.value.state() != Value::State::Text) {
        return reading;
    }
    const std::string folded = text::folded(cell);
    const auto pieces = take_apart(folded, item);
    const auto figure = pieces ? figure_of(*pieces, item) : std::nullopt;
    if (figure) {
        reading.value = Value(*figure);
        reading.note = note_of(text::trimmed(cell), *pieces, item, *figure);
    }
    return reading;
}

}  // namespace nianbao::report
