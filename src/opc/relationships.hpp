#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "opc/part_name.hpp"

namespace nianbao::opc {

/// An arrow from a part, or from the package, to a part or out of the package (ECMA-376 part 2,
/// 6.5).
struct Relationship {
    std::string id;
    std::string type;            ///< a URI
    std::string target;          ///< as written
    bool external = false;       ///< points out of the package; nianbao never follows it
    std::optional<PartName> to;  ///< the part; nothing when external, or a place in the same part

    /// True for ".../styles" when `kind` is "styles", whatever the namespace before it.
    bool is(std::string_view kind) const;
};

/// Reads a part of relationships. Throws Error (Package) with every relationship that lacks an id
/// or a type, has an id twice, or points nowhere a part can be (xml.…, opc.relationship,
/// opc.duplicate_id, opc.target). Hyperlinks may point where they like.
std::vector<Relationship> parse_relationships(std::string_view xml, const PartName& source);

/// A relationship to add: to a part, by an absolute name.
struct NewRelationship {
    std::string id;  ///< that no other has
    std::string type;
    PartName to;
};

/// The same XML with more relationships; for an empty text a new part.
std::string with_relationships(std::string_view xml,
                               const PartName& source,
                               const std::vector<NewRelationship>& more);

/// The same XML without the relationships that point to a part.
std::string without_target(std::string_view xml, const PartName& source, const PartName& target);

}  // namespace nianbao::opc
