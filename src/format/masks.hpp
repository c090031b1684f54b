#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "nianbao/wording.hpp"
#include "report/word_finder.hpp"

namespace nianbao::format {

/// The rules of a wording that mask, or that hold everywhere, ready to be applied.
class Masks {
public:
    /// `wording` outlives this.
    explicit Masks(const Wording& wording);

    /// Those that hold everywhere.
    const std::vector<report::WordFinder>& everywhere() const noexcept { return everywhere_; }

    /// The text with what must not be read starred, letter by letter; it keeps its size. A text
    /// that is a number as a whole is a figure, and stays.
    std::string masked(std::string_view text) const;

    /// The same for a text that is told to a user: no number stays that a rule masks.
    std::string starred(std::string_view text) const;

private:
    std::vector<report::WordFinder> masking_;
    std::vector<report::WordFinder> everywhere_;
};

}  // namespace nianbao::format
