#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace nianbao::batch {

/// What became of a task.
struct Outcome {
    enum class How {
        Done,
        TimeOut,  ///< its process was killed when its time was up
        Memory,   ///< it wanted more memory than a process may have
        Died      ///< its process ended by itself
    };
    How how = How::Done;
    std::string answer;  ///< of Done; else empty
    int status = 0;      ///< of Died, as waitpid() tells it
};

/// How tasks are worked on.
struct WorkLimits {
    std::size_t processes = 1;
    std::chrono::milliseconds time{0};  ///< of a task, by the clock; 0 is no limit
    std::uint64_t memory = 0;           ///< bytes of address space of a process; 0 is no limit
};

/// Where tasks come with pauses between them.
struct Arrivals {
    std::function<bool()> waits = {};  ///< true where the next task would have to be waited for
    int descriptor = -1;               ///< through which tasks come
};

/// Works on tasks in processes of their own, so that none of them can harm another: one that takes
/// too long is killed with all it has started, one that dies is told, and in both cases a new
/// process goes on. The processes are copies of this one, made when run() is called: what has been
/// loaded by then is shared. They die with this process.
class Workers {
public:
    /// `work` gives the answer to a task; what it throws ends its process.
    using Work = std::function<std::string(std::string_view task)>;
    /// The next task; empty where there is none.
    using Next = std::function<std::optional<std::string>()>;
    /// Hears of the outcomes in the order of the tasks. Throws to give up.
    using Hear = std::function<void(Outcome)>;
    /// Hears of each outcome as soon as it comes, by the number of its task from 0. Throws
    /// likewise.
    using Came = std::function<void(std::size_t task, const Outcome&)>;

    Workers(WorkLimits limits, Work work);

    /// Works until there are no more tasks, or stop() was called: then the tasks in hand are
    /// finished. Few tasks more than there are processes are ahead of the slowest, so memory does
    /// not grow with their number. Throws Error (File), "batch.process", where no process can be
    /// made; what `hear` throws, with all processes gone. While `next` waits outcomes are heard, if
    /// `arrivals` tells of it.
    void run(const Next& next,
             const Hear& hear,
             const Came& came = {},
             const Arrivals& arrivals = {});

    /// No more tasks are begun. May be called by a signal handler.
    static void stop() noexcept;
    static bool is_stopped() noexcept;

private:
    WorkLimits limits_;
    Work work_;
};

}  // namespace nianbao::batch
