#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "docx/styles.hpp"
#include "tmpl/outline.hpp"
#include "xml/story.hpp"

namespace nianbao::tmpl {

/// Knows which lists begin anew with every copy of a section: those that stand nowhere else, where
/// the section holds more than that list. A section whose every paragraph belongs to one list makes
/// the items of that list, and they count on. So do headings, which the whole document numbers.
class ListRestarts {
public:
    /// `styles` of a document; may be null.
    ListRestarts(const xml::Story& story, const Outline& outline, const docx::Styles* styles);

    /// Lists (w:numId) that begin anew in a section between two atoms.
    std::vector<std::string> within(std::uint32_t from, std::uint32_t to) const;

    /// What numbers a paragraph, by its start tag, that its style alone numbers; else null.
    const docx::StyleNumbering* by_style(std::string_view line_open) const;

private:
    std::string list_of(std::string_view line_open, const docx::Styles* styles);

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
    std::map<const char*, docx::StyleNumbering> by_style_;  ///< by the first byte of a paragraph
    std::set<std::string> headings_;                        ///< lists that number headings
};

}  // namespace nianbao::tmpl
