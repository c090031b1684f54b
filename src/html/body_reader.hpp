#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/grid.hpp"

namespace nianbao::html {

/// A block of the page that holds others: where it begins and ends among the paragraphs.
struct Container {
    std::size_t parent = 0;  ///< by index; the first is its own
    std::size_t depth = 0;
    std::size_t first_paragraph = 0;
    std::size_t end_paragraph = 0;  ///< one past the last
    bool section = false;           ///< a <section>: a part of what it stands in
};

/// What stands in one block.
struct Paragraph {
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    enum class List { None, Bullets, Numbers };

    std::string text;  ///< blanks as a browser shows them; line breaks as \n
    int heading = 0;   ///< 1 to 6
    bool bold = false;
    std::size_t opening = 0;  ///< bytes of the bold words it begins with, where others follow
    bool link = false;        ///< it is all links
    bool caption = false;     ///< of a table
    List list = List::None;
    std::size_t table = none;  ///< the innermost it stands in a cell of, by index
    std::size_t container = 0;
};

/// A table: the grid, and the paragraphs of each of its cells. Cells have no text.
struct Table {
    text::Grid grid;
    std::vector<std::vector<std::size_t>> paragraphs;  ///< of each cell of the grid
    std::size_t first_paragraph = 0;                   ///< how many stand before its cells
    std::size_t outer = Paragraph::none;               ///< the table with it in a cell
    std::size_t cut = 0;                               ///< cells past the limits of a grid
    std::size_t container = 0;
    bool headless = false;  ///< it says that its first row is no head: data-head="none"
};

/// Words that a browser does not show, or shows beside the page.
struct PassedOver {
    std::size_t paragraph = 0;  ///< how many stand before
    std::string text;           ///< its beginning, where it is long
    bool hidden = false;        ///< else navigation and the like
};

struct Body {
    std::vector<Container> containers;
    std::vector<Paragraph> paragraphs;
    std::vector<Table> tables;
    std::vector<PassedOver> passed_over;
};

/// Reads a page in UTF-8. Scripts, styles and forms to fill in are no text of it. Throws as scan().
Body read_body(std::string_view page);

}  // namespace nianbao::html
