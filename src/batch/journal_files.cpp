#include "batch/journal_files.hpp"

#include <algorithm>
#include <iterator>
#include <system_error>

#include "nianbao/error.hpp"

namespace fs = std::filesystem;

namespace nianbao::batch {
namespace {

[[noreturn]] void refuse(Error::Kind kind, const char* code, Words message, const fs::path& place) {
    throw Error(kind, {code, std::move(message), place.string(), {}});
}

std::vector<fs::path> journals_in(const fs::path& folder) {
    std::vector<fs::path> found;
    std::error_code failed;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, failed)) {
        std::error_code closed;
        if (is_journal_name(entry.path()) && entry.is_regular_file(closed)) {
            found.push_back(entry.path());
        }
    }
    if (found.empty()) {
        refuse(Error::Kind::Usage,
               "batch.none",
               {"没有批处理日志（nianbao-journal*.jsonl）",
                "there is no journal (nianbao-journal*.jsonl)"},
               folder);
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<fs::path> journals_of(const std::string& word) {
    std::error_code failed;
    if (fs::is_directory(word, failed)) {
        return journals_in(word);
    }
    if (!fs::exists(word, failed)) {
        refuse(
            Error::Kind::File, "batch.journal", {"没有这个日志", "there is no such journal"}, word);
    }
    return {word};
}

}  // namespace

std::vector<fs::path> find_journals(const std::vector<std::string>& words) {
    std::vector<fs::path> files;
    for (const std::string& word : words) {
        const std::vector<fs::path> found = journals_of(word);
        files.insert(files.end(), found.begin(), found.end());
    }
    return files;
}

std::vector<Entry> read_journals(const std::vector<std::string>& words) {
    std::vector<Entry> entries;
    for (const fs::path& file : find_journals(words)) {
        std::vector<Entry> read = read_journal(file);
        std::move(read.begin(), read.end(), std::back_inserter(entries));
    }
    return entries;
}

}  // namespace nianbao::batch
