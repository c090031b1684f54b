#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "format/page.hpp"
#include "format/printed_lines.hpp"
#include "html/body_reader.hpp"

namespace nianbao::format {

/// Makes lines and tables of the paragraphs and tables of a web page, in their order.
class HtmlLines {
public:
    explicit HtmlLines(const PrintedLines& printed) : printed_(printed) {}

    /// A paragraph that stands in no table; `place` is its place.
    void add(const html::Paragraph& paragraph, const std::string& place);
    /// A table whose cells are all there goes to the page as it is. One with rows shorter than
    /// others has lost merges or cells: its rows are lines, and read as those of a text.
    void add(const html::Body& body,
             const html::Table& table,
             const std::string& place,
             Page& page);
    /// Settles what only all lines tell: rows without tabs, levels of headings.
    void finish(Page& page);

private:
    struct Draft {
        std::string text;
        std::string place;
        Mark mark = Mark::Words;
        int outline = 0;
        bool bold = false;
        std::size_t opening = 0;  ///< of Mark::RunIn
        int rank = 0;
    };

    void add_rows(const text::Grid& grid, const std::string& place);
    void settle_rows(Page& page);
    void settle_headings();

    const PrintedLines& printed_;
    std::vector<Draft> drafts_;
    int rank_ = 0;
    bool in_section_ = false;
};

}  // namespace nianbao::format
