#include <algorithm>
#include <iostream>
#include <memory>
#include <optional>
#include <sstream>
#include <system_error>
#include <utility>

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

namespace fs = std::filesystem;

namespace nianbao::cli {
namespace {

/// What reports that have no file of their own are called.
constexpr const char* usual_name = "{{organization}}-{{year}}";

batch::FileNames names_of(const Arguments& arguments) {
    const auto& inputs = arguments.inputs;
    if (std::find(inputs.begin(), inputs.end(), standard_input) != inputs.end()) {
        throw Error(Error::Kind::Usage,
                    {"cli.name",
                     {"标准输入只能读一次，不能用 --name",
                      "standard input is read once, so it takes no --name"},
                     "--name",
                     {}});
    }
    return batch::FileNames(arguments.name);
}

std::vector<Job> planned(const Arguments& arguments, Converters& converters) {
    if (arguments.name.empty()) {
        return plan(arguments, name_of);
    }
    return plan(arguments, [&, names = names_of(arguments)](const std::string& input) {
        return converters.common().name_by(names, Job{input, {}, {}, {}});
    });
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
std::vector<Job> jobs_in(const Arguments& arguments, Manifest manifest) {
    std::istringstream lines(read_input_file(arguments.manifest));
    std::vector<Job> jobs;
    std::vector<Problem> problems;
    std::string line;
    for (std::size_t number = 1; std::getline(lines, line); ++number) {
        if (line.find_first_not_of(" \t\r") == std::string::npos) {
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
    refuse_clashes(jobs, arguments);
    return jobs;
}

/// The summary takes the place of no report.
void refuse_summarized(const std::vector<Job>& jobs, const BatchOptions& options) {
    for (const Job& job : jobs) {
        for (const Output& output : job.outputs) {
            for (const SummaryFile& summary : options.summary) {
                if (output.file == summary.file) {
                    throw Error(Error::Kind::Usage,
                                {"cli.collision",
                                 {"与批处理的汇总同名", "the summary of the batch has this name"},
                                 output.file.string(),
                                 {"请用 --name 另起名", "give the output another --name"}});
                }
            }
        }
    }
}

std::unique_ptr<Orders> orders_of(const Arguments& arguments,
                                  const BatchOptions& options,
                                  Converters& converters) {
    if (arguments.manifest == standard_input) {
        return std::make_unique<LineOrders>(
            std::cin, manifest_of(arguments, converters), options.shard);
    }
    const std::vector<Job> jobs = arguments.manifest.empty()
                                      ? planned(arguments, converters)
                                      : jobs_in(arguments, manifest_of(arguments, converters));
    refuse_summarized(jobs, options);
    return std::make_unique<PlannedOrders>(jobs_of_shard(jobs, options.shard, arguments));
}

/// Where outputs go; the journal may be the first.
fs::path folder_of_outputs(const Arguments& arguments) {
    const fs::path out = arguments.output;
    std::error_code none;
    return format_of(out) != nullptr && !fs::is_directory(out, none) ? out.parent_path() : out;
}

}  // namespace

int convert(const Arguments& arguments, Console& console) {
    const BatchOptions options = batch_options(arguments);
    Converters converters(arguments, !options.journal.empty());
    const std::unique_ptr<Orders> orders = orders_of(arguments, options, converters);
    converters.common();
    const fs::path folder = folder_of_outputs(arguments);
    const bool is_new_folder = !folder.empty() && make_folder(folder);
    const bool is_one = orders->count() == 1 && !arguments.is_batch;
    const int status = is_one ? run_one(converters, *orders, options, arguments, console)
                              : run_batch(converters, *orders, options, arguments, console);
    if (is_new_folder) {
        // Goes only if it is empty.
        std::error_code ignored;
        fs::remove(folder, ignored);
    }
    return status;
}

}  // namespace nianbao::cli
