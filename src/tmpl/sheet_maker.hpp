#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "opc/part_name.hpp"

namespace nianbao::tmpl {

/// Words of the name of a sheet, and the value behind them.
struct NamePiece {
    std::string words;
    std::optional<std::uint32_t> question;
};

/// A sheet whose name holds tags. With a section in A1 it is made once for each item, else once.
struct SheetMaker {
    std::size_t sheet = 0;  ///< by its number in the workbook of the template
    opc::PartName part;
    std::vector<NamePiece> name;
    std::optional<std::uint32_t> list;  ///< the question for the items
    std::string relationships;          ///< of the part, for its copies; empty where it has none
};

/// The parts that list the sheets of a workbook, as long as none is made.
struct SheetLists {
    std::string content_types;
    std::string relationships;       ///< of the workbook
    std::uint32_t first_number = 1;  ///< no part has a number like this or higher in its name
};

}  // namespace nianbao::tmpl
