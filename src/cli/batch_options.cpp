#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <system_error>
#include <thread>
#include <utility>

#include "cli/batch_run.hpp"
#include "cli/failure.hpp"
#include "nianbao/error.hpp"

namespace fs = std::filesystem;

namespace nianbao::cli {
namespace {

constexpr std::uint64_t mebibyte = 1U << 20U;

// A report of a hundred pages takes 60 MB and a tenth of a second; LibreOffice has a limit of its
// own for what it reads.
constexpr std::uint64_t usual_memory = 2048;
constexpr std::uint64_t usual_seconds = 120;

/// A whole number of an option; `usual` where it is not given.
class Numbers {
public:
    std::uint64_t number(std::string_view option,
                         std::string_view text,
                         std::uint64_t usual,
                         std::uint64_t least,
                         std::uint64_t most) {
        if (text.empty()) {
            return usual;
        }
        std::uint64_t number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error != std::errc() || end != text.data() + text.size() || number < least ||
            number > most) {
            complain(option, std::to_string(least) + "-" + std::to_string(most));
        }
        return number;
    }

    void finish() const {
        if (!problems_.empty()) {
            throw Error(Error::Kind::Usage, problems_);
        }
    }

private:
    void complain(std::string_view option, const std::string& range) {
        problems_.push_back(
            {"cli.number",
             {"这里应是" + range + "的整数", "a whole number of " + range + " should stand here"},
             std::string(option),
             {}});
    }

    std::vector<Problem> problems_;
};

std::size_t cores() {
    return std::max(1U, std::thread::hardware_concurrency());
}

/// "nianbao-journal.jsonl"; each shard has one of its own, so that no two machines write into one.
std::string name_of_journal(const Shard& shard) {
    return shard.is_all() ? "nianbao-journal.jsonl"
                          : "nianbao-journal-" + std::to_string(shard.number) + "-of-" +
                                std::to_string(shard.count) + ".jsonl";
}

fs::path journal_of(const Arguments& arguments, const Shard& shard) {
    if (!arguments.journal.empty()) {
        return arguments.journal;
    }
    if (!arguments.is_batch && !arguments.resume && shard.is_all()) {
        return {};
    }
    return folder_of(arguments.output) / name_of_journal(shard);
}

}  // namespace

BatchOptions batch_options(const Arguments& arguments) {
    constexpr std::uint64_t most_processes = 1024;
    constexpr std::uint64_t least_memory = 256;
    constexpr std::uint64_t most_memory = 1U << 20U;
    constexpr std::uint64_t day = 86'400;
    constexpr std::uint64_t any = 1'000'000'000;
    Numbers numbers;
    BatchOptions options;
    options.processes = numbers.number("--jobs", arguments.jobs, cores(), 1, most_processes);
    options.memory =
        mebibyte *
        numbers.number("--memory", arguments.memory, usual_memory, least_memory, most_memory);
    options.time =
        std::chrono::seconds(numbers.number("--timeout", arguments.timeout, usual_seconds, 1, day));
    const std::uint64_t usual_failures = arguments.fail_fast ? 1 : 0;
    options.most_failures =
        numbers.number("--max-errors", arguments.max_errors, usual_failures, 1, any);
    numbers.finish();
    options.json = arguments.json;
    options.resumes = arguments.resume;
    options.shard = shard_named(arguments.shard);
    options.journal = journal_of(arguments, options.shard);
    if (arguments.is_batch && options.shard.is_all() && arguments.journal.empty()) {
        options.summary = summary_files(options.journal.parent_path());
    }
    options.progress = progress_named(arguments.progress);
    return options;
}

}  // namespace nianbao::cli
