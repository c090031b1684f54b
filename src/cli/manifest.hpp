#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "cli/arguments.hpp"
#include "cli/outputs.hpp"
#include "nianbao/data.hpp"

namespace nianbao::cli {

/// Reads the lines of a manifest, which are JSON objects:
///
///     {"input": "in/a.json", "output": "2025/a", "template": "own.docx", "profile": "city.json"}
///
/// says what is to be made of a file. "output" is a path in the folder OUT, with the extension of a
/// format where only that is wanted. "to", "form", "as", "against", "template", "column",
/// "profile", "pictures", "missing", "strict", "redact" and "refill" stand for the options of those
/// names and hold for that line alone. A line that has no "input" is a report itself, as
/// read_report() takes it.
class Manifest {
public:
    /// How the outputs of a job are called, without extension, where its line does not say.
    using Name = std::function<std::string(const Job&)>;

    /// The arguments outlive the manifest; they hold where a line says nothing else.
    Manifest(const Arguments& arguments, Name name)
        : arguments_(arguments), name_(std::move(name)) {}

    /// What line `number`, from 1, asks for. Throws Error: Data, Usage.
    Job job_of(std::string_view line, std::size_t number);

    /// Lines of blanks ask for nothing.
    static bool is_blank(std::string_view line) {
        return line.find_first_not_of(" \t\r") == std::string_view::npos;
    }

private:
    std::shared_ptr<const Arguments> arguments_of(const Data::Object& line);

    const Arguments& arguments_;
    Name name_;
    /// Lines that say the same share their arguments.
    std::map<std::string, std::shared_ptr<const Arguments>> known_;
};

}  // namespace nianbao::cli
