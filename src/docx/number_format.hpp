#pragma once

#include <string>
#include <string_view>

namespace nianbao::docx {

/// A number as a list prints it in a format (ST_NumberFormat; ECMA-376 part 1, §17.18.59): 12 is
/// "12", "一十二" or "十二" as the format has it, "⑫", "xii", "L". What is not known is decimal.
std::string format_number(int value, std::string_view format);

}  // namespace nianbao::docx
