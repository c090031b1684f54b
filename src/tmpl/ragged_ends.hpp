#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "tmpl/outline.hpp"
#include "xml/story.hpp"

namespace nianbao::tmpl {

/// Sections whose copies may end in the middle of a line, which the next copy goes on with: by the
/// mark that begins each (its place in Outline::marks), the LineOpen of that line.
///
///     {{#list}}
///     A{{#never}}
///     B
///     {{/never}}
///     {{/list}}
///
/// repeats an A whose paragraph mark is never reached.
std::map<std::size_t, std::uint32_t> ragged_ends(const xml::Story& story, const Outline& outline);

}  // namespace nianbao::tmpl
