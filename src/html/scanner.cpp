#include "html/scanner.hpp"

#include <algorithm>
#include <exception>
#include <limits>
#include <memory>

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include "nianbao/error.hpp"

namespace nianbao::html {
namespace {

std::string_view view_of(const unsigned char* text) noexcept {
    return text == nullptr ? std::string_view()
                           : std::string_view(reinterpret_cast<const char*>(text));
}

/// Stands between the parser, which is C, and a listener, which may throw.
class Relay {
public:
    Relay(htmlParserCtxt& parser, Listener& listener) : parser_(parser), listener_(listener) {}

    static void open(void* relay, const xmlChar* name, const xmlChar** attributes) {
        static_cast<Relay*>(relay)->pass([&](Relay& self) {
            if (++self.level_ > most_levels) {
                self.refuse_depth();
            }
            self.listener_.open(view_of(name), Attributes(attributes));
        });
    }
    static void close(void* relay, const xmlChar* name) {
        static_cast<Relay*>(relay)->pass([&](Relay& self) {
            --self.level_;
            self.listener_.close(view_of(name));
        });
    }
    static void text(void* relay, const xmlChar* characters, int size) {
        static_cast<Relay*>(relay)->pass([&](Relay& self) {
            self.listener_.text(view_of(characters).substr(0, static_cast<std::size_t>(size)));
        });
    }

    void rethrow() const {
        if (thrown_) {
            std::rethrow_exception(thrown_);
        }
    }

private:
    template <typename Call>
    void pass(Call call) {
        if (thrown_) {
            return;
        }
        try {
            call(*this);
        } catch (...) {
            thrown_ = std::current_exception();
            xmlStopParser(&parser_);
        }
    }

    [[noreturn]] void refuse_depth() const {
        const std::string most = std::to_string(most_levels);
        throw Error(
            Error::Kind::Data,
            {"html.depth",
             {"网页元素嵌套超过" + most + "层", "elements are nested past " + most + " levels"},
             "line " + std::to_string(xmlSAX2GetLineNumber(&parser_)),
             {"请在浏览器中打开，把正文复制到文档中",
              "open it in a browser and copy the text into a document"}});
    }

    htmlParserCtxt& parser_;
    Listener& listener_;
    int level_ = 0;
    std::exception_ptr thrown_;
};

struct FreeParser {
    void operator()(htmlParserCtxt* parser) const noexcept { htmlFreeParserCtxt(parser); }
};
using Parser = std::unique_ptr<htmlParserCtxt, FreeParser>;

Parser parser_of(const std::string& page) {
    Parser parser;
    if (page.size() < static_cast<std::size_t>(std::numeric_limits<int>::max())) {
        parser.reset(htmlCreateMemoryParserCtxt(page.data(), static_cast<int>(page.size())));
    }
    if (parser == nullptr) {
        throw Error(Error::Kind::Data,
                    {"html.size", {"网页太大", "the page is too large"}, "", {}});
    }
    htmlCtxtUseOptions(
        parser.get(),
        HTML_PARSE_IGNORE_ENC | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING);
    xmlSwitchEncoding(parser.get(), XML_CHAR_ENCODING_UTF8);
    return parser;
}

bool is_blank(char byte) noexcept {
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f';
}

bool is_letter(char byte) noexcept {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/// The parser compares each attribute with all before it in its tag. Where too many follow each
/// other, a > is put between them. What is a tag and what is not (comments, scripts, quotation
/// marks that are never closed) need not be known: all ways to read the bytes are followed at once,
/// each with the most attributes that a tag can have so far.
class AttributeLimit {
public:
    /// True where a > has to stand before this byte.
    bool next(char byte) {
        const bool starts = is_blank(before_) || before_ == '"' || before_ == '\'';
        const bool counts = in_tag_ >= 0 && starts && !is_blank(byte) && byte != '>';
        const bool full = counts && ++in_tag_ > most;
        in_tag_ = full || byte == '>' ? -1 : in_tag_;
        if (byte == '"') {
            pass_quote(in_double_);
        } else if (byte == '\'') {
            pass_quote(in_single_);
        } else if (before_ == '<' && (is_letter(byte) || byte == '_' || byte == ':')) {
            in_tag_ = std::max(in_tag_, 0);
        }
        opens_ = byte == '=' || (opens_ && is_blank(byte));
        before_ = byte;
        return full;
    }

private:
    static constexpr int most = 512;

    /// It ends the value it has begun, or begins one, or is a character like any other.
    void pass_quote(int& within) {
        const int tag = in_tag_;
        in_tag_ = std::max(tag, within);
        within = opens_ ? tag : -1;
    }

    int in_tag_ = -1;     ///< attributes so far, outside of quotation marks; -1: this cannot be
    int in_double_ = -1;  ///< within a value between quotation marks
    int in_single_ = -1;
    bool opens_ = false;  ///< behind =
    char before_ = 0;
};

/// The size of a mark <![if …]> or <![endif]> that begins here; 0 where there is none.
std::size_t mark_at(std::string_view page, std::size_t at) {
    constexpr std::size_t longest = 200;
    const std::string_view text = page.substr(at, longest);
    if (text.starts_with("<![endif]>")) {
        return std::string_view("<![endif]>").size();
    }
    const std::size_t end = text.starts_with("<![if") ? text.find(']', 3) : text.npos;
    return end != text.npos && text.substr(end).starts_with("]>") ? end + 2 : 0;
}

}  // namespace

const unsigned char* const* Attributes::find(std::string_view name) const noexcept {
    for (const unsigned char* const* pair = pairs_; pair != nullptr && *pair != nullptr;
         pair += 2) {
        if (view_of(*pair) == name) {
            return pair;
        }
    }
    return nullptr;
}

std::string_view Attributes::value(std::string_view name) const noexcept {
    const unsigned char* const* const pair = find(name);
    return pair == nullptr ? std::string_view() : view_of(pair[1]);
}

bool Attributes::has(std::string_view name) const noexcept {
    return find(name) != nullptr;
}

std::string tamed(std::string_view page) {
    AttributeLimit limit;
    std::string text;
    text.reserve(page.size());
    for (std::size_t at = 0; at < page.size();) {
        const std::size_t mark = page[at] == '<' ? mark_at(page, at) : 0;
        if (mark > 0) {
            at += mark;
            continue;
        }
        if (limit.next(page[at])) {
            text += '>';
        }
        text += page[at++];
    }
    return text;
}

void scan(std::string_view page, Listener& listener) {
    const std::string text = tamed(page);
    if (text.empty()) {
        return;
    }
    const Parser parser = parser_of(text);
    Relay relay(*parser, listener);
    htmlSAXHandler handler{};
    handler.startElement = Relay::open;
    handler.endElement = Relay::close;
    handler.characters = Relay::text;
    handler.ignorableWhitespace = Relay::text;
    *parser->sax = handler;
    parser->userData = &relay;
    htmlParseDocument(parser.get());
    relay.rethrow();
}

}  // namespace nianbao::html
