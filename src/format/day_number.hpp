#pragma once

#include <optional>
#include <string_view>

#include "nianbao/report.hpp"

namespace nianbao::format {

/// The number of a day as a spreadsheet counts them, 1 for 1900-01-01 with a 1900-02-29 that never
/// was (ECMA-376 part 1, §18.17.4.1). Right from 1900-03-01 on.
int day_number(const Date& date);

/// The day of such a number; nothing where the text is no whole number from 1900-03-01 to the end
/// of the year 9999.
std::optional<Date> day_of_number(std::string_view text);

}  // namespace nianbao::format
