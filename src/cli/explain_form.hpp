#pragma once

#include "cli/arguments.hpp"
#include "cli/console.hpp"

namespace nianbao::cli {

/// Tells how a blank form is bound, cell by cell, and what stays unbound: for people, or as JSON.
/// Returns the exit status.
int explain_form(const Arguments& arguments, Console& console);

}  // namespace nianbao::cli
