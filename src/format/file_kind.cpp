#include "format/file_kind.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace nianbao::format {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool contains(std::string_view bytes, std::string_view words) {
    return bytes.find(words) != bytes.npos;
}

/// An OpenDocument says first what it is; all other archives are office packages.
std::string_view kind_of_archive(std::string_view bytes) {
    constexpr std::size_t name = 30;
    constexpr std::string_view first = "mimetypeapplication/vnd.oasis.opendocument.";
    const std::string_view entry = bytes.substr(std::min(name, bytes.size()));
    if (!entry.starts_with(first)) {
        return ".docx";
    }
    return entry.substr(first.size()).starts_with("spreadsheet") ? ".ods" : ".odt";
}

/// What a compound file holds is told by the names of its streams, in UTF-16. An encrypted office
/// package is one, too; the reader of packages says so.
std::string_view kind_of_compound(std::string_view bytes, std::string_view extension) {
    struct Stream {
        std::string_view name;
        std::string_view kind;
    };
    constexpr std::array<Stream, 4> streams = {
        {{"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv, ".docx"},
         {"W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"sv, ".doc"},
         {"W\0o\0r\0k\0b\0o\0o\0k\0"sv, ".xls"},
         {"B\0o\0o\0k\0"sv, ".xls"}}};
    for (const Stream& stream : streams) {
        if (contains(bytes, stream.name)) {
            return stream.kind;
        }
    }
    return extension;
}

/// `opening` is in small letters.
bool opens_with(std::string_view text, std::string_view opening) {
    constexpr auto small = [](char letter) {
        return static_cast<char>(letter >= 'A' && letter <= 'Z' ? letter - 'A' + 'a' : letter);
    };
    return text.size() >= opening.size() &&
           std::equal(opening.begin(), opening.end(), text.begin(), [&](char left, char right) {
               return left == small(right);
           });
}

/// What stands behind blanks, comments and declarations of XML.
std::string_view behind_prolog(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 2> prologs = {
        {{"<!--", "-->"}, {"<?", ">"}}};
    for (bool again = true; again;) {
        text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
        again = false;
        for (const auto& [open, close] : prologs) {
            const std::size_t end = text.starts_with(open) ? text.find(close) : text.npos;
            if (end != text.npos) {
                text.remove_prefix(end + close.size());
                again = true;
            }
        }
    }
    return text;
}

bool is_html(std::string_view bytes) {
    constexpr std::size_t most = 4096;
    const std::string_view head = behind_prolog(bytes.substr(0, most));
    constexpr std::array<std::string_view, 6> openings = {
        "<!doctype html", "<html", "<head", "<body", "<meta", "<table"};
    return std::any_of(openings.begin(), openings.end(), [&](std::string_view opening) {
        return opens_with(head, opening);
    });
}

std::string_view kind_of_text(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    const bool json = first != text.npos && (text[first] == '{' || text[first] == '[');
    return json ? ".json" : ".txt";
}

}  // namespace

std::string_view kind_of(std::string_view bytes, std::string_view extension) {
    constexpr std::size_t far = 1024;
    constexpr std::string_view compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    if (bytes.starts_with("PK\x03\x04")) {
        return kind_of_archive(bytes);
    }
    if (bytes.starts_with(compound)) {
        return kind_of_compound(bytes, extension);
    }
    if (bytes.starts_with("{\\rtf")) {
        return ".rtf";
    }
    if (contains(bytes.substr(0, far), "%PDF-")) {
        return ".pdf";
    }
    if (bytes.starts_with(byte_order_mark)) {
        bytes.remove_prefix(byte_order_mark.size());
    }
    if (extension != ".md" && is_html(bytes)) {
        return ".html";
    }
    return extension.empty() ? kind_of_text(bytes) : extension;
}

}  // namespace nianbao::format
