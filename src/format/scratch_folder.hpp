#pragma once

#include <filesystem>

namespace nianbao::format {

/// A folder of its own among the temporary files, gone with all in it at the end.
class ScratchFolder {
public:
    /// Throws Error (File) where none can be made.
    ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder(ScratchFolder&&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    ScratchFolder& operator=(ScratchFolder&&) = delete;
    ~ScratchFolder();

    const std::filesystem::path& path() const noexcept { return path_; }

private:
    std::filesystem::path path_;
};

}  // namespace nianbao::format
