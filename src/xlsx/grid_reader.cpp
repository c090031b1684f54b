#include "xlsx/grid_reader.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <utility>

#include "xlsx/reference.hpp"
#include "xml/escape.hpp"
#include "xml/qualified_name.hpp"
#include "xml/scanner.hpp"

namespace nianbao::xlsx {
namespace {

using xml::Token;

bool is_tag(const Token& token, std::string_view local) {
    const bool tag = token.kind == Token::Kind::Start || token.kind == Token::Kind::Empty;
    return tag && token.uri == spreadsheet && token.local == local;
}

std::size_t number_of(std::string_view text) {
    std::size_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// A number of the sheet in plain decimal notation.
std::string plain_number(std::string_view written) {
    constexpr std::size_t exact_digits = 15;
    double value = 0;
    const auto read = std::from_chars(written.data(), written.data() + written.size(), value);
    const bool plain = written.find_first_of("eE") == written.npos;
    if (read.ec != std::errc() || (plain && written.size() <= exact_digits)) {
        return std::string(written);
    }
    std::array<char, 400> digits{};
    const auto made = std::to_chars(
        digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed);
    return {digits.data(), made.ptr};
}

Position position_of(const Corner& corner) {
    return {corner.row - 1, corner.column - 1};
}

/// The place that an attribute names; the one that follows from the cells before it where it names
/// none.
Position position_of(std::string_view reference, const Position& next) {
    const std::optional<Area> area = read_area(reference);
    return area && area->shape == Area::Shape::Cell ? position_of(area->first) : next;
}

/// Merged cells, by their corners.
struct Merge {
    Position first;
    Position last;
};

/// A cell as it stands in the part.
struct RawCell {
    CellPlace place;
    std::string text;
};

struct RawRow {
    std::string style;
    std::optional<std::size_t> end;  ///< where its end tag stands; empty for <row/>
    std::map<std::size_t, RawCell> cells;
};

class Reader {
public:
    Reader(std::string_view part, const SharedStrings& shared)
        : part_(part), scanner_(part), shared_(shared) {}

    GridSheet read() && {
        for (Token token = scanner_.next(); token.kind != Token::Kind::Done;
             token = scanner_.next()) {
            if (is_tag(token, "col")) {
                column();
            } else if (is_tag(token, "row")) {
                row(token);
            } else if (is_tag(token, "c")) {
                cell(token);
            } else if (is_tag(token, "mergeCell")) {
                merge();
            } else if (token.kind == Token::Kind::End && token.local == "row" &&
                       row_ < text::Grid::most_rows) {
                rows_[row_].end = xml::span_of(part_, token.source).begin;
            }
        }
        return grid();
    }

private:
    void column() {
        const std::size_t last =
            std::min(number_of(scanner_.attribute("max")), text::Grid::most_columns);
        for (std::size_t c = number_of(scanner_.attribute("min")); c > 0 && c <= last; ++c) {
            column_styles_[c - 1] = scanner_.attribute("style");
        }
    }

    void row(const Token& token) {
        const std::string_view written = scanner_.attribute("r");
        row_ = written.empty() ? next_row_ : number_of(written) - 1;
        next_row_ = row_ + 1;
        next_column_ = 0;
        sheet_.prefix = xml::prefix_of(token.name);
        sheet_.prefix += sheet_.prefix.empty() ? "" : ":";
        if (row_ < text::Grid::most_rows) {
            rows_[row_].style = scanner_.attribute("s");
        }
    }

    void cell(const Token& token) {
        RawCell cell;
        cell.place.position = position_of(scanner_.attribute("r"), {row_, next_column_});
        cell.place.style = scanner_.attribute("s");
        next_column_ = cell.place.position.column + 1;
        const std::string type(scanner_.attribute("t"));
        const std::size_t begin = xml::span_of(part_, token.source).begin;
        std::string_view last = token.source;
        if (token.kind == Token::Kind::Start) {
            last = children(type, cell);
        }
        cell.place.source = {begin, xml::span_of(part_, last).end() - begin};
        const bool inside = row_ < text::Grid::most_rows && cell.place.position.row == row_ &&
                            cell.place.position.column < text::Grid::most_columns;
        if (inside) {
            rows_[row_].cells[cell.place.position.column] = std::move(cell);
        }
    }

    /// The source of the end tag.
    std::string_view children(const std::string& type, RawCell& cell) {
        const std::size_t outside = scanner_.depth() - 1;
        Token token;
        do {
            token = scanner_.next();
            if (is_tag(token, "f")) {
                cell.place.formula = true;
                scanner_.skip(token);
            } else if (is_tag(token, "is")) {
                take(read_string_item(scanner_, token), cell);
            } else if (is_tag(token, "v") && token.kind == Token::Kind::Start) {
                const std::string_view source = scanner_.skip(token).substr(token.source.size());
                value(type, xml::decode(source.substr(0, source.find('<'))), cell);
            }
        } while (scanner_.depth() > outside);
        return token.source;
    }

    void value(const std::string& type, std::string written, RawCell& cell) const {
        if (type == "s") {
            const std::size_t slot = number_of(written);
            if (slot < shared_.items.size()) {
                take(shared_.items[slot], cell);
            }
        } else if (type.empty() || type == "n") {
            cell.text = plain_number(written);
        } else {
            cell.text = std::move(written);
        }
    }

    static void take(const StringItem& item, RawCell& cell) {
        const auto runs =
            std::count_if(item.pieces.begin(), item.pieces.end(), [](const StringPiece& piece) {
                return piece.kind == xml::Atom::Kind::RunOpen;
            });
        cell.text = item.text;
        cell.place.rich = runs > 1;
    }

    void merge() {
        std::optional<Area> area = read_area(scanner_.attribute("ref"));
        if (area && area->first.row <= text::Grid::most_rows) {
            put_in_order(*area);
            merges_.push_back({position_of(area->first), position_of(area->last)});
        }
    }

    /// One past the last row and column that text reaches.
    Position used() const {
        Position end;
        for (const auto& [number, row] : rows_) {
            for (const auto& [column, cell] : row.cells) {
                if (!cell.text.empty()) {
                    end = {number + 1, std::max(end.column, column + 1)};
                }
            }
        }
        for (const Merge& area : merges_) {
            if (area.first.row < end.row && area.first.column < end.column) {
                end = {std::max(end.row, area.last.row + 1),
                       std::max(end.column, area.last.column + 1)};
            }
        }
        end.row += blank_rows_below(end.row);
        return {std::min(end.row, text::Grid::most_rows),
                std::min(end.column, text::Grid::most_columns)};
    }

    /// Rows of blank cells right below the last text, as under the head of a table without labels.
    std::size_t blank_rows_below(std::size_t last) const {
        constexpr std::size_t most = 3;
        std::size_t rows = 0;
        for (auto row = rows_.find(last); rows < most && row != rows_.end(); ++rows) {
            if (row->first != last + rows || row->second.cells.empty()) {
                break;
            }
            ++row;
        }
        return rows;
    }

    GridSheet grid() {
        const Position end = used();
        std::vector<char> hidden(end.row * end.column);
        std::map<std::pair<std::size_t, std::size_t>, Merge> heads;
        for (const Merge& area : merges_) {
            heads[{area.first.row, area.first.column}] = area;
            hide(area, end, hidden);
        }
        std::vector<text::Cell> cells;
        for (std::size_t row = 0; row < end.row; ++row) {
            for (std::size_t column = 0; column < end.column; ++column) {
                const auto head = heads.find({row, column});
                if (head == heads.end() && hidden[row * end.column + column] != 0) {
                    continue;
                }
                RawCell raw = taken_cell(row, column);
                text::Cell cell{row, column, 1, 1, std::move(raw.text)};
                if (head != heads.end()) {
                    cell.rows = std::min(head->second.last.row + 1, end.row) - row;
                    cell.columns = std::min(head->second.last.column + 1, end.column) - column;
                }
                cells.push_back(std::move(cell));
                sheet_.places.push_back(std::move(raw.place));
            }
        }
        sheet_.grid = text::Grid(std::move(cells));
        return std::move(sheet_);
    }

    static void hide(const Merge& area, const Position& end, std::vector<char>& hidden) {
        for (std::size_t row = area.first.row; row <= area.last.row && row < end.row; ++row) {
            const std::size_t last = std::min(area.last.column + 1, end.column);
            for (std::size_t column = area.first.column; column < last; ++column) {
                hidden[row * end.column + column] = 1;
            }
        }
    }

    RawCell taken_cell(std::size_t row, std::size_t column) {
        const auto at_row = rows_.find(row);
        RawRow* const line = at_row == rows_.end() ? nullptr : &at_row->second;
        if (line != nullptr) {
            const auto found = line->cells.find(column);
            if (found != line->cells.end()) {
                return std::move(found->second);
            }
        }
        RawCell absent;
        absent.place.position = {row, column};
        const auto style = column_styles_.find(column);
        absent.place.style = style == column_styles_.end() ? "" : style->second;
        if (line != nullptr) {
            absent.place.style = line->style.empty() ? absent.place.style : line->style;
            const auto right = line->cells.upper_bound(column);
            absent.place.insertion =
                right == line->cells.end() ? line->end : right->second.place.source.begin;
        }
        return absent;
    }

    std::string_view part_;
    xml::Scanner scanner_;
    const SharedStrings& shared_;
    GridSheet sheet_;
    std::map<std::size_t, std::string> column_styles_;
    std::map<std::size_t, RawRow> rows_;
    std::vector<Merge> merges_;
    std::size_t row_ = 0;
    std::size_t next_row_ = 0;
    std::size_t next_column_ = 0;
};

}  // namespace

GridSheet read_grid(std::string_view part, const SharedStrings& shared) {
    return Reader(part, shared).read();
}

}  // namespace nianbao::xlsx
