#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "format/web_markup.hpp"
#include "nianbao/report.hpp"
#include "nianbao/template.hpp"

namespace nianbao::format {

/// Writes the pictures of a page into it, as data: addresses (RFC 2397) of PNG, JPEG and SVG; a PNG
/// beside an SVG is not needed.
class WebPictures {
public:
    /// `source` must outlive the writer; it may be empty.
    explicit WebPictures(const PictureSource& source) : source_(source) {}

    /// A figure with its caption, as large as in a document: as it is asked for, else as it says
    /// itself and no wider than the text. What is wrong with it becomes a problem of `out`.
    void write(WebMarkup& out, const Picture& picture);

private:
    void write_image(WebMarkup& out, const Picture& picture);

    const PictureSource& source_;
    std::size_t bytes_ = 0;  ///< of all pictures
};

/// RFC 4648, with padding.
std::string base64(std::string_view bytes);

}  // namespace nianbao::format
