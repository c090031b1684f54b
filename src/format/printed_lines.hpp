#pragma once

#include <set>
#include <string>
#include <vector>

#include "nianbao/form.hpp"

namespace nianbao::format {

/// What forms print in their tables, as label_key()s.
struct PrintedLines {
    std::set<std::string> captions;         ///< of tables: the columns below are others
    std::set<std::string> labels;           ///< of rows of matrices, whose figures may all be blank
    std::set<std::string> indicators = {};  ///< rows of lists
    std::set<std::string> heads = {};       ///< over columns of matrices and lists
    std::set<std::string> units = {};       ///< of lists
    std::set<std::string> titles = {};      ///< of tables and of the form
};

PrintedLines printed_lines(const std::vector<Form>& forms);

}  // namespace nianbao::format
