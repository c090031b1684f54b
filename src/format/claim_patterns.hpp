#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "format/json_node.hpp"

namespace nianbao::format {

/// Whether expressions are compiled where they are read. It takes a while, and a Wording compiles
/// them once more, but it does not know where they stand.
enum class Soundness { Demanded, Assumed };

/// The expressions of a claims.json, with the words that it gives a name in the place of <gap>.
class ClaimPatterns {
public:
    ClaimPatterns() = default;
    /// The member "words" of the file.
    ClaimPatterns(const JsonNode& root, Soundness soundness);

    /// A member that is one expression or a list of them, none where it is absent. Complains of
    /// expressions that cannot be used and of names there are none of.
    std::vector<std::string> of(const JsonNode& row, std::string_view key) const;

private:
    std::string with_words(const JsonNode& node, const std::string& pattern) const;
    void complain_of_words(const JsonNode& node, const std::string& name) const;

    std::map<std::string, std::string> words_;
    Soundness soundness_ = Soundness::Demanded;
};

}  // namespace nianbao::format
