#include "cli/tasks.hpp"

#include <algorithm>
#include <utility>

#include "batch/frames.hpp"

namespace nianbao::cli {
namespace {

using batch::Outcome;

/// LibreOffice takes a second to start and a quarter for a report; more would only keep Ctrl-C
/// waiting.
constexpr std::size_t most_at_once = 16;

std::vector<std::string> frames_of(std::string bytes) {
    std::vector<std::string> frames;
    while (auto frame = batch::take_frame(bytes)) {
        frames.push_back(std::move(*frame));
    }
    return frames;
}

/// One that could not be read has no name of its own.
Answer named(Answer answer, const std::string& name) {
    if (answer.entry.input.empty()) {
        answer.entry.input = name;
    }
    return answer;
}

std::vector<Answer> answers_in(const Task& task, const std::string& bytes) {
    std::vector<Answer> answers;
    for (std::string& one : frames_of(bytes)) {
        answers.push_back(named(unpacked(std::move(one)), task.names.at(answers.size())));
    }
    return answers;
}

/// Each order of a task as a task of its own.
std::vector<Task> split(const Task& task) {
    std::vector<Task> tasks;
    for (const std::string& words : frames_of(task.words)) {
        Task& one = tasks.emplace_back();
        one.names.push_back(task.names.at(tasks.size() - 1));
        batch::append_frame(one.words, words);
    }
    return tasks;
}

std::vector<Answer> one_by_one(const Task& task,
                               batch::WorkLimits limits,
                               const batch::Workers::Work& work,
                               Language language) {
    const std::vector<Task> tasks = split(task);
    std::vector<Answer> answers;
    std::size_t begun = 0;
    limits.processes = 1;
    limits.ends_early = false;
    limits.times = {};
    batch::Workers(limits, work)
        .run(
            [&] {
                return begun == tasks.size() ? std::nullopt : std::optional(tasks[begun++].words);
            },
            [&](const Outcome& outcome) {
                const Task& one = tasks[answers.size()];
                answers.push_back(answers_of(one, outcome, limits, work, language).front());
            });
    return answers;
}

}  // namespace

const Task* Tasks::next() {
    Task task;
    bool may_grow = true;
    while (may_grow && (task.names.empty() || !orders_.waits())) {
        auto order = orders_.next();
        is_exhausted_ = !order;
        if (!order) {
            break;
        }
        batch::append_frame(task.words, order->words);
        task.names.push_back(std::move(order->name));
        may_grow = order->needs_office && task.names.size() < most_in_one();
    }
    return task.names.empty() ? nullptr : &tasks_.emplace_back(std::move(task));
}

/// So that all processes have something to do.
std::size_t Tasks::most_in_one() const {
    const std::size_t count = orders_.count().value_or(most_at_once * processes_);
    return std::clamp<std::size_t>((count + processes_ - 1) / processes_, 1, most_at_once);
}

Task Tasks::take_first() {
    Task first = std::move(tasks_.front());
    tasks_.pop_front();
    ++told_;
    return first;
}

std::string answers_to(std::string_view words, Conversions& conversions) {
    std::string bytes;
    for (const Answer& answer : conversions.answers_to(frames_of(std::string(words)))) {
        batch::append_frame(bytes, packed(answer));
    }
    return bytes;
}

std::vector<Answer> answers_of(const Task& task,
                               const Outcome& outcome,
                               const batch::WorkLimits& limits,
                               const batch::Workers::Work& work,
                               Language language) {
    if (outcome.how == Outcome::How::Done) {
        return answers_in(task, outcome.answer);
    }
    if (task.names.size() > 1) {
        return one_by_one(task, limits, work, language);
    }
    return {given_up(task.names.front(), outcome.how, limits.time, language)};
}

}  // namespace nianbao::cli
