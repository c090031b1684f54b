#include "docx/paragraph_properties.hpp"

#include <algorithm>
#include <array>

#include "xml/escape.hpp"
#include "xml/qualified_name.hpp"

namespace nianbao::docx {
namespace {

constexpr std::size_t npos = std::string_view::npos;

constexpr std::array<std::string_view, 23> order = {"pStyle",
                                                    "keepNext",
                                                    "keepLines",
                                                    "pageBreakBefore",
                                                    "framePr",
                                                    "widowControl",
                                                    "numPr",
                                                    "suppressLineNumbers",
                                                    "pBdr",
                                                    "shd",
                                                    "tabs",
                                                    "suppressAutoHyphens",
                                                    "kinsoku",
                                                    "wordWrap",
                                                    "overflowPunct",
                                                    "topLinePunct",
                                                    "autoSpaceDE",
                                                    "autoSpaceDN",
                                                    "bidi",
                                                    "adjustRightInd",
                                                    "snapToGrid",
                                                    "spacing",
                                                    "ind"};

/// Where the properties begin, behind the start tag of w:pPr; npos where there are none.
std::size_t begin_of_properties(std::string_view line_open) {
    const std::size_t tag = line_open.find('<', 1);
    return tag == npos ? npos : line_open.find('>', tag) + 1;
}

/// Where an element ends whose start tag begins at `begin`.
std::size_t end_of_element(std::string_view text, std::size_t begin) {
    const std::size_t tag_end = text.find('>', begin) + 1;
    if (text[tag_end - 2] == '/') {
        return tag_end;
    }
    const std::string close = "</" + std::string(xml::name_of_tag(text.substr(begin)));
    return text.find('>', text.find(close, tag_end)) + 1;
}

/// Calls `see(element)` with the source of each child of w:pPr in turn, until it gives false; gives
/// where that child begins, or where they end.
template <typename See>
std::size_t each_property(std::string_view line_open, See see) {
    std::size_t at = begin_of_properties(line_open);
    while (at != npos) {
        const std::size_t next = line_open.find('<', at);
        if (next == npos || line_open[next + 1] == '/') {
            break;
        }
        const std::size_t end = end_of_element(line_open, next);
        if (!see(line_open.substr(next, end - next))) {
            return next;
        }
        at = end;
    }
    return at;
}

std::string_view local_name(std::string_view element) {
    return xml::local_of(xml::name_of_tag(element));
}

}  // namespace

std::string style_of_paragraph(std::string_view line_open) {
    std::string style;
    each_property(line_open, [&](std::string_view element) {
        if (local_name(element) != "pStyle") {
            return true;
        }
        const std::size_t open = element.find_first_of("\"'");
        const std::size_t close = open == npos ? npos : element.find(element[open], open + 1);
        style = close == npos ? "" : xml::decode(element.substr(open + 1, close - open - 1));
        return false;
    });
    return style;
}

bool has_property(std::string_view line_open, std::string_view local) {
    bool has = false;
    each_property(line_open, [&](std::string_view element) {
        has = has || local_name(element) == local;
        return !has;
    });
    return has;
}

std::size_t place_of_property(std::string_view line_open, std::string_view local) {
    const auto* const own = std::find(order.begin(), order.end(), local);
    return each_property(line_open, [&](std::string_view element) {
        return std::find(order.begin(), own, local_name(element)) != own;
    });
}

}  // namespace nianbao::docx
