#pragma once

#include <set>
#include <string>
#include <string_view>

#include "nianbao/form.hpp"

namespace nianbao::report {

/// True where a title, given by its text::label_key(), is that of a section or one of its aliases.
bool is_titled(const FormSection& section, std::string_view key);

/// The section of a form that a title, as printed, is of; null pointer where it is of none. Word
/// for word the same is found without folding.
const FormSection* section_titled(const Form& form, std::string_view title);

/// The keys of all titles of a form and their aliases.
std::set<std::string> title_keys(const Form& form);

}  // namespace nianbao::report
