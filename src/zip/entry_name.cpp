#include "zip/entry_name.hpp"

#include <algorithm>

namespace nianbao::zip {
namespace {

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_forbidden(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F || c == '\\';
}

bool is_safe_segment(std::string_view segment) {
    return !segment.empty() && segment != "." && segment != "..";
}

}  // namespace

bool is_safe_name(std::string_view name) {
    if (name.size() > longest_name || std::any_of(name.begin(), name.end(), is_forbidden)) {
        return false;
    }
    if (name.size() > 1 && name[1] == ':' && is_letter(name[0])) {
        return false;
    }
    while (true) {
        const std::size_t slash = name.find('/');
        if (!is_safe_segment(name.substr(0, slash))) {
            return false;
        }
        if (slash == std::string_view::npos) {
            return true;
        }
        name.remove_prefix(slash + 1);
    }
}

bool is_ascii(std::string_view name) {
    return std::none_of(
        name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

std::string folded_name(std::string_view name) {
    std::string folded(name);
    for (char& c : folded) {
        if (c >= 'A' && c <= 'Z') {
            c = static_cast<char>(c - 'A' + 'a');
        }
    }
    return folded;
}

}  // namespace nianbao::zip
