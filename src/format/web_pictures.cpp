#include "format/web_pictures.hpp"

#include <array>
#include <cstdint>
#include <string>

#include "opc/image.hpp"
#include "tmpl/picture_book.hpp"
#include "tmpl/picture_value.hpp"

namespace nianbao::format {
namespace {

constexpr opc::Emu text_width = 156 * opc::emu_per_millimetre;
constexpr opc::Emu emu_per_pixel = opc::emu_per_inch / 96;  // CSS 2.1, 4.3.2

tmpl::PictureSize size_of(const opc::Image& image, const Picture& picture) {
    tmpl::FormatArgument asked;
    asked.words = picture.width ? picture.width->text() : "";
    asked.other = picture.height ? picture.height->text() : "";
    return tmpl::fitted(image, tmpl::asked_size(asked), {text_width, 0});
}

std::string pixels(opc::Emu length) {
    return std::to_string((length + emu_per_pixel / 2) / emu_per_pixel);
}

}  // namespace

std::string base64(std::string_view bytes) {
    constexpr std::string_view letters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string made;
    made.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const std::string_view three = bytes.substr(at, 3);
        std::uint32_t bits = 0;
        for (std::size_t i = 0; i < 3; ++i) {
            bits = bits << 8U | (i < three.size() ? static_cast<unsigned char>(three[i]) : 0U);
        }
        for (std::size_t i = 0; i < 4; ++i) {
            made += i <= three.size() ? letters[bits >> (18U - 6U * i) & 0x3FU] : '=';
        }
    }
    return made;
}

void WebPictures::write_image(WebMarkup& out, const Picture& picture) {
    constexpr std::size_t most = RenderLimits().picture_bytes;
    if (!source_) {
        tmpl::refuse_without_pictures();
    }
    const std::string bytes = source_(picture.name);
    bytes_ += bytes.size();
    if (bytes_ > most) {
        tmpl::refuse_picture_bytes(most);
    }
    const opc::Image image = opc::read_image(bytes);
    const tmpl::PictureSize size = size_of(image, picture);
    const std::string width = pixels(size.width);
    const std::string height = pixels(size.height);
    out.raw("<img src=\"data:");
    out.raw(opc::media_type_of(image.type));
    out.raw(";base64,");
    out.raw(base64(bytes));
    out.raw("\" width=\"" + width + "\" height=\"" + height + "\"");
    if (picture.width && picture.height) {
        out.raw(" style=\"aspect-ratio:" + width + "/" + height + "\"");
    }
    out.raw(" alt=\"");
    out.value(picture.alt);
    out.raw("\">\n");
}

void WebPictures::write(WebMarkup& out, const Picture& picture) {
    out.raw("<figure>\n");
    try {
        write_image(out, picture);
    } catch (const Error& error) {
        out.complain(error, picture.name);
    }
    if (!picture.caption.empty()) {
        out.line("figcaption", picture.caption);
    }
    out.raw("</figure>\n");
}

}  // namespace nianbao::format
