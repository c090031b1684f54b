#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
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
    std::vector<Output> outputs = {};
    /// Where it was found below the folder that was named; empty for one that was named itself.
    std::string folder = {};
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
using Namer = std::function<std::string(std::size_t number, const std::string& input)>;

/// The name of the input, without folder and extension.
std::string name_of(const std::string& input);

/// Where in the folder `out` the outputs of an input stand that was found in `folder`, below the
/// folder that was named.
std::filesystem::path place_of(const std::filesystem::path& out, const std::string& folder);

/// True where OUT is the name of a file.
bool names_file(const std::filesystem::path& out);

/// The folder that OUT stands for; that of the file, where it names one.
std::filesystem::path folder_of(const std::filesystem::path& out);

/// Files that are read, and may not be written over, whatever they are called.
class ReadFiles {
public:
    /// One that is not there is passed over.
    void add(const std::string& file);
    /// All are added.
    void close();
    /// Throws Error (Usage) where the output is one of them.
    void refuse(const std::filesystem::path& output) const;

    using Identity = std::pair<std::uint64_t, std::uint64_t>;  ///< device and number on it

private:
    std::vector<Identity> identities_;
};

/// Throws Error (Usage) when one of the outputs would overwrite one of the inputs.
void refuse_overwriting(const std::vector<std::filesystem::path>& outputs,
                        const std::vector<std::string>& inputs);

/// Makes the folder a file is to stand in; false where it was there. Throws Error (File).
bool make_folder_for(const std::filesystem::path& file);

}  // namespace nianbao::cli
