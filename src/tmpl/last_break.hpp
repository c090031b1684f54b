#pragma once

#include <cstdint>
#include <string_view>

#include "tmpl/outline.hpp"
#include "xml/story.hpp"

namespace nianbao::tmpl {

/// The paragraph that holds a page break and nothing else, ends a section, and has nothing behind
/// that section: in the last copy it would leave an empty page. 0xFFFFFFFF where there is none.
std::uint32_t last_page_break(const xml::Story& story, const Outline& outline);

/// True for the start tag of a w:body.
bool is_body(std::string_view start_tag);

}  // namespace nianbao::tmpl
