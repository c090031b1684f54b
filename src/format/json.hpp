#pragma once

#include <string>
#include <string_view>

namespace nianbao::format {

/// Appends a step to a place inside a JSON document as RFC 6901 writes it: "/sections/0/title".
void append_step(std::string& pointer, std::string_view key);
void append_step(std::string& pointer, std::size_t index);

/// Appends a JSON string with its quotes. `text` is UTF-8.
void append_json(std::string& json, std::string_view text);

}  // namespace nianbao::format
