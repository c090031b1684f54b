#include "opc/image_fault.hpp"

#include <string>

namespace nianbao::opc {

void refuse_truncated_image() {
    throw Error(Error::Kind::Data,
                {"picture.truncated",
                 {"图片文件不完整", "the picture file is cut short"},
                 "",
                 {"重新复制或另存图片", "copy or save the picture again"}});
}

void refuse_image_size() {
    throw Error(Error::Kind::Data,
                {"picture.size",
                 {"图片没有尺寸，或超过 2 亿像素",
                  "the picture has no size, or more than 200 million pixels"},
                 "",
                 {"缩小图片后另存", "save it smaller"}});
}

void refuse_active_image(std::string_view what) {
    const std::string name(what);
    throw Error(Error::Kind::Data,
                {"picture.active",
                 {"SVG 图片含有脚本或引用外部内容：" + name,
                  "the SVG runs a script or fetches from elsewhere: " + name},
                 "",
                 {"导出为 PNG，或另存为“普通 SVG”", "export it as PNG, or save it as plain SVG"}});
}

void check_pixels(double width, double height) {
    constexpr double most = 200e6;
    if (!(width > 0 && height > 0 && width * height <= most)) {
        refuse_image_size();
    }
}

}  // namespace nianbao::opc
