#pragma once

#include <string_view>
#include <vector>

#include "nianbao/check.hpp"
#include "nianbao/words.hpp"
#include "traces/parts.hpp"
#include "traces/trace.hpp"

namespace nianbao::traces {

/// A kind of trace: its name in document.json, what it is, and what was done with one.
struct Kind {
    RuleKind kind;
    Words removed;  ///< "removed a comment"
};

/// The table of the kinds.
const std::vector<Kind>& kinds();
/// Null pointer where there is no such kind.
const Kind* kind_named(std::string_view name) noexcept;

/// A part and where in it, as users read it: "word/document.xml: paragraph 2".
std::string place_of(const opc::PartName& part, const std::string& where);

/// Everything a document carries besides its visible words.
Traces find_traces(Parts& parts);

/// Tracked changes alone.
Traces find_tracked(Parts& parts);

/// What a document says of itself.
struct Said {
    std::string title;  ///< the property; empty where there is none
    std::string words;  ///< of the main part, or the strings of a workbook
};
Said said(Parts& parts);

}  // namespace nianbao::traces
