#include <algorithm>
#include <string>
#include <vector>

#include "cli/characters.hpp"
#include "cli/commands.hpp"
#include "cli/failure.hpp"
#include "cli/input.hpp"
#include "cli/json_text.hpp"
#include "cli/status.hpp"
#include "cli/templates.hpp"

namespace nianbao::cli {
namespace {

/// What became of one input.
struct Checked {
    int status = clean_status;
    std::string text;
    std::string json;  ///< {"input": …, "findings": […], …} or {"input": …, "problems": […]}
};

/// The findings of an input as an object on one line, its name first.
std::string named(const std::string& input, std::string findings) {
    findings.erase(findings.find_last_not_of('\n') + 1);
    return findings.insert(1, "\"input\":" + json_string(shown(input)) + ",");
}

Checked check_input(const std::string& input,
                    const Templates& templates,
                    const Arguments& arguments,
                    Language language) {
    const Reading reading = read_input(input, templates.forms(), arguments.form);
    const std::vector<Finding> findings =
        check(form_of(templates.forms(), reading.report), reading.report, templates.wording());
    return {has_errors(findings) ? findings_status : clean_status,
            findings_text(shown(input), findings, reading.notes, language),
            named(input, findings_json(findings, reading.notes, language))};
}

Checked failed(const std::string& input, const Failure& failure, Language language) {
    std::vector<std::string> problems;
    for (const Problem& problem : failure.problems) {
        problems.push_back(json_problem(problem, language));
    }
    return {
        failure.status,
        "",
        json_object({{"input", json_string(shown(input))}, {"problems", json_array(problems)}})};
}

}  // namespace

int check_reports(const Arguments& arguments, Console& console) {
    const Templates templates(arguments);
    int status = clean_status;
    for (const std::string& input : arguments.inputs) {
        Checked checked;
        const auto failure = attempt(
            [&] { checked = check_input(input, templates, arguments, console.language()); });
        if (failure) {
            console.complain(failure->problems);
            checked = failed(input, *failure, console.language());
        }
        status = std::max(status, checked.status);
        console.result(arguments.json ? checked.json + "\n" : checked.text);
    }
    return status;
}

}  // namespace nianbao::cli
