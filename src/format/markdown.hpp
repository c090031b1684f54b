#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "format/text_lines.hpp"

namespace nianbao::format {

/// A text without marks, and what they told of each of its lines.
struct PlainText {
    std::string text;
    std::vector<Mark> marks;
};

/// Takes the marks of Markdown off a text: # before headings, ** around words, - * + before the
/// items of a list, and | between cells, which become tabs. A rule |---| becomes a blank line.
/// Lines keep their numbers. Items numbered 1. stay as they are: reports number their headings so.
PlainText plain_of_markdown(std::string_view text);

}  // namespace nianbao::format
