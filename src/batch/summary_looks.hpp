#pragma once

#include <string>

#include "batch/summary.hpp"
#include "format/new_workbook.hpp"

// How the cells of a summary look.
namespace nianbao::batch::looks {

format::Look body(format::Look::Side side);
format::Look head();
format::Look link();
format::Look title();
format::Look note();
/// Dark words on a light ground, by how it came out.
format::Look state(State state);

}  // namespace nianbao::batch::looks
