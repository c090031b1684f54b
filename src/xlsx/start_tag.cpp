#include "xlsx/start_tag.hpp"

namespace nianbao::xlsx {
namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::size_t npos = std::string_view::npos;

}  // namespace

std::string_view name_of(std::string_view start_tag) {
    return start_tag.substr(1, start_tag.find_first_of(" \t\r\n/>") - 1);
}

std::optional<AttributePlace> find_attribute(std::string_view start_tag, std::string_view name) {
    std::size_t at = start_tag.find_first_of(blanks);
    while (at != npos) {
        const std::size_t begin = start_tag.find_first_not_of(blanks, at);
        if (begin == npos || start_tag[begin] == '/' || start_tag[begin] == '>') {
            return std::nullopt;
        }
        const std::size_t name_end = start_tag.find_first_of(" \t\r\n=", begin);
        const std::size_t open = start_tag.find_first_of("\"'", name_end);
        const std::size_t close = start_tag.find(start_tag[open], open + 1);
        if (start_tag.substr(begin, name_end - begin) == name) {
            return AttributePlace{at, open + 1, close, close + 1};
        }
        at = close + 1;
    }
    return std::nullopt;
}

std::string_view attribute_of(std::string_view start_tag, std::string_view name) {
    const auto place = find_attribute(start_tag, name);
    return place ? start_tag.substr(place->value_begin, place->value_end - place->value_begin)
                 : std::string_view();
}

std::string without_attribute(std::string_view start_tag, std::string_view name) {
    std::string tag(start_tag);
    if (const auto place = find_attribute(start_tag, name)) {
        tag.erase(place->begin, place->end - place->begin);
    }
    return tag;
}

TagAroundName around_name(std::string_view start_tag) {
    if (const auto place = find_attribute(start_tag, "r")) {
        return {std::string(start_tag.substr(0, place->value_begin)),
                std::string(start_tag.substr(place->value_end))};
    }
    const std::size_t name_end = name_of(start_tag).size() + 1;
    return {std::string(start_tag.substr(0, name_end)) + " r=\"",
            "\"" + std::string(start_tag.substr(name_end))};
}

std::string end_tag_of(std::string_view start_tag) {
    return "</" + std::string(name_of(start_tag)) + ">";
}

}  // namespace nianbao::xlsx
