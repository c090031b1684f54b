#include "xml/scanner.hpp"

#include <algorithm>

#include "nianbao/error.hpp"
#include "xml/characters.hpp"
#include "xml/qualified_name.hpp"

namespace nianbao::xml {
namespace {

constexpr std::string_view xml_uri = "http://www.w3.org/XML/1998/namespace";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t npos = std::string_view::npos;

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Characters that end a name. XML's own classes are wider than what office packages use; a name
/// with any other odd character would also be odd in the end tag, and is only ever copied.
bool ends_name(char c) {
    return is_blank(c) || std::string_view("/>=<\"'&;,!?()[]{}#%*+$@^`|~\\").find(c) != npos;
}

bool begins_name(char c) {
    const auto lower = static_cast<unsigned char>(c | 0x20);
    return static_cast<unsigned char>(c) >= 0x80 || c == '_' || (lower >= 'a' && lower <= 'z');
}

/// True for the inside of "&…;" where it names a character that XML 1.0 allows.
bool is_reference(std::string_view name) {
    if (name.size() < 2 || name.front() != '#') {
        return name == "amp" || name == "lt" || name == "gt" || name == "quot" || name == "apos";
    }
    const bool hex = name[1] == 'x';
    const std::string_view digits = name.substr(hex ? 2 : 1);
    char32_t code = 0;
    for (const char c : digits) {
        const bool decimal = c >= '0' && c <= '9';
        const bool letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'f';
        if ((!decimal && !(hex && letter)) || code > 0x10FFFF) {
            return false;
        }
        const int digit = decimal ? c - '0' : (c | 0x20) - 'a' + 10;
        code = code * (hex ? 16U : 10U) + static_cast<char32_t>(digit);
    }
    return !digits.empty() && is_legal(code);
}

}  // namespace

Scanner::Scanner(std::string_view part, const Limits& limits) : part_(part), limits_(limits) {
    if (part.starts_with("\xFE\xFF") || part.starts_with("\xFF\xFE")) {
        refuse("xml.encoding", "部件不是 UTF-8 编码", "the part is not UTF-8");
    }
    at_ = find_illegal(part);
    if (at_ != npos) {
        refuse("xml.character",
               "含有 XML 不允许的字符或错误的 UTF-8",
               "a character that XML does not allow, or bad UTF-8");
    }
    at_ = 0;
    bindings_.push_back({"xml", xml_uri, 0});
}

void Scanner::refuse(const char* code, const char* zh, const char* en) const {
    throw Error(Error::Kind::Package, {code, {zh, en}, "…" + words_around(part_, at_) + "…", {}});
}

Token Scanner::next() {
    attributes_.clear();
    if (at_ == part_.size()) {
        if (!open_.empty() || !root_seen_) {
            refuse("xml.truncated", "XML 不完整", "the XML ends too early");
        }
        return {};
    }
    if (at_ == 0 && part_.starts_with(byte_order_mark)) {
        at_ = byte_order_mark.size();
        return {Token::Kind::Other, part_.substr(0, at_), {}, {}, {}, false};
    }
    return part_[at_] == '<' ? markup() : text();
}

Token Scanner::text() {
    Token token{
        Token::Kind::Text, part_.substr(at_, part_.find('<', at_) - at_), {}, {}, {}, false};
    const bool outside = open_.empty();
    if (outside && !std::all_of(token.source.begin(), token.source.end(), is_blank)) {
        refuse("xml.outside", "根元素之外有文字", "text outside the root element");
    }
    if (token.source.find("]]>") != npos) {
        refuse("xml.text", "文字中含有 ]]>", "]]> in text");
    }
    check_references(token.source);
    token.kind = outside ? Token::Kind::Other : Token::Kind::Text;
    at_ += token.source.size();
    return token;
}

Token Scanner::markup() {
    const std::string_view rest = part_.substr(at_);
    if (rest.starts_with("</")) {
        return end_tag();
    }
    if (rest.starts_with("<!--")) {
        return other("-->", 7, "xml.comment");
    }
    if (rest.starts_with("<![CDATA[")) {
        Token token = other("]]>", 12, "xml.cdata");
        if (open_.empty()) {
            refuse("xml.outside", "根元素之外有文字", "text outside the root element");
        }
        token.kind = Token::Kind::Text;
        token.cdata = true;
        return token;
    }
    if (rest.starts_with("<!")) {
        refuse("xml.doctype", "不允许 DOCTYPE 声明", "a DOCTYPE is not allowed");
    }
    return rest.starts_with("<?") ? other("?>", 4, "xml.instruction") : start_tag();
}

Token Scanner::other(std::string_view close, std::size_t least, const char* code) {
    const std::size_t end = part_.find(close, at_ + least - close.size());
    if (end == npos) {
        refuse(code, "XML 标记没有结束", "markup without an end");
    }
    const std::string_view source = part_.substr(at_, end + close.size() - at_);
    if (close == "-->" && source.substr(4, source.size() - 7).find("--") != npos) {
        refuse(code, "注释中含有 --", "-- inside a comment");
    }
    if (close == "?>" && source.size() > 5 && source.starts_with("<?xml") && is_blank(source[5])) {
        check_declaration(source);
    }
    at_ += source.size();
    return {Token::Kind::Other, source, {}, {}, {}, false};
}

void Scanner::check_declaration(std::string_view declaration) const {
    if (at_ != 0 && part_.substr(0, at_) != byte_order_mark) {
        refuse(
            "xml.declaration", "XML 声明不在开头", "an XML declaration that is not at the start");
    }
    const std::size_t label = declaration.find("encoding");
    if (label == npos) {
        return;
    }
    const std::size_t open = declaration.find_first_of("\"'", label);
    std::string name(declaration.substr(std::min(open, declaration.size() - 1) + 1, 6));
    std::transform(name.begin(), name.end(), name.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    });
    if (!name.starts_with("utf-8") && !name.starts_with("us-asc")) {
        refuse("xml.encoding", "部件不是 UTF-8 编码", "the part is not UTF-8");
    }
}

