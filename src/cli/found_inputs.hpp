#pragma once

#include "cli/arguments.hpp"
#include "cli/console.hpp"

namespace nianbao::cli {

/// The arguments with the files that their folders and patterns stand for (find_inputs); of
/// redact, only documents are looked for. What is passed over is told. Throws like find_inputs.
Arguments with_found_inputs(Arguments arguments, Console& console);

}  // namespace nianbao::cli
