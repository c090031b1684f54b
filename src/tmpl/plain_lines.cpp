#include "tmpl/plain_lines.hpp"

#include <algorithm>
#include <span>
#include <string>

namespace nianbao::tmpl {
namespace {

constexpr std::string_view ideographic_space = "\xE3\x80\x80";

/// Behind the line feed that ends the line around `offset`, or the end of the text.
std::size_t line_end(std::string_view text, std::size_t offset) {
    const std::size_t feed = text.find('\n', offset);
    return feed == std::string_view::npos ? text.size() : feed + 1;
}

std::size_t line_begin(std::string_view text, std::size_t offset) {
    const std::size_t feed = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
    return feed == std::string_view::npos ? 0 : feed + 1;
}

/// How many tags from the front of `tags` stand in one line. A comment may join several lines.
std::size_t tags_of_line(std::string_view text, std::span<const Tag> tags) {
    std::size_t end = line_end(text, tags.front().begin);
    std::size_t count = 0;
    for (; count < tags.size() && tags[count].begin < end; ++count) {
        end = std::max(end, line_end(text, tags[count].end - 1));
    }
    return count;
}

/// A value has something to say, and so has a partial that is not alone.
bool are_silent(std::span<const Tag> tags) {
    return std::none_of(tags.begin(), tags.end(), [&](const Tag& tag) {
        const bool crowded = tag.kind == Tag::Kind::Include && tags.size() > 1;
        return tag.kind == Tag::Kind::Value || crowded;
    });
}

void take_up(std::string_view text, std::span<Tag> tags) {
    const std::size_t begin = line_begin(text, tags.front().begin);
    const std::size_t end = line_end(text, tags.back().end - 1);
    bool blank = is_white(text.substr(begin, tags.front().begin - begin)) &&
                 is_white(text.substr(tags.back().end, end - tags.back().end));
    for (std::size_t i = 1; i < tags.size(); ++i) {
        blank = blank && is_white(text.substr(tags[i - 1].end, tags[i].begin - tags[i - 1].end));
    }
    if (!blank || !are_silent(tags)) {
        return;
    }
    tags.front().indent = text.substr(begin, tags.front().begin - begin);
    tags.front().begin = begin;
    for (std::size_t i = 1; i < tags.size(); ++i) {
        tags[i].begin = tags[i - 1].end;
    }
    tags.back().end = end;
    for (Tag& tag : tags) {
        tag.standalone = true;
    }
}

}  // namespace

bool is_white(std::string_view text) {
    while (!text.empty()) {
        if (text.starts_with(ideographic_space)) {
            text.remove_prefix(ideographic_space.size());
        } else if (std::string_view(" \t\n\r").find(text[0]) != text.npos) {
            text.remove_prefix(1);
        } else {
            return false;
        }
    }
    return true;
}

void take_up_lines(std::string_view text, std::vector<Tag>& tags) {
    for (std::size_t i = 0; i < tags.size();) {
        const std::size_t count = tags_of_line(text, std::span(tags).subspan(i));
        take_up(text, std::span(tags).subspan(i, count));
        i += count;
    }
}

}  // namespace nianbao::tmpl
