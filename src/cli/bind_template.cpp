#include <filesystem>

#include "cli/blank_form.hpp"
#include "cli/characters.hpp"
#include "cli/commands.hpp"
#include "cli/outputs.hpp"
#include "cli/status.hpp"
#include "cli/templates.hpp"
#include "nianbao/error.hpp"
#include "nianbao/files.hpp"

namespace fs = std::filesystem;

namespace nianbao::cli {
namespace {

void refuse_other_extension(const fs::path& output, const fs::path& input) {
    if (output.extension() != input.extension()) {
        throw Error(Error::Kind::Usage,
                    {"cli.output",
                     {"输出的扩展名应与表格相同：" + input.extension().string(),
                      "the output has the extension of the form: " + input.extension().string()},
                     output.string(),
                     {}});
    }
}

}  // namespace

int bind_template(const Arguments& arguments, Console& console) {
    const fs::path output = arguments.output;
    refuse_overwriting({output}, {arguments.template_file});
    refuse_other_extension(output, arguments.template_file);
    const std::vector<Form> forms = named_forms(arguments);
    const BoundAs bound = bind_blank_form(arguments, forms);
    make_folder_for(output);
    write_file(output, bound.bound.document);
    for (const Remark& remark : bound.bound.remarks) {
        console.remark(remark_line(remark, console.language()));
    }
    console.result(printable(output.string()) + "\n");
    return has_errors(bound.bound.remarks) ? findings_status : clean_status;
}

}  // namespace nianbao::cli