void Scanner::check_references(std::string_view source) const {
    for (std::size_t at = source.find('&'); at != npos; at = source.find('&', at + 1)) {
        const std::size_t end = source.find(';', at);
        if (end == npos || !is_reference(source.substr(at + 1, end - at - 1))) {
            refuse("xml.reference", "错误的字符引用", "a wrong character reference");
        }
    }
}

std::string_view Scanner::name_at() {
    const std::size_t from = at_;
    while (at_ < part_.size() && !ends_name(part_[at_])) {
        ++at_;
    }
    const std::string_view name = part_.substr(from, at_ - from);
    const std::size_t colon = name.find(':');
    const bool two_colons = colon != npos && name.find(':', colon + 1) != npos;
    if (name.empty() || !begins_name(name[0]) || two_colons || colon == 0 ||
        colon + 1 == name.size()) {
        refuse("xml.name", "错误的 XML 名称", "a wrong XML name");
    }
    return name;
}

void Scanner::blanks() {
    while (at_ < part_.size() && is_blank(part_[at_])) {
        ++at_;
    }
}

bool Scanner::eat(char c) {
    const bool there = at_ < part_.size() && part_[at_] == c;
    at_ += there ? 1 : 0;
    return there;
}

void Scanner::close_element() {
    while (bindings_.back().depth == open_.size()) {
        bindings_.pop_back();
    }
    open_.pop_back();
}

Token Scanner::end_tag() {
    const std::size_t from = at_;
    at_ += 2;
    Token token{Token::Kind::End, {}, name_at(), {}, {}, false};
    blanks();
    if (open_.empty() || open_.back() != token.name || !eat('>')) {
        refuse("xml.nesting", "结束标记与开始标记不符", "an end tag that fits no start tag");
    }
    token.source = part_.substr(from, at_ - from);
    token.local = local_of(token.name);
    token.uri = uri_of(prefix_of(token.name));
    close_element();
    return token;
}

Token Scanner::start_tag() {
    if (open_.empty() && root_seen_) {
        refuse("xml.roots", "有两个根元素", "two root elements");
    }
    const std::size_t from = at_++;
    Token token{Token::Kind::Start, {}, name_at(), {}, {}, false};
    for (std::size_t gap = at_;
         blanks(), at_ < part_.size() && part_[at_] != '>' && part_[at_] != '/';
         gap = at_) {
        if (gap == at_) {
            refuse("xml.attribute", "属性之间缺少空白", "no blank before an attribute");
        }
        attribute_at(gap);
    }
    const bool empty = eat('/');
    if (!eat('>')) {
        refuse("xml.tag", "标记没有结束", "a tag without an end");
    }
    token.source = part_.substr(from, at_ - from);
    root_seen_ = true;
    open_.push_back(token.name);
    if (open_.size() > limits_.depth) {
        refuse("xml.depth", "元素嵌套过深", "elements are nested too deep");
    }
    resolve_names(token);
    if (empty) {
        token.kind = Token::Kind::Empty;
        close_element();
    }
    return token;
}

}  // namespace nianbao::xml
