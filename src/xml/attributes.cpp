#include <algorithm>
#include <utility>

#include "nianbao/error.hpp"
#include "xml/qualified_name.hpp"
#include "xml/scanner.hpp"

// The attributes and namespaces of a start tag: the second half of Scanner.

namespace nianbao::xml {
namespace {

constexpr std::size_t npos = std::string_view::npos;

}  // namespace

void Scanner::attribute_at(std::size_t from) {
    Attribute attribute;
    attribute.name = name_at();
    blanks();
    const bool equals = eat('=');
    blanks();
    const char quote = at_ < part_.size() ? part_[at_] : '\0';
    const std::size_t end =
        equals && (quote == '"' || quote == '\'') ? part_.find(quote, at_ + 1) : npos;
    if (end == npos) {
        refuse("xml.attribute", "错误的属性", "a wrong attribute");
    }
    attribute.value = part_.substr(at_ + 1, end - at_ - 1);
    if (attribute.value.find('<') != npos) {
        refuse("xml.attribute", "属性值中含有 <", "< inside an attribute value");
    }
    check_references(attribute.value);
    at_ = end + 1;
    attribute.source = part_.substr(from, at_ - from);
    attributes_.push_back(attribute);
    if (attributes_.size() > limits_.attributes) {
        refuse("xml.attributes", "属性过多", "too many attributes");
    }
}

std::string_view Scanner::uri_of(std::string_view prefix) const {
    const auto found = std::find_if(
        bindings_.rbegin(), bindings_.rend(), [&](const Binding& b) { return b.prefix == prefix; });
    if (found != bindings_.rend()) {
        return found->uri;
    }
    if (!prefix.empty()) {
        refuse("xml.prefix", "命名空间前缀没有声明", "an undeclared namespace prefix");
    }
    return {};
}

void Scanner::bind_namespaces() {
    for (const Attribute& attribute : attributes_) {
        if (attribute.name == "xmlns") {
            bindings_.push_back({{}, attribute.value, open_.size()});
        } else if (prefix_of(attribute.name) == "xmlns") {
            bindings_.push_back({local_of(attribute.name), attribute.value, open_.size()});
        }
    }
}

void Scanner::resolve_names(Token& token) {
    bind_namespaces();
    token.local = local_of(token.name);
    token.uri = uri_of(prefix_of(token.name));
    for (Attribute& attribute : attributes_) {
        const std::string_view prefix = prefix_of(attribute.name);
        const bool declares = prefix == "xmlns" || attribute.name == "xmlns";
        attribute.local = local_of(attribute.name);
        attribute.uri = prefix.empty() || declares ? std::string_view() : uri_of(prefix);
    }
    refuse_doubled_attributes();
}

void Scanner::refuse_doubled_attributes() const {
    if (attributes_.size() < 2) {
        return;
    }
    std::vector<std::pair<std::string_view, std::string_view>> names;
    names.reserve(attributes_.size());
    for (const Attribute& attribute : attributes_) {
        const bool plain = attribute.uri.empty();
        names.emplace_back(attribute.uri, plain ? attribute.name : attribute.local);
    }
    std::sort(names.begin(), names.end());
    if (std::adjacent_find(names.begin(), names.end()) != names.end()) {
        refuse("xml.attribute", "属性重复", "the same attribute twice");
    }
}

std::string_view Scanner::attribute(std::string_view local, std::string_view uri) const noexcept {
    for (const Attribute& attribute : attributes_) {
        if (attribute.local == local && attribute.uri == uri) {
            return attribute.value;
        }
    }
    return {};
}

std::string_view Scanner::skip(const Token& token) {
    if (token.kind != Token::Kind::Start) {
        return token.source;
    }
    const std::size_t outside = open_.size() - 1;
    while (open_.size() > outside) {
        next();
    }
    const char* const end = part_.data() + at_;
    return {token.source.data(), static_cast<std::size_t>(end - token.source.data())};
}

void check(std::string_view part, const Limits& limits) {
    Scanner scanner(part, limits);
    while (scanner.next().kind != Token::Kind::Done) {
    }
}

}  // namespace nianbao::xml
