#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tinyxml2 {
class XMLDocument;
class XMLElement;
}  // namespace tinyxml2

namespace nianbao::xml {

/// An element of a Document, or nothing: every question may be asked of nothing and is answered
/// with nothing. A handle, valid as long as its document and until it is removed.
class Element {
public:
    Element() = default;
    explicit Element(tinyxml2::XMLElement* element) : element_(element) {}

    explicit operator bool() const noexcept { return element_ != nullptr; }
    bool operator==(const Element&) const = default;

    std::string_view name() const;   ///< as written: "r:id"
    std::string_view local() const;  ///< "id"
    std::string_view uri() const;    ///< namespace; empty where there is none

    /// The value of an attribute, by its name as written; empty where there is none.
    std::string_view attribute(std::string_view name) const;
    bool has_attribute(std::string_view name) const;
    /// The same by local name and namespace, whatever the prefix.
    std::string_view attribute(std::string_view local, std::string_view uri) const;

    /// Text and CDATA directly inside, blanks kept.
    std::string text() const;

    /// The first child element, or the next sibling, of a local name; of any name by default.
    Element child(std::string_view local = {}) const;
    Element next(std::string_view local = {}) const;
    /// All child elements of a local name, in order.
    std::vector<Element> children(std::string_view local = {}) const;

    /// Changes nothing where nothing is. Throws Error (Data, "xml.character") for a character that
    /// XML 1.0 cannot hold (§2.2).
    void set_attribute(std::string_view name, std::string_view value);
    void remove_attribute(std::string_view name);
    /// Replaces everything inside.
    void set_text(std::string_view text);
    /// A new last child.
    Element append(std::string_view name);
    /// Takes the element out of the document; this becomes nothing.
    void remove();

private:
    tinyxml2::XMLElement* element_ = nullptr;
};

/// A tree of a small control part: content types, relationships, workbook, properties. Content
/// parts are for Scanner. What is not touched is written as it was read, up to the spelling of
/// references and quotes: comments, blanks between elements, CDATA.
class Document {
public:
    /// Throws like Scanner.
    static Document parse(std::string_view part);

    Document(Document&&) noexcept;
    Document& operator=(Document&&) noexcept;
    Document(const Document&) = delete;
    Document& operator=(const Document&) = delete;
    ~Document();

    Element root() const;

    /// The bytes of the part.
    std::string text() const;

private:
    explicit Document(std::unique_ptr<tinyxml2::XMLDocument> tree);

    std::unique_ptr<tinyxml2::XMLDocument> tree_;
};

}  // namespace nianbao::xml
