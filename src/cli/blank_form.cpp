#include "cli/blank_form.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "cli/templates.hpp"
#include "nianbao/error.hpp"

namespace nianbao::cli {
namespace {

bool is_no_table(const Error& error) {
    return error.problems().front().code == "bind.none";
}

[[noreturn]] void refuse(const std::string& file) {
    throw Error(
        Error::Kind::Template,
        {"bind.none",
         {"没有标记，也没有找到任何版本的表格", "there is no tag, and no table of any edition"},
         file,
         {"请核对表格，或用 {{…}} 写入标记", "check the document, or write tags {{…}} into it"}});
}

}  // namespace

BindOptions bind_options(const Arguments& arguments) {
    return {arguments.column, arguments.refill};
}

BoundAs bind_blank_form(const Arguments& arguments, const std::vector<Form>& forms) {
    const std::filesystem::path file = arguments.template_file;
    std::optional<BoundAs> best;
    for (const Form& form : forms) {
        if (!arguments.form.empty() && form.id != arguments.form) {
            continue;
        }
        try {
            BoundForm bound = bind_form(file, form, bind_options(arguments));
            if (!best || bound.cells.size() > best->bound.cells.size()) {
                best = BoundAs{&form, std::move(bound)};
            }
        } catch (const Error& error) {
            if (!arguments.form.empty() || !is_no_table(error)) {
                throw;
            }
        }
    }
    if (!best) {
        refuse(arguments.template_file);
    }
    return std::move(*best);
}

}  // namespace nianbao::cli
