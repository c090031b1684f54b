#pragma once

#include <string>
#include <vector>

#include "cli/console.hpp"
#include "nianbao/template.hpp"
#include "nianbao/traces.hpp"

namespace nianbao::cli {

/// Says what was taken out of a file, or masked in it.
void tell_changes(Console& console, const std::string& name, const std::vector<Change>& changes);

/// Pictures without what they say besides their pixels; each is told of when it is asked for. The
/// wording and the console outlive the source. Of no source none is made.
PictureSource redacted(PictureSource pictures, const Wording& wording, Console& console);

}  // namespace nianbao::cli
