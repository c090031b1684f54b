#pragma once

#include <map>
#include <string>
#include <string_view>

namespace nianbao::docx {

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

private:
    std::string find(std::string_view type, std::string_view name) const;

    std::map<std::string, std::string> ids_;  ///< by "type/name", in lower case
    std::string first_table_;
};

}  // namespace nianbao::docx
