#pragma once

#include <string>
#include <vector>

#include "nianbao/form.hpp"
#include "nianbao/report.hpp"

// What documents print of a report beside its figures, with what it leaves out.
namespace nianbao::format {

/// The title as declared, else composed of organ and year.
std::string printed_title(const Report& report);

/// The same in lines broken by meaning: the organ, and the year with what follows.
std::vector<std::string> printed_title_lines(const Report& report);

/// The title of the statistics as declared, else composed.
std::string printed_table_title(const Form& form, const Report& report);

/// For each section of a form whose sections are prescribed the one of the report; null pointers
/// where it has none. Throws Error (Data): "report.section" for those the form has not,
/// "report.section_twice".
std::vector<const Section*> printed_sections(const Form& form, const Report& report);

}  // namespace nianbao::format
