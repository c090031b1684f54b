#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace nianbao::xlsx {

/// Where an attribute stands in a start tag, as offsets.
struct AttributePlace {
    std::size_t begin = 0;        ///< the blank before its name
    std::size_t value_begin = 0;  ///< behind the opening quote
    std::size_t value_end = 0;    ///< the closing quote
    std::size_t end = 0;          ///< behind it
};

/// Finds an attribute by its name as written. The tag is well-formed: a scanner has given it.
std::optional<AttributePlace> find_attribute(std::string_view start_tag, std::string_view name);

/// The value of an attribute as it stands; empty where there is none.
std::string_view attribute_of(std::string_view start_tag, std::string_view name);

/// The tag without an attribute; the same where it has none of that name.
std::string without_attribute(std::string_view start_tag, std::string_view name);

/// The name of the element: "x:row" of <x:row r="1">.
std::string_view name_of(std::string_view start_tag);

/// A start tag of a row or cell, or the beginning of one, around its name: the value of r.
struct TagAroundName {
    std::string before;  ///< <c r="
    std::string behind;  ///< " s="3">
};

/// Splits a start tag so that another name can be put in; r is added where it is missing.
TagAroundName around_name(std::string_view start_tag);

/// "</x:row>" for <x:row r="1">.
std::string end_tag_of(std::string_view start_tag);

}  // namespace nianbao::xlsx
