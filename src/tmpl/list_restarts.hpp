#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "tmpl/outline.hpp"
#include "xml/story.hpp"

namespace nianbao::tmpl {

/// Knows which lists begin anew with every copy of a section: those that stand nowhere else, where
/// the section holds more than that list. A section whose every paragraph belongs to one list makes
/// the items of that list, and they count on.
class ListRestarts {
public:
    ListRestarts(const xml::Story& story, const Outline& outline);

    /// Lists (w:numId) that begin anew in a section between two atoms.
    std::vector<std::string> within(std::uint32_t from, std::uint32_t to) const;

private:
    struct Line {
        std::uint32_t atom;
        std::string list;  ///< empty for a paragraph without one
    };
    struct Extent {
        std::uint32_t first;
        std::uint32_t last;
    };
    std::vector<Line> lines_;  ///< paragraphs that stay, in order
    std::map<std::string, Extent> extents_;
};

}  // namespace nianbao::tmpl
