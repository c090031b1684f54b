#include <algorithm>
#include <map>
#include <vector>

#include "cli/characters.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/failure.hpp"
#include "cli/outputs.hpp"
#include "cli/status.hpp"
#include "cli/templates.hpp"
#include "nianbao/error.hpp"
#include "nianbao/files.hpp"
#include "nianbao/traces.hpp"

namespace fs = std::filesystem;

namespace nianbao::cli {
namespace {

/// Where each copy goes. Two inputs of one name would be one file.
std::map<std::string, fs::path> plan_copies(const Arguments& arguments) {
    std::map<std::string, fs::path> copies;
    std::map<fs::path, std::string> owners;
    std::vector<fs::path> files;
    for (std::size_t i = 0; i < arguments.reports.size(); ++i) {
        const std::string input = arguments.reports[i];
        const fs::path copy =
            place_of(arguments.output, arguments.reports.folder(i)) / fs::path(input).filename();
        const bool is_first = owners.emplace(copy, input).second;
        if (!is_first && owners[copy] != input) {
            throw Error(Error::Kind::Usage,
                        {"cli.collision",
                         {"两个输入会写同一个文件", "two inputs would write this file"},
                         copy.string(),
                         {"请分开处理", "put them into different folders"}});
        }
        copies[input] = copy;
        files.push_back(copy);
    }
    refuse_overwriting(files, {arguments.reports.begin(), arguments.reports.end()});
    return copies;
}

/// A line of counts, then a line for each thing that was done.
std::string copy_text(const fs::path& copy, const std::vector<Change>& changes, Language language) {
    const std::string count = std::to_string(changes.size());
    const std::string text =
        printable(copy.string()) +
        Words{": 改动 " + count + " 处\n",
              ": " + count + (changes.size() == 1 ? " change\n" : " changes\n")}
            .in(language);
    return text + changes_text(changes, language);
}

int redact_one(const std::string& input,
               const fs::path& copy,
               const Arguments& arguments,
               Templates& templates,
               Console& console) {
    const Redacted made = seen_from(input, [&] {
        return redact(read_document(input),
                      templates.traces(),
                      templates.wording(),
                      {arguments.accept_changes});
    });
    make_folder_for(copy);
    write_file(copy, made.bytes);
    console.result(copy_text(copy, made.changes, console.language()));
    if (!made.left.empty()) {
        console.remark(findings_text(copy.string(), made.left, {}, console.language()));
    }
    return has_errors(made.left) ? findings_status : clean_status;
}

}  // namespace

int redact_documents(const Arguments& arguments, Console& console) {
    Templates templates(arguments);
    const std::map<std::string, fs::path> copies = plan_copies(arguments);
    make_folder(arguments.output);
    int status = clean_status;
    for (const std::string& input : arguments.reports) {
        const auto failure = attempt([&] {
            const int one = redact_one(input, copies.at(input), arguments, templates, console);
            status = std::max(status, one);
        });
        if (failure) {
            console.complain(failure->problems);
            status = std::max(status, failure->status);
        }
    }
    return status;
}

}  // namespace nianbao::cli
