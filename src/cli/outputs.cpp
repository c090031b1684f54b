#include "cli/outputs.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include <sys/stat.h>

#include "cli/input.hpp"
#include "nianbao/error.hpp"
#include "nianbao/files.hpp"
#include "nianbao/office.hpp"

namespace fs = std::filesystem;

namespace nianbao::cli {
namespace {

/// What a file is, whatever it is called.
std::optional<ReadFiles::Identity> identity_of(const fs::path& file) {
    struct stat status = {};
    return ::stat(file.c_str(), &status) == 0
               ? std::optional(std::pair(status.st_dev, status.st_ino))
               : std::nullopt;
}

}  // namespace

std::vector<const Format*> rendered_formats(const std::vector<Output>& outputs) {
    std::vector<const Format*> rendered;
    for (const Output& output : outputs) {
        const Format* const format = &rendered_format(*output.format);
        if (has_template(*format) &&
            std::find(rendered.begin(), rendered.end(), format) == rendered.end()) {
            rendered.push_back(format);
        }
    }
    return rendered;
}

bool needs_office(const std::vector<Output>& outputs) {
    return std::any_of(outputs.begin(), outputs.end(), [](const Output& output) {
        return office_source(*output.format) != nullptr;
    });
}

bool names_file(const fs::path& out) {
    std::error_code failed;
    return format_of(out) != nullptr && !fs::is_directory(out, failed);
}

fs::path folder_of(const fs::path& out) {
    return names_file(out) ? out.parent_path() : out;
}

fs::path place_of(const fs::path& out, const std::string& folder) {
    return folder.empty() ? out : (out / folder).lexically_normal();
}

std::string name_of(const std::string& input) {
    return input == standard_input ? "report" : fs::path(input).stem().string();
}

void ReadFiles::add(const std::string& file) {
    if (const auto identity = identity_of(file)) {
        identities_.push_back(*identity);
    }
}

void ReadFiles::close() {
    std::sort(identities_.begin(), identities_.end());
}

void ReadFiles::refuse(const fs::path& output) const {
    const auto identity = identity_of(output);
    if (identity && std::binary_search(identities_.begin(), identities_.end(), *identity)) {
        throw Error(Error::Kind::Usage,
                    {"cli.overwrite",
                     {"输出会覆盖输入", "the output would overwrite an input"},
                     output.string(),
                     {"请换一个输出位置", "write it elsewhere"}});
    }
}

void refuse_overwriting(const std::vector<fs::path>& outputs,
                        const std::vector<std::string>& inputs) {
    ReadFiles read;
    for (const std::string& input : inputs) {
        read.add(input);
    }
    read.close();
    for (const fs::path& output : outputs) {
        read.refuse(output);
    }
}

bool make_folder_for(const fs::path& file) {
    return file.has_parent_path() && make_folder(file.parent_path());
}

}  // namespace nianbao::cli
