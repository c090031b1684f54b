#pragma once

#include <string_view>

#include "html/scanner.hpp"

namespace nianbao::html {

/// What an element does to the text in it.
enum class Role {
    Inline,     ///< nothing; all unknown elements
    Block,      ///< begins and ends a paragraph
    Break,      ///< a line break
    Strong,     ///< bold
    Link,       ///< leads elsewhere
    Item,       ///< of a list, and a block
    Ordered,    ///< a list that is numbered, and a block
    Unordered,  ///< a list that is not, and a block
    Preserved,  ///< blanks and line ends count, and a block
    Table,
    Row,
    Cell,
    Aside,   ///< navigation, what stands beside the page or below it
    Unseen,  ///< no text of the page: scripts, styles, choices
};

Role role_of(std::string_view element) noexcept;
/// 1 to 6 for h1 to h6, else 0.
int heading_of(std::string_view element) noexcept;

/// What its attributes say of an element.
struct Look {
    bool hidden = false;
    bool bold = false;
};
Look look_of(const Attributes& attributes);

/// A whole number of at least 1, for spans; 1 where there is none, `most` where it is more.
std::size_t span_of(std::string_view number, std::size_t most) noexcept;

}  // namespace nianbao::html
