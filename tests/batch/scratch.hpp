#pragma once

#include <filesystem>
#include <string>

#include <unistd.h>

#include "nianbao/files.hpp"

namespace nianbao::batch {

/// A folder of its own, gone with the test.
class Scratch {
public:
    Scratch()
        : folder_(std::filesystem::temp_directory_path() /
                  ("nianbao-batch-" + std::to_string(::getpid()) + "-" + std::to_string(next()))) {
        std::filesystem::create_directories(folder_);
    }
    ~Scratch() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    Scratch(Scratch&&) = delete;
    Scratch& operator=(Scratch&&) = delete;

    std::filesystem::path operator/(const std::string& name) const { return folder_ / name; }
    const std::filesystem::path& path() const { return folder_; }

    void write(const std::string& name, const std::string& bytes) const {
        std::filesystem::create_directories((folder_ / name).parent_path());
        write_file(folder_ / name, bytes);
    }

private:
    static int next() {
        static int number = 0;
        return ++number;
    }
    std::filesystem::path folder_;
};

}  // namespace nianbao::batch
