#include "cli/summary.hpp"

#include <filesystem>
#include <utility>

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

std::vector<SummaryFile> summary_files(const fs::path& out) {
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

void write_summary(const std::vector<SummaryFile>& files,
                   std::vector<batch::Entry> entries,
                   const std::vector<Form>& forms,
                   Language language) {
    const batch::Summary summary =
        batch::summary_of(std::move(entries), forms, files.front().file.parent_path());
    for (const SummaryFile& one : files) {
        make_folder_for(one.file);
        write_file(one.file, one.make(summary, language));
    }
}

int summarize(const Arguments& arguments, Console& console) {
    const std::vector<SummaryFile> files = summary_files(arguments.output);
    for (const SummaryFile& one : files) {
        refuse_overwriting({one.file}, arguments.inputs);
    }
    write_summary(files, entries_of(arguments.inputs), named_forms(arguments), console.language());
    for (const SummaryFile& one : files) {
        console.result(printable(one.file.string()) + "\n");
    }
    return clean_status;
}

}  // namespace nianbao::cli
