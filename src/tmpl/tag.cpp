#include "tmpl/tag.hpp"

#include <algorithm>
#include <utility>

#include "tmpl/path.hpp"
#include "xml/characters.hpp"
#include "xml/story.hpp"

namespace nianbao::tmpl {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::string_view ideographic_space = "\xE3\x80\x80";
constexpr std::string_view barriers("\x0B\x0C\x1F", 3);

std::string_view trimmed(std::string_view text) {
    const auto blank = [](std::string_view rest) -> std::size_t {
        if (rest.starts_with(ideographic_space)) {
            return ideographic_space.size();
        }
        return !rest.empty() && std::string_view(" \t\n\r").find(rest[0]) != npos ? 1 : 0;
    };
    while (const std::size_t size = blank(text)) {
        text.remove_prefix(size);
    }
    while (text.ends_with(ideographic_space) ||
           (!text.empty() && std::string_view(" \t\n\r").find(text.back()) != npos)) {
        text.remove_suffix(text.ends_with(ideographic_space) ? ideographic_space.size() : 1);
    }
    return text;
}

/// Finds the tags of one text.
class Lexer {
public:
    Lexer(std::string_view text, const TemplateOptions& delimiters, std::vector<Problem>& problems)
        : text_(text), open_(delimiters.open), close_(delimiters.close), problems_(problems) {}

    std::vector<Tag> run() && {
        for (at_ = text_.find(open_); at_ != npos; at_ = text_.find(open_, at_)) {
            tag();
        }
        return std::move(tags_);
    }

private:
    void tag() {
        const std::size_t inside = at_ + open_.size();
        const char sign = inside < text_.size() ? text_[inside] : '\0';
        const bool triple = sign == '{' && open_ == "{{" && close_ == "}}";
        const std::string close = triple ? "}}}" : sign == '=' ? "=" + close_ : close_;
        const std::size_t end = text_.find(close, inside + (sign == '=' ? 1 : 0));
        const std::string_view content = text_.substr(inside, end - inside);
        if (end == npos || (sign != '!' && content.find_first_of(barriers) != npos)) {
            unfinished(end != npos && content.find(open_) == npos);
            at_ = inside;
            return;
        }
        Tag found;
        found.begin = at_;
        found.end = end + close.size();
        found.written = text_.substr(found.begin, found.end - found.begin);
        at_ = found.end;
        classify(found, sign, content);
    }

    void unfinished(bool cut) {
        if (cut) {
            say("tmpl.broken",
                {"标记被分段、制表符或图片隔断",
                 "a tag is cut by a paragraph mark, tab or picture"},
                {"把标记写在同一段文字里", "write the tag in one piece of text"});
        } else {
            say("tmpl.unclosed",
                {"标记没有结束", "a tag is not closed"},
                {"补上 " + close_, "add " + close_});
        }
    }

    void classify(Tag& found, char sign, std::string_view content) {
        constexpr std::string_view signs = "#^/!=&{>";
        const bool signed_tag = sign != '\0' && signs.find(sign) != npos;
        const std::string_view name = trimmed(content.substr(signed_tag ? 1 : 0));
        switch (sign) {
            case '!':
                found.kind = Tag::Kind::Comment;
                tags_.push_back(std::move(found));
                return;
            case '=':
                return delimiters(found, name);
            case '>':
                return say("tmpl.include",
                           {"模板不能引用其他文件：" + found.written,
                            "a template includes no other file: " + found.written},
                           {"删去该标记", "remove the tag"},
                           found.begin);
            default:
                found.kind = sign == '#'   ? Tag::Kind::Section
                             : sign == '^' ? Tag::Kind::Inverted
                             : sign == '/' ? Tag::Kind::End
                                           : Tag::Kind::Value;
        }
        path(found, name);
    }

    void path(Tag& found, std::string_view name) {
        if (const std::size_t bar = name.find('|'); bar != npos) {
            const std::string format(trimmed(name.substr(bar + 1)));
            say("tmpl.formatter",
                {"没有名为“" + format + "”的格式", "there is no format named \"" + format + "\""},
                {"删去 | 及其后的文字", "remove the | and what follows it"},
                found.begin);
        } else if (!is_path(name)) {
            say("tmpl.path",
                {"标记中的名称不对：" + found.written, "a wrong name in a tag: " + found.written},
                {"名称用点连接，不能为空，不含花括号和竖线",
                 "names are joined by dots, are not empty and hold no brace or bar"},
                found.begin);
        } else {
            found.path = name;
            tags_.push_back(std::move(found));
        }
    }

    void delimiters(Tag& found, std::string_view pair) {
        const std::size_t gap = pair.find_first_of(" \t");
        const std::string_view open = pair.substr(0, gap);
        const std::string_view close = gap == npos ? "" : trimmed(pair.substr(gap));
        if (open.empty() || close.empty() || close.find_first_of(" \t=") != npos ||
            open.find('=') != npos) {
            return say("tmpl.delimiters",
                       {"定界符标记不对：" + found.written, "wrong delimiters: " + found.written},
                       {"写成 {{=<% %>=}}", "write {{=<% %>=}}"},
                       found.begin);
        }
        found.kind = Tag::Kind::Delimiters;
        tags_.push_back(std::move(found));
        open_ = open;
        close_ = close;
    }

    void say(const char* code, Words message, Words remedy) {
        say(code, std::move(message), std::move(remedy), at_);
    }
    void say(const char* code, Words message, Words remedy, std::size_t offset) {
        report(problems_, code, std::move(message), std::move(remedy), text_, offset);
    }

    std::string_view text_;
    std::string open_;
    std::string close_;
    std::vector<Problem>& problems_;
    std::vector<Tag> tags_;
    std::size_t at_ = 0;
};

}  // namespace

std::vector<Tag> find_tags(std::string_view text,
                           const TemplateOptions& delimiters,
                           std::vector<Problem>& problems) {
    return Lexer(text, delimiters, problems).run();
}

void report(std::vector<Problem>& problems,
            const char* code,
            Words message,
            Words remedy,
            std::string_view text,
            std::size_t offset) {
    std::string around = "…" + xml::words_around(text, offset, 45) + "…";
    problems.push_back({code, std::move(message), std::move(around), std::move(remedy)});
}

}  // namespace nianbao::tmpl
