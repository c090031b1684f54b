#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xml/splice.hpp"

namespace nianbao::traces {

/// A piece of a picture file that is no picture: a place, a device, an author.
struct PictureData {
    std::string name;   ///< "place" (GPS), "exif", "xmp", "iptc", "text", "time", "trailing"
    std::string value;  ///< for a reader
    xml::Splice cut;    ///< takes it out; pixels, colours and the way up stay as they are
};

/// What a PNG or JPEG file says besides its pixels. Nothing of other and of damaged files.
std::vector<PictureData> picture_data(std::string_view bytes);

/// EXIF, which is a TIFF file of its own (CIPA DC-008): what it says; empty where it says nothing
/// but how the picture is turned.
struct Exif {
    std::vector<std::string> words;  ///< texts in it, such as the device
    bool place = false;              ///< it holds a GPS position
    bool more = false;               ///< it holds anything besides the orientation
    unsigned orientation = 1;        ///< 1 to 8
};
Exif read_exif(std::string_view tiff);

/// EXIF that says how the picture is turned and nothing else.
std::string turned_exif(unsigned orientation);

}  // namespace nianbao::traces
