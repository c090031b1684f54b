#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace nianbao::format {

/// Words between wide gaps, and the columns of the page they cover: [begin, end).
struct Piece {
    std::string_view text;
    std::size_t begin = 0;
    std::size_t end = 0;
};
using Pieces = std::vector<Piece>;

/// The pieces of a line: two blanks or more part them. A Chinese character is as wide as
/// `chinese_width` says.
Pieces pieces_of(std::string_view line, std::size_t chinese_width);

/// Where the columns of a table of lines are: they are parted where none of the fuller lines has
/// characters.
class AlignedColumns {
public:
    explicit AlignedColumns(const std::vector<Pieces>& lines);

    std::size_t size() const noexcept { return columns_.size(); }
    /// The most pieces a line has in a column.
    std::size_t cells(std::size_t column) const { return columns_[column].cells; }
    /// The first column a piece stands in, or the next one behind it.
    std::size_t column_of(const Piece& piece) const;
    /// The pieces of a line in each column.
    std::vector<std::vector<const Piece*>> split(const Pieces& line) const;
    /// True where there are two columns or more, each figure stands where no other could, and each
    /// column has words beside those of the next: else one may be the half of another.
    bool are_clear(const std::vector<Pieces>& lines) const;

private:
    struct Column {
        std::size_t begin = 0;
        std::size_t end = 0;
        std::size_t cells = 1;
    };

    void find(const std::vector<Pieces>& lines);
    bool is_clear(const Pieces& line) const;
    bool are_apart(const std::vector<Pieces>& lines) const;

    std::vector<Column> columns_;
};

}  // namespace nianbao::format
