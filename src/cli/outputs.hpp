#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
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
    /// The report itself, as JSON, where it came on a line; `input` then says which.
    std::optional<std::string> report = {};
    /// How this input is converted; null = as the command line says.
    std::shared_ptr<const Arguments> arguments = {};
};

/// The format whose extension a file has; null pointer where there is none.
const Format* format_of(const std::filesystem::path& file);

/// True where a template is filled; pages and data are written without one.
bool has_template(const Format& format);

/// How the outputs of an input are called, without extension.
using Namer = std::function<std::string(const std::string& input)>;

/// The name of the input, without folder and extension.
std::string name_of(const std::string& input);

/// Where in the folder `out` the outputs of an input stand: as it stood in the folder it was found
/// in.
std::filesystem::path place_of(const std::string& input,
                               const std::filesystem::path& out,
                               const Arguments& arguments);

/// Plans a convert: what is made of which input, and where. OUT is a folder, or the file itself
/// where one input and one format meet and OUT has the extension of that format. Throws Error
/// (Usage) for an unknown format, an OUT that cannot hold all, outputs that two inputs share, and
/// an output that is an input or the template.
std::vector<Job> plan(const Arguments& arguments, const Namer& namer);

/// The formats that are asked for. Throws Error (Usage).
std::vector<const Format*> wanted_formats(const Arguments& arguments);

/// Plans jobs whose outputs have their names already. Throws Error (Usage) as plan() does.
void refuse_clashes(const std::vector<Job>& jobs, const Arguments& arguments);

/// Throws Error (Usage) when one of the outputs would overwrite one of the inputs.
void refuse_overwriting(const std::vector<std::filesystem::path>& outputs,
                        const std::vector<std::string>& inputs);

/// Makes the folder a file is to stand in; false where it was there. Throws Error (File).
bool make_folder_for(const std::filesystem::path& file);

}  // namespace nianbao::cli
