#pragma once

#include <string>
#include <string_view>

namespace nianbao::html {

/// A page in UTF-8, and how its bytes were written.
struct Decoded {
    std::string text;      ///< without byte order mark; control characters are blanks
    std::string encoding;  ///< "UTF-8", "GB18030", "BIG5-HKSCS", "UTF-16LE", "UTF-16BE"
    std::string declared;  ///< charset of the page as it is written there; mostly lower case
    bool lied = false;     ///< it declares another encoding than that of its bytes
};

/// Reads the bytes of a page strictly. A byte order mark tells the encoding; else what is
/// well-formed UTF-8 with a character past ASCII is UTF-8, whatever the page declares, for hardly
/// any GBK is; else the declared encoding where that is one of Chinese; else GB18030, of which
/// GB2312 and GBK are parts.
/// Throws Error (Data, "html.encoding") with the line where the bytes fit none of them.
Decoded decode(std::string_view bytes);

}  // namespace nianbao::html
