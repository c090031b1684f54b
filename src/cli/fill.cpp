#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "cli/characters.hpp"
#include "cli/commands.hpp"
#include "cli/failure.hpp"
#include "cli/input.hpp"
#include "cli/outputs.hpp"
#include "cli/status.hpp"
#include "cli/templates.hpp"
#include "nianbao/error.hpp"
#include "nianbao/files.hpp"
#include "nianbao/template.hpp"

namespace fs = std::filesystem;

namespace nianbao::cli {
namespace {

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t begin = text.find_first_not_of(' '); begin != std::string_view::npos;
         begin = text.find_first_not_of(' ', begin)) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        words.push_back(text.substr(begin, end - begin));
        begin = end;
    }
    return words;
}

TemplateOptions options_of(const Arguments& arguments) {
    TemplateOptions options;
    if (!arguments.partials.empty()) {
        options.partials = read_partials(arguments.partials);
    }
    if (arguments.delimiters.empty()) {
        return options;
    }
    const std::vector<std::string_view> words = words_of(arguments.delimiters);
    if (words.size() != 2) {
        throw Error(Error::Kind::Usage,
                    {"cli.delimiters",
                     {"应是两个括号，中间空一格：" + arguments.delimiters,
                      "two delimiters with a blank between are wanted: " + arguments.delimiters},
                     "--delimiters",
                     {}});
    }
    options.open = words[0];
    options.close = words[1];
    return options;
}

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
    refuse_overwriting(output, arguments.template_file);
    refuse_overwriting(output, arguments.data);
    const Template document = Template::load(arguments.template_file, options_of(arguments));
    refuse_other_extension(output, document);
    console.warn(arguments.template_file, document.warnings());
    const Data data = read_data_input(arguments.data);
    const std::string bytes = seen_from(arguments.template_file, [&] {
        return document.render(data, missing_named(arguments.missing));
    });
    make_folder_for(output);
    write_file(output, bytes);
    console.result(printable(output.string()) + "\n");
    return clean_status;
}

}  // namespace nianbao::cli
