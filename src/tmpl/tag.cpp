#include "tmpl/tag.hpp"

#include <algorithm>
#include <utility>

#include "text/fold.hpp"
#include "text/utf8.hpp"
#include "tmpl/path.hpp"
#include "xml/characters.hpp"
#include "xml/story.hpp"

namespace nianbao::tmpl {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::string_view barriers("\x0B\x0C\x1F", 3);
constexpr std::string_view signs = "#^/!=&{>";
constexpr std::string_view wide_bar = "｜";

/// Where a delimiter stands.
struct Place {
    std::size_t at = npos;
    std::size_t size = 0;
    bool wide = false;  ///< some of its characters are full-width
};

/// The length of `delimiter` at the front of `text`, its characters in either width; 0 if it is
/// not there.
std::size_t match(std::string_view text, std::string_view delimiter) {
    std::size_t at = 0;
    for (const char wanted : delimiter) {
        const text::CodePoint found = text::code_point(text, at);
        if (found.size == 0 || text::half_width(found.value) != static_cast<char32_t>(wanted)) {
            return 0;
        }
        at += found.size;
    }
    return at;
}

/// Finds delimiters. Those that are typed by default are also found in full width, as a Chinese
/// input method writes them.
class DelimiterFinder {
public:
    explicit DelimiterFinder(std::string_view text)
        : text_(text), has_wide_(text.find("｛") != npos || text.find("｝") != npos) {}

    Place find(std::string_view delimiter, std::size_t from) const {
        const bool braces = delimiter.find_first_not_of("{}=") == npos;
        if (!has_wide_ || !braces) {
            return {text_.find(delimiter, from), delimiter.size(), false};
        }
        for (std::size_t at = from; at < text_.size(); at += text::code_point(text_, at).size) {
            if (const std::size_t size = match(text_.substr(at), delimiter)) {
                return {at, size, size != delimiter.size()};
            }
        }
        return {};
    }

private:
    std::string_view text_;
    bool has_wide_;
};

/// Finds the tags of one text.
class Lexer {
public:
    Lexer(std::string_view text, const TemplateOptions& delimiters, std::vector<Problem>& problems)
        : text_(text),
          finder_(text),
          open_(delimiters.open),
          close_(delimiters.close),
          problems_(problems) {}

    std::vector<Tag> run() && {
        for (Place open = finder_.find(open_, 0); open.at != npos;
             open = finder_.find(open_, at_)) {
            at_ = open.at;
            tag(open);
        }
        return std::move(tags_);
    }

private:
    /// The sign behind the opening delimiter, its width taken into account; its size in `size`.
    char sign_at(std::size_t inside, bool wide, std::size_t& size) const {
        const text::CodePoint found = text::code_point(text_, inside);
        const char32_t value = wide ? text::half_width(found.value) : found.value;
        const bool known = value < 0x80 && signs.find(static_cast<char>(value)) != npos;
        size = known ? found.size : 0;
        return known ? static_cast<char>(value) : '\0';
    }

    void tag(const Place& open) {
        const std::size_t inside = at_ + open.size;
        std::size_t sign_size = 0;
        const char sign = sign_at(inside, open.wide, sign_size);
        const bool triple = sign == '{' && open_ == "{{" && close_ == "}}";
        const std::string wanted = triple ? "}}}" : sign == '=' ? "=" + close_ : close_;
        const Place close = finder_.find(wanted, inside + (sign == '=' ? sign_size : 0));
        const std::string_view content = text_.substr(inside, close.at - inside);
        if (close.at == npos || (sign != '!' && content.find_first_of(barriers) != npos)) {
            unfinished(close.at != npos && content.find(open_) == npos);
            at_ = inside;
            return;
        }
        Tag found;
        found.begin = at_;
        found.end = close.at + close.size;
        found.wide = open.wide || close.wide;
        found.written = text_.substr(found.begin, found.end - found.begin);
        at_ = found.end;
        classify(found, sign, text::trimmed(content.substr(std::min(sign_size, content.size()))));
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
        switch (sign) {
            case '!':
                found.kind = Tag::Kind::Comment;
                tags_.push_back(std::move(found));
                return;
            case '=':
                return delimiters(found, content);
            case '>':
                return include(found, content);
            default:
                found.kind = sign == '#'   ? Tag::Kind::Section
                             : sign == '^' ? Tag::Kind::Inverted
                             : sign == '/' ? Tag::Kind::End
                                           : Tag::Kind::Value;
        }
        if (formats(found, content)) {
            path(found);
        }
    }

