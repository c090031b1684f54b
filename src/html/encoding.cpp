#include "html/encoding.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include <iconv.h>

#include "nianbao/error.hpp"
#include "text/utf8.hpp"

namespace nianbao::html {
namespace {

constexpr std::string_view utf8 = "UTF-8";
constexpr std::string_view national = "GB18030";

struct ByteOrderMark {
    std::string_view bytes;
    std::string_view encoding;
};
constexpr std::array<ByteOrderMark, 4> marks = {{{"\xEF\xBB\xBF", utf8},
                                                 {"\xFF\xFE", "UTF-16LE"},
                                                 {"\xFE\xFF", "UTF-16BE"},
                                                 {"\x84\x31\x95\x33", national}}};

/// What pages call the encodings of Chinese. All names of the national standard mean its latest
/// edition, for pages that say gb2312 hold characters of GBK.
struct Name {
    std::string_view declared;
    std::string_view encoding;
};
constexpr std::array<Name, 10> names = {{{"utf-8", utf8},
                                         {"utf8", utf8},
                                         {"gb2312", national},
                                         {"gb_2312-80", national},
                                         {"gbk", national},
                                         {"x-gbk", national},
                                         {"cp936", national},
                                         {"gb18030", national},
                                         {"big5", "BIG5-HKSCS"},
                                         {"big5-hkscs", "BIG5-HKSCS"}}};

char lower(char letter) noexcept {
    return static_cast<char>(letter >= 'A' && letter <= 'Z' ? letter - 'A' + 'a' : letter);
}

/// The name behind the first charset= or encoding= among the first bytes.
std::string declared_in(std::string_view bytes) {
    constexpr std::size_t head = 4096;
    std::string text(bytes.substr(0, head));
    std::transform(text.begin(), text.end(), text.begin(), lower);
    constexpr std::array<std::string_view, 2> words = {"charset", "encoding"};
    for (const std::string_view word : words) {
        for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at)) {
            at = text.find_first_not_of(" \t\r\n", at + word.size());
            if (at == text.npos || text[at] != '=') {
                continue;
            }
            at = std::min(text.find_first_not_of(" \t\r\n\"'", at + 1), text.size());
            const std::size_t end = text.find_first_of(" \t\r\n\"';/>?", at);
            return text.substr(at, std::min(end, text.size()) - at);
        }
    }
    return {};
}

std::string_view encoding_called(std::string_view declared) {
    const auto* const found = std::find_if(
        names.begin(), names.end(), [&](const Name& name) { return name.declared == declared; });
    return found == names.end() ? std::string_view() : found->encoding;
}

/// A converter to UTF-8.
class Converter {
public:
    explicit Converter(std::string_view encoding)
        : handle_(iconv_open(utf8.data(), std::string(encoding).c_str())) {}
    Converter(const Converter&) = delete;
    Converter(Converter&&) = delete;
    Converter& operator=(const Converter&) = delete;
    Converter& operator=(Converter&&) = delete;
    ~Converter() {
        if (is_open()) {
            iconv_close(handle_);
        }
    }

    /// Nothing where a byte does not fit; `stop` is then the first such byte.
    std::optional<std::string> convert(std::string bytes, std::size_t& stop) {
        std::string text;
        std::array<char, 16384> block{};
        char* in = bytes.data();
        std::size_t left = bytes.size();
        while (left > 0) {
            char* out = block.data();
            std::size_t room = block.size();
            const std::size_t done = iconv(handle_, &in, &left, &out, &room);
            text.append(block.data(), block.size() - room);
            if (done == static_cast<std::size_t>(-1) && errno != E2BIG) {
                stop = bytes.size() - left;
                return std::nullopt;
            }
        }
        return text;
    }

    bool is_open() const noexcept {
        // NOLINTNEXTLINE(performance-no-int-to-ptr): what POSIX returns for a failure
        return handle_ != reinterpret_cast<iconv_t>(-1);
    }

private:
    iconv_t handle_;
};

std::optional<std::string> converted(std::string_view bytes,
                                     std::string_view encoding,
                                     std::size_t& stop) {
    if (encoding == utf8) {
        stop = text::find_malformed(bytes);
        return stop == bytes.npos ? std::optional(std::string(bytes)) : std::nullopt;
    }
    Converter converter(encoding);
    stop = 0;
    return converter.is_open() ? converter.convert(std::string(bytes), stop) : std::nullopt;
}

[[noreturn]] void refuse(std::string_view bytes, std::size_t stop, const std::string& tried) {
    const auto end = bytes.begin() + static_cast<std::ptrdiff_t>(std::min(stop, bytes.size()));
    const auto line = 1 + std::count(bytes.begin(), end, '\n');
    throw Error(Error::Kind::Data,
                {"html.encoding",
                 {"文字编码无法识别，试过：" + tried + "；最后在第" + std::to_string(stop + 1) +
                      "字节处不符",
                  "the bytes are text in no encoding that was tried (" + tried +
                      "); the last does not fit at byte " + std::to_string(stop + 1)},
                 "line " + std::to_string(line),
                 {"请在浏览器中打开，另存为UTF-8", "open it in a browser and save it as UTF-8"}});
}

/// Control characters mean nothing in a page; as blanks they part what they parted.
void blank_controls(std::string& text) {
    std::replace_if(
        text.begin(),
        text.end(),
        [](char byte) {
            const auto value = static_cast<unsigned char>(byte);
            return value < 0x20 && byte != '\t' && byte != '\n' && byte != '\r';
        },
        ' ');
}

Decoded decode_as(std::string_view bytes, const std::vector<std::string_view>& encodings) {
    std::string tried;
    std::size_t furthest = 0;
    for (const std::string_view encoding : encodings) {
        std::size_t stop = 0;
        if (auto text = converted(bytes, encoding, stop)) {
            blank_controls(*text);
            return {std::move(*text), std::string(encoding), {}, false};
        }
        furthest = std::max(furthest, stop);
        tried += (tried.empty() ? "" : ", ") + std::string(encoding);
    }
    refuse(bytes, furthest, tried);
}

}  // namespace

Decoded decode(std::string_view bytes) {
    for (const ByteOrderMark& mark : marks) {
        if (bytes.starts_with(mark.bytes)) {
            return decode_as(bytes.substr(mark.bytes.size()), {mark.encoding});
        }
    }
    const std::string declared = declared_in(bytes);
    const std::string_view called = encoding_called(declared);
    std::vector<std::string_view> encodings = {utf8};
    if (!called.empty() && called != utf8) {
        encodings.push_back(called);
    }
    if (called != national) {
        encodings.push_back(national);
    }
    Decoded decoded = decode_as(bytes, encodings);
    const bool ascii = decoded.encoding == utf8 &&
                       std::all_of(bytes.begin(), bytes.end(), [](char byte) { return byte >= 0; });
    decoded.declared = declared;
    decoded.lied = !ascii && !declared.empty() && called != decoded.encoding;
    return decoded;
}

}  // namespace nianbao::html
