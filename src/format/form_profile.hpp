#pragma once

#include <vector>

#include "format/profile_file.hpp"
#include "nianbao/form.hpp"

// What a profile changes of a form, in two steps: rules are read when all rows are there.
namespace nianbao::format {

/// Adds the rows of the profile, other words for labels and titles, and what blanks stand for.
void add_rows(const ProfileFile& profile, Form& form, std::vector<Problem>& problems);

/// Adds the rules of the profile, each in place of those of its id, and gives all rules their
/// weight. The items are indexed.
void add_rules(const ProfileFile& profile, Form& form, std::vector<Problem>& problems);

}  // namespace nianbao::format
