#include "tmpl/picture_value.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace nianbao::tmpl {
namespace {

using opc::Emu;

/// A length in millimetres as EMU; 0 for a text that is none.
Emu length_of(const std::string& millimetres) {
    double length = 0;
    const char* const end = millimetres.data() + millimetres.size();
    const auto read = std::from_chars(millimetres.data(), end, length);
    constexpr double longest = 1000;
    const bool sound = read.ec == std::errc() && read.ptr == end && length > 0 && length <= longest;
    return sound ? std::llround(length * double(opc::emu_per_millimetre)) : 0;
}

/// What a side becomes where the other goes from `from` to `to`.
Emu in_proportion(Emu side, Emu from, Emu to) {
    return std::max<Emu>(1, std::llround(double(side) * double(to) / double(from)));
}

/// Takes a member of a picture; false where it is of the wrong kind.
bool take(const Data::Member& member, PictureValue& value) {
    const std::string* const words = member.value.text();
    if (member.key == "width" || member.key == "height") {
        const std::string* const number = member.value.number_text();
        Emu& side = member.key == "width" ? value.size.width : value.size.height;
        side = number == nullptr ? 0 : length_of(*number);
        return side > 0 || member.value.is_null();
    }
    std::string* const place = member.key == "picture"    ? &value.name
                               : member.key == "fallback" ? &value.fallback
                               : member.key == "alt"      ? &value.alt
                               : member.key == "caption"  ? &value.caption
                                                          : nullptr;
    if (place != nullptr && words != nullptr) {
        *place = *words;
    }
    return place == nullptr || words != nullptr || member.value.is_null();
}

}  // namespace

std::optional<PictureValue> PictureValue::of(const Data& data) {
    PictureValue value;
    if (const std::string* const name = data.text()) {
        value.name = *name;
        return value;
    }
    const Data::Object* const members = data.object();
    const bool sound = members != nullptr &&
                       std::all_of(members->begin(), members->end(), [&](const auto& member) {
                           return take(member, value);
                       });
    return sound && !value.name.empty() ? std::optional(std::move(value)) : std::nullopt;
}

PictureSize asked_size(const FormatArgument& argument) {
    return {length_of(argument.words), length_of(argument.other)};
}

PictureSize fitted(const opc::Image& image, PictureSize asked, PictureSize frame) {
    if (asked.width > 0 && asked.height > 0) {
        return asked;
    }
    if (asked.width > 0) {
        return {asked.width, in_proportion(asked.width, image.width, image.height)};
    }
    if (asked.height > 0) {
        return {in_proportion(asked.height, image.height, image.width), asked.height};
    }
    if (frame.width == 0 || frame.height == 0) {
        const Emu width = frame.width > 0 ? std::min(frame.width, image.width) : image.width;
        return {width, in_proportion(width, image.width, image.height)};
    }
    const Emu height = in_proportion(frame.width, image.width, image.height);
    return height <= frame.height
               ? PictureSize{frame.width, height}
               : PictureSize{in_proportion(frame.height, image.height, image.width), frame.height};
}

}  // namespace nianbao::tmpl
