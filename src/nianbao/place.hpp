#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "nianbao/check.hpp"
#include "nianbao/words.hpp"

namespace nianbao {

/// A place as findings, notes and problems name it, to a reader: "line 12" is 第12行 in Chinese,
/// "paragraph 3" is 第3段, "table 1, row 2, column 3" is 表1第2行第3列, also behind the name of a
/// file or part. Other places are the same in both languages.
std::string place_in(const std::string& place, Language language);

/// The places of a finding, each once, in that language.
std::vector<std::string> places_of(const Finding& finding, Language language);

/// What stands before a place in the report of the year before.
inline constexpr std::string_view last_year_place = "last year: ";

}  // namespace nianbao
