#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "batch/journal.hpp"

namespace nianbao::batch {

/// What the words on a command line stand for: files as they are, a folder for all
/// nianbao-journal*.jsonl in it, by name. Throws Error: Usage, "batch.none", for a folder that has
/// none; File, "batch.journal", for what is not there.
std::vector<std::filesystem::path> find_journals(const std::vector<std::string>& words);

/// The entries of all of them. Throws like find_journals and read_journal.
std::vector<Entry> read_journals(const std::vector<std::string>& words);

}  // namespace nianbao::batch
