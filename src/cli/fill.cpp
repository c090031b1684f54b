#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "cli/characters.hpp"
#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/outputs.hpp"
#include "cli/status.hpp"
#include "cli/template_options.hpp"
#include "cli/templates.hpp"
#include "nianbao/error.hpp"
#include "nianbao/files.hpp"
#include "nianbao/template.hpp"

namespace fs = std::filesystem;

namespace nianbao::cli {
namespace {

/// A workbook under the name of a document would not open.
void refuse_other_extension(const fs::path& output, const Template& document) {
    std::string extension = ".";
    extension += document.extension();
    if (output.extension() != extension) {
        throw Error(Error::Kind::Usage,
                    {"cli.output",
                     {"输出的扩展名应与模板相同：" + extension,
                      "the output has the extension of its template: " + extension},
                     output.string(),
                     {}});
    }
}

}  // namespace

int fill(const Arguments& arguments, Console& console) {
    const fs::path output = arguments.output;
    refuse_overwriting({output}, {arguments.template_file, arguments.data});
    const Template document = Template::load(arguments.template_file, template_options(arguments));
    refuse_other_extension(output, document);
    console.warn(arguments.template_file, document.warnings());
    const Data data = read_data_input(arguments.data);
    RenderOptions options = missing_named(arguments.missing);
    options.pictures = pictures_of(arguments.data, arguments.pictures);
    const std::string bytes =
        seen_from(arguments.template_file, [&] { return document.render(data, options); });
    make_folder_for(output);
    write_file(output, bytes);
    console.result(printable(output.string()) + "\n");
    return clean_status;
}

}  // namespace nianbao::cli
