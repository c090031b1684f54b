#pragma once

#include <map>
#include <string>
#include <vector>

#include "format/mutations/figures.hpp"
#include "nianbao/form.hpp"

namespace nianbao::format {

/// All that identities are about.
struct Declared {
    int year = 0;
    std::string level;
    Figures now;
    std::map<std::string, std::string> units;  ///< as printed, where the table prints any
    const Figures* last = nullptr;
};

/// A rule that does not hold, and the items it is about.
struct Broken {
    std::string rule;
    std::vector<std::string> keys;
};

/// Which rules of the form are broken, worked out without the checker: its own arithmetic on whole
/// millionths, and its own reading of what the kinds of rules mean.
std::vector<Broken> broken_identities(const Form& form, const Declared& declared);

}  // namespace nianbao::format
