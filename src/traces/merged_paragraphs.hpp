#pragma once

#include <string>
#include <string_view>

namespace nianbao::traces {

/// A part in which paragraphs whose mark was deleted (w:del or w:moveFrom in the w:rPr of w:pPr)
/// have become one with the next paragraph, whose properties hold for both, as in Word. A paragraph
/// that no other follows keeps its mark; where it says nothing and a table follows, it goes.
std::string merged_paragraphs(std::string_view part);

}  // namespace nianbao::traces
