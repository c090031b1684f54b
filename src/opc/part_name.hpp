#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace nianbao::opc {

/// The name of a part, "/word/document.xml" (ECMA-376 part 2, 6.2.2). Names that differ only in
/// the case of ASCII letters, or in percent-encoding, are one name (6.2.2.3).
class PartName {
public:
    /// The part that a file of the archive holds: "word/a.xml" is /word/a.xml. Nothing for a name
    /// that no part can have, such as "[Content_Types].xml".
    static std::optional<PartName> of_entry(std::string_view entry);

    /// A name as content types spell it, with its leading slash. Nothing where it breaks the rules.
    static std::optional<PartName> parse(std::string_view text);

    /// The part that a relationship of `source` points to, by RFC 3986: relative to the folder of
    /// the source, or to the root with a leading slash. Nothing for a target that is empty, leaves
    /// the package, or holds a fragment, a query, a scheme, a backslash, or a dot or slash in
    /// percent-encoding.
    static std::optional<PartName> resolve(const PartName& source, std::string_view target);

    /// The package itself as the source of relationships: "/".
    static PartName package();

    const std::string& text() const noexcept { return text_; }  ///< as spelled
    std::string_view entry() const noexcept;                    ///< without the leading slash
    std::string_view folder() const noexcept;                   ///< "/word/", "/" at the root
    std::string_view file() const noexcept;                     ///< "document.xml"
    std::string extension() const;                              ///< "xml", in lower case

    /// The part with the relationships of this one (6.5.2.3): "/word/_rels/document.xml.rels".
    PartName relationships() const;
    /// The other way round; nothing where this part holds no relationships.
    std::optional<PartName> source_of_relationships() const;

    bool operator==(const PartName& other) const noexcept { return key_ == other.key_; }
    auto operator<=>(const PartName& other) const noexcept { return key_ <=> other.key_; }

private:
    PartName(std::string text, std::string key);

    std::string text_;
    std::string key_;  // decoded, ASCII letters in lower case
};

}  // namespace nianbao::opc
