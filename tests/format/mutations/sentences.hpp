#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "format/mutations/figures.hpp"
#include "nianbao/form.hpp"

namespace nianbao::format {

/// What a piece of a sentence says, and what has to be so for it to be true.
struct Fact {
    enum class Kind {
        Figure,  ///< the number is the sum of the items
        Part,    ///< a number of a list that no item has to itself
        Share,   ///< a percentage
        None,    ///< the words say that the items are 0
        Year,    ///< of the report
        Notice   ///< the number of the notice the form comes from
    };
    Kind kind = Kind::Figure;
    std::size_t begin = 0;  ///< of its characters in the paragraph
    std::size_t size = 0;
    std::vector<std::string> keys = {};
    std::int64_t stated = 0;
    std::vector<std::string> or_with = {};  ///< with these items added it is true as well
    std::string unit = {};                  ///< what stands behind the number
};

/// A paragraph of the narrative, and what it states.
struct Told {
    std::string section;  ///< key of the form; "preamble"
    std::string text;
    std::vector<Fact> facts;
    bool list = false;  ///< its first number is the sum of all others

    std::string words(const Fact& fact) const { return text.substr(fact.begin, fact.size); }
    /// Puts other words in the place of a fact.
    void replace(std::size_t fact, const std::string& words);
};

/// A narrative that says what the figures say, each theme in one of several wordings.
std::vector<Told> narrative_of(const Form& form, int year, const Figures& figures, Chance& chance);

/// Facts and lists of a paragraph that are not true: "figure", "list", "none", with their items.
struct Untrue {
    std::string what;
    std::vector<std::string> keys;
};
std::vector<Untrue> untrue(const Told& told, const Figures& figures);

}  // namespace nianbao::format
