#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace nianbao::report {

/// A place in a line of a form where something is to be written.
struct Gap {
    std::size_t begin = 0;  ///< in bytes of the line
    std::size_t size = 0;   ///< what is to be replaced; may be 0
    std::string name;       ///< "title", "organization", "year"
};

/// The gaps of a line that can be named surely:
///  the whole line is "title" where it ends in 年度报告 and has a gap (XX市20XX年…年度报告);
///  "year" for the sign in 20XX年, ____年, ××××年度, 20  年, （    年度）;
///  "organization" behind 填报单位（盖章）： and the like, up to the next words.
/// In the order of the line. Where the line above is is_organ_line(), a title is not taken whole.
std::vector<Gap> find_gaps(std::string_view line, bool organ_above = false);

/// True for a line that stands for the name of an organ, as the first of a title of two lines:
/// XX市XX局.
bool is_organ_line(std::string_view line);

/// The name of what a cell with such a label wants in the cell beside it: "organization" for
/// 填报单位, "year" for 报告年度; empty for any other.
std::string_view wanted_beside(std::string_view label);

/// True for a line that only says that text is to be written here: （文字描述）, （请填写…）, ……,
/// ____.
bool is_prompt(std::string_view line);

}  // namespace nianbao::report
