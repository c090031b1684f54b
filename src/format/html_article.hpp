#pragma once

#include <cstddef>
#include <set>
#include <vector>

#include "format/printed_lines.hpp"
#include "html/body_reader.hpp"
#include "nianbao/form.hpp"

namespace nianbao::format {

/// Which paragraphs of a web page are the report: first the title, then those of the block that
/// holds its sections and tables.
struct HtmlArticle {
    std::size_t title = 0;  ///< the first paragraph of the title
    std::size_t title_end = 0;
    std::size_t first = 0;  ///< of the block, or behind the title where that stands in it
    std::size_t end = 0;

    bool holds(std::size_t paragraph) const noexcept {
        return (paragraph >= title && paragraph < title_end) ||
               (paragraph >= first && paragraph < end);
    }
};

/// Tables that only lay out the page, by index: of one column, with tables in their cells, or with
/// several sections in one.
std::set<std::size_t> layout_tables(const html::Body& body);

/// Finds the report among navigation, banners and lists of links: the sections, by their numbers or
/// by their titles in the forms, and the tables with figures tell the block it stands in; the title
/// is the last line above the first section that could be one.
HtmlArticle find_article(const html::Body& body,
                         const std::set<std::size_t>& layout,
                         const std::vector<Form>& forms);

}  // namespace nianbao::format
