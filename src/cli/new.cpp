#include <system_error>

#include "cli/characters.hpp"
#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/outputs.hpp"
#include "cli/status.hpp"
#include "cli/templates.hpp"
#include "nianbao/edition_map.hpp"
#include "nianbao/error.hpp"
#include "nianbao/files.hpp"
#include "nianbao/workbook.hpp"

namespace fs = std::filesystem;

namespace nianbao::cli {
namespace {

[[noreturn]] void refuse(const char* code, Words message, std::string place, Words remedy = {}) {
    throw Error(Error::Kind::Usage,
                {code, std::move(message), std::move(place), std::move(remedy)});
}

/// A workbook somebody has filled is not to be lost.
void demand_new_file(const std::string& output) {
    if (fs::path(output).extension() != ".xlsx") {
        refuse("cli.output",
               {"采集表的文件名应以 .xlsx 结尾", "a collection workbook is a .xlsx"},
               output);
    }
    std::error_code failed;
    if (fs::exists(output, failed)) {
        refuse("cli.exists",
               {"文件已存在，不覆盖", "is there already and is not overwritten"},
               output,
               {"请换一个文件名", "name another file"});
    }
}

int year_named(const std::string& word) {
    const auto number = Number::parse(word);
    if (!number || number->text().size() != 4 || !number->is_whole()) {
        refuse("cli.year", {"应是四位年份", "a year of four digits is wanted"}, "--year " + word);
    }
    return std::stoi(number->text());
}

/// The year of the workbook: --year, else that after the last report.
int year_of(const Arguments& arguments, const Report& last) {
    if (!arguments.year.empty()) {
        const int year = year_named(arguments.year);
        if (year <= last.year) {
            refuse("cli.year",
                   {"应在" + std::to_string(last.year) + "年（上年报告的年度）之后",
                    "is not after " + std::to_string(last.year) + ", the year of the last report"},
                   "--year " + arguments.year);
        }
        return year;
    }
    if (arguments.from.empty()) {
        refuse("cli.year",
               {"没有写报告年度", "the report year is missing"},
               "new",
               {"请写 --year，或用 --from 指定上年报告",
                "give --year, or last year's report with --from"});
    }
    return last.year + 1;
}

const Form& form_named(const std::vector<Form>& forms, const std::string& id, int year) {
    Report wanted;
    wanted.edition = id;
    wanted.year = year;
    const Form& form = form_of(forms, wanted);
    if (!form.covers(year)) {
        refuse("cli.form",
               {form.id + "版不适用于" + std::to_string(year) + "年的报告",
                "the edition " + form.id + " is not for reports of " + std::to_string(year)},
               "--form " + id,
               {"不写 --form 则按年度选用", "without --form the year decides"});
    }
    return form;
}

}  // namespace

int make_workbook(const Arguments& arguments, Console& console) {
    demand_new_file(arguments.output);
    const std::vector<Form> forms = named_forms(arguments);
    const bool rolled = !arguments.from.empty();
    Reading last = rolled ? read_input(arguments.from, forms, "") : Reading();
    const int year = year_of(arguments, last.report);
    const Form& form = form_named(forms, arguments.form, year);
    if (rolled && last.report.edition != form.id) {
        const auto maps = load_edition_maps(templates_folder(arguments), forms);
        last = carried_over(std::move(last), forms, maps, form.id);
    }
    Report report = rolled_over(form, last.report, year);
    report.organization =
        arguments.organization.empty() ? report.organization : arguments.organization;
    report.level = arguments.level.empty() ? report.level : arguments.level;
    const WorkbookOptions options{rolled ? &last.report : nullptr, rolled};
    const std::string bytes = collection_workbook(form, report, options);
    make_folder_for(arguments.output);
    write_file(arguments.output, bytes);
    for (const Note& note : last.notes) {
        console.remark(note_line(shown(arguments.from), note, console.language()));
    }
    console.result(printable(arguments.output) + "\n");
    return clean_status;
}

}  // namespace nianbao::cli
