#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include <sys/types.h>

namespace nianbao::batch {

/// A task by its number in the batch.
struct Task {
    std::size_t number = 0;
    std::string words;
};

/// A process that works on tasks, one after the other, seen from the one that gives them.
class WorkerProcess {
public:
    using Clock = std::chrono::steady_clock;

    /// Begins a copy of this process that answers tasks by `work`. Throws Error (File),
    /// "batch.process".
    WorkerProcess(const std::function<std::string(std::string_view)>& work, std::uint64_t memory);
    WorkerProcess(WorkerProcess&& other) noexcept;
    WorkerProcess& operator=(WorkerProcess&& other) noexcept;
    WorkerProcess(const WorkerProcess&) = delete;
    WorkerProcess& operator=(const WorkerProcess&) = delete;
    /// Kills it.
    ~WorkerProcess();

    int descriptor() const noexcept { return descriptor_; }
    bool wants_to_send() const noexcept { return !out_.empty(); }
    const std::deque<Task>& tasks() const noexcept { return tasks_; }
    std::deque<Task> take_tasks() { return std::move(tasks_); }
    /// When the first of its tasks was begun.
    Clock::time_point since() const noexcept { return since_; }

    void give(Task task);
    /// Sends as much as can be sent at once.
    void send_some();
    /// Reads what has come; false where the process has ended.
    bool read_some();
    /// The answer to its first task, which is then done; empty where it has not come.
    std::optional<std::string> take_answer();

    /// Kills it, where it has not ended, and tells how it ended, as waitpid() does.
    int end();

private:
    pid_t process_ = -1;
    int descriptor_ = -1;
    std::string out_;
    std::string in_;
    std::deque<Task> tasks_;
    Clock::time_point since_;
};

/// The exit status of a worker that wanted more memory than it may have.
inline constexpr int status_of_memory = 86;

}  // namespace nianbao::batch
