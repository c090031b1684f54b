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
    std::string json;  ///< {"input": …, "result": …} or {"input": …, "problems": […]}
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

std::string one_line(std::string json) {
    json.erase(json.find_last_not_of('\n') + 1);
    return json;
}

std::string array(const std::vector<std::string>& elements, std::string_view separator) {
    std::string json = "[";
    for (const std::string& element : elements) {
        json += json.size() > 1 ? separator : "";
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
            object({{"input", json_string(shown(input))},
                    {"result", one_line(findings_json(findings, reading.notes, language))}})};
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
            object({{"input", json_string(shown(input))}, {"problems", array(problems, ",")}})};
}

}  // namespace

int check_reports(const Arguments& arguments, Console& console) {
    const Templates templates(arguments);
    std::vector<std::string> elements;
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
        if (arguments.json) {
            elements.push_back(std::move(checked.json));
        } else {
            console.result(checked.text);
        }
    }
    if (arguments.json) {
        console.result(array(elements, ",\n") + "\n");
    }
    return status;
}

}  // namespace nianbao::cli
