#pragma once

#include "cli/arguments.hpp"
#include "nianbao/template.hpp"

namespace nianbao::cli {

/// How the tags of a template are written, by --delimiters, and what they include, by --partials.
/// Throws Error: Usage for delimiters that are not two words; like read_partials.
TemplateOptions template_options(const Arguments& arguments);

}  // namespace nianbao::cli
