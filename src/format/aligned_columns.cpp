#include "format/aligned_columns.hpp"

#include <algorithm>
#include <utility>

#include "nianbao/number.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace nianbao::format {
namespace {

constexpr std::size_t fuller = 60;  ///< percent of the pieces of the fullest line

bool is_wide(char32_t value) {
    constexpr char32_t first_wide = 0x2E80;
    const bool punctuation = value >= 0x2014 && value <= 0x2026;
    return value >= first_wide || punctuation;
}

bool is_figure(std::string_view text) {
    return Number::parse(text::folded(text)).has_value();
}

}  // namespace

Pieces pieces_of(std::string_view line, std::size_t chinese_width) {
    constexpr std::size_t gap = 2;
    Pieces pieces;
    std::size_t column = 0;
    for (std::size_t at = 0; at < line.size();) {
        const text::CodePoint point = text::code_point(line, at);
        const std::size_t width = is_wide(point.value) ? chinese_width : 1;
        if (!text::is_blank(point.value)) {
            if (pieces.empty() || column >= pieces.back().end + gap) {
                pieces.push_back({line.substr(at, 0), column, column});
            }
            Piece& piece = pieces.back();
            const auto begin = static_cast<std::size_t>(piece.text.data() - line.data());
            piece.text = line.substr(begin, at + point.size - begin);
            piece.end = column + width;
        }
        column += width;
        at += point.size;
    }
    return pieces;
}

AlignedColumns::AlignedColumns(const std::vector<Pieces>& lines) {
    find(lines);
    if (columns_.empty()) {
        return;
    }
    for (const Pieces& line : lines) {
        const auto cells = split(line);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            columns_[i].cells = std::max(columns_[i].cells, cells[i].size());
        }
    }
}

void AlignedColumns::find(const std::vector<Pieces>& lines) {
    std::size_t most = 0;
    for (const Pieces& line : lines) {
        most = std::max(most, line.size());
    }
    std::vector<std::pair<std::size_t, std::size_t>> covered;
    for (const Pieces& line : lines) {
        for (const Piece& piece : line) {
            if (line.size() * 100 >= most * fuller) {
                covered.emplace_back(piece.begin, piece.end);
            }
        }
    }
    std::sort(covered.begin(), covered.end());
    for (const auto& [begin, end] : covered) {
        if (columns_.empty() || begin >= columns_.back().end) {
            columns_.push_back({begin, end});
        }
        columns_.back().end = std::max(columns_.back().end, end);
    }
}

bool AlignedColumns::are_apart(const std::vector<Pieces>& lines) const {
    std::vector<bool> together(columns_.size(), false);  // with the one behind
    for (const Pieces& line : lines) {
        const auto cells = split(line);
        for (std::size_t i = 0; i + 1 < cells.size(); ++i) {
            together[i] = together[i] || (!cells[i].empty() && !cells[i + 1].empty());
        }
    }
    return std::count(together.begin(), together.end(), false) == 1;  // the last has none behind
}

std::size_t AlignedColumns::column_of(const Piece& piece) const {
    const auto found = std::find_if(
        columns_.begin(), columns_.end(), [&](const Column& one) { return piece.begin < one.end; });
    return found == columns_.end() ? columns_.size() - 1
                                   : static_cast<std::size_t>(found - columns_.begin());
}

std::vector<std::vector<const Piece*>> AlignedColumns::split(const Pieces& line) const {
    std::vector<std::vector<const Piece*>> cells(columns_.size());
    for (const Piece& piece : line) {
        cells[column_of(piece)].push_back(&piece);
    }
    return cells;
}

bool AlignedColumns::are_clear(const std::vector<Pieces>& lines) const {
    return columns_.size() > 1 && are_apart(lines) &&
           std::all_of(lines.begin(), lines.end(), [&](auto& line) { return is_clear(line); });
}

bool AlignedColumns::is_clear(const Pieces& line) const {
    const auto cells = split(line);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        for (const Piece* const piece : cells[i]) {
            const bool alone = columns_[i].cells == 1;
            const bool over_two = i + 1 < columns_.size() && piece->end > columns_[i + 1].begin;
            if (is_figure(piece->text) && (!alone || over_two)) {
                return false;
            }
        }
    }
    return true;
}

}  // namespace nianbao::format
