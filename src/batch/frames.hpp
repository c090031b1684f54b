#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace nianbao::batch {

// Messages between processes: eight bytes of length, the least significant first, then the bytes.

/// Appends a message to bytes that are to be sent.
void append_frame(std::string& bytes, std::string_view message);

/// Takes the first whole message off bytes that came; empty where none is whole yet.
std::optional<std::string> take_frame(std::string& bytes);

/// Reads a message; empty where the other end has closed. For a process that does nothing else.
std::optional<std::string> receive(int descriptor);

/// Writes a message, all of it; false where the other end has closed.
bool send(int descriptor, std::string_view message);

}  // namespace nianbao::batch
