#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "cli/characters.hpp"
#include "cli/check_sheets.hpp"
#include "cli/commands.hpp"
#include "cli/failure.hpp"
#include "cli/input.hpp"
#include "cli/json_text.hpp"
#include "cli/last_year.hpp"
#include "cli/status.hpp"
#include "cli/templates.hpp"
#include "nianbao/error.hpp"
#include "nianbao/files.hpp"
#include "nianbao/narrative.hpp"
#include "nianbao/traces.hpp"
#include "nianbao/waiver.hpp"

namespace nianbao::cli {
namespace {

/// What became of one input.
struct Checked {
    int status = clean_status;
    std::string text;
    std::string json;  ///< {"input": …, "findings": […], …} or {"input": …, "problems": […]}
    CheckedInput input;
};

void refuse_two_forms(const Arguments& arguments) {
    if (arguments.json && arguments.sarif) {
        throw Error(Error::Kind::Usage,
                    {"cli.sarif",
                     {"--json 与 --sarif 只能选一个", "--json and --sarif exclude each other"},
                     "--sarif",
                     {}});
    }
}

/// The findings of an input as an object on one line, its name first.
std::string named(const std::string& input, std::string findings) {
    findings.erase(findings.find_last_not_of('\n') + 1);
    return findings.insert(1, "\"input\":" + json_string(shown(input)) + ",");
}

/// What the inputs are checked with.
struct Checking {
    explicit Checking(const Arguments& command)
        : arguments(command),
          templates(command),
          last_year(command, templates),
          sheets(command),
          waivers(command.waivers.empty() ? std::vector<Waiver>() : load_waivers(command.waivers)) {
    }

    const Arguments& arguments;
    Templates templates;
    LastYear last_year;
    CheckSheets sheets;
    std::vector<Waiver> waivers;
};

Checked check_input(const std::string& input, Checking& checking, Language language) {
    Templates& templates = checking.templates;
    const Source source = read_source(input);
    Reading reading = read_input(source, templates.forms(), checking.arguments.form);
    const Form& form = form_of(templates.forms(), reading.report);
    const std::optional<Report> last = checking.last_year.of(reading);
    reading = with_figures(std::move(reading), form, last ? &*last : nullptr);
    std::vector<Finding> findings =
        check(form, reading.report, templates.wording(), last ? &*last : nullptr);
    if (is_package(source.bytes)) {  // else the rules of traces need not be loaded
        seen_from(shown(input), [&] {
            add_document_findings(findings, source.bytes, templates.traces(), templates.wording());
        });
    }
    for (const auto& notes :
         {waive(findings, checking.waivers), templates.notes_of_profile(form)}) {
        reading.notes.insert(reading.notes.end(), notes.begin(), notes.end());
    }
    const CheckedInput checked{shown(input), findings, reading.notes, {}};
    checking.sheets.write(input, checked, form, reading.report, language);
    return {has_errors(findings) ? findings_status : clean_status,
            findings_text(shown(input), findings, reading.notes, language),
            named(input, findings_json(findings, reading.notes, language)),
            checked};
}

Checked failed(const std::string& input, const Failure& failure, Language language) {
    std::vector<std::string> problems;
    for (const Problem& problem : failure.problems) {
        problems.push_back(json_problem(problem, language));
    }
    return {failure.status,
            "",
            json_object({{"input", json_string(shown(input))}, {"problems", json_array(problems)}}),
            {shown(input), {}, {}, failure.problems}};
}

}  // namespace

int check_reports(const Arguments& arguments, Console& console) {
    refuse_two_forms(arguments);
    Checking checking(arguments);
    std::vector<CheckedInput> inputs;
    int status = clean_status;
    for (const std::string& input : arguments.reports) {
        Checked checked;
        const auto failure =
            attempt([&] { checked = check_input(input, checking, console.language()); });
        if (failure) {
            console.complain(failure->problems);
            checked = failed(input, *failure, console.language());
        }
        status = std::max(status, checked.status);
        if (arguments.sarif) {
            inputs.push_back(std::move(checked.input));
        } else {
            console.result(arguments.json ? checked.json + "\n" : checked.text);
        }
    }
    if (arguments.sarif) {
        console.result(sarif(inputs, console.language()));
    }
    return status;
}

}  // namespace nianbao::cli
