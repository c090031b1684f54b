#pragma once

#include <string>
#include <vector>

#include "nianbao/error.hpp"
#include "opc/package.hpp"
#include "xlsx/grid_reader.hpp"

namespace nianbao::format {

/// A sheet of a workbook as it is read.
struct SheetGrid {
    opc::PartName part;
    std::string tab;   ///< its name
    std::string text;  ///< of the part
    xlsx::GridSheet grid;
};

/// All sheets of a workbook in the order of their tabs. Throws Error as xml::Scanner does, with the
/// name of the part.
std::vector<SheetGrid> sheet_grids(const opc::Package& package);

/// Reads a part; what is wrong with its XML is told with its name.
template <typename Reader>
auto read_part(const opc::PartName& name, Reader reader) {
    try {
        return reader();
    } catch (const Error& error) {
        throw error.within(name.text());
    }
}

}  // namespace nianbao::format
