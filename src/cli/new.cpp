#include <optional>
#include <system_error>
#include <utility>

#include "cli/characters.hpp"
#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/outputs.hpp"
#include "cli/status.hpp"
#include "cli/templates.hpp"
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

ReportFacts facts_of(const Arguments& arguments) {
    return {arguments.form,
            arguments.year.empty() ? 0 : year_named(arguments.year),
            arguments.organization,
            arguments.level};
}

}  // namespace

int make_workbook(const Arguments& arguments, Console& console) {
    demand_new_file(arguments.output);
    const std::vector<Form> forms = named_forms(arguments);
    std::optional<Reading> last;
    if (!arguments.from.empty()) {
        last = read_input(arguments.from, forms, "");
    }
    const NewReport report =
        new_report(facts_of(arguments), std::move(last), forms, templates_folder(arguments));
    const std::string bytes = collection_workbook(report);
    make_folder_for(arguments.output);
    write_file(arguments.output, bytes);
    for (const Note& note : report.notes) {
        console.remark(note_line(shown(arguments.from), note, console.language()));
    }
    console.result(printable(arguments.output) + "\n");
    return clean_status;
}

}  // namespace nianbao::cli
