#include "batch/journal.hpp"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include "format/json_writer.hpp"
#include "nianbao/check_sheet.hpp"
#include "nianbao/error.hpp"
#include "nianbao/files.hpp"

namespace fs = std::filesystem;

namespace nianbao::batch {
namespace {

constexpr int made_at_most = 1;  // 0 and 1 (findings) make files, 2 and 3 make none

[[noreturn]] void refuse_file(const fs::path& file) {
    const std::string why = std::generic_category().message(errno);
    throw Error(Error::Kind::File,
                {"batch.journal",
                 {"写不了批处理日志：" + why, "the journal cannot be written: " + why},
                 file.string(),
                 {}});
}

void append_list(format::JsonWriter& json,
                 std::string_view key,
                 const std::vector<std::string>& texts) {
    json.name(key).open('[');
    for (const std::string& text : texts) {
        json.string(text);
    }
    json.close(']');
}

void append_files(format::JsonWriter& json, std::string_view key, const std::vector<Made>& files) {
    json.name(key).open('[');
    for (const Made& file : files) {
        json.open('{').member("file", file.file).member("hash", file.hash).close('}');
    }
    json.close(']');
}

/// What the report says; nothing where it could not be read.
void append_report(format::JsonWriter& json, const Entry& entry) {
    if (!entry.organization.empty()) {
        json.member("organization", entry.organization);
    }
    if (entry.year) {
        json.name("year").plain(std::to_string(*entry.year));
    }
    if (!entry.edition.empty()) {
        json.member("edition", entry.edition);
    }
    if (!entry.figures.empty()) {
        json.name("figures").open('{');
        for (const auto& [key, figure] : entry.figures) {
            json.member(key, figure);
        }
        json.close('}');
    }
}

const std::string& text_of(const Data& line, std::string_view key) {
    static const std::string none;
    const Data* const member = line.find(key);
    return member == nullptr || member->text() == nullptr ? none : *member->text();
}

std::int64_t number_of(const Data* value) {
    std::int64_t number = 0;
    if (value != nullptr && value->number_text() != nullptr) {
        const std::string& digits = *value->number_text();
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
    }
    return number;
}

template <typename Visit>
void each_item(const Data& line, std::string_view key, Visit visit) {
    const Data* const member = line.find(key);
    if (member != nullptr && member->list() != nullptr) {
        std::for_each(member->list()->begin(), member->list()->end(), visit);
    }
}

std::vector<Made> files_of(const Data& line, std::string_view key) {
    std::vector<Made> files;
    each_item(line, key, [&](const Data& file) {
        files.push_back({text_of(file, "file"), text_of(file, "hash")});
    });
    return files;
}

template <typename Visit>
void each_member(const Data& line, std::string_view key, Visit visit) {
    const Data* const member = line.find(key);
    if (member != nullptr && member->object() != nullptr) {
        std::for_each(member->object()->begin(), member->object()->end(), visit);
    }
}

void read_report_of(const Data& line, Entry& entry) {
    entry.organization = text_of(line, "organization");
    entry.edition = text_of(line, "edition");
    if (const Data* const year = line.find("year")) {
        entry.year = static_cast<int>(number_of(year));
    }
    each_member(line, "figures", [&](const Data::Member& figure) {
        entry.figures[figure.key] = figure.value.text() == nullptr ? "" : *figure.value.text();
    });
}

Entry entry_of(const Data& line) {
    Entry entry;
    entry.input = text_of(line, "input");
    entry.hash = text_of(line, "hash");
    entry.conditions = text_of(line, "conditions");
    entry.status = static_cast<int>(number_of(line.find("status")));
    entry.ended = text_of(line, "ended");
    entry.milliseconds = number_of(line.find("milliseconds"));
    entry.pictures = files_of(line, "pictures");
    entry.outputs = files_of(line, "outputs");
    each_item(line, "problems", [&](const Data& problem) {
        entry.problems.push_back(problem.text() == nullptr ? "" : *problem.text());
    });
    each_member(line, "findings", [&](const Data::Member& count) {
        entry.findings[count.key] = static_cast<int>(number_of(&count.value));
    });
    read_report_of(line, entry);
    return entry;
}

/// Where the last whole line of a file ends, which is not opened once more: to close it would end
/// its lock.
off_t whole_lines(int descriptor) {
    off_t end = ::lseek(descriptor, 0, SEEK_END);
    char last = '\n';
    while (end > 0 && ::pread(descriptor, &last, 1, end - 1) == 1 && last != '\n') {
        --end;
    }
    return end;
}

/// Throws where another process writes into the file, on this machine or on one that shares the
/// disk. The lock is of this process, not of those it makes; some disks know none.
void lock(int descriptor, const fs::path& file) {
    struct flock whole = {F_WRLCK, SEEK_SET, 0, 0, 0};
    if (::fcntl(descriptor, F_SETLK, &whole) == 0 || (errno != EACCES && errno != EAGAIN)) {
        return;
    }
    ::close(descriptor);
    throw Error(
        Error::Kind::File,
        {"batch.shared",
         {"另一个进程正在写这个批处理日志", "another process writes into this journal"},
         file.string(),
         {"等它结束，或用 --journal 另写一个", "wait for its end, or name another: --journal"}});
}

/// Whether all files have the bytes they had.
bool are_there(const std::vector<Made>& files) {
    return std::all_of(files.begin(), files.end(), [](const Made& made) {
        std::error_code missing;
        try {
            return fs::exists(made.file, missing) && sha256(read_document(made.file)) == made.hash;
        } catch (const Error&) {
            return false;
        }
    });
}

}  // namespace

std::string line_of(const Entry& entry) {
    format::JsonWriter json;
    json.open('{').member("input", entry.input).member("hash", entry.hash);
    json.member("conditions", entry.conditions);
    if (!entry.pictures.empty()) {
        append_files(json, "pictures", entry.pictures);
    }
    json.name("status").plain(std::to_string(entry.status));
    if (!entry.ended.empty()) {
        json.member("ended", entry.ended);
    }
    append_files(json, "outputs", entry.outputs);
    json.name("findings").open('{');
    for (const auto& [severity, count] : entry.findings) {
        json.name(severity).plain(std::to_string(count));
    }
    json.close('}');
    append_list(json, "problems", entry.problems);
    append_report(json, entry);
    json.name("milliseconds").plain(std::to_string(entry.milliseconds));
    return std::move(json.close('}')).done();
}

Entry parse_entry(std::string_view line) {
    return entry_of(parse_data(line));
}

Journal::Journal(const fs::path& file) : file_(file) {
    constexpr int mode = 0666;
    descriptor_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, mode);
    if (descriptor_ >= 0) {
        lock(descriptor_, file_);
    }
    if (descriptor_ < 0 || ::ftruncate(descriptor_, whole_lines(descriptor_)) != 0) {
        refuse_file(file_);
    }
}

Journal::~Journal() {
    if (descriptor_ >= 0) {
        ::close(descriptor_);
    }
}

void Journal::add(const Entry& entry) {
    const std::string line = line_of(entry);
    const off_t before = ::lseek(descriptor_, 0, SEEK_END);
    std::string_view rest = line;
    while (!rest.empty()) {
        const ssize_t written = ::write(descriptor_, rest.data(), rest.size());
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            const int why = errno;
            (void)::ftruncate(descriptor_, before);
            errno = why;
            refuse_file(file_);
        }
        rest.remove_prefix(static_cast<std::size_t>(written));
    }
}

void Journal::sync() {
    if (::fdatasync(descriptor_) != 0 && errno != EINVAL && errno != EROFS) {
        refuse_file(file_);
    }
}

bool is_done(const Entry& entry, std::string_view hash, std::string_view conditions) {
    return entry.status <= made_at_most && !entry.outputs.empty() && entry.hash == hash &&
           entry.conditions == conditions && are_there(entry.pictures) && are_there(entry.outputs);
}

}  // namespace nianbao::batch
