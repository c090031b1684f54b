#pragma once

#include <string_view>
#include <vector>

#include "format/profile_file.hpp"
#include "nianbao/wording.hpp"

namespace nianbao::format {

/// The rules about words from the text of a words.json (templates/README.md), with claims beside
/// them.
/// Throws Error: Data where it is no JSON; Form with everything that is wrong, by JSON pointer:
/// unknown members and kinds, patterns that are none, ids that occur twice.
Wording parse_wording(std::string_view json, Claims claims = {});

/// The same with the rules of a profile behind them; one with an id of ours takes its place, and
/// all rules and claims have the weight it gives them. `problems` takes what is wrong there; where
/// there is any, the answer has no rules.
Wording parse_wording(std::string_view json,
                      Claims claims,
                      const ProfileFile* profile,
                      std::vector<Problem>& problems);

}  // namespace nianbao::format
