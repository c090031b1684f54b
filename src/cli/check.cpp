#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/characters.hpp"
#include "cli/commands.hpp"
#include "cli/failure.hpp"
#include "cli/input.hpp"
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

/// An object of members that are JSON already.
std::string object(std::initializer_list<std::pair<std::string_view, std::string>> members) {
    std::string json = "{";
    for (const auto& [name, value] : members) {
        json += json.size() > 1 ? "," : "";
        json += json_string(name);
        json += ':';
        json += value;
    }
    return json + '}';
}

/// The findings of an input as an object on one line, its name first.
std::string named(const std::string& input, std::string findings) {
    findings.erase(findings.find_last_not_of('\n') + 1);
    return findings.insert(1, "\"input\":" + json_string(shown(input)) + ",");
}

std::string array(const std::vector<std::string>& elements) {
    std::string json = "[";
    for (const std::string& element : elements) {
        json += json.size() > 1 ? "," : "";
        json += element;
    }
    return json + ']';
}

Checked check_input(const std::string& input,
                    const Templates& templates,
                    const Arguments& arguments,
                    Language language) {
    const Reading reading = read_input(input, templates.forms(), arguments.form);
    const std::vector<Finding> findings =
        check(form_of(templates.forms(), reading.report), reading.report);
    return {has_errors(findings) ? findings_status : clean_status,
            findings_text(shown(input), findings, reading.notes, language),
            named(input, findings_json(findings, reading.notes, language))};
}

std::string problem_json(const Problem& problem, Language language) {
    return object({{"code", json_string(problem.code)},
                   {"message", json_string(problem.message.in(language))},
                   {"place", json_string(problem.place)},
                   {"remedy", json_string(problem.remedy.in(language))}});
}

Checked failed(const std::string& input, const Failure& failure, Language language) {
    std::vector<std::string> problems;
    for (const Problem& problem : failure.problems) {
        problems.push_back(problem_json(problem, language));
    }
    return {failure.status,
            "",
            object({{"input", json_string(shown(input))}, {"problems", array(problems)}})};
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
