#include <fstream>
#include <string>
#include <system_error>
#include <utility>

#include "batch/journal.hpp"
#include "nianbao/error.hpp"

namespace fs = std::filesystem;

namespace nianbao::batch {
namespace {

[[noreturn]] void refuse_reading(const fs::path& file) {
    throw Error(Error::Kind::File,
                {"batch.journal",
                 {"读不了批处理日志", "the journal cannot be read"},
                 file.string(),
                 {"请检查权限，或换一个日志文件", "look at its permissions, or name another"}});
}

Entry parse_line(std::string_view line, const fs::path& file, std::size_t number) {
    try {
        Entry entry = parse_entry(line);
        if (!entry.input.empty()) {
            return entry;
        }
    } catch (const Error&) {
        // Told below, with the line.
    }
    throw Error(Error::Kind::Data,
                {"batch.journal",
                 {"这一行不是批处理日志", "this line is none of a journal"},
                 file.string() + ": line " + std::to_string(number),
                 {"请换一个日志文件，或删去这一行", "name another journal, or take the line out"}});
}

}  // namespace

void each_entry(const fs::path& file, const HearEntry& hear) {
    std::error_code missing;
    if (!fs::exists(file, missing)) {
        return;
    }
    std::ifstream lines(file, std::ios::binary);
    std::uint64_t place = 0;
    std::string line;
    // One that ends with the file has no line end.
    for (std::size_t number = 1; std::getline(lines, line) && !lines.eof(); ++number) {
        hear(parse_line(line, file, number), place);
        place += line.size() + 1;
    }
    if (!lines.is_open() || lines.bad()) {
        refuse_reading(file);
    }
}

std::vector<Entry> read_journal(const fs::path& file) {
    std::vector<Entry> entries;
    each_entry(file, [&](Entry entry, std::uint64_t) { entries.push_back(std::move(entry)); });
    return entries;
}

std::optional<Entry> entry_at(const fs::path& file, std::uint64_t place) {
    std::ifstream lines(file, std::ios::binary);
    lines.seekg(static_cast<std::streamoff>(place));
    std::string line;
    try {
        return std::getline(lines, line) ? std::optional(parse_entry(line)) : std::nullopt;
    } catch (const Error&) {
        return std::nullopt;
    }
}

}  // namespace nianbao::batch
