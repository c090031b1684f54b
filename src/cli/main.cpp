#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/failure.hpp"
#include "cli/found_inputs.hpp"
#include "cli/language.hpp"
#include "cli/process.hpp"
#include "cli/status.hpp"

namespace nianbao::cli {
namespace {

int obey(const Arguments& arguments, Console& console) {
    switch (arguments.command) {
        case Command::Convert:
            return convert(arguments, console);
        case Command::Check:
            return check_reports(arguments, console);
        case Command::Redact:
            return redact_documents(arguments, console);
        case Command::New:
            return make_workbook(arguments, console);
        case Command::Summary:
            return summarize(arguments, console);
        case Command::Fill:
            return fill(arguments, console);
        case Command::TemplateBind:
            return bind_template(arguments, console);
        case Command::TemplateCheck:
            return check_template(arguments, console);
        case Command::TemplateKeys:
            return list_template_keys(arguments, console);
        default:
            return list_forms(arguments, console);
    }
}

bool takes_reports(Command command) {
    return command == Command::Convert || command == Command::Check || command == Command::Redact;
}

int print(const CommandLine& line, Console& console) {
    if (line.status == clean_status) {
        console.result(line.text);
    } else {
        console.remark(line.text);
    }
    return line.status;
}

int run(const std::vector<std::string>& words) {
    Console console(language_of(words));
    int status = clean_status;
    const auto failure = attempt([&] {
        CommandLine line = read_command_line(words, console.language());
        if (line.arguments && takes_reports(line.arguments->command)) {
            line.arguments = with_found_inputs(std::move(*line.arguments), console);
        }
        status = line.arguments ? obey(*line.arguments, console) : print(line, console);
    });
    if (failure) {
        console.complain(failure->problems);
        status = failure->status;
    }
    if (!console.heard()) {
        console.complain(
            {{"cli.stdout", {"写不到标准输出", "cannot write to standard output"}, "", {}}});
        status = failure_status;
    }
    return status;
}

}  // namespace
}  // namespace nianbao::cli

int main(int argc, char** argv) {
    nianbao::cli::prepare_process();
    return nianbao::cli::run({argv + std::min(argc, 1), argv + argc});
}
