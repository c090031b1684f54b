#pragma once

#include <optional>
#include <string>
#include <vector>

#include "docx/body_reader.hpp"
#include "docx/list_numbers.hpp"
#include "docx/styles.hpp"
#include "format/page.hpp"

namespace nianbao::format {

/// Makes lines of the paragraphs of a document, in their order.
class DocxLines {
public:
    DocxLines(docx::Styles styles, docx::ListNumbers numbers);

    /// Adds a paragraph, by its index.
    void add(const docx::Paragraph& paragraph, std::size_t index, Page& page);
    /// Settles what only the whole document tells: levels of headings, and which numbers are
    /// those of a list.
    void finish(Page& page);

    /// The rank of the line that a paragraph begins.
    static int number(std::size_t paragraph) { return static_cast<int>(paragraph) + 1; }
    /// The name of its style, in lower case.
    std::string style_of(const docx::Paragraph& paragraph) const;
    /// The visible words of a cell, a line for each paragraph, automatic numbers before them.
    std::string words_of_cell(const docx::Body& body,
                              const std::vector<std::size_t>& paragraphs,
                              Page& page);

private:
    /// A line before all are known.
    struct Draft {
        std::string text;
        std::size_t paragraph = 0;
        Mark mark = Mark::Words;
        int outline = 0;          ///< level by style, 1 to 9; 0 for none
        std::size_t opening = 0;  ///< of Mark::RunIn
        std::string list;         ///< w:numId of an automatic number "1.", else empty
        int ordinal = 0;          ///< that number
        std::string number;       ///< as printed, to go before the text
    };

    docx::ListNumber number_of(const docx::Paragraph& paragraph);
    int outline_of(const docx::Paragraph& paragraph) const;
    std::string visible(const docx::Paragraph& paragraph, std::size_t index, Page& page) const;
    std::size_t opening_of(const docx::Paragraph& paragraph) const;
    void add_draft(const docx::Paragraph& paragraph, Draft draft);
    void settle_numbers();
    void settle_headings();

    docx::Styles styles_;
    docx::ListNumbers numbers_;
    std::vector<Draft> drafts_;
    bool in_section_ = false;
};

}  // namespace nianbao::format
