#pragma once

#include <vector>

#include "nianbao/error.hpp"
#include "tmpl/outline.hpp"
#include "xml/story.hpp"

namespace nianbao::tmpl {

/// What is odd about the tags of a part and yet understood: full-width marks of an input method
/// (tmpl.wide), tags that a revision has inserted or cuts (tmpl.revision).
std::vector<Problem> warnings_of(const xml::Story& story, const Outline& outline);

}  // namespace nianbao::tmpl
