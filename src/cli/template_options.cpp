#include "cli/template_options.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "nianbao/error.hpp"
#include "nianbao/files.hpp"

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

}  // namespace

TemplateOptions template_options(const Arguments& arguments) {
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

}  // namespace nianbao::cli
