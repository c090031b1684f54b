#include "batch/worker_process.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <new>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "batch/frames.hpp"
#include "nianbao/error.hpp"

namespace nianbao::batch {
namespace {

constexpr int status_of_throw = 87;

// AddressSanitizer keeps an eighth of all addresses for itself. GCC has a macro for it, Clang none.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool is_sanitized = true;
#elif defined(__has_feature)
constexpr bool is_sanitized = __has_feature(address_sanitizer);
#else
constexpr bool is_sanitized = false;
#endif

[[noreturn]] void refuse() {
    const std::string why = std::generic_category().message(errno);
    throw Error(Error::Kind::File,
                {"batch.process",
                 {"无法启动工作进程：" + why, "no process can be made: " + why},
                 "",
                 {"请减少 --jobs", "ask for fewer --jobs"}});
}

/// It dies with its parent, leaves keys of the terminal to it, and has no more memory than allowed.
void settle(pid_t parent, std::uint64_t memory) {
    (void)std::signal(SIGINT, SIG_IGN);
    (void)::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent) {
        ::_exit(status_of_throw);
    }
    if (memory > 0 && !is_sanitized) {
        // A program it starts may have a limit of its own, so the hard one stays.
        rlimit limit{};
        (void)::getrlimit(RLIMIT_AS, &limit);
        limit.rlim_cur = std::min<rlim_t>(memory, limit.rlim_max);
        (void)::setrlimit(RLIMIT_AS, &limit);
    }
}

[[noreturn]] void answer_tasks(int descriptor,
                               const std::function<std::string(std::string_view)>& work) noexcept {
    try {
        while (const auto task = receive(descriptor)) {
            if (!send(descriptor, work(*task))) {
                break;
            }
        }
        ::_exit(0);
    } catch (const std::bad_alloc&) {
        ::_exit(status_of_memory);
    } catch (...) {
        ::_exit(status_of_throw);
    }
}

}  // namespace

WorkerProcess::WorkerProcess(const std::function<std::string(std::string_view)>& work,
                             std::uint64_t memory) {
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
        refuse();
    }
    const pid_t parent = ::getpid();
    process_ = ::fork();
    if (process_ < 0) {
        const int why = errno;
        ::close(ends[0]);
        ::close(ends[1]);
        errno = why;
        refuse();
    }
    if (process_ == 0) {
        ::close(ends[0]);
        settle(parent, memory);
        answer_tasks(ends[1], work);
    }
    ::close(ends[1]);
    descriptor_ = ends[0];
    (void)::fcntl(descriptor_, F_SETFL, O_NONBLOCK);
}

WorkerProcess::WorkerProcess(WorkerProcess&& other) noexcept
    : process_(std::exchange(other.process_, -1)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      out_(std::move(other.out_)),
      in_(std::move(other.in_)),
      tasks_(std::move(other.tasks_)),
      since_(other.since_) {}

WorkerProcess& WorkerProcess::operator=(WorkerProcess&& other) noexcept {
    if (this != &other) {
        (void)end();
        process_ = std::exchange(other.process_, -1);
        descriptor_ = std::exchange(other.descriptor_, -1);
        out_ = std::move(other.out_);
        in_ = std::move(other.in_);
        tasks_ = std::move(other.tasks_);
        since_ = other.since_;
    }
    return *this;
}

WorkerProcess::~WorkerProcess() {
    (void)end();
}

void WorkerProcess::give(Task task) {
    if (tasks_.empty()) {
        since_ = Clock::now();
    }
    append_frame(out_, task.words);
    tasks_.push_back(std::move(task));
    send_some();
}

void WorkerProcess::send_some() {
    while (!out_.empty()) {
        const ssize_t sent = ::send(descriptor_, out_.data(), out_.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR) {
            continue;
        }
        if (sent <= 0) {
            // What is closed is found when it is read.
            return;
        }
        out_.erase(0, static_cast<std::size_t>(sent));
    }
}

bool WorkerProcess::read_some() {
    std::array<char, 65536> block{};
    while (true) {
        const ssize_t got = ::read(descriptor_, block.data(), block.size());
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0 && errno == EAGAIN) {
            return true;
        }
        if (got <= 0) {
            return false;
        }
        in_.append(block.data(), static_cast<std::size_t>(got));
    }
}

std::optional<std::string> WorkerProcess::take_answer() {
    std::optional<std::string> answer = tasks_.empty() ? std::nullopt : take_frame(in_);
    if (answer) {
        tasks_.pop_front();
        since_ = Clock::now();
    }
    return answer;
}

int WorkerProcess::end() {
    int status = 0;
    if (process_ > 0) {
        ::close(std::exchange(descriptor_, -1));
        (void)::kill(process_, SIGKILL);
        while (::waitpid(process_, &status, 0) < 0 && errno == EINTR) {
        }
        process_ = -1;
    }
    return status;
}

}  // namespace nianbao::batch
