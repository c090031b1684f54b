#pragma once

#include <string>
#include <string_view>

namespace nianbao::format {

/// A place inside a JSON document as RFC 6901 writes it: "/sections/0/title".
std::string json_pointer(std::string_view parent, std::string_view key);
std::string json_pointer(std::string_view parent, std::size_t index);

/// Appends a JSON string with its quotes. `text` is UTF-8.
void append_json(std::string& json, std::string_view text);

}  // namespace nianbao::format
