#include "docx/table_reader.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "docx/story_reader.hpp"

namespace nianbao::docx {
namespace {

using xml::Token;

/// A count of grid columns; `otherwise` where it is not a number. Bounded, so that sums are, too.
std::size_t count_of(std::string_view value, std::size_t otherwise) {
    constexpr std::size_t most = 1000;
    std::size_t count = 0;
    const auto read = std::from_chars(value.data(), value.data() + value.size(), count);
    return read.ec == std::errc() ? std::min(count, most) : otherwise;
}

/// Calls for each property in an element whose start tag was the last token.
template <typename Visitor>
void each_property(xml::Scanner& scanner, Visitor visit) {
    const std::size_t outside = scanner.depth() - 1;
    Token token = scanner.next();
    while (scanner.depth() > outside) {
        if (token.kind == Token::Kind::Start || token.kind == Token::Kind::Empty) {
            visit(token.local, scanner.attribute("val", wordprocessing));
            scanner.skip(token);
        }
        token = scanner.next();
    }
}

}  // namespace

void TableReader::start(const Token& token, xml::Scanner& scanner) {
    if (token.local == "tr") {
        column_ = 0;
        deleted_ = false;
        row_begin_ = cells_.size();
    } else if (token.local == "trPr") {
        row_properties(scanner);
    } else if (token.local == "tc") {
        span_ = 1;
        down_ = Merge::None;
        across_ = Merge::None;
        inside_.clear();
    } else if (token.local == "tcPr") {
        cell_properties(scanner);
    }
}

void TableReader::row_properties(xml::Scanner& scanner) {
    each_property(scanner, [this](std::string_view name, std::string_view value) {
        if (name == "gridBefore") {
            column_ = count_of(value, 0);
        } else if (name == "del") {
            deleted_ = true;
        }
    });
}

void TableReader::cell_properties(xml::Scanner& scanner) {
    each_property(scanner, [this](std::string_view name, std::string_view value) {
        const Merge merge = value == "restart" ? Merge::Restart : Merge::Continue;
        if (name == "gridSpan") {
            span_ = std::max<std::size_t>(count_of(value, 1), 1);
        } else if (name == "vMerge") {
            down_ = merge;
        } else if (name == "hMerge") {
            across_ = merge;
        }
    });
}

void TableReader::end(std::string_view local) {
    if (local == "tc") {
        close_cell();
    } else if (local == "tr") {
        close_row();
    }
}

void TableReader::paragraph(std::size_t index) {
    inside_.push_back(index);
}

bool TableReader::join_left() {
    if (across_ != Merge::Continue || cells_.size() == row_begin_) {
        return false;
    }
    cells_.back().columns += span_;
    return true;
}

bool TableReader::join_above() {
    const auto above = merging_.find(column_);
    if (down_ != Merge::Continue || above == merging_.end()) {
        return false;
    }
    text::Cell& cell = cells_[above->second];
    const bool touches = cell.row + cell.rows == row_;
    cell.rows += touches ? 1 : 0;
    return touches;
}

void TableReader::close_cell() {
    if (!join_left() && !join_above()) {
        if (down_ != Merge::None) {
            merging_[column_] = cells_.size();
        }
        cells_.push_back({row_, column_, 1, span_, {}});
        paragraphs_.push_back(inside_);
    }
    column_ += span_;
}

void TableReader::close_row() {
    if (!deleted_) {
        ++row_;
        return;
    }
    cells_.resize(row_begin_);
    paragraphs_.resize(row_begin_);
    for (text::Cell& cell : cells_) {
        cell.rows = std::min(cell.rows, row_ - cell.row);
    }
}

void TableReader::finish(const std::vector<Paragraph>& paragraphs, Table& table) && {
    std::vector<std::vector<std::size_t>> kept;
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        text::Cell& cell = cells_[i];
        for (const std::size_t index : paragraphs_[i]) {
            cell.text += (index == paragraphs_[i].front() ? "" : "\n") + paragraphs[index].text;
        }
        if (cell.row < text::Grid::most_rows && cell.column < text::Grid::most_columns) {
            kept.push_back(std::move(paragraphs_[i]));
        }
    }
    table.grid = text::Grid(std::move(cells_));
    table.paragraphs = std::move(kept);
}

}  // namespace nianbao::docx
