#include <algorithm>
#include <optional>
#include <system_error>

#include "batch/file_name.hpp"
#include "cli/batch_run.hpp"
#include "cli/commands.hpp"
#include "cli/converter.hpp"
#include "cli/input.hpp"
#include "cli/outputs.hpp"
#include "cli/shard.hpp"
#include "cli/status.hpp"
#include "nianbao/error.hpp"

namespace fs = std::filesystem;

namespace nianbao::cli {
namespace {

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

}  // namespace

int convert(const Arguments& arguments, Console& console) {
    const BatchOptions options = batch_options(arguments);
    std::optional<Converter> made;
    const auto converter = [&]() -> Converter& { return made ? *made : made.emplace(arguments); };
    const std::vector<Job> all =
        arguments.name.empty()
            ? plan(arguments, name_of)
            : plan(arguments, [&, names = names_of(arguments)](const std::string& input) {
                  return converter().name_by(names, input);
              });
    const std::vector<Job> jobs = jobs_of_shard(all, options.shard, arguments);
    converter();
    const fs::path& first = all.front().outputs.front().file;
    const bool is_new_folder = make_folder_for(first);
    const int status = run_batch(*made, jobs, options, arguments, console);
    if (is_new_folder) {
        // Goes only if it is empty.
        std::error_code ignored;
        fs::remove(first.parent_path(), ignored);
    }
    return status;
}

}  // namespace nianbao::cli
