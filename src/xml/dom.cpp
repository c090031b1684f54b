#include "xml/dom.hpp"

#include <algorithm>
#include <utility>

#include <tinyxml2.h>

#include "nianbao/error.hpp"
#include "xml/characters.hpp"
#include "xml/escape.hpp"
#include "xml/qualified_name.hpp"
#include "xml/scanner.hpp"

// tinyxml2 keeps the tree; reading and writing are ours. Its 9.0.0 loses blank text, writes a line
// feed in an attribute as it is, refuses a processing instruction inside an element, and accepts
// what is not well-formed.

namespace nianbao::xml {
namespace {

constexpr std::string_view cdata_open = "<![CDATA[";
constexpr std::string_view cdata_close = "]]>";

// A raw blank of any kind in an attribute is a space (XML 1.0 §3.3.3); a reference to one is not.
std::string attribute_value(std::string_view source) {
    std::string value;
    for (std::size_t i = 0; i < source.size(); ++i) {
        const bool pair = source.substr(i, 2) == "\r\n";
        const char c = source[i];
        value += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
        i += pair ? 1 : 0;
    }
    return decode(value);
}

std::string cdata_value(std::string_view source) {
    source.remove_prefix(cdata_open.size());
    source.remove_suffix(cdata_close.size());
    std::string value;
    for (std::size_t i = 0; i < source.size(); ++i) {
        if (source[i] != '\r') {
            value += source[i];
        } else if (source.substr(i, 2) != "\r\n") {
            value += '\n';
        }
    }
    return value;
}

tinyxml2::XMLElement* new_element(tinyxml2::XMLDocument& tree,
                                  const Token& token,
                                  const std::vector<Attribute>& attributes) {
    tinyxml2::XMLElement* element = tree.NewElement(std::string(token.name).c_str());
    for (const Attribute& attribute : attributes) {
        element->SetAttribute(std::string(attribute.name).c_str(),
                              attribute_value(attribute.value).c_str());
    }
    return element;
}

tinyxml2::XMLText* new_text(tinyxml2::XMLDocument& tree, const Token& token) {
    const std::string value = token.cdata ? cdata_value(token.source) : decode(token.source);
    tinyxml2::XMLText* text = tree.NewText(value.c_str());
    text->SetCData(token.cdata);
    return text;
}

void build(tinyxml2::XMLDocument& tree, std::string_view part) {
    Scanner scanner(part);
    tinyxml2::XMLNode* parent = &tree;
    for (Token token = scanner.next(); token.kind != Token::Kind::Done; token = scanner.next()) {
        switch (token.kind) {
            case Token::Kind::Start:
                parent = parent->InsertEndChild(new_element(tree, token, scanner.attributes()));
                break;
            case Token::Kind::Empty:
                parent->InsertEndChild(new_element(tree, token, scanner.attributes()));
                break;
            case Token::Kind::End:
                parent = parent->Parent();
                break;
            case Token::Kind::Text:
                parent->InsertEndChild(new_text(tree, token));
                break;
            default:  // kept as it stands
                parent->InsertEndChild(tree.NewUnknown(std::string(token.source).c_str()));
        }
    }
}

void print(std::string& out, const tinyxml2::XMLNode& node);

void print_children(std::string& out, const tinyxml2::XMLNode& node) {
    for (const auto* child = node.FirstChild(); child != nullptr; child = child->NextSibling()) {
        print(out, *child);
    }
}

void print_element(std::string& out, const tinyxml2::XMLElement& element) {
    out.append("<").append(element.Name());
    for (const auto* one = element.FirstAttribute(); one != nullptr; one = one->Next()) {
        out.append(" ").append(one->Name()).append("=\"");
        append_attribute(out, one->Value());
        out += '"';
    }
    if (element.NoChildren()) {
        out += "/>";
        return;
    }
    out += '>';
    print_children(out, element);
    out.append("</").append(element.Name()).append(">");
}

void print(std::string& out, const tinyxml2::XMLNode& node) {
    if (const auto* element = node.ToElement()) {
        print_element(out, *element);
    } else if (const auto* text = node.ToText(); text != nullptr && text->CData()) {
        out.append(cdata_open).append(text->Value()).append(cdata_close);
    } else if (text != nullptr) {
        append_text(out, text->Value());
    } else {
        out += node.Value();
    }
}

std::string legal(std::string_view text) {
    if (find_illegal(text) != std::string_view::npos) {
        throw Error(Error::Kind::Data,
                    {"xml.character",
                     {"含有 XML 不允许的字符", "there is a character that XML cannot hold"},
                     {},
                     {}});
    }
    return std::string(text);
}

const tinyxml2::XMLElement* parent_of(const tinyxml2::XMLElement* element) {
    return element->Parent()->ToElement();
}

std::string_view uri_of(const tinyxml2::XMLElement* element, std::string_view prefix) {
    std::string declaration = "xmlns";
    if (!prefix.empty()) {
        declaration.append(":").append(prefix);
    }
    for (; element != nullptr; element = parent_of(element)) {
        if (const char* uri = element->Attribute(declaration.c_str())) {
            return uri;
        }
    }
    return {};
}

tinyxml2::XMLElement* named(tinyxml2::XMLElement* element, std::string_view local) {
    while (element != nullptr && !local.empty() && local_of(element->Name()) != local) {
        element = element->NextSiblingElement();
    }
    return element;
}

}  // namespace

std::string_view Element::name() const {
    return element_ == nullptr ? std::string_view() : element_->Name();
}

std::string_view Element::local() const {
    return local_of(name());
}

std::string_view Element::uri() const {
    return element_ == nullptr ? std::string_view() : uri_of(element_, prefix_of(name()));
}

std::string_view Element::attribute(std::string_view name) const {
    const char* value =
        element_ == nullptr ? nullptr : element_->Attribute(std::string(name).c_str());
    return value == nullptr ? std::string_view() : value;
}

bool Element::has_attribute(std::string_view name) const {
    return element_ != nullptr && element_->Attribute(std::string(name).c_str()) != nullptr;
}

std::string_view Element::attribute(std::string_view local, std::string_view uri) const {
    const auto* one = element_ == nullptr ? nullptr : element_->FirstAttribute();
    for (; one != nullptr; one = one->Next()) {
        const std::string_view prefix = prefix_of(one->Name());
        if (local_of(one->Name()) == local && !prefix.empty() && uri_of(element_, prefix) == uri) {
            return one->Value();
        }
    }
    return {};
}

std::string Element::text() const {
    std::string text;
    const auto* node = element_ == nullptr ? nullptr : element_->FirstChild();
    for (; node != nullptr; node = node->NextSibling()) {
        if (node->ToText() != nullptr) {
            text += node->Value();
        }
    }
    return text;
}

Element Element::child(std::string_view local) const {
    return Element(element_ == nullptr ? nullptr : named(element_->FirstChildElement(), local));
}

Element Element::next(std::string_view local) const {
    return Element(element_ == nullptr ? nullptr : named(element_->NextSiblingElement(), local));
}

std::vector<Element> Element::children(std::string_view local) const {
    std::vector<Element> found;
    for (Element one = child(local); one; one = one.next(local)) {
        found.push_back(one);
    }
    return found;
}

void Element::set_attribute(std::string_view name, std::string_view value) {
    if (element_ != nullptr) {
        element_->SetAttribute(std::string(name).c_str(), legal(value).c_str());
    }
}

void Element::remove_attribute(std::string_view name) {
    if (element_ != nullptr) {
        element_->DeleteAttribute(std::string(name).c_str());
    }
}

void Element::set_text(std::string_view text) {
    if (element_ != nullptr) {
        const std::string value = legal(text);
        element_->DeleteChildren();
        element_->InsertEndChild(element_->GetDocument()->NewText(value.c_str()));
    }
}

Element Element::append(std::string_view name) {
    if (element_ == nullptr) {
        return {};
    }
    tinyxml2::XMLElement* child = element_->GetDocument()->NewElement(std::string(name).c_str());
    element_->InsertEndChild(child);
    return Element(child);
}

void Element::remove() {
    if (element_ != nullptr) {
        element_->Parent()->DeleteChild(std::exchange(element_, nullptr));
    }
}

Document::Document(std::unique_ptr<tinyxml2::XMLDocument> tree) : tree_(std::move(tree)) {}
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;
Document::~Document() = default;

Document Document::parse(std::string_view part) {
    auto tree = std::make_unique<tinyxml2::XMLDocument>();
    build(*tree, part);
    return Document(std::move(tree));
}

Element Document::root() const {
    return Element(tree_->RootElement());
}

std::string Document::text() const {
    std::string out;
    print_children(out, *tree_);
    return out;
}

}  // namespace nianbao::xml
