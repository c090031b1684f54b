#pragma once

#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

#include "cli/outputs.hpp"
#include "nianbao/files.hpp"

namespace nianbao::cli {

/// The files of one report: if one of them cannot be written, those before it are taken back,
/// unless they took the place of an older one.
class Writing {
public:
    /// Files need not be safe from a loss of power where a journal tells which are whole.
    explicit Writing(Sync sync) : sync_(sync) {}
    Writing(const Writing&) = delete;
    Writing(Writing&&) = delete;
    Writing& operator=(const Writing&) = delete;
    Writing& operator=(Writing&&) = delete;

    ~Writing() {
        for (const std::filesystem::path& file : made_) {
            std::error_code ignored;
            std::filesystem::remove(file, ignored);
        }
    }

    void write(const std::filesystem::path& file, const std::string& bytes) {
        std::error_code ignored;
        const bool is_new = !std::filesystem::exists(file, ignored);
        make_folder_for(file);
        write_file(file, bytes, sync_);
        if (is_new) {
            made_.push_back(file);
        }
    }

    void keep() { made_.clear(); }

private:
    Sync sync_;
    std::vector<std::filesystem::path> made_;
};

}  // namespace nianbao::cli
