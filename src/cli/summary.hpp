#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "batch/journal.hpp"
#include "batch/summary.hpp"
#include "nianbao/form.hpp"
#include "nianbao/words.hpp"

namespace nianbao::cli {

/// A file of the summary of a batch, and what makes its bytes.
struct SummaryFile {
    std::filesystem::path file;
    std::string (*make)(const batch::Summary& summary, Language language);
};

/// Both files in a folder, or the one that OUT names.
std::vector<SummaryFile> summary_files(const std::filesystem::path& out);

/// Writes them. Throws Error (File).
void write_summary(const std::vector<SummaryFile>& files,
                   std::vector<batch::Entry> entries,
                   const std::vector<Form>& forms,
                   Language language);

}  // namespace nianbao::cli
