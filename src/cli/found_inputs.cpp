#include "cli/found_inputs.hpp"

#include <algorithm>
#include <set>

#include "nianbao/error.hpp"
#include "nianbao/files.hpp"
#include "nianbao/inputs.hpp"

namespace fs = std::filesystem;

namespace nianbao::cli {
namespace {

/// A file that was named is taken, whatever it is.
bool is_wanted(const InputFile& input, Command command) {
    const std::string extension = extension_of(input.name);
    return command != Command::Redact || input.folder.empty() || extension == ".docx" ||
           extension == ".xlsx";
}

/// Where the command writes files: reports are not looked for there.
fs::path folder_of_outputs(const Arguments& arguments) {
    return arguments.command == Command::Check ? arguments.sheet : arguments.output;
}

[[noreturn]] void refuse_none(const std::vector<std::string>& words) {
    std::vector<Problem> problems;
    problems.reserve(words.size());
    for (const std::string& word : words) {
        problems.push_back(
            {"batch.none", {"没有 DOCX 或 XLSX", "there is no DOCX or XLSX"}, word, {}});
    }
    throw Error(Error::Kind::Usage, std::move(problems));
}

/// A manifest says all that is converted.
void refuse_both(const Arguments& arguments) {
    if (!arguments.inputs.empty()) {
        throw Error(Error::Kind::Usage,
                    {"cli.manifest",
                     {"用了 --manifest 就不再写输入", "no INPUT stands beside it"},
                     "--manifest",
                     {}});
    }
}

}  // namespace

Arguments with_found_inputs(Arguments arguments, Console& console) {
    if (!arguments.manifest.empty()) {
        refuse_both(arguments);
        arguments.is_batch = true;
        return arguments;
    }
    const InputFiles found = find_inputs(arguments.inputs, folder_of_outputs(arguments));
    const std::set<std::string> named(arguments.inputs.begin(), arguments.inputs.end());
    arguments.is_batch =
        std::any_of(found.inputs.begin(), found.inputs.end(), [&](const InputFile& input) {
            return !named.contains(input.name);
        });
    for (const InputFile& input : found.inputs) {
        if (is_wanted(input, arguments.command)) {
            arguments.reports.add(input.name, input.folder);
        }
    }
    for (const Note& note : found.passed_over) {
        console.remark(note_line(note.place, {note.message, ""}, console.language()));
    }
    if (arguments.reports.empty()) {
        refuse_none(arguments.inputs);
    }
    return arguments;
}

}  // namespace nianbao::cli
