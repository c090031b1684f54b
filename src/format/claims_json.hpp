#pragma once

#include <string_view>
#include <vector>

#include "format/claim_patterns.hpp"
#include "format/profile_file.hpp"
#include "nianbao/claims.hpp"

namespace nianbao::format {

/// The claims from the text of a claims.json (templates/README.md), for these forms.
/// Throws Error: Data where it is no JSON; Form with everything that is wrong, by JSON pointer:
/// unknown members, kinds, items and words, patterns that are none, ids that occur twice.
Claims parse_claims(std::string_view json, const std::vector<Form>& forms);

/// The same with the claims of a profile before them; one with an id of ours takes its place.
/// `problems` takes what is wrong there. Where soundness is assumed, patterns that are none are
/// left to the Wording.
Claims parse_claims(std::string_view json,
                    const std::vector<Form>& forms,
                    const ProfileFile* profile,
                    std::vector<Problem>& problems,
                    Soundness soundness = Soundness::Demanded);

}  // namespace nianbao::format
