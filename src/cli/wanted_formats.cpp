#include "cli/wanted_formats.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "nianbao/error.hpp"
#include "nianbao/office.hpp"

namespace fs = std::filesystem;

namespace nianbao::cli {
namespace {

std::string format_names() {
    std::string names;
    for (const Format& format : formats()) {
        names += names.empty() ? "" : ",";
        names += format.name;
    }
    return names;
}

/// Those with templates first.
std::vector<const Format*> all_formats() {
    std::vector<const Format*> all;
    for (const std::vector<Format>* const some : {&formats(), &office_formats()}) {
        for (const Format& format : *some) {
            all.push_back(&format);
        }
    }
    all.insert(all.end(), {&page_format(), &data_format()});
    return all;
}

/// The format of that name; null pointer where there is none.
const Format* find_format(std::string_view name) {
    const std::vector<const Format*> all = all_formats();
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const Format* format) { return format->name == name; });
    return found == all.end() ? nullptr : *found;
}

const Format& format_named(std::string_view name) {
    if (const Format* const format = find_format(name)) {
        return *format;
    }
    std::string names;
    for (const Format* const format : all_formats()) {
        names.append(names.empty() ? "" : ",").append(format->name);
    }
    throw Error(Error::Kind::Usage,
                {"cli.format",
                 {"没有这种格式：" + std::string(name), "no such format: " + std::string(name)},
                 "--to",
                 {"可用：" + names, "there are: " + names}});
}

std::vector<const Format*> formats_listed(std::string_view list) {
    std::vector<const Format*> listed;
    for (std::size_t begin = 0; begin <= list.size();) {
        const std::size_t end = std::min(list.find(',', begin), list.size());
        const Format* format = &format_named(list.substr(begin, end - begin));
        if (std::find(listed.begin(), listed.end(), format) == listed.end()) {
            listed.push_back(format);
        }
        begin = end + 1;
    }
    return listed;
}

const Format& format_of_template(const fs::path& file) {
    const Format* format = format_of(file);
    if (format == nullptr || !has_template(*format)) {
        throw Error(Error::Kind::Usage,
                    {"cli.template",
                     {"模板的扩展名应是：" + format_names(),
                      "a template has one of the extensions " + format_names()},
                     file.string(),
                     {}});
    }
    return *format;
}

}  // namespace

std::vector<const Format*> wanted_formats(const Arguments& arguments) {
    if (!arguments.to.empty()) {
        return formats_listed(arguments.to);
    }
    if (!arguments.template_file.empty()) {
        return {&format_of_template(arguments.template_file)};
    }
    if (const Format* format = format_of(arguments.output)) {
        return {format};
    }
    return formats_listed(format_names());
}

const Format* format_of(const fs::path& file) {
    const std::string extension = file.extension().string();
    return extension.empty() ? nullptr : find_format(std::string_view(extension).substr(1));
}

bool has_template(const Format& format) {
    return !format.template_file.empty();
}

const Format& rendered_format(const Format& format) {
    const Format* const source = office_source(format);
    return source == nullptr ? format : *source;
}

void refuse_idle_template(const Arguments& arguments, const std::vector<const Format*>& wanted) {
    if (arguments.template_file.empty()) {
        return;
    }
    const Format& format = format_of_template(arguments.template_file);
    if (std::none_of(wanted.begin(), wanted.end(), [&](const Format* one) {
            return &rendered_format(*one) == &format;
        })) {
        throw Error(Error::Kind::Usage,
                    {"cli.template",
                     {"--to 没有要求这种格式", "--to does not ask for this format"},
                     arguments.template_file,
                     {}});
    }
}

}  // namespace nianbao::cli
