#pragma once

#include <filesystem>
#include <string>

#include "nianbao/error.hpp"

namespace nianbao::zip {

/// Throws an Error (File) whose place is the printable path.
[[noreturn]] void fail(const std::filesystem::path& file,
                       std::string code,
                       Words message,
                       Words remedy = {});

/// Throws what a system call said (`error` is an errno) in words of ours, so that no sentence
/// follows the locale. `code` and `what` serve where the error has no words of its own.
[[noreturn]] void fail_system(const std::filesystem::path& file,
                              int error,
                              const char* code,
                              const Words& what);

/// The same while reading or writing a file.
[[noreturn]] void fail_read(const std::filesystem::path& file, int error);
[[noreturn]] void fail_write(const std::filesystem::path& file, int error);

/// Throws for a folder, pipe, device or socket that stands where a file should.
[[noreturn]] void fail_directory(const std::filesystem::path& file);
[[noreturn]] void fail_special(const std::filesystem::path& file);

}  // namespace nianbao::zip
