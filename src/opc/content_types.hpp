#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "opc/part_name.hpp"

namespace nianbao::opc {

/// What [Content_Types].xml says (ECMA-376 part 2, 6.2.3 and 7.3.7): a type for each extension,
/// and for parts of their own.
class ContentTypes {
public:
    /// Types by extension, both in lower case.
    using Defaults = std::map<std::string, std::string, std::less<>>;

    /// The entry that holds it, in any case of letters.
    static constexpr std::string_view entry = "[Content_Types].xml";

    /// Throws Error (Package): xml.… or opc.content_types for an extension or a part named twice,
    /// and for a name that no part can have.
    static ContentTypes parse(std::string_view xml);

    /// The type of a part in lower case, without parameters; empty where none is said.
    std::string_view of(const PartName& part) const;

    /// Parts that have a type of their own.
    std::vector<PartName> overrides() const;

    /// The same XML with another type for one part, or, for an empty type, with none of its own.
    static std::string changed(std::string_view xml, const PartName& part, std::string_view type);

    /// The same XML with types for extensions that it knows nothing of. Throws Error (Package,
    /// "opc.content_types") where it knows one of them as something else.
    static std::string with_defaults(std::string_view xml, const Defaults& types);

private:
    Defaults defaults_;
    std::map<PartName, std::string> overrides_;
};

}  // namespace nianbao::opc
