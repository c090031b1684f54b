#pragma once

#include <cstdint>
#include <vector>

#include "nianbao/error.hpp"
#include "nianbao/template.hpp"
#include "tmpl/tag.hpp"
#include "xml/story.hpp"

namespace nianbao::tmpl {

/// The tags of all stories of a part, in the order of the atoms they begin in.
struct Tags {
    std::vector<Tag> all;
    std::vector<std::uint32_t> stories;  ///< index into Story::texts, for each tag
    std::vector<std::uint32_t> atoms;    ///< the Text atom each tag begins in
};

/// The opening and the closing tag of a section, by index.
struct Pair {
    std::uint32_t open;
    std::uint32_t close;
};

/// The sections of a sheet, inner sections first.
struct SheetPairs {
    std::vector<Pair> inner;  ///< open and close in one cell: they act inside of it
    std::vector<Pair> outer;  ///< open and close in different cells: they act on rows
};

/// Finds the tags of every story. In a plain story the tags of a line that holds nothing but
/// section tags and comments, or one partial, grow until they take up the line (mustache/spec 1.4,
/// Standalone Lines). What is wrong with a tag is added to `problems`.
Tags gather_tags(const xml::Story& story,
                 const TemplateOptions& delimiters,
                 std::vector<Problem>& problems);

/// Pairs the tags of sections within each story, inner sections first. Sections that overlap,
/// end without a beginning or do not end are added to `problems`.
std::vector<Pair> pair_sections(const xml::Story& story,
                                const Tags& tags,
                                std::vector<Problem>& problems);

/// The same for a sheet, whose stories are cells: what does not pair within its cell is paired over
/// the whole sheet.
SheetPairs pair_sheet_sections(const xml::Story& story,
                               const Tags& tags,
                               std::vector<Problem>& problems);

}  // namespace nianbao::tmpl
