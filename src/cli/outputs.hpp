#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "cli/arguments.hpp"
#include "nianbao/files.hpp"

namespace nianbao::cli {

/// One document to be made.
struct Output {
    const Format* format = nullptr;
    std::filesystem::path file;
};

/// What is to be made of one input.
struct Job {
    std::string input;
    std::vector<Output> outputs;
};

/// The format whose extension a file has; null pointer where there is none.
const Format* format_of(const std::filesystem::path& file);

/// Plans a convert: what is made of which input, and where. OUT is a folder, or the file itself
/// where one input and one format meet and OUT has the extension of that format. Throws Error
/// (Usage) for an unknown format, an OUT that cannot hold all, outputs that two inputs share, and
/// an output that is an input or the template.
std::vector<Job> plan(const Arguments& arguments);

/// Throws Error (Usage) when writing `output` would overwrite `input`.
void refuse_overwriting(const std::filesystem::path& output, const std::filesystem::path& input);

/// Makes the folder a file is to stand in; false where it was there. Throws Error (File).
bool make_folder_for(const std::filesystem::path& file);

}  // namespace nianbao::cli
