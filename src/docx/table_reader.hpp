#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "docx/body_reader.hpp"
#include "xml/scanner.hpp"

namespace nianbao::docx {

/// Lays out the cells of one w:tbl while its elements go by.
class TableReader {
public:
    explicit TableReader(std::size_t index) : index_(index) {}

    std::size_t index() const noexcept { return index_; }

    /// A start tag of WordprocessingML inside the table: tr, trPr, tc, tcPr or something else.
    void start(const xml::Token& token, xml::Scanner& scanner);
    /// An end tag by its local name.
    void end(std::string_view local);
    /// A paragraph of the cell that is open, by index.
    void paragraph(std::size_t index);

    void finish(const std::vector<Paragraph>& paragraphs, Table& table) &&;

private:
    enum class Merge { None, Restart, Continue };

    void row_properties(xml::Scanner& scanner);
    void cell_properties(xml::Scanner& scanner);
    void close_cell();
    void close_row();
    bool join_above();
    bool join_left();

    std::size_t index_;
    std::vector<text::Cell> cells_;
    std::vector<std::vector<std::size_t>> paragraphs_;
    std::map<std::size_t, std::size_t> merging_;  ///< open vertical merges: column to cell
    std::size_t row_ = 0;
    std::size_t row_begin_ = 0;  ///< first cell of the row
    std::size_t column_ = 0;
    bool deleted_ = false;  ///< the row is gone once revisions are accepted
    std::size_t span_ = 1;
    Merge down_ = Merge::None;
    Merge across_ = Merge::None;
    std::vector<std::size_t> inside_;  ///< paragraphs of the open cell
};

}  // namespace nianbao::docx
