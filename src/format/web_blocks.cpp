#include "format/web_blocks.hpp"

#include <algorithm>
#include <string>

#include "format/web_tables.hpp"

namespace nianbao::format {

void WebBlocks::write(const std::vector<Block>& blocks, std::string_view title) {
    tables_ = 0;
    for (const Block& block : blocks) {
        out_.at(block.place);
        write(block, title);
    }
    out_.at({});
}

void WebBlocks::write(const Block& block, std::string_view title) {
    switch (block.kind) {
        case Block::Kind::Paragraph:
            out_.line("p", block.text);
            break;
        case Block::Kind::Heading:
            out_.line("h" + std::to_string(std::clamp(block.level, 1, 4) + 1), block.text);
            break;
        case Block::Kind::RunIn:
            out_.raw("<p><strong>");
            out_.words(block.text);
            out_.raw("</strong>");
            out_.words(block.rest);
            out_.raw("</p>\n");
            break;
        case Block::Kind::List:
            list(block);
            break;
        case Block::Kind::Table:
            table(block, title);
            break;
        case Block::Kind::Picture:
            pictures_.write(out_, block.picture);
            break;
    }
}

void WebBlocks::list(const Block& block) {
    out_.raw(block.ordered ? "<ol>\n" : "<ul>\n");
    for (const std::string& item : block.items) {
        out_.line("li", item);
    }
    out_.raw(block.ordered ? "</ol>\n" : "</ul>\n");
}

void WebBlocks::table(const Block& block, std::string_view title) {
    open_scroller(out_, "aria-label", std::string(title) + "：表" + std::to_string(++tables_));
    out_.raw(block.head ? "<table class=\"small\">\n"
                        : "<table class=\"small\" data-head=\"none\">\n");
    for (std::size_t i = 0; i < block.rows.size(); ++i) {
        const bool head = block.head && i == 0;
        out_.raw(head ? "<thead>\n" : i == (block.head ? 1U : 0U) ? "<tbody>\n" : "");
        row(block.rows[i], head);
        out_.raw(head ? "</thead>\n" : i + 1 == block.rows.size() ? "</tbody>\n" : "");
    }
    out_.raw("</table>\n");
    close_scroller(out_);
}

/// A blank corner heads nothing.
void WebBlocks::row(const std::vector<Value>& cells, bool head) {
    out_.raw("<tr>");
    for (const Value& cell : cells) {
        const std::string words = cell.written();
        out_.cell({words, head && !words.empty() ? "col" : ""});
    }
    out_.raw("</tr>\n");
}

}  // namespace nianbao::format
