#include "cli/outputs.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include <sys/stat.h>

#include "cli/input.hpp"
#include "nianbao/error.hpp"
#include "nianbao/files.hpp"
#include "nianbao/office.hpp"

namespace fs = std::filesystem;

namespace nianbao::cli {
namespace {

/// True where OUT is the name of a file.
bool names_file(const fs::path& out) {
    std::error_code failed;
    return format_of(out) != nullptr && !fs::is_directory(out, failed);
}

/// True where OUT names the one file that is made.
bool is_file_name(const Arguments& arguments, const std::vector<const Format*>& wanted) {
    const fs::path out = arguments.output;
    if (!names_file(out)) {
        return false;
    }
    if (arguments.inputs.size() != 1 || wanted.size() != 1 || wanted.front() != format_of(out)) {
        throw Error(Error::Kind::Usage,
                    {"cli.output",
                     {"文件名只能用于一个输入和这一种格式",
                      "names one file, for one input and that format"},
                     arguments.output,
                     {"请写文件夹名", "name a folder"}});
    }
    return true;
}

Job job_of(const std::string& input,
           const Arguments& arguments,
           const std::vector<const Format*>& wanted,
           const std::string& name) {
    Job job{input, {}, {}, {}};
    const fs::path folder = place_of(input, arguments.output, arguments);
    for (const Format* format : wanted) {
        job.outputs.push_back({format, folder / (name + "." + std::string(format->name))});
    }
    return job;
}

void refuse_shared_outputs(const std::vector<Job>& jobs) {
    std::map<fs::path, std::string> owners;
    std::vector<Problem> problems;
    for (const Job& job : jobs) {
        for (const Output& output : job.outputs) {
            const auto [owner, is_first] = owners.emplace(output.file, job.input);
            if (!is_first) {
                problems.push_back(
                    {"cli.collision",
                     {"两个输入会写同一个文件：" + shown(owner->second) + " 和 " + shown(job.input),
                      "two inputs would write this file: " + shown(owner->second) + " and " +
                          shown(job.input)},
                     output.file.string(),
                     {"请分开转换", "convert them into different folders"}});
            }
        }
    }
    if (!problems.empty()) {
        throw Error(Error::Kind::Usage, std::move(problems));
    }
}

void refuse_overwriting(const std::vector<Job>& jobs,
                        const std::string& template_file,
                        const std::vector<fs::path>& reserved) {
    std::vector<fs::path> outputs = reserved;
    std::vector<std::string> inputs = {template_file};
    for (const Job& job : jobs) {
        inputs.push_back(job.input);
        inputs.push_back(job.arguments ? job.arguments->template_file : std::string());
        for (const Output& output : job.outputs) {
            outputs.push_back(output.file);
        }
    }
    cli::refuse_overwriting(outputs, inputs);
}

void refuse_reserved(const std::vector<Job>& jobs, const std::vector<fs::path>& reserved) {
    for (const Job& job : jobs) {
        for (const Output& output : job.outputs) {
            if (std::find(reserved.begin(), reserved.end(), output.file) != reserved.end()) {
                throw Error(Error::Kind::Usage,
                            {"cli.collision",
                             {"与批处理的汇总同名", "the summary of the batch has this name"},
                             output.file.string(),
                             {"请另起名", "give the output another name"}});
            }
        }
    }
}

/// What a file is, whatever it is called.
std::optional<std::pair<dev_t, ino_t>> identity_of(const fs::path& file) {
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

fs::path folder_of(const fs::path& out) {
    return names_file(out) ? out.parent_path() : out;
}

fs::path place_of(const std::string& input, const fs::path& out, const Arguments& arguments) {
    const auto found = arguments.folders.find(input);
    return found == arguments.folders.end() ? out : (out / found->second).lexically_normal();
}

std::string name_of(const std::string& input) {
    return input == standard_input ? "report" : fs::path(input).stem().string();
}

std::vector<Job> plan(const Arguments& arguments, const Namer& namer) {
    const std::vector<const Format*> wanted = wanted_formats(arguments);
    refuse_idle_template(arguments, wanted);
    std::vector<Job> jobs;
    if (is_file_name(arguments, wanted)) {
        jobs.push_back({arguments.inputs.front(), {{wanted.front(), arguments.output}}, {}, {}});
    } else {
        for (const std::string& input : arguments.inputs) {
            jobs.push_back(job_of(input, arguments, wanted, namer(input)));
        }
    }
    return jobs;
}

void refuse_clashes(const std::vector<Job>& jobs,
                    const Arguments& arguments,
                    const std::vector<fs::path>& reserved) {
    refuse_shared_outputs(jobs);
    refuse_reserved(jobs, reserved);
    refuse_overwriting(jobs, arguments.template_file, reserved);
}

void refuse_overwriting(const std::vector<fs::path>& outputs,
                        const std::vector<std::string>& inputs) {
    std::set<std::pair<dev_t, ino_t>> read;
    for (const std::string& input : inputs) {
        if (const auto identity = identity_of(input)) {
            read.insert(*identity);
        }
    }
    for (const fs::path& output : outputs) {
        const auto identity = identity_of(output);
        if (identity && read.contains(*identity)) {
            throw Error(Error::Kind::Usage,
                        {"cli.overwrite",
                         {"输出会覆盖输入", "the output would overwrite an input"},
                         output.string(),
                         {"请换一个输出位置", "write it elsewhere"}});
        }
    }
}

bool make_folder_for(const fs::path& file) {
    return file.has_parent_path() && make_folder(file.parent_path());
}

}  // namespace nianbao::cli
