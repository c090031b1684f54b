#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "tmpl/sheet_writer.hpp"

namespace nianbao::tmpl {

/// Writes the cells of a sheet that held tags, each with the type of what it is given.
class CellWriter {
public:
    /// Appends to `out`; `sheet` gives the cells their names where rows move.
    CellWriter(std::string& out, Rendering& rendering, SheetWriter& sheet)
        : out_(out), rendering_(rendering), sheet_(sheet) {}

    /// A cell with a number, given by its digits.
    void number(const CellShape& shape, std::string_view digits);
    void boolean(const CellShape& shape, bool flag);
    /// A cell with a text that a single tag has given. It never becomes a formula; no text makes a
    /// blank cell that keeps its style; an ISO date becomes a number where the style shows a date.
    void text(const CellShape& shape, std::string_view characters, std::uint32_t question);

    /// The text of a cell begins where `out` ends.
    void open() { begin_ = out_.size(); }
    /// What was appended since open() becomes the string of a cell.
    void close(const CellShape& shape, std::uint32_t question);

private:
    void head(const CellShape& shape);
    void value(const CellShape& shape, std::string_view type, std::string_view value);
    void inline_text(const CellShape& shape, std::string_view content);
    void item(const CellShape& shape, std::uint32_t question);

    std::string& out_;
    Rendering& rendering_;
    SheetWriter& sheet_;
    std::size_t begin_ = 0;
    std::string item_;  ///< the string item at hand
};

}  // namespace nianbao::tmpl
