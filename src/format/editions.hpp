#pragma once

#include <string_view>
#include <vector>

#include "nianbao/form.hpp"
#include "nianbao/report.hpp"

namespace nianbao::format {

/// The years a report may be of: the regulation of 2007 came into force in 2008.
inline constexpr int earliest_year = 2008;
inline constexpr int latest_year = 2100;

/// The form of that edition, or, where `edition` is empty, the one that covers the year.
/// Throws Error (Usage, "form.unknown") with the editions there are.
const Form& find_form(const std::vector<Form>& forms, std::string_view edition, int year);

/// Sets the edition of a reading, and notes where it does not cover the report year.
void settle_edition(Reading& reading, const Form& form);

}  // namespace nianbao::format
