#pragma once

#include <string>
#include <string_view>

// Texts and figures as the cells of a summary hold them.
namespace nianbao::batch {

/// "0.00" for a number with two decimals, so that 0.50 is shown as it was printed.
std::string format_of(const std::string& number);

/// False for a number with more digits than a spreadsheet keeps.
bool is_exact(const std::string& number);

/// The number as a spreadsheet keeps it.
double binary(const std::string& number);

/// The beginning of a text that no cell could hold.
std::string cut(const std::string& text);

/// The points a row needs for a text of several lines.
double height_of_lines(std::string_view text, double width);

}  // namespace nianbao::batch
