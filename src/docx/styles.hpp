#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "xml/scanner.hpp"

namespace nianbao::docx {

/// What a paragraph style says of lists, its own words before those of the style it is based on.
struct StyleNumbering {
    std::string list;         ///< w:numId; empty or "0" for none
    std::string level;        ///< w:ilvl; empty for the first
    std::string indent;       ///< its w:ind, which goes before that of the list; empty for none
    bool in_outline = false;  ///< a heading
    std::string outline;      ///< w:outlineLvl, "0" for a heading of the first level; or empty
};

/// The styles of a document by their names (ECMA-376 part 1, §17.7.4.9), which are the same in
/// every language of Word: "heading 1", "List Bullet".
class Styles {
public:
    Styles() = default;
    /// Throws Error as xml::Scanner does.
    explicit Styles(std::string_view part);

    /// The id of the style of that name, in any case of letters; empty where there is none.
    std::string paragraph(std::string_view name) const;
    std::string character(std::string_view name) const;
    std::string table(std::string_view name) const;
    /// The id of a table style other than the default, the first of the part.
    const std::string& first_table() const { return first_table_; }

    /// The name of the paragraph or character style of an id, in lower case; empty where there is
    /// none.
    std::string name_of(std::string_view type, std::string_view id) const;

    /// What the paragraph style of an id says of lists. (ECMA-376 part 1, §17.7.4.3, §17.9.18)
    StyleNumbering numbering(std::string_view id) const;

private:
    /// A paragraph style, without what it takes over from another.
    struct Paragraph {
        StyleNumbering own;
        std::string based_on;
    };

    static void read(const xml::Token& token, std::string_view value, Paragraph& style);
    std::string find(std::string_view type, std::string_view name) const;

    std::map<std::string, std::string> ids_;                    ///< by "type/name", in lower case
    std::map<std::string, std::string, std::less<>> names_;     ///< by "type/id"
    std::map<std::string, Paragraph, std::less<>> paragraphs_;  ///< by id
    std::string first_table_;
};

}  // namespace nianbao::docx
