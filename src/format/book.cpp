#include "format/book.hpp"

#include <algorithm>

#include "report/last_year.hpp"
#include "text/utf8.hpp"

namespace nianbao::format {
namespace {

constexpr std::size_t longest_tab = 31;
constexpr std::uint32_t grey = 0x7F7F7F;
constexpr std::uint32_t red = 0xC00000;
constexpr std::uint32_t head_shade = 0xF2F2F2;
constexpr std::uint32_t input_shade = 0xFFFDF0;
constexpr std::uint32_t last_year_shade = 0xF7F7F7;

bool follows(const CellSpan& last, const CellSpan& next) {
    const bool single = last.first.row == last.last.row || last.first.column == last.last.column;
    const bool below = next.first.column == last.last.column &&
                       last.first.column == last.last.column && next.first.row == last.last.row + 1;
    const bool beside = next.first.row == last.last.row && last.first.row == last.last.row &&
                        next.first.column == last.last.column + 1;
    return single && next.first == next.last && (below || beside);
}

/// A tab no other sheet has, of characters a tab may have.
std::string free_tab(const NewWorkbook& book, const std::string& wish) {
    std::string tab;
    std::size_t count = 0;
    for (std::size_t at = 0; at < wish.size() && count < longest_tab - 3; ++count) {
        const text::CodePoint point = text::code_point(wish, at);
        const std::string_view letter = std::string_view(wish).substr(at, point.size);
        tab += std::string_view("[]:*?/\\'").find(letter) == std::string_view::npos
                   ? std::string(letter)
                   : "_";
        at += point.size;
    }
    const auto taken = [&](const std::string& name) {
        return std::any_of(book.sheets.begin(), book.sheets.end(), [&](const NewSheet& sheet) {
            return sheet.name == name;
        });
    };
    std::string name = tab;
    for (int number = 2; taken(name); ++number) {
        name = tab + std::to_string(number);
    }
    return name;
}

}  // namespace

std::size_t Book::add_sheet(const std::string& name) {
    out.sheets.emplace_back(free_tab(out, name));
    return out.sheets.size() - 1;
}

const ItemCell* Book::find(std::string_view key) const {
    const auto& cells = report::is_of_last_year(key) ? previous : items;
    const auto found = cells.find(report::item_of(key));
    return found == cells.end() ? nullptr : &found->second;
}

namespace looks {

Look title() {
    Look look;
    look.face = Look::Face::Title;
    look.size = 18;
    look.border = false;
    return look;
}

Look head() {
    Look look;
    look.face = Look::Face::Head;
    look.shade = head_shade;
    return look;
}

Look label(int indent) {
    Look look;
    look.side = Look::Side::Left;
    look.indent = indent;
    return look;
}

Look centered() {
    return {};
}

Look note() {
    Look look;
    look.side = Look::Side::Left;
    look.size = 10;
    look.color = grey;
    look.border = false;
    return look;
}

Look figure(ItemKind kind) {
    Look look;
    look.locked = kind == ItemKind::Heading;
    look.shade = look.locked ? look.shade : input_shade;
    look.numbers = kind == ItemKind::Amount                              ? "0.######"
                   : kind == ItemKind::Count || kind == ItemKind::Change ? "0"
                                                                         : "General";
    look.side = kind == ItemKind::Text ? Look::Side::Left : Look::Side::Center;
    return look;
}

Look last_year() {
    Look look;
    look.color = grey;
    look.size = 10;
    look.shade = last_year_shade;
    return look;
}

Look fault() {
    Look look = note();
    look.color = red;
    look.wrap = false;
    return look;
}

}  // namespace looks

std::string printed(const std::string& number, const std::string& label) {
    return number + label;
}

std::vector<std::string> reference_parts(const Book& book,
                                         const std::vector<std::string>& keys,
                                         std::size_t sheet) {
    std::vector<ItemCell> parts;
    for (const std::string& key : keys) {
        const ItemCell& cell = *book.find(key);
        const CellSpan seen{cell.span.first, cell.span.first};
        const bool merged = cell.span.first != cell.span.last;
        if (!parts.empty() && !merged && parts.back().sheet == cell.sheet &&
            follows(parts.back().span, seen)) {
            parts.back().span.last = seen.last;
        } else {
            parts.push_back({cell.sheet, seen});
        }
    }
    std::vector<std::string> names;
    for (const ItemCell& part : parts) {
        const bool here = part.sheet == sheet;
        const std::string of = here ? "" : quoted_sheet(book.out.sheets[part.sheet].name) + "!";
        names.push_back(of + span_name(part.span));
    }
    return names;
}

std::string references(const Book& book, const std::vector<std::string>& keys, std::size_t sheet) {
    std::string list;
    for (const std::string& part : reference_parts(book, keys, sheet)) {
        list += (list.empty() ? "" : ",") + part;
    }
    return list;
}

}  // namespace nianbao::format
