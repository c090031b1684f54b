#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace nianbao::zip {

/// The bytes of a regular file. Never blocks: a pipe, a device or a folder is refused at once.
/// Throws Error (File) with the path as its place: file.missing, file.directory, file.special,
/// file.denied, file.name (too long), file.too_large for more than `limit` bytes, file.changed
/// while it was read, file.read.
///
/// The way back is nianbao::write_file (nianbao/files.hpp). It throws Error (File) too:
/// file.missing where the folder is not there, file.directory, file.special, file.denied,
/// file.name, file.full (disk, quota or size limit), file.write. Until it has its name the new file
/// is called .nianbao-MACHINE-PROCESS-NUMBER.tmp in the same folder. A symbolic link stays one: its
/// target is replaced. The permissions of an old file are kept.
std::string read_file(const std::filesystem::path& file, std::uint64_t limit);

}  // namespace nianbao::zip
