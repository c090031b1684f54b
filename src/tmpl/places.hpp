#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "opc/package.hpp"
#include "tmpl/tag.hpp"
#include "xml/story.hpp"

namespace nianbao::tmpl {

/// Where the tags of a document stand.
class Places {
public:
    /// Throws Error (Package) as opc::Package and xml::Scanner do.
    Places(const opc::Package& package, const TemplateOptions& options);

    /// Puts the cell into the places of problems, "part: …words around…", which come in the order
    /// of the document. Where several cells hold the same words, problems are spread over them.
    void refine(std::vector<Problem>& problems) const;

    /// Everything odd about the tags: warnings_of() all parts, and full-width signs behind
    /// half-width braces, which are taken for part of a name (tmpl.wide_sign).
    const std::vector<Problem>& warnings() const noexcept { return warnings_; }

private:
    void read_part(const std::string& part, const xml::Story& story);
    void read_workbook(const opc::Package& package);
    void read_text(const std::string& part,
                   std::string_view text,
                   std::size_t begin,
                   std::size_t end,
                   const std::string& where);
    void warn(const std::string& part, const xml::Story& story);

    const TemplateOptions& options_;
    /// The cells that hold tags with these words, by place; an empty one for text outside of
    /// tables.
    std::map<std::string, std::vector<std::string>, std::less<>> cells_;
    std::vector<Problem> warnings_;
};

/// The part with the shared strings of a workbook; empty where it has none.
std::string shared_strings_part(const opc::Package& package);

/// True for a value tag whose name begins with a full-width sign: {{＃list}}.
bool has_wide_sign(const Tag& tag);

}  // namespace nianbao::tmpl
