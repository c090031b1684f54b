#pragma once

#include "nianbao/report.hpp"

namespace nianbao::format {

/// Calls for each block of the narrative: those of the preamble, then of the sections.
template <typename Visit>
void each_block(Report& report, Visit visit) {
    for (Block& block : report.preamble) {
        visit(block);
    }
    for (Section& section : report.sections) {
        for (Block& block : section.content) {
            visit(block);
        }
    }
}

/// Calls for the words of a block: its text, what follows a run-in heading, the caption of a
/// picture and what it shows, the items of a list. Those of a table are in its cells.
template <typename Visit>
void each_words(Block& block, Visit visit) {
    visit(block.text);
    visit(block.rest);
    visit(block.picture.caption);
    visit(block.picture.alt);
    for (std::string& item : block.items) {
        visit(item);
    }
}

/// Calls for each cell of a table in a block that holds words.
template <typename Visit>
void each_worded_cell(Block& block, Visit visit) {
    for (std::vector<Value>& row : block.rows) {
        for (Value& cell : row) {
            if (cell.state() == Value::State::Text) {
                visit(cell);
            }
        }
    }
}

}  // namespace nianbao::format
