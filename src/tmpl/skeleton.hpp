#pragma once

#include "tmpl/program.hpp"

namespace nianbao::tmpl {

/// The program of a sheet less all that prints: the sections over rows and the rows that vanish.
/// Rendering it records what becomes of the rows.
Program skeleton_of(const Program& sheet);

/// The same for its columns, whatever stands in its rows.
Program column_skeleton_of(const Program& sheet);

}  // namespace nianbao::tmpl
