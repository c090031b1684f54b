#include "batch/summary.hpp"

#include <filesystem>

#include "batch/journal_files.hpp"
#include "cli/characters.hpp"
#include "cli/commands.hpp"
#include "cli/outputs.hpp"
#include "cli/status.hpp"
#include "cli/templates.hpp"
#include "nianbao/error.hpp"
#include "nianbao/files.hpp"

namespace fs = std::filesystem;

namespace nianbao::cli {
namespace {

using Maker = std::string (*)(const batch::Summary&, Language);

/// A file of the summary and what makes it.
struct SummaryFile {
    fs::path file;
    Maker make;
};

/// Both files in a folder, or the one that OUT names.
std::vector<SummaryFile> files_of(const fs::path& out) {
    std::error_code failed;
    const std::string extension = fs::is_directory(out, failed) ? "" : extension_of(out);
    if (extension == ".xlsx") {
        return {{out, batch::summary_workbook}};
    }
    if (extension == ".html") {
        return {{out, batch::summary_page}};
    }
    return {{out / "summary.xlsx", batch::summary_workbook},
            {out / "summary.html", batch::summary_page}};
}

std::vector<batch::Entry> entries_of(const std::vector<std::string>& journals) {
    std::vector<batch::Entry> entries = batch::read_journals(journals);
    if (entries.empty()) {
        throw Error(
            Error::Kind::Data,
            {"batch.journal", {"日志里什么也没有", "nothing is in it yet"}, journals.front(), {}});
    }
    return entries;
}

}  // namespace

int summarize(const Arguments& arguments, Console& console) {
    const std::vector<SummaryFile> files = files_of(arguments.output);
    const std::vector<Form> forms = named_forms(arguments);
    const batch::Summary summary =
        batch::summary_of(entries_of(arguments.inputs), forms, files.front().file.parent_path());
    for (const SummaryFile& one : files) {
        refuse_overwriting({one.file}, arguments.inputs);
        const std::string bytes = one.make(summary, console.language());
        make_folder_for(one.file);
        write_file(one.file, bytes);
        console.result(printable(one.file.string()) + "\n");
    }
    return clean_status;
}

}  // namespace nianbao::cli
