#include "cli/plan.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <utility>

#include "cli/input.hpp"
#include "nianbao/error.hpp"

namespace fs = std::filesystem;

namespace nianbao::cli {
namespace {

/// True where OUT names the one file that is made.
bool is_file_name(const Arguments& arguments, const std::vector<const Format*>& wanted) {
    const fs::path out = arguments.output;
    if (!names_file(out)) {
        return false;
    }
    if (arguments.reports.size() != 1 || wanted.size() != 1 || wanted.front() != format_of(out)) {
        throw Error(Error::Kind::Usage,
                    {"cli.output",
                     {"文件名只能用于一个输入和这一种格式",
                      "names one file, for one input and that format"},
                     arguments.output,
                     {"请写文件夹名", "name a folder"}});
    }
    return true;
}

/// Calls `hear` with each output, and the job it is of.
template <typename Hear>
void each_output(const Plan& plan, const Hear& hear) {
    for (std::size_t number = 0; number < plan.size(); ++number) {
        const Job job = plan[number];
        for (const Output& output : job.outputs) {
            hear(output.file, number, job);
        }
    }
}

/// The jobs that may share an output, by the hash of its name: far less than the names take.
std::vector<std::size_t> suspects(const Plan& plan) {
    std::vector<std::pair<std::size_t, std::uint32_t>> hashes;
    hashes.reserve(plan.size());
    each_output(plan, [&](const fs::path& file, std::size_t number, const Job&) {
        hashes.emplace_back(std::hash<std::string>()(file.string()), number);
    });
    std::sort(hashes.begin(), hashes.end());
    std::vector<std::size_t> found;
    for (std::size_t i = 1; i < hashes.size(); ++i) {
        if (hashes[i].first == hashes[i - 1].first) {
            found.insert(found.end(), {hashes[i - 1].second, hashes[i].second});
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

void refuse_shared_outputs(const Plan& plan) {
    std::map<fs::path, std::string> owners;
    std::vector<Problem> problems;
    for (const std::size_t number : suspects(plan)) {
        const Job job = plan[number];
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

void refuse_reserved(const Plan& plan, const std::vector<fs::path>& reserved) {
    each_output(plan, [&](const fs::path& file, std::size_t, const Job&) {
        if (std::find(reserved.begin(), reserved.end(), file) != reserved.end()) {
            throw Error(Error::Kind::Usage,
                        {"cli.collision",
                         {"与批处理的汇总同名", "the summary of the batch has this name"},
                         file.string(),
                         {"请另起名", "give the output another name"}});
        }
    });
}

void refuse_overwriting(const Plan& plan,
                        const std::string& template_file,
                        const std::vector<fs::path>& reserved) {
    ReadFiles read;
    read.add(template_file);
    for (std::size_t number = 0; number < plan.size(); ++number) {
        const Job job = plan[number];
        read.add(job.input);
        read.add(job.arguments ? job.arguments->template_file : std::string());
    }
    read.close();
    for (const fs::path& file : reserved) {
        read.refuse(file);
    }
    each_output(plan, [&](const fs::path& file, std::size_t, const Job&) { read.refuse(file); });
}

}  // namespace

Plan::Plan(std::size_t count, Make make) : make_(std::move(make)), numbers_(count) {
    std::iota(numbers_.begin(), numbers_.end(), 0U);
}

void Plan::keep_if(const std::function<bool(const Job&)>& is_kept) {
    std::erase_if(numbers_, [&](std::uint32_t number) { return !is_kept(make_(number)); });
}

Plan plan(const Arguments& arguments, const Namer& namer) {
    const std::vector<const Format*> wanted = wanted_formats(arguments);
    refuse_idle_template(arguments, wanted);
    if (is_file_name(arguments, wanted)) {
        return {1, [&arguments, wanted](std::size_t) {
                    return Job{arguments.reports[0], {{wanted[0], arguments.output}}};
                }};
    }
    return {
        arguments.reports.size(), [&arguments, wanted, namer](std::size_t number) {
            Job job{arguments.reports[number], {}};
            job.folder = arguments.reports.folder(number);
            const fs::path place = place_of(arguments.output, job.folder);
            const std::string name = namer(number, job.input);
            for (const Format* const format : wanted) {
                job.outputs.push_back({format, place / (name + "." + std::string(format->name))});
            }
            return job;
        }};
}

void refuse_clashes(const Plan& plan,
                    const Arguments& arguments,
                    const std::vector<fs::path>& reserved) {
    refuse_shared_outputs(plan);
    refuse_reserved(plan, reserved);
    refuse_overwriting(plan, arguments.template_file, reserved);
}

}  // namespace nianbao::cli
