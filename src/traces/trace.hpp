#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "opc/part_name.hpp"
#include "xml/splice.hpp"

namespace nianbao::traces {

/// A change to the bytes of one part.
struct Edit {
    opc::PartName part;
    xml::Splice splice;
};

/// Something a document carries besides its visible words, and how it is taken out.
struct Trace {
    std::string_view kind;                  ///< a name of kinds()
    std::string name;                       ///< which of the kind: "creator", "place"
    opc::PartName part;                     ///< where it stands
    std::string where = {};                 ///< in the part: "B3", "paragraph 4"; may be empty
    std::vector<std::string> values = {};   ///< what it says; for a reader
    std::vector<Edit> edits = {};           ///< that take it out
    std::vector<opc::PartName> drops = {};  ///< parts that go with it
    bool quiet = false;  ///< what belongs to another trace, such as the anchors of comments

    bool can_be_removed() const noexcept { return !edits.empty() || !drops.empty(); }
};

using Traces = std::vector<Trace>;

}  // namespace nianbao::traces
