#include "cli/characters.hpp"
#include "cli/columns.hpp"
#include "cli/commands.hpp"
#include "cli/status.hpp"
#include "cli/templates.hpp"

namespace nianbao::cli {
namespace {

std::string years(const Form& form) {
    return std::to_string(form.first_year) + "-" +
           (form.last_year ? std::to_string(*form.last_year) : "");
}

}  // namespace

int list_forms(const Arguments& arguments, Console& console) {
    const std::filesystem::path folder = templates_folder(arguments);
    Rows rows;
    for (const Form& form : load_forms(folder)) {
        rows.push_back({form.id,
                        years(form),
                        form.notice,
                        form.name.in(console.language()),
                        printable((folder / form.id).string())});
    }
    console.result(in_columns(rows, ""));
    return clean_status;
}

}  // namespace nianbao::cli
