#include "batch/workers.hpp"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <map>
#include <utility>
#include <vector>

#include <poll.h>
#include <sys/wait.h>

#include "batch/worker_process.hpp"

namespace nianbao::batch {
namespace {

using Clock = WorkerProcess::Clock;

std::atomic<bool> stopped = false;
static_assert(std::atomic<bool>::is_always_lock_free);

/// With one more task at hand a process need not wait for us.
constexpr std::size_t most_at_hand = 2;
/// How far, in tasks of each process, the fastest may be ahead of the slowest.
constexpr std::size_t most_ahead = 16;

Outcome outcome_of_end(int status) {
    const bool memory = WIFEXITED(status) && WEXITSTATUS(status) == status_of_memory;
    return {memory ? Outcome::How::Memory : Outcome::How::Died, "", status};
}

/// One run over all tasks.
class Run {
public:
    Run(const WorkLimits& limits,
        const Workers::Work& work,
        const Workers::Next& next,
        const Workers::Hear& hear,
        const Workers::Came& came,
        const Arrivals& arrivals)
        : limits_(limits), work_(work), next_(next), hear_(hear), came_(came), arrivals_(arrivals) {
        for (std::size_t i = 0; i < std::max<std::size_t>(limits.processes, 1); ++i) {
            workers_.emplace_back(work_, limits_.memory);
        }
    }

    void run() {
        while (give_tasks()) {
            wait();
            for (WorkerProcess& worker : workers_) {
                listen(worker);
            }
            kill_the_late();
            tell();
        }
        tell();
    }

private:
    /// False where there is nothing left to do.
    bool give_tasks() {
        is_waiting_ = false;
        for (std::size_t at_hand = 0; at_hand < most_at_hand; ++at_hand) {
            for (WorkerProcess& worker : workers_) {
                std::optional<Task> task =
                    worker.tasks().size() == at_hand ? next_task() : std::nullopt;
                if (task) {
                    worker.give(std::move(*task));
                }
            }
        }
        return is_at_work();
    }

    bool is_at_work() const {
        return std::any_of(workers_.begin(), workers_.end(), [](const WorkerProcess& worker) {
            return !worker.tasks().empty();
        });
    }

    /// Whoever sends tasks may want an answer before the next; there is time to wait when all have
    /// theirs.
    bool must_wait() {
        is_waiting_ = is_waiting_ || (arrivals_.waits && is_at_work() && arrivals_.waits());
        return is_waiting_;
    }

    std::optional<Task> next_task() {
        if (!again_.empty()) {
            auto first = again_.extract(again_.begin());
            return Task{first.key(), std::move(first.mapped())};
        }
        if (is_exhausted_ || Workers::is_stopped() ||
            begun_ - told_ >= most_ahead * workers_.size() || must_wait()) {
            return std::nullopt;
        }
        std::optional<std::string> words = next_();
        is_exhausted_ = !words;
        return words ? std::optional(Task{begun_++, std::move(*words)}) : std::nullopt;
    }

    void wait() const {
        std::vector<pollfd> ends;
        for (const WorkerProcess& worker : workers_) {
            const int events = worker.wants_to_send() ? POLLIN | POLLOUT : POLLIN;
            ends.push_back({worker.descriptor(), static_cast<short>(events), 0});
        }
        ends.push_back({is_waiting_ ? arrivals_.descriptor : -1, POLLIN, 0});
        (void)::poll(ends.data(), ends.size(), milliseconds_to_wait());
    }

    /// Until the first task is late; at most a while, since a signal may come just before poll().
    int milliseconds_to_wait() const {
        constexpr std::int64_t longest = 500;
        std::int64_t wait = longest;
        for (const WorkerProcess& worker : workers_) {
            if (limits_.time.count() > 0 && !worker.tasks().empty()) {
                const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
                    worker.since() + limits_.time - Clock::now());
                wait = std::clamp<std::int64_t>(left.count() + 1, 0, wait);
            }
        }
        return static_cast<int>(wait);
    }

    void listen(WorkerProcess& worker) {
        worker.send_some();
        const bool alive = worker.read_some();
        while (!worker.tasks().empty()) {
            const std::size_t number = worker.tasks().front().number;
            std::optional<std::string> answer = worker.take_answer();
            if (!answer) {
                break;
            }
            take(number, {Outcome::How::Done, std::move(*answer), 0});
        }
        if (!alive) {
            replace(worker, std::nullopt);
        }
    }

    void kill_the_late() {
        for (WorkerProcess& worker : workers_) {
            if (limits_.time.count() > 0 && !worker.tasks().empty() &&
                Clock::now() - worker.since() > limits_.time) {
                replace(worker, Outcome{Outcome::How::TimeOut, "", 0});
            }
        }
    }

    /// The first task is to blame for the end of a process; the others are done by another.
    void replace(WorkerProcess& worker, std::optional<Outcome> outcome) {
        std::deque<Task> tasks = worker.take_tasks();
        const int status = worker.end();
        if (!tasks.empty()) {
            take(tasks.front().number, outcome ? *outcome : outcome_of_end(status));
            tasks.pop_front();
        }
        for (Task& task : tasks) {
            again_[task.number] = std::move(task.words);
        }
        worker = WorkerProcess(work_, limits_.memory);
    }

    void take(std::size_t number, Outcome outcome) {
        if (came_) {
            came_(number, outcome);
        }
        outcomes_[number] = std::move(outcome);
    }

    void tell() {
        for (auto first = outcomes_.begin(); first != outcomes_.end() && first->first == told_;
             first = outcomes_.begin()) {
            Outcome outcome = std::move(first->second);
            outcomes_.erase(first);
            ++told_;
            hear_(std::move(outcome));
        }
    }

    const WorkLimits& limits_;
    const Workers::Work& work_;
    const Workers::Next& next_;
    const Workers::Hear& hear_;
    const Workers::Came& came_;
    const Arrivals& arrivals_;
    std::vector<WorkerProcess> workers_;
    std::map<std::size_t, std::string> again_;  ///< of processes that ended, by number
    std::map<std::size_t, Outcome> outcomes_;   ///< that wait for those before them
    std::size_t begun_ = 0;
    std::size_t told_ = 0;
    bool is_exhausted_ = false;
    bool is_waiting_ = false;  ///< for a task to come
};

}  // namespace

Workers::Workers(WorkLimits limits, Work work) : limits_(limits), work_(std::move(work)) {}

void Workers::run(const Next& next, const Hear& hear, const Came& came, const Arrivals& arrivals) {
    Run(limits_, work_, next, hear, came, arrivals).run();
}

void Workers::stop() noexcept {
    stopped = true;
}

bool Workers::is_stopped() noexcept {
    return stopped;
}

}  // namespace nianbao::batch