    void include(Tag& found, std::string_view name) {
        found.kind = Tag::Kind::Include;
        found.path = name;
        if (name.empty()) {
            return say("tmpl.path",
                       {"引用标记缺少名称：" + found.written,
                        "a tag of a partial has no name: " + found.written},
                       {"写成 {{>名称}}", "write {{>name}}"},
                       found.begin);
        }
        tags_.push_back(std::move(found));
    }

    /// Takes the formats off the content of a tag; what is left is its path.
    bool formats(Tag& found, std::string_view content) {
        std::size_t bar = std::min(content.find('|'), content.find(wide_bar));
        found.path = text::trimmed(content.substr(0, bar));
        while (bar != npos) {
            content.remove_prefix(bar + (content[bar] == '|' ? 1 : wide_bar.size()));
            bar = std::min(content.find('|'), content.find(wide_bar));
            Format format;
            if (const auto fault = read_format(content.substr(0, bar), format)) {
                say(fault->code, fault->message, fault->remedy, found.begin);
                return false;
            }
            found.formats.push_back(std::move(format));
        }
        return chain(found);
    }

    /// The formats agree with each other and with the kind of the tag.
    bool chain(const Tag& found) {
        std::optional<FormatFault> fault = check_chain(found.formats);
        if (!fault && found.kind == Tag::Kind::Value && find_role(found.formats, Role::Predicate)) {
            fault = {"tmpl.predicate",
                     {"判断只能用在区段标记中：" + found.written,
                      "a condition belongs into a section: " + found.written},
                     {"写成 {{#…}} … {{/…}}", "write {{#…}} … {{/…}}"}};
        }
        if (fault) {
            say(fault->code, fault->message, fault->remedy, found.begin);
        }
        return !fault;
    }

    void path(Tag& found) {
        if (!is_path(found.path)) {
            return say(
                "tmpl.path",
                {"标记中的名称不对：" + found.written, "a wrong name in a tag: " + found.written},
                {"名称用点连接，不能为空，不含花括号和竖线",
                 "names are joined by dots, are not empty and hold no brace or bar"},
                found.begin);
        }
        if (found.path.starts_with('@') && !is_loop_variable(found.path)) {
            return say("tmpl.variable",
                       {"没有这个循环变量：" + found.written,
                        "there is no such variable of a loop: " + found.written},
                       {"可用 @序号 @首项 @末项 @奇数项 @下标",
                        "there are @number @first @last @odd @index"},
                       found.begin);
        }
        tags_.push_back(std::move(found));
    }

    void delimiters(Tag& found, std::string_view pair) {
        const std::size_t gap = pair.find_first_of(" \t");
        const std::string_view open = pair.substr(0, gap);
        const std::string_view close = gap == npos ? "" : text::trimmed(pair.substr(gap));
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
    DelimiterFinder finder_;
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
    problems.push_back({code, std::move(message), words_at(text, offset), std::move(remedy)});
}

std::string words_at(std::string_view text, std::size_t offset) {
    constexpr std::size_t reach = 45;
    const std::size_t before = offset == 0 ? npos : text.rfind(xml::container_edge, offset - 1);
    const std::size_t begin = before == npos ? 0 : before + 1;
    const std::size_t end = std::min(text.find(xml::container_edge, offset), text.size());
    const std::string_view cell = text.substr(begin, end - begin);
    return "…" + xml::words_around(cell, offset - begin, reach) + "…";
}

std::string place_in(const xml::Story& story, std::uint32_t text, std::size_t offset) {
    const std::string name = text < story.names.size() ? story.names[text] + " " : "";
    return name + words_at(story.texts[text], offset);
}

void report(std::vector<Problem>& problems,
            const char* code,
            Words message,
            Words remedy,
            const xml::Story& story,
            std::uint32_t text,
            std::size_t offset) {
    problems.push_back(
        {code, std::move(message), place_in(story, text, offset), std::move(remedy)});
}

}  // namespace nianbao::tmpl
