#pragma once

#include <string>
#include <vector>

#include "tmpl/compiled.hpp"
#include "tmpl/renderer.hpp"

namespace nianbao::tmpl {

/// What a rendering gives to the frame.
struct RenderedParts {
    std::vector<opc::Content> contents;  ///< of changing parts
    std::vector<opc::NewEntry> more;     ///< of sheets that the template has not
};

/// The parts that have a program, and those that refer to cells that moved, in the order of
/// Compiled::programs and Compiled::moved. Where rows of a
/// workbook move, what becomes of them is found out for all sheets before any is written, so that
/// every reference can follow. Throws Error (Data): "data.output" for a part past the limit,
/// "xlsx.limit" for a sheet with too many rows; as output_sheets() does.
RenderedParts render_parts(const Compiled& compiled, Rendering& rendering);

}  // namespace nianbao::tmpl
