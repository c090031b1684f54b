#include "xlsx/part_slot.hpp"

#include <array>
#include <charconv>

#include "xml/escape.hpp"

namespace nianbao::xlsx {
namespace {

constexpr std::size_t box_numbers = 8;

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \n\r\t";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::optional<std::array<std::uint32_t, box_numbers>> read_box(std::string_view text) {
    std::array<std::uint32_t, box_numbers> numbers{};
    for (std::uint32_t& number : numbers) {
        const std::size_t comma = std::min(text.find(','), text.size());
        const auto read = read_number(text.substr(0, comma));
        if (!read) {
            return {};
        }
        number = *read;
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return numbers;
}

/// Where a drawing goes: with the first copy of its cells, or to the next cells.
Area first_copy(const Area& area, const SheetMoves& moves) {
    const std::vector<Area> copies = copied_area(area, moves);
    return copies.empty() ? nearest_area(area, moves) : copies.front();
}

/// A corner counted from 0 that goes as far as `from` went to `to`.
std::uint32_t carried(std::uint32_t corner, std::uint32_t from, std::uint32_t to) {
    return corner + to > from ? corner + to - from : 0;
}

/// Nothing for a slot that holds no formula.
std::optional<Formula::Use> use_of(Role role, bool list) {
    switch (role) {
        case Role::Value:
        case Role::FirstRow:
            return Formula::Use::Value;
        case Role::Source:
            return list ? Formula::Use::Cells : Formula::Use::Value;
        case Role::Cells:
            return Formula::Use::Cells;
        case Role::Series:
            return Formula::Use::Series;
        default:
            return {};
    }
}

void escape(std::string& out, const std::string& text, const Slot& slot) {
    if (!slot.attribute) {
        xml::append_text(out, text);
        return;
    }
    std::string escaped;
    xml::append_attribute(escaped, text);
    const bool single = *(slot.source.data() - 1) == '\'';
    for (const char c : escaped) {
        single&& c == '\'' ? out.append("&apos;") : out.append(1, c);
    }
}

}  // namespace

const SheetMoves* PartContext::moves() const noexcept {
    return sheet < workbook.sheets().size() ? &workbook.sheets()[sheet] : nullptr;
}

std::optional<std::uint32_t> read_number(std::string_view text) {
    text = trimmed(text);
    std::uint32_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = read.ec == std::errc() && read.ptr == text.data() + text.size();
    return whole ? std::optional<std::uint32_t>(number) : std::nullopt;
}

std::optional<Area> area_of_box(std::string_view text) {
    const auto numbers = read_box(text);
    if (!numbers) {
        return {};
    }
    Area area;
    area.shape = Area::Shape::Range;
    area.first.column = numbers->at(0) + 1;
    area.first.row = numbers->at(2) + 1;
    area.last.column = numbers->at(4) + 1;
    area.last.row = numbers->at(6) + 1;
    put_in_order(area);
    return area;
}

void SlotWriter::prepare(Slot& slot, bool list) const {
    const auto use = use_of(slot.role, list);
    if (use) {
        slot.formula.emplace(xml::decode(slot.source), context_.workbook, *use);
    }
}

void SlotWriter::append(std::string& out, const Slot& slot, const Stand& stand) {
    if (slot.role == Role::Uid) {
        out += stand.copy == 0 ? slot.source : std::string_view();
        return;
    }
    const std::string before = slot.formula ? slot.formula->text() : xml::decode(slot.source);
    const std::string after = slot.formula ? formula(slot, stand) : written(slot, before, stand);
    if (after == before) {
        out += slot.source;
    } else {
        escape(out, after, slot);
    }
}

std::string SlotWriter::written(const Slot& slot, const std::string& text, const Stand& stand) {
    if (context_.moves() == nullptr) {
        return text;
    }
    switch (slot.role) {
        case Role::Area:
            return stand.known ? text_of(stand.target) : views(text);
        case Role::Areas:
            return stand.spreads ? text_of(stand.areas)
                                 : (stand.known ? text_of(stand.target) : views(text));
        case Role::View: {
            const auto area = read_area(text);
            return area ? text_of(nearest_area(*area, *context_.moves())) : text;
        }
        case Role::Views:
            return views(text);
        case Role::Split:
            return split(slot, text);
        case Role::Box:
            return box(text, stand);
        case Role::ShapeId:
            return shape(text, stand);
        default:
            return number(slot, text, stand);
    }
}

std::string SlotWriter::number(const Slot& slot,
                               const std::string& text,
                               const Stand& stand) const {
    if (!stand.known) {
        return text;
    }
    const Area& from = stand.source;
    const Area& to = stand.target;
    const bool fixed = stand.edit_as == "absolute";
    const bool sized = stand.edit_as == "oneCell";
    const auto corner = [&](std::uint32_t source_first,
                            std::uint32_t source,
                            std::uint32_t target_first,
                            std::uint32_t target) {
        const std::uint32_t moved = sized ? carried(source, source_first, target_first) : target;
        return fixed || moved == 0 ? text : std::to_string(moved - 1);
    };
    switch (slot.role) {
        case Role::Break:
            return std::to_string((slot.row_axis ? to.first.row : to.first.column) - 1);
        case Role::Min:
            return std::to_string(to.first.column);
        case Role::Max:
            return std::to_string(to.last.column);
        case Role::FromRow:
            return fixed ? text : std::to_string(to.first.row - 1);
        case Role::FromColumn:
            return fixed ? text : std::to_string(to.first.column - 1);
        case Role::ToRow:
            return corner(from.first.row, from.last.row, to.first.row, to.last.row);
        case Role::ToColumn:
            return corner(from.first.column, from.last.column, to.first.column, to.last.column);
        case Role::FilterColumn: {
            const std::uint32_t column = from.first.column + read_number(text).value_or(0);
            const Span target = context_.moves()->columns.target(Moves::outside, column);
            return target.empty() ? text : std::to_string(target.first - to.first.column);
        }
        default:
            return text;
    }
}

std::string SlotWriter::formula(const Slot& slot, const Stand& stand) const {
    Place place;
    place.sheet = context_.sheet;
    if (slot.role == Role::FirstRow) {
        place.row = first_row_;
        return slot.formula->at(place, context_.workbook);
    }
    if (!stand.known) {
        return slot.formula->at(place, context_.workbook);
    }
    place.row = stand.target.first.row;
    place.column = stand.target.first.column;
    place.spreads = stand.spreads;
    if (!stand.spreads) {
        return slot.formula->at(place, context_.workbook);
    }
    // The formula is as the first cell reads it; where that has vanished, the next one is first.
    const SheetMoves& moves = *context_.moves();
    const Area& source = stand.source;
    const std::uint32_t row = moves.rows.first_kept({source.first.row, source.last.row});
    const std::uint32_t column =
        moves.columns.first_kept({source.first.column, source.last.column});
    if (row == source.first.row && column == source.first.column) {
        return slot.formula->at(place, context_.workbook);
    }
    return slot.formula->shifted(row - source.first.row, column - source.first.column)
        .at(place, context_.workbook);
}

std::string SlotWriter::views(const std::string& list) const {
    std::vector<Area> areas = read_areas(list);
    for (Area& area : areas) {
        const bool cell = area.shape == Area::Shape::Cell;
        area = nearest_area(area, *context_.moves());
        if (cell) {
            area.last = area.first;
        }
    }
    return areas.empty() ? list : text_of(areas);
}

std::string SlotWriter::split(const Slot& slot, const std::string& text) const {
    const auto count = read_number(text);
    if (!count || *count == 0 || slot.frozen_from == 0) {
        return text;
    }
    const Moves& moves = slot.row_axis ? context_.moves()->rows : context_.moves()->columns;
    const Span frozen =
        moves.target(Moves::outside, Span{slot.frozen_from, slot.frozen_from + *count - 1});
    return frozen.empty() ? text : std::to_string(frozen.last - frozen.first + 1);
}

/// The box of a comment goes as far as its cell; that of a control follows its own cells.
std::string SlotWriter::box(const std::string& text, const Stand& stand) const {
    auto numbers = read_box(text);
    const auto area = area_of_box(text);
    if (!numbers || !area) {
        return text;
    }
    const Area from = stand.known ? stand.source : *area;
    const Area to = stand.known ? stand.target : first_copy(*area, *context_.moves());
    for (const std::size_t corner : {std::size_t{0}, std::size_t{4}}) {
        std::uint32_t& column = numbers->at(corner);
        std::uint32_t& row = numbers->at(corner + 2);
        column = carried(column, from.first.column, to.first.column);
        row = carried(row, from.first.row, to.first.row);
    }
    if (numbers == read_box(text)) {
        return text;
    }
    std::string out;
    for (const std::uint32_t number : *numbers) {
        out += (out.empty() ? "" : ", ") + std::to_string(number);
    }
    return out;
}

std::string SlotWriter::shape(const std::string& text, const Stand& stand) {
    return stand.copy == 0 ? text : "_x0000_s" + std::to_string(next_shape_++);
}

}  // namespace nianbao::xlsx
