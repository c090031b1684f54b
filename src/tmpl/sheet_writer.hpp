#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "tmpl/renderer.hpp"
#include "tmpl/row_counter.hpp"

namespace nianbao::tmpl {

/// Gives the rows and cells of a sheet their numbers as they come out, and writes the formulas that
/// follow them.
class SheetWriter {
public:
    /// Appends to `out`.
    SheetWriter(std::string& out, const Program& program, Rendering& rendering)
        : out_(out), program_(program), rendering_(rendering) {
        if (rendering.sheet.record != nullptr) {
            recorder_.emplace(*rendering.sheet.record);
        }
    }

    /// Any op from BandBegin on. Where the rendering only records what becomes of the rows, nothing
    /// is written.
    void step(const Op& op);

    /// Appends the name of a cell of this row, by its source column.
    void append_name(std::uint32_t column);

    /// Ends the recording.
    void finish() {
        if (recorder_) {
            recorder_->finish();
        }
    }

private:
    void band(const Op& op);
    void columns(const Op& op);
    void record(const Op& op);
    void record_blanks(const Op& band);
    void write_blanks(const Op& band);
    void write_blank(const BlankCell& cell);
    void relieve();
    void begin_row(std::uint32_t source);
    void append_formula(const CellFormula& cell);

    std::string& out_;
    const Program& program_;
    Rendering& rendering_;
    std::optional<RowRecorder> recorder_;
    RowCounter rows_;
    std::vector<std::uint32_t> copies_;  ///< so far, of each band that is open
    RowCounter columns_;
    std::uint32_t row_ = 0;     ///< of the output; 0 where rows are not counted
    std::string digits_;        ///< the same in writing
    std::uint32_t column_ = 0;  ///< of the cell that was named last
    std::string formula_;       ///< space to write in
};

}  // namespace nianbao::tmpl
