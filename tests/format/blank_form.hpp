#pragma once

#include <functional>
#include <string>
#include <vector>

#include "nianbao/form.hpp"
#include "text/grid.hpp"

namespace nianbao::format {

/// A paragraph or a table of a form, free of any file.
struct BlankBlock {
    std::string words;              ///< of a paragraph
    std::vector<text::Cell> cells;  ///< of a table; a table where there are any
};

/// A form as the authority circulates it: printed labels, blank cells, no tags.
struct BlankForm {
    std::vector<BlankBlock> blocks;

    /// The cells of its tables, for variants.
    void each_cell(const std::function<void(text::Cell&)>& change);
    /// The first cell that says just that.
    text::Cell& cell(const std::string& words);
    /// The table with such a cell.
    std::vector<text::Cell>& table_of(const std::string& words);
};

/// The words of a cell for a value are "@" and the key of the item that belongs there; nothing of
/// it is printed. This is the key, and what is printed.
std::string answer_of(const text::Cell& cell);
std::string printed(const text::Cell& cell);

/// Its tables as they are printed.
std::vector<text::Grid> grids_of(const BlankForm& form);

/// The official layout of an edition: headings of the sections with （文字描述） under them, the
/// tables with their merges; the list of 2014 with its title and the line of the organ.
BlankForm blank_form(const Form& form);

/// As a DOCX, and as an XLSX with a sheet for each table.
std::string docx_of(const BlankForm& form);
std::string xlsx_of(const BlankForm& form);

/// Takes a column of a grid out, or puts a blank one in before it.
void insert_column(std::vector<text::Cell>& cells, std::size_t before, std::size_t count = 1);
void insert_row(std::vector<text::Cell>& cells, std::size_t before, std::size_t count = 1);
void remove_row(std::vector<text::Cell>& cells, std::size_t row);
/// Undoes all merges: the words stand in the first cell, the others are blank.
void unmerge(std::vector<text::Cell>& cells);

}  // namespace nianbao::format
