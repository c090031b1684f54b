#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "nianbao/form.hpp"
#include "nianbao/report.hpp"

namespace nianbao::format {

/// A line: what stands before the figures at its end, and these.
struct FigureLine {
    std::vector<std::string_view> words;
    std::vector<std::string_view> figures;
};
FigureLine figure_line(std::string_view line);

/// Where lines are a matrix of a form (with_pdf_tables()), puts its rows in their place. `read` are
/// the lines as they were, `made` the first lines of matrices that are made already. Notes the
/// table, and words of its head that are no labels.
void make_matrix(const Table& table,
                 const std::vector<FigureLine>& read,
                 std::vector<std::string>& lines,
                 std::set<std::size_t>& made,
                 std::vector<Note>& notes);

/// Notes that a table begins there whose rows were made up again.
void note_made_table(std::size_t line, std::vector<Note>& notes);

}  // namespace nianbao::format
