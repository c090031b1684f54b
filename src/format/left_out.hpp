#pragma once

#include <string>
#include <vector>

#include "nianbao/form.hpp"
#include "nianbao/report.hpp"
#include "nianbao/words.hpp"

namespace nianbao::format {

/// The lists, tables and pictures of a report that a template leaves out although it prints the
/// narrative around them. `unused` are the paths of the report's data that no tag asks for.
std::vector<const Block*> left_out(const std::vector<std::string>& unused,
                                   const Form& form,
                                   const Report& report);

/// "a list", "a table", "a picture".
const Words& name_of(Block::Kind kind);

/// The tag that prints blocks of every kind.
Words tag_of_blocks();

}  // namespace nianbao::format
