#include "format/run_program.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <limits>

#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "nianbao/error.hpp"

namespace nianbao::format {
namespace {

namespace fs = std::filesystem;

// Exit statuses of the guard that are none of a program.
constexpr int status_time_out = 200;
constexpr int status_killed = 201;
constexpr int status_not_started = 202;

/// A list of strings as execve takes it.
class Pointers {
public:
    explicit Pointers(std::vector<std::string> texts) : texts_(std::move(texts)) {
        for (std::string& text : texts_) {
            pointers_.push_back(text.data());
        }
        pointers_.push_back(nullptr);
    }
    char* const* data() noexcept { return pointers_.data(); }

private:
    std::vector<std::string> texts_;
    std::vector<char*> pointers_;
};

/// All that is needed between fork and exec, where no memory may be allocated.
struct Prepared {
    Pointers command;
    Pointers environment;
    std::string folder;
    std::string users;   ///< for /proc/self/uid_map
    std::string groups;  ///< for /proc/self/gid_map
    std::int64_t milliseconds = 0;
    std::uint64_t memory = 0;
    int lifeline = -1;  ///< closed at its other end when the process that asked is gone
};

std::string same_id(std::uint64_t id) {
    return std::to_string(id) + " " + std::to_string(id) + " 1\n";
}

void write_file_at_once(const char* name, const std::string& text) noexcept {
    const int file = open(name, O_WRONLY | O_CLOEXEC);
    if (file >= 0) {
        const ssize_t ignored = write(file, text.data(), text.size());
        static_cast<void>(ignored);
        close(file);
    }
}

/// A network without any interface, where the system lets us.
void leave_network(const Prepared& run) noexcept {
    if (unshare(CLONE_NEWNET) == 0 || unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0) {
        return;
    }
    write_file_at_once("/proc/self/setgroups", "deny");
    write_file_at_once("/proc/self/uid_map", run.users);
    write_file_at_once("/proc/self/gid_map", run.groups);
}

void limit(int resource, std::uint64_t most) noexcept {
    const rlimit both{most, most};
    setrlimit(static_cast<__rlimit_resource_t>(resource), &both);
}

void limit_resources(const Prepared& run) noexcept {
    constexpr std::uint64_t largest_file = std::uint64_t{1} << 30;
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, largest_file);
    limit(RLIMIT_AS, run.memory);
}

[[noreturn]] void become_program(Prepared& run) noexcept {
    setpgid(0, 0);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    leave_network(run);
    limit_resources(run);
    const int nothing = open("/dev/null", O_RDWR);
    dup2(nothing, STDIN_FILENO);
    dup2(nothing, STDOUT_FILENO);
    dup2(nothing, STDERR_FILENO);
    syscall(SYS_close_range, STDERR_FILENO + 1, std::numeric_limits<unsigned>::max(), 0);
    if (chdir(run.folder.c_str()) == 0) {
        execve(run.command.data()[0], run.command.data(), run.environment.data());
    }
    _exit(status_not_started);
}

std::int64_t now() noexcept {
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    constexpr std::int64_t thousand = 1000;
    return std::int64_t{time.tv_sec} * thousand + time.tv_nsec / (thousand * thousand);
}

/// Kills the children of this process, each by its number; false where there are none. They are
/// those that left the group of the program.
bool kill_children() noexcept {
    const int file = open("/proc/thread-self/children", O_RDONLY | O_CLOEXEC);
    std::array<char, 4096> text{};
    const ssize_t size = file < 0 ? 0 : read(file, text.data(), text.size());
    close(file);
    pid_t child = 0;
    bool any = false;
    for (ssize_t i = 0; i < size; ++i) {
        const char digit = text.at(static_cast<std::size_t>(i));
        if (digit >= '0' && digit <= '9') {
            child = child * 10 + (digit - '0');
        } else if (child > 0) {
            kill(child, SIGKILL);
            any = true;
            child = 0;
        }
    }
    return any;
}

void end_all(pid_t program) noexcept {
    kill(-program, SIGKILL);
    constexpr int most_generations = 100;
    for (int i = 0; i < most_generations && kill_children(); ++i) {
        while (waitpid(-1, nullptr, 0) < 0 && errno == EINTR) {
        }
    }
    while (waitpid(-1, nullptr, WNOHANG) > 0) {
    }
}

int status_of(int ended) noexcept {
    return WIFEXITED(ended) ? WEXITSTATUS(ended) : status_killed;
}

/// Waits for the program, for the end of its time, or for that of the process that asked.
int watch(pid_t program, const Prepared& run) noexcept {
    const std::int64_t end = now() + run.milliseconds;
    pollfd lifeline{run.lifeline, 0, 0};
    constexpr int a_while = 10;
    while (true) {
        int ended = 0;
        if (waitpid(program, &ended, WNOHANG) == program) {
            return status_of(ended);
        }
        poll(&lifeline, 1, a_while);
        const bool alone = (lifeline.revents & (POLLHUP | POLLERR)) != 0;
        if (alone || now() >= end) {
            return status_time_out;
        }
    }
}

/// A process between us and the program. It is a group of its own, so what the terminal sends to
/// us reaches neither it nor the program, and they end when we do.
[[noreturn]] void guard(Prepared& run) noexcept {
    setpgid(0, 0);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    prctl(PR_SET_CHILD_SUBREAPER, 1);
    const pid_t program = fork();
    if (program == 0) {
        become_program(run);
    }
    if (program < 0) {
        _exit(status_not_started);
    }
    setpgid(program, program);
    const int status = watch(program, run);
    end_all(program);
    _exit(status);
}

[[noreturn]] void refuse_start() {
    throw Error(Error::Kind::File,
                {"program.start",
                 {"无法启动另一个程序", "cannot start another program"},
                 "",
                 {"请检查进程数限制和可用内存", "check the limit of processes and the memory"}});
}

ProgramEnd end_of(int status) {
    switch (status) {
        case status_time_out:
            return {ProgramEnd::How::TimeOut, 0};
        case status_killed:
            return {ProgramEnd::How::Killed, 0};
        case status_not_started:
            return {ProgramEnd::How::NotStarted, 0};
        default:
            return {ProgramEnd::How::Exited, status};
    }
}

}  // namespace

ProgramEnd run_program(const ProgramRun& run) {
    std::array<int, 2> line{};
    if (pipe2(line.data(), O_CLOEXEC) != 0) {
        refuse_start();
    }
    Prepared prepared{Pointers(run.command),
                      Pointers(run.environment),
                      run.folder.string(),
                      same_id(geteuid()),
                      same_id(getegid()),
                      run.time.count(),
                      run.memory,
                      line[0]};
    const pid_t child = fork();
    if (child == 0) {
        close(line[1]);
        guard(prepared);
    }
    close(line[0]);
    int ended = 0;
    while (child > 0 && waitpid(child, &ended, 0) < 0 && errno == EINTR) {
    }
    close(line[1]);
    if (child < 0) {
        refuse_start();
    }
    return end_of(status_of(ended));
}

fs::path find_program(std::initializer_list<std::string_view> names) {
    const char* const variable = std::getenv("PATH");
    const std::string_view path = variable == nullptr ? "/usr/bin:/bin" : variable;
    for (const std::string_view name : names) {
        for (std::size_t at = 0; at <= path.size();) {
            const std::size_t end = std::min(path.find(':', at), path.size());
            fs::path file = fs::path(path.substr(at, end - at)) / name;
            if (file.is_absolute() && access(file.c_str(), X_OK) == 0) {
                return file;
            }
            at = end + 1;
        }
    }
    return {};
}

}  // namespace nianbao::format
