#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <vector>

#include "cli/arguments.hpp"
#include "cli/console.hpp"
#include "cli/converters.hpp"
#include "cli/orders.hpp"
#include "cli/progress.hpp"
#include "cli/shard.hpp"
#include "cli/summary.hpp"

namespace nianbao::cli {

/// How a batch is worked on.
struct BatchOptions {
    std::size_t processes = 1;
    std::uint64_t memory = 0;           ///< bytes of address space of a process; 0 is no limit
    std::chrono::milliseconds time{0};  ///< for one input; 0 is no limit
    std::size_t most_failures = 0;      ///< after so many no more is begun; 0 is no limit
    bool json = false;                  ///< a line of JSON for each input, not names of files
    bool resumes = false;               ///< what the journal says is done is passed over
    std::filesystem::path journal;      ///< empty = none is kept
    std::vector<SummaryFile> summary;   ///< none where no summary is made
    Progress::Kind progress = Progress::Kind::None;
    Shard shard;
};

/// Reads the options of a command line. A journal is kept where folders, patterns or --resume ask
/// for it. Throws Error (Usage) with all that is wrong.
BatchOptions batch_options(const Arguments& arguments);

/// Does what is ordered, several at a time, in processes of their own, and tells in their order
/// what came of each, and of all. SIGINT ends it when what is in hand is done. A single input that
/// was named is done in this process: there is nothing that it could harm, and it begins sooner.
/// Returns the exit status. Throws Error (File) where the journal cannot be written or no process
/// be made.
int run_batch(Converters& converters,
              Orders& orders,
              const BatchOptions& options,
              const Arguments& arguments,
              Console& console);

}  // namespace nianbao::cli
