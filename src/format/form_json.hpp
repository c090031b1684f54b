#pragma once

#include <string_view>
#include <vector>

#include "format/profile_file.hpp"
#include "nianbao/form.hpp"

namespace nianbao::format {

/// A form from the text of its form.json (templates/README.md). A row or column of a matrix makes
/// one item for each crossing; a rule with "each" makes one rule for each row or column; "all" and
/// "headings" stand for the keys of all items that hold values, or of all headings.
/// Throws Error: Data where it is no JSON; Form with everything that is wrong, by JSON pointer:
/// unknown members, keys, kinds of rules, keys and names that occur twice.
Form parse_form(std::string_view json);

/// The same with what a profile says of that edition; `problems` takes what is wrong there.
Form parse_form(std::string_view json, const ProfileFile* profile, std::vector<Problem>& problems);

}  // namespace nianbao::format
