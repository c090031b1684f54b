#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "batch/workers.hpp"
#include "cli/answer.hpp"
#include "cli/conversions.hpp"
#include "cli/orders.hpp"

namespace nianbao::cli {

/// What a process is given at once: one order, or several for which LibreOffice is started once.
struct Task {
    std::vector<std::string> names;  ///< of the inputs
    std::string words;               ///< what answers_to() understands
    std::vector<Answer> answers;     ///< one for each name, once they have come
};

/// The tasks of a batch that are begun and not told.
class Tasks {
public:
    /// The orders outlive the tasks.
    Tasks(Orders& orders, std::size_t processes) : orders_(orders), processes_(processes) {}

    /// Begins the next task; null pointer where there is none.
    const Task* next();
    /// True once the orders have come to their end.
    bool is_exhausted() const noexcept { return is_exhausted_; }

    /// A task by its number, which counts all that were begun, from 0.
    Task& numbered(std::size_t number) { return tasks_[number - told_]; }
    /// The first one, which is thereby told.
    Task take_first();

private:
    std::size_t most_in_one() const;

    Orders& orders_;
    std::size_t processes_;
    std::deque<Task> tasks_;
    std::size_t told_ = 0;
    bool is_exhausted_ = false;
};

/// The answers to a task, as they go from one process to another.
std::string answers_to(std::string_view words, Conversions& conversions);

/// The answers that came to the orders of a task. Of a process that came to no end one of several
/// inputs is to blame: each gets a process of its own, with the limits of one.
std::vector<Answer> answers_of(const Task& task,
                               const batch::Outcome& outcome,
                               const batch::WorkLimits& limits,
                               const batch::Workers::Work& work,
                               Language language);

}  // namespace nianbao::cli
