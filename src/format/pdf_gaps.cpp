#include "format/pdf_gaps.hpp"

#include <utility>

#include "format/narrative_words.hpp"
#include "text/utf8.hpp"

namespace nianbao::format {
namespace {

bool is_latin(char32_t value) {
    return (value >= U'0' && value <= U'9') || (value >= U'A' && value <= U'Z') ||
           (value >= U'a' && value <= U'z') || value == U'%';
}

/// Characters, and marks of full width.
bool is_chinese(char32_t value) {
    return (value >= 0x3001 && value <= 0x303F) || (value >= 0x3400 && value <= 0x9FFF) ||
           (value >= 0xFF01 && value <= 0xFF60);
}

bool are_apart(char32_t left, char32_t right) {
    return (is_latin(left) && is_chinese(right)) || (is_chinese(left) && is_latin(right));
}

}  // namespace

std::string without_gaps(std::string_view text) {
    std::string made;
    made.reserve(text.size());
    char32_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
        const text::CodePoint point = text::code_point(text, at);
        const bool gap =
            point.value == U' ' && are_apart(before, text::code_point(text, at + 1).value);
        made += gap ? std::string_view() : text.substr(at, point.size);
        before = point.value;
        at += point.size;
    }
    return made;
}

bool close_gaps(Report& report) {
    bool any = false;
    const auto close = [&](std::string& text) {
        std::string now = without_gaps(text);
        any = any || now != text;
        text = std::move(now);
    };
    close(report.title);
    close(report.organization);
    close(report.table_title);
    for (Section& section : report.sections) {
        close(section.title);
    }
    each_block(report, [&](Block& block) { each_words(block, close); });
    return any;
}

}  // namespace nianbao::format
