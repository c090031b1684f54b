#pragma once

#include <string>
#include <vector>

namespace nianbao::format {

/// A way to say something of the figures. In the text "{new.total}" is the figure of an item,
/// "{a+b}" that of several, "{a?b}" that of a, which may count b as well, "{~a+b}" a number that
/// the table has in no such row, "{%a/b}" a share,
/// "{Y}" the report year, "{N}" the number of the notice.
struct Wording {
    std::string section;  ///< where it stands
    std::string text;
    bool list = false;                       ///< its first number is the sum of all others
    std::vector<std::string> none = {};      ///< it is said only where all of these are 0
    std::vector<std::string> not_none = {};  ///< and only where the sum of these is not
};

/// Themes, each in several wordings of which one is taken.
using Themes = std::vector<std::vector<Wording>>;

const Themes& themes_of(const std::string& edition);

}  // namespace nianbao::format
