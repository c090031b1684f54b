#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "traces/parts.hpp"
#include "traces/trace.hpp"

namespace nianbao::testing {

/// A small document or workbook in which something is planted.
class Planted {
public:
    /// `body` stands in w:body; the prefixes w and r are declared.
    static Planted docx(const std::string& body);
    /// `sheet` stands in the worksheet of a workbook with one sheet, "表一".
    static Planted xlsx(const std::string& sheet);

    /// A part to which `source` points. A type without slash is one of OOXML: "spreadsheetml.x".
    Planted& part(const std::string& source,
                  const std::string& kind,
                  const std::string& name,
                  const std::string& type,
                  const std::string& contents);
    /// A part that nothing points to; one of that name is replaced, its type stays.
    Planted& put(const std::string& name, const std::string& contents);
    Planted& typed(const std::string& name, const std::string& type);
    /// A relationship, with an id of its own: "rId7" is the seventh. External where it names no
    /// part.
    Planted& arrow(const std::string& source, const std::string& kind, const std::string& target);

    std::string bytes() const;

private:
    std::map<std::string, std::string> parts_;   ///< by name
    std::map<std::string, std::string> arrows_;  ///< by source
    std::string types_;
    int count_ = 0;
};

/// An element of WordprocessingML around `inside`, as the root of a part.
std::string word_root(const std::string& name, const std::string& inside);
/// One of SpreadsheetML.
std::string sheet_root(const std::string& name, const std::string& inside);
/// <w:r><w:t>…</w:t></w:r>
std::string run(const std::string& words, const std::string& properties = "");
/// <w:p>…</w:p>
std::string paragraph(const std::string& inside);

/// What a finder tells: "kind name where: values"; without those that are quiet.
std::vector<std::string> told(const std::string& bytes,
                              void (*find)(traces::Parts&, traces::Traces&));

/// The bytes of a part; empty where there is none.
std::string part_of(const std::string& bytes, std::string_view name);

/// The document redacted, with no rules; redacting it again must change nothing.
std::string cleared(const std::string& bytes, bool accept_changes = false);

}  // namespace nianbao::testing
