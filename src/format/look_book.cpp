#include "format/look_book.hpp"

#include <array>

#include <xlsxwriter.h>

namespace nianbao::format {
namespace {

constexpr std::uint8_t chinese_charset = 134;
constexpr std::uint32_t white = 0xFFFFFF;

void set_font(lxw_format* format, const Look& look) {
    constexpr std::array<const char*, 3> faces = {"宋体", "方正小标宋简体", "黑体"};
    format_set_font_name(format, faces.at(static_cast<std::size_t>(look.face)));
    format_set_font_size(format, look.size);
    format_set_font_charset(format, chinese_charset);
    format_set_font_color(format, look.color == 0 ? lxw_color_t{LXW_COLOR_BLACK} : look.color);
    if (look.underline) {
        format_set_underline(format, LXW_UNDERLINE_SINGLE);
    }
}

void set_place(lxw_format* format, const Look& look) {
    constexpr std::array<lxw_format_alignments, 3> sides = {
        LXW_ALIGN_LEFT, LXW_ALIGN_CENTER, LXW_ALIGN_RIGHT};
    format_set_align(format, sides.at(static_cast<std::size_t>(look.side)));
    format_set_align(format, look.top ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_CENTER);
    format_set_indent(format, static_cast<std::uint8_t>(look.indent));
    if (look.wrap) {
        format_set_text_wrap(format);
    }
}

void set_cell(lxw_format* format, const Look& look) {
    format_set_num_format(format, look.numbers.c_str());
    format_set_border(format, look.border ? LXW_BORDER_THIN : LXW_BORDER_NONE);
    if (look.shade != white) {
        format_set_bg_color(format, look.shade);
    }
    if (!look.locked) {
        format_set_unlocked(format);
    }
}

}  // namespace

lxw_format* LookBook::of(const Look& look) {
    lxw_format*& format = formats_[look];
    if (format == nullptr) {
        format = workbook_add_format(book_);
        set_font(format, look);
        set_place(format, look);
        set_cell(format, look);
    }
    return format;
}

}  // namespace nianbao::format
