#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "nianbao/report.hpp"

namespace nianbao {

/// One file of a batch.
struct InputFile {
    std::string name;  ///< a path, or "-" for standard input
    /// Where it was found below the folder that was named; its outputs keep that place. Empty for a
    /// file that was named itself.
    std::string folder;

    bool operator==(const InputFile&) const = default;
};

/// What the words on a command line stand for.
struct InputFiles {
    std::vector<InputFile> inputs;  ///< those of a folder in the order of their paths
    std::vector<Note> passed_over;  ///< files that are no reports, and what cannot be opened
};

/// Files and "-" stay as they are, whether they are there or not. A folder stands for the files in
/// it and below it that have the extension of a format reports are read from; hidden files, locks
/// of office suites (~$, .~lock), symbolic links to folders, and the journals and summaries of
/// batches are left out in silence. A word with
/// *, ? or [ that names no file is a pattern of glob(7). `without`, a folder of outputs, is not
/// looked into; empty = none. Throws Error (Usage): "batch.none" for a folder or pattern that
/// stands for no report.
InputFiles find_inputs(const std::vector<std::string>& words,
                       const std::filesystem::path& without = {});

}  // namespace nianbao
