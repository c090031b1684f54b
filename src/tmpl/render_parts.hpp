#pragma once

#include <string>
#include <vector>

#include "tmpl/compiled.hpp"
#include "tmpl/renderer.hpp"

namespace nianbao::tmpl {

/// The parts that have a program, and those that refer to cells that moved, in the order of
/// Compiled::programs and Compiled::moved. Where rows of a
/// workbook move, what becomes of them is found out for all sheets before any is written, so that
/// every reference can follow. Throws Error (Data): "data.output" for a part past the limit,
/// "xlsx.limit" for a sheet with too many rows.
std::vector<opc::Content> render_parts(const Compiled& compiled, Rendering& rendering);

}  // namespace nianbao::tmpl
