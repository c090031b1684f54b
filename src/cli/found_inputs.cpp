#include "cli/found_inputs.hpp"

#include <algorithm>
#include <utility>

#include "batch/inputs.hpp"
#include "nianbao/error.hpp"

namespace fs = std::filesystem;

namespace nianbao::cli {
namespace {

/// A file that was named is taken, whatever it is.
bool is_wanted(const batch::Input& input, Command command) {
    const std::string extension = fs::path(input.name).extension().string();
    return command != Command::Redact || input.folder.empty() || extension == ".docx" ||
           extension == ".xlsx";
}

/// Where the command writes files: reports are not looked for there.
fs::path folder_of_outputs(const Arguments& arguments) {
    return arguments.command == Command::Check ? arguments.sheet : arguments.output;
}

}  // namespace

Arguments with_found_inputs(Arguments arguments, Console& console) {
    const batch::Found found = batch::find_inputs(arguments.inputs, folder_of_outputs(arguments));
    arguments.inputs.clear();
    for (const batch::Input& input : found.inputs) {
        if (is_wanted(input, arguments.command)) {
            arguments.inputs.push_back(input.name);
            arguments.folders.emplace(input.name, input.folder);
        }
    }
    for (const Note& note : found.passed_over) {
        console.remark(note_line(note.place, {note.message, ""}, console.language()));
    }
    return arguments;
}

}  // namespace nianbao::cli
