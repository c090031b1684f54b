#pragma once

#include <string>
#include <string_view>

namespace nianbao::zip {

/// How this process begins the names of files it is writing, which get their own when they are
/// whole: ".nianbao-MACHINE-PROCESS-".
std::string draft_stem();

/// Whether a name is that of a file which a process of this machine was writing that is gone.
bool is_left_draft(std::string_view name);

}  // namespace nianbao::zip
