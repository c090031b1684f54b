#pragma once

#include <string_view>
#include <vector>

#include "format/web_markup.hpp"
#include "format/web_pictures.hpp"
#include "nianbao/report.hpp"

namespace nianbao::format {

/// Writes the narrative of a page: paragraphs, headings from h2 for level 1 to h5 for level 4,
/// headings that begin their paragraph, lists, tables, pictures.
class WebBlocks {
public:
    WebBlocks(WebMarkup& out, WebPictures& pictures) : out_(out), pictures_(pictures) {}

    /// What stands under a title, which names the tables for those who hear the page.
    void write(const std::vector<Block>& blocks, std::string_view title);

private:
    void write(const Block& block, std::string_view title);
    void list(const Block& block);
    void table(const Block& block, std::string_view title);
    void row(const std::vector<Value>& cells, bool head);

    WebMarkup& out_;
    WebPictures& pictures_;
    int tables_ = 0;  ///< under the title at hand
};

}  // namespace nianbao::format
