#include "zip/file.hpp"

#include <cerrno>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "nianbao/files.hpp"
#include "zip/draft_name.hpp"
#include "zip/file_error.hpp"

namespace nianbao {
namespace {

namespace fs = std::filesystem;

// Calls again while a signal interrupts.
template <typename Call>
auto again(Call call) {
    auto result = call();
    while (result < 0 && errno == EINTR) {
        result = call();
    }
    return result;
}

// An open file, closed at the end of its life.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(Descriptor&&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { close(); }

    int number() const { return number_; }
    bool is_open() const { return number_ >= 0; }

    // False where closing tells of a late error, as network file systems do.
    bool close() {
        return number_ < 0 || ::close(std::exchange(number_, -1)) == 0 || errno == EINTR;
    }

private:
    int number_;
};

Descriptor open_file(const fs::path& file, int flags, mode_t mode = 0) {
    return Descriptor(again([&] { return ::open(file.c_str(), flags | O_CLOEXEC, mode); }));
}

void require_regular(const fs::path& file, const struct stat& status) {
    if (S_ISDIR(status.st_mode)) {
        zip::fail_directory(file);
    }
    if (!S_ISREG(status.st_mode)) {
        zip::fail_special(file);
    }
}

// Reads until it has as much as is wanted, or the file ends; says how much it got. There is space
// for one byte more, so that a file that has grown shows without being asked again.
std::size_t read_into(const fs::path& file,
                      const Descriptor& input,
                      char* space,
                      std::size_t wanted) {
    std::size_t at = 0;
    ssize_t got = 0;
    do {
        got = again([&] { return ::read(input.number(), space + at, wanted + 1 - at); });
        if (got < 0) {
            zip::fail_read(file, errno);
        }
        at += static_cast<std::size_t>(got);
    } while (got > 0 && at < wanted);
    return at;
}

// The file that a symbolic link stands for. Where it leads nowhere, writing would surprise.
fs::path behind_link(const fs::path& link) {
    std::error_code error;
    fs::path file = fs::canonical(link, error);
    if (error) {
        zip::fail_write(link, error.value());
    }
    return file;
}

fs::path folder_of(const fs::path& file) {
    return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

// Where bytes go, and the permissions of the file that is there already.
struct Target {
    fs::path file;
    std::optional<mode_t> permissions;
};

// Asks the system once where nothing is there or a plain file: a batch asks for each of its
// outputs.
Target target_of(const fs::path& file) {
    struct stat status {};
    if (::lstat(file.c_str(), &status) != 0) {
        if (errno != ENOENT) {
            zip::fail_write(file, errno);
        }
        return {file, std::nullopt};
    }
    if (S_ISLNK(status.st_mode)) {
        return target_of(behind_link(file));
    }
    require_regular(file, status);
    if (::faccessat(AT_FDCWD, file.c_str(), W_OK, AT_EACCESS) != 0) {
        zip::fail_write(file, errno);
    }
    return {file, status.st_mode & 0777U};
}

// A new file beside its target, removed again unless it gets the target's name.
class Draft {
public:
    explicit Draft(Target target) : target_(std::move(target)), output_(create()) {}
    Draft(const Draft&) = delete;
    Draft(Draft&&) = delete;
    Draft& operator=(const Draft&) = delete;
    Draft& operator=(Draft&&) = delete;
    ~Draft() {
        if (!path_.empty()) {
            ::unlink(path_.c_str());
        }
    }

    void write(std::string_view bytes) {
        if (target_.permissions && ::fchmod(output_.number(), *target_.permissions) != 0) {
            zip::fail_write(target_.file, errno);
        }
        while (!bytes.empty()) {
            const ssize_t done =
                again([&] { return ::write(output_.number(), bytes.data(), bytes.size()); });
            if (done < 0) {
                zip::fail_write(target_.file, errno);
            }
            bytes.remove_prefix(static_cast<std::size_t>(done));
        }
    }

    void finish(Sync sync) {
        const bool now = sync == Sync::Now;
        if ((now && again([&] { return ::fsync(output_.number()); }) != 0) || !output_.close() ||
            ::rename(path_.c_str(), target_.file.c_str()) != 0) {
            zip::fail_write(target_.file, errno);
        }
        path_.clear();
        if (now) {
            sync_folder();
        }
    }

private:
    Descriptor create();
    void sync_folder() const;

    Target target_;
    fs::path path_;
    Descriptor output_;
};

Descriptor Draft::create() {
    constexpr int tries = 10'000;
    const std::string stem = zip::draft_stem();
    for (int number = 0; number < tries; ++number) {
        fs::path path = folder_of(target_.file) / (stem + std::to_string(number) + ".tmp");
        Descriptor output =
            open_file(path, O_WRONLY | O_CREAT | O_EXCL, target_.permissions.value_or(0666));
        if (output.is_open()) {
            path_ = std::move(path);
            return output;
        }
        if (errno != EEXIST) {
            break;
        }
    }
    zip::fail_write(target_.file, errno);
}

// The new name is safe only when the folder is. Some file systems cannot sync one; then there is
// nothing to wait for.
void Draft::sync_folder() const {
    const Descriptor folder = open_file(folder_of(target_.file), O_RDONLY | O_DIRECTORY);
    if (folder.is_open() && again([&] { return ::fsync(folder.number()); }) != 0 &&
        errno != EINVAL) {
        zip::fail_write(target_.file, errno);
    }
}

}  // namespace

std::string zip::read_file(const fs::path& file, std::uint64_t limit) {
    const Descriptor input = open_file(file, O_RDONLY | O_NONBLOCK | O_NOCTTY);
    struct stat status {};
    if (!input.is_open() || ::fstat(input.number(), &status) != 0) {
        zip::fail_read(file, errno);
    }
    require_regular(file, status);
    const auto size = static_cast<std::uint64_t>(status.st_size);
    if (size > limit) {
        zip::fail(file, "file.too_large", {"文件太大", "the file is too large"});
    }
    std::string bytes(size + 1, '\0');
    if (read_into(file, input, bytes.data(), size) != size) {
        zip::fail(
            file, "file.changed", {"文件在读取时被改动", "the file changed while it was read"});
    }
    bytes.pop_back();
    return bytes;
}

void write_file(const fs::path& file, std::string_view bytes, Sync sync) {
    Draft draft(target_of(file));
    draft.write(bytes);
    draft.finish(sync);
}

void remove_drafts(const fs::path& folder) {
    std::error_code failed;
    for (auto entry = fs::directory_iterator(folder, failed);
         !failed && entry != fs::directory_iterator();
         entry.increment(failed)) {
        std::error_code ignored;
        if (zip::is_left_draft(entry->path().filename().native())) {
            fs::remove(entry->path(), ignored);
        }
    }
}

void sync_files(const fs::path& folder) {
    const Descriptor open = open_file(folder, O_RDONLY | O_DIRECTORY);
    if (!open.is_open() || ::syncfs(open.number()) != 0) {
        zip::fail_write(folder, errno);
    }
}

bool make_folder(const fs::path& folder) {
    std::error_code error;
    const bool made = fs::create_directories(folder, error);
    if (error == std::errc::not_a_directory || error == std::errc::file_exists) {
        zip::fail(folder,
                  "file.folder",
                  {"建不了文件夹：路径上有同名文件",
                   "the folder cannot be made: a file stands in its way"});
    }
    const Words what = {"建不了文件夹", "the folder cannot be made"};
    if (error == std::errc::no_such_file_or_directory) {
        zip::fail(folder, "file.folder", what);
    }
    if (error) {
        zip::fail_system(folder, error.value(), "file.folder", what);
    }
    return made;
}

}  // namespace nianbao
