#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/arguments.hpp"
#include "cli/wanted_formats.hpp"
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

/// The formats with templates that are rendered for these outputs, each once.
std::vector<const Format*> rendered_formats(const std::vector<Output>& outputs);

/// True where LibreOffice is wanted.
bool needs_office(const std::vector<Output>& outputs);

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
/// (Usage) for an unknown format and an OUT that cannot hold all.
std::vector<Job> plan(const Arguments& arguments, const Namer& namer);

/// The folder that OUT stands for; that of the file, where it names one.
std::filesystem::path folder_of(const std::filesystem::path& out);

/// Throws Error (Usage) for outputs that two jobs share, or that are an input, a template or a file
/// that is `reserved` for what the batch writes of itself; and where that would be an input.
void refuse_clashes(const std::vector<Job>& jobs,
                    const Arguments& arguments,
                    const std::vector<std::filesystem::path>& reserved);

/// Throws Error (Usage) when one of the outputs would overwrite one of the inputs.
void refuse_overwriting(const std::vector<std::filesystem::path>& outputs,
                        const std::vector<std::string>& inputs);

/// Makes the folder a file is to stand in; false where it was there. Throws Error (File).
bool make_folder_for(const std::filesystem::path& file);

}  // namespace nianbao::cli
