#pragma once

#include <vector>

#include "tmpl/outline.hpp"
#include "tmpl/sections.hpp"
#include "xml/story.hpp"

namespace nianbao::tmpl {

/// Marks the runs and text elements that lose characters to a tag (Fate::touched).
void touch_runs(const xml::Story& story, const Tags& tags, std::vector<Fate>& fates);

}  // namespace nianbao::tmpl
