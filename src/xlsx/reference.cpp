#include "xlsx/reference.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "xlsx/moves.hpp"

namespace nianbao::xlsx {
namespace {

constexpr std::uint32_t letters = 26;
constexpr std::uint32_t ten = 10;

bool is_letter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// What may go on a name: a reference does not end before it.
bool goes_on(char c) {
    constexpr std::string_view others = "_.$\\?(![";
    return is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80 ||
           others.find(c) != std::string_view::npos;
}

/// Reads a corner, of which column or row may be absent (0).
class CornerReader {
public:
    explicit CornerReader(std::string_view text) : text_(text) {}

    bool read(Corner& corner) {
        const bool dollar = eat();
        corner.column = column();
        const bool second = corner.column != 0 && eat();
        corner.row = row();
        corner.column_absolute = corner.column != 0 && dollar;
        corner.row_absolute = corner.column != 0 ? second : dollar;
        const bool ends = at_ >= text_.size() || !goes_on(text_[at_]);
        const bool whole = !second || corner.row != 0;
        return fits_ && ends && whole && (corner.column != 0 || corner.row != 0);
    }

    std::size_t size() const { return at_; }

private:
    bool eat() {
        const bool found = at_ < text_.size() && text_[at_] == '$';
        at_ += found ? 1 : 0;
        return found;
    }

    std::uint32_t column() {
        std::uint32_t value = 0;
        for (; at_ < text_.size() && is_letter(text_[at_]) && value <= most_columns; ++at_) {
            value = value * letters + static_cast<std::uint32_t>((text_[at_] & 0x1f));
        }
        fits_ = fits_ && value <= most_columns;
        return value;
    }

    std::uint32_t row() {
        std::uint32_t value = 0;
        for (; at_ < text_.size() && is_digit(text_[at_]) && value <= most_rows; ++at_) {
            fits_ = fits_ && (value != 0 || text_[at_] != '0');
            value = value * ten + static_cast<std::uint32_t>(text_[at_] - '0');
        }
        fits_ = fits_ && value <= most_rows;
        return value;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    bool fits_ = true;
};

/// The same kind of corner at both ends: cells, columns or rows.
bool alike(const Corner& a, const Corner& b) {
    return (a.column == 0) == (b.column == 0) && (a.row == 0) == (b.row == 0);
}

Area range_of(Corner first, Corner last) {
    if (first.column == 0) {
        first.column = 1;
        last.column = most_columns;
        return {Area::Shape::Rows, first, last};
    }
    if (first.row == 0) {
        first.row = 1;
        last.row = most_rows;
        return {Area::Shape::Columns, first, last};
    }
    return {Area::Shape::Range, first, last};
}

void append_row(std::string& out, std::uint32_t row) {
    std::array<char, 12> digits{};
    std::size_t at = digits.size();
    for (; row != 0; row /= ten) {
        digits.at(--at) = static_cast<char>('0' + row % ten);
    }
    out.append(digits.data() + at, digits.size() - at);
}

void append_corner(std::string& out, const Corner& corner, Area::Shape shape) {
    if (shape != Area::Shape::Rows) {
        out.append(corner.column_absolute ? "$" : "");
        append_column(out, corner.column);
    }
    if (shape != Area::Shape::Columns) {
        out.append(corner.row_absolute ? "$" : "");
        append_row(out, corner.row);
    }
}

}  // namespace

void put_in_order(Area& area) {
    if (area.last.row < area.first.row) {
        std::swap(area.first.row, area.last.row);
        std::swap(area.first.row_absolute, area.last.row_absolute);
    }
    if (area.last.column < area.first.column) {
        std::swap(area.first.column, area.last.column);
        std::swap(area.first.column_absolute, area.last.column_absolute);
    }
}

std::optional<FoundArea> find_area(std::string_view text) {
    FoundArea found;
    CornerReader first(text);
    Corner& corner = found.area.first;
    if (!first.read(corner)) {
        return {};
    }
    found.size = first.size();
    found.area.last = corner;
    Corner other;
    CornerReader last(text.substr(std::min(text.size(), found.size + 1)));
    const bool colon = found.size < text.size() && text[found.size] == ':';
    if (colon && last.read(other) && alike(corner, other)) {
        found.area = range_of(corner, other);
        found.size += 1 + last.size();
        put_in_order(found.area);
        return found;
    }
    const bool cell = corner.column != 0 && corner.row != 0;
    return cell ? std::optional<FoundArea>(found) : std::nullopt;
}

std::optional<Area> read_area(std::string_view text) {
    const std::optional<FoundArea> found = find_area(text);
    return found && found->size == text.size() ? std::optional<Area>(found->area) : std::nullopt;
}

void append_area(std::string& out, const Area& area) {
    append_corner(out, area.first, area.shape);
    const bool one = area.first.row == area.last.row && area.first.column == area.last.column;
    if (area.shape != Area::Shape::Cell || !one) {
        out += ':';
        append_corner(out, area.last, area.shape);
    }
}

std::string text_of(const Area& area) {
    std::string out;
    append_area(out, area);
    return out;
}

void append_column(std::string& out, std::uint32_t column) {
    std::array<char, 8> name{};
    std::size_t at = name.size();
    for (; column != 0; column = (column - 1) / letters) {
        name.at(--at) = static_cast<char>('A' + (column - 1) % letters);
    }
    out.append(name.data() + at, name.size() - at);
}

}  // namespace nianbao::xlsx
