#include <algorithm>
#include <memory>
#include <optional>
#include <sstream>
#include <system_error>
#include <utility>

#include <unistd.h>

#include "batch/file_name.hpp"
#include "cli/batch_run.hpp"
#include "cli/commands.hpp"
#include "cli/converters.hpp"
#include "cli/failure.hpp"
#include "cli/input.hpp"
#include "cli/manifest.hpp"
#include "cli/orders.hpp"
#include "cli/outputs.hpp"
#include "cli/status.hpp"
#include "nianbao/error.hpp"
#include "nianbao/files.hpp"
#include "nianbao/office.hpp"

namespace fs = std::filesystem;

namespace nianbao::cli {
namespace {

/// What reports that have no file of their own are called.
constexpr const char* usual_name = "{{organization}}-{{year}}";

batch::FileNames names_of(const Arguments& arguments) {
    if (arguments.reports.contains(standard_input)) {
        throw Error(Error::Kind::Usage,
                    {"cli.name",
                     {"标准输入只能读一次，不能用 --name",
                      "standard input is read once, so it takes no --name"},
                     "--name",
                     {}});
    }
    return batch::FileNames(arguments.name);
}

/// What the reports say of their names, each read once.
Namer namer_of(const Arguments& arguments, Converters& converters) {
    const batch::FileNames names = names_of(arguments);
    auto known = std::make_shared<std::vector<std::string>>();
    for (const std::string& input : arguments.reports) {
        known->push_back(converters.common().name_by(names, Job{input}));
    }
    return [known](std::size_t number, const std::string&) { return known->at(number); };
}

Plan planned(const Arguments& arguments, Converters& converters) {
    return plan(arguments,
                arguments.name.empty()
                    ? [](std::size_t, const std::string& input) { return name_of(input); }
                    : namer_of(arguments, converters));
}

Manifest manifest_of(const Arguments& arguments, Converters& converters) {
    std::optional<batch::FileNames> names;
    if (!arguments.name.empty()) {
        names.emplace(arguments.name);
    }
    return {arguments, [&converters, names, usual = batch::FileNames(usual_name)](const Job& job) {
                return !names && !job.report
                           ? name_of(job.input)
                           : converters.of(job).converter.name_by(names.value_or(usual), job);
            }};
}

/// A place in a line; "line 1" of it says nothing.
std::string inside(const std::string& place) {
    return place.empty() || place == "line 1" ? "" : "!" + place;
}

/// All lines of a manifest that is a file, and all that is wrong with them.
Plan plan_in(const Arguments& arguments, Manifest manifest) {
    std::istringstream lines(read_input_file(arguments.manifest));
    std::vector<Job> jobs;
    std::vector<Problem> problems;
    std::string line;
    for (std::size_t number = 1; std::getline(lines, line); ++number) {
        if (Manifest::is_blank(line)) {
            continue;
        }
        const auto failure = attempt([&] { jobs.push_back(manifest.job_of(line, number)); });
        for (const Problem& problem : failure ? failure->problems : std::vector<Problem>()) {
            problems.push_back(problem);
            problems.back().place =
                arguments.manifest + ": line " + std::to_string(number) + inside(problem.place);
        }
    }
    if (!problems.empty()) {
        throw Error(Error::Kind::Usage, std::move(problems));
    }
    const std::size_t count = jobs.size();
    return {count,
            [jobs = std::make_shared<const std::vector<Job>>(std::move(jobs))](std::size_t number) {
                return jobs->at(number);
            }};
}

/// A file of that name that no batch has made is somebody's.
void refuse_foreign_summary(const BatchOptions& options) {
    std::error_code none;
    for (const SummaryFile& one : options.summary) {
        if (fs::exists(one.file, none) && !fs::exists(options.journal, none)) {
            throw Error(Error::Kind::Usage,
                        {"cli.summary",
                         {"已有同名文件，而且不是批处理生成的汇总",
                          "this file is there already, and is no summary of a batch"},
                         one.file.string(),
                         {"请换一个输出文件夹，或把它移开",
                          "name another folder of outputs, or move the file away"}});
        }
    }
}

/// Told once, before anything is made.
void refuse_without_office(const Plan& plan) {
    const auto problem = office_problem();
    for (std::size_t number = 0; problem && number < plan.size(); ++number) {
        if (needs_office(plan[number].outputs)) {
            throw Error(Error::Kind::File, *problem);
        }
    }
}

std::unique_ptr<Orders> orders_of(const Arguments& arguments,
                                  const BatchOptions& options,
                                  Converters& converters) {
    std::vector<fs::path> summary;
    for (const SummaryFile& one : options.summary) {
        summary.push_back(one.file);
    }
    if (arguments.manifest == standard_input) {
        return std::make_unique<LineOrders>(
            Lines(STDIN_FILENO), manifest_of(arguments, converters), options.shard, summary);
    }
    Plan plan = arguments.manifest.empty() ? planned(arguments, converters)
                                           : plan_in(arguments, manifest_of(arguments, converters));
    refuse_clashes(plan, arguments, summary);
    refuse_without_office(plan);
    keep_shard(plan, options.shard);
    return std::make_unique<PlannedOrders>(std::move(plan));
}

}  // namespace

int convert(const Arguments& arguments, Console& console) {
    const BatchOptions options = batch_options(arguments);
    refuse_foreign_summary(options);
    Converters converters(arguments, !options.journal.empty());
    const std::unique_ptr<Orders> orders = orders_of(arguments, options, converters);
    converters.common();
    const fs::path folder = folder_of(arguments.output);
    const bool is_new_folder = !folder.empty() && make_folder(folder);
    const int status = run_batch(converters, *orders, options, arguments, console);
    if (is_new_folder) {
        // Goes only if it is empty.
        std::error_code ignored;
        fs::remove(folder, ignored);
    }
    return status;
}

}  // namespace nianbao::cli
