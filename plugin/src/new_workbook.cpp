#include <algorithm>
#include <chrono>

#include "commands.hpp"
#include "dialog.hpp"
#include "levels.hpp"
#include "place.hpp"

namespace fs = std::filesystem;

namespace nianbao::plugin {
namespace {

int this_year() {
    const std::chrono::year_month_day today(
        std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
    return static_cast<int>(today.year());
}

/// A year as it was typed. Throws Error (Usage).
int year_of(const std::string& typed) {
    const auto number = Number::parse(typed);
    if (number && number->is_whole() && number->text().size() == 4) {
        return std::stoi(typed);
    }
    throw Error(Error::Kind::Usage,
                {"plugin.year",
                 {"年度应是四位数字", "the year is four digits"},
                 typed,
                 {"例如 2025", "such as 2025"}});
}

std::vector<Field::Option> editions(const Request& request) {
    std::vector<Field::Option> options = {
        {"", request.in_language({"按年度选用", "As the year says"})}};
    for (const Form& form : request.desk->forms()) {
        options.push_back({form.id, request.in_language(form.name)});
    }
    return options;
}

std::vector<Field::Option> level_options(const Request& request) {
    std::vector<Field::Option> options;
    options.reserve(levels.size());
    for (const Level& level : levels) {
        options.push_back({level.name, request.in_language(words_of(level))});
    }
    return options;
}

/// What the options say of the unit, the dialog asks, and the arguments may say.
struct Wishes {
    ReportFacts facts;
    std::optional<Source> last_year;
    OUString output;
};

Wishes argued(const Request& request) {
    const Arguments& arguments = request.arguments;
    Wishes wishes;
    wishes.facts.edition = to_utf8(arguments.text("Edition"));
    wishes.facts.year = arguments.find<sal_Int32>("Year").value_or(0);
    wishes.facts.organization =
        to_utf8(arguments.find<OUString>("Organization").value_or(request.settings.organization));
    wishes.facts.level =
        to_utf8(arguments.find<OUString>("Level").value_or(request.settings.level));
    wishes.output = arguments.text("Output");
    return wishes;
}

/// What the report of last year begins with, unless arguments say otherwise. Where it says no year,
/// the year stays 0.
void take_over(const Request& request, Wishes& wishes) {
    ReportFacts& facts = wishes.facts;
    facts.organization = to_utf8(request.arguments.text("Organization"));
    facts.level = to_utf8(request.arguments.text("Level"));
    try {
        const Report report = request.desk->begun(facts, wishes.last_year).report;
        facts.year = report.year;
        facts.organization = report.organization;
        facts.level = report.level;
    } catch (const Error& error) {
        const auto lacks_year = [](const Problem& problem) { return problem.code == "new.year"; };
        if (!std::all_of(error.problems().begin(), error.problems().end(), lacks_year)) {
            throw;
        }
    }
    if (facts.level.empty() && to_uno(facts.organization) == request.settings.organization) {
        facts.level = to_utf8(request.settings.level);
    }
}

std::vector<Field> fields(const Request& request, const ReportFacts& wanted) {
    using Kind = Field::Kind;
    return {
        {Kind::Text,
         "year",
         {"报告年度", "Report year"},
         wanted.year == 0 ? OUString() : OUString::number(wanted.year),
         {},
         true},
        {Kind::Choice,
         "edition",
         {"表格版本", "Edition"},
         to_uno(wanted.edition),
         editions(request)},
        {Kind::Text, "organization", {"单位全称", "Name of the unit"}, to_uno(wanted.organization)},
        {Kind::Choice,
         "level",
         {"单位级别", "Level"},
         to_uno(wanted.level),
         level_options(request)}};
}

Done write(Request& request, Wishes wishes) {
    const NewReport begun = request.desk->begun(wishes.facts, wishes.last_year);
    const std::string bytes = collection_workbook(begun);
    wishes.output = request.text_or_ask("Output", [&] {
        return ask_output(request,
                          {"保存填报表", "Save the workbook"},
                          file_name(begun.report, "政府信息公开填报表") + ".xlsx");
    });
    if (wishes.output.isEmpty()) {
        return {};
    }
    const fs::path file = path_of(wishes.output);
    if (request.is_silent && fs::exists(file)) {
        throw Error(Error::Kind::Usage,
                    {"plugin.exists",
                     {"文件已存在，不覆盖", "is there already and is not overwritten"},
                     file.string(),
                     {"请换一个文件名", "name another file"}});
    }
    write_file(file, bytes);
    Answer answer;
    answer.outputs = {file};
    for (const Note& note : begun.notes) {
        answer.messages.push_back(line_of(note, request.language));
    }
    if (!request.is_silent) {
        open_file(request.context, wishes.output);
    }
    tell_lines(request,
               {"由往年报告新建", "New from last year's report"},
               {"往年报告的这些地方请核对", "Please look at these places of last year's report"},
               answer.messages);
    return answer;
}

bool ask_wishes(const Request& request, Wishes& wishes, const Words& title) {
    const auto answers = ask(request, title, {"新建", "Create"}, fields(request, wishes.facts));
    if (answers) {
        ReportFacts& wanted = wishes.facts;
        wanted.year = year_of(to_utf8(answers->at("year")));
        wanted.edition = to_utf8(answers->at("edition"));
        wanted.organization = to_utf8(answers->at("organization"));
        wanted.level = to_utf8(answers->at("level"));
    }
    return answers.has_value();
}

}  // namespace

Done make_workbook(Request& request) {
    Wishes wishes = argued(request);
    if (!request.is_silent) {
        wishes.facts.year = wishes.facts.year != 0 ? wishes.facts.year : this_year() - 1;
        if (!ask_wishes(request, wishes, {"新建填报表", "New collection workbook"})) {
            return {};
        }
    }
    return write(request, std::move(wishes));
}

Done roll_over(Request& request) {
    const Words title = {"由往年报告新建", "New from last year's report"};
    const OUString input = request.text_or_ask(
        "Input", [&] { return ask_input(request.context, request.language, title); });
    if (input.isEmpty()) {
        return {};
    }
    Wishes wishes = argued(request);
    wishes.last_year = source_of(path_of(input));
    take_over(request, wishes);
    if (!request.is_silent && !ask_wishes(request, wishes, title)) {
        return {};
    }
    return write(request, std::move(wishes));
}

}  // namespace nianbao::plugin
