#include "batch/workers.hpp"

#include <array>
#include <cstdlib>
#include <iterator>
#include <set>
#include <sstream>
#include <stdexcept>
#include <thread>
#include <vector>

#include <gtest/gtest.h>
#include <unistd.h>

namespace nianbao::batch {
namespace {

using std::chrono::milliseconds;

std::string work(std::string_view task) {
    if (task == "die") {
        std::abort();
    }
    if (task == "throw") {
        throw std::runtime_error("no");
    }
    if (task == "sleep") {
        std::this_thread::sleep_for(std::chrono::seconds(60));
    }
    if (task == "nap") {
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
    }
    if (task == "eat") {
        throw std::bad_alloc();
    }
    return task == "who" ? std::to_string(::getpid()) : std::string(task) + "!";
}

const char* name_of(Outcome::How how) {
    constexpr std::array names = {"", "late", "memory", "died"};
    return names.at(static_cast<std::size_t>(how));
}

/// The answers in their order, a blank behind each.
std::string answers(const WorkLimits& limits, const std::vector<std::string>& tasks) {
    std::size_t next = 0;
    std::string all;
    Workers(limits, work)
        .run([&]() { return next < tasks.size() ? std::optional(tasks[next++]) : std::nullopt; },
             [&](const Outcome& outcome) { all += outcome.answer + name_of(outcome.how) + " "; });
    return all;
}

TEST(Workers, WaitForNoTaskWhileOneIsInHand) {
    std::array<int, 2> pipe{};
    ASSERT_EQ(::pipe(pipe.data()), 0);
    std::vector<std::string> tasks = {"first"};
    std::size_t next = 0;
    std::string all;
    // The second task comes once the first is answered.
    const auto hear = [&](const Outcome& outcome) {
        all += outcome.answer + " ";
        if (tasks.size() == 1) {
            tasks.emplace_back("second");
            ASSERT_EQ(::write(pipe[1], "x", 1), 1);
        }
    };
    const auto give = [&]() -> std::optional<std::string> {
        if (next == 2) {
            return std::nullopt;
        }
        return tasks.at(next++);
    };
    Workers({2}, work).run(
        give, hear, {}, {[&] { return next < tasks.size() || next == 2; }, pipe[0]});
    EXPECT_EQ(all, "first! second! ");
    ::close(pipe[0]);
    ::close(pipe[1]);
}

TEST(Workers, AnswerInTheOrderOfTheTasks) {
    std::vector<std::string> tasks;
    std::string expected;
    for (int i = 0; i < 1000; ++i) {
        tasks.push_back(std::to_string(i));
        expected += tasks.back() + "! ";
    }
    for (const std::size_t processes : {1U, 2U, 8U}) {
        EXPECT_EQ(answers({processes}, tasks), expected) << processes;
    }
    EXPECT_EQ(answers({2}, {}), "");
}

TEST(Workers, TellEachOutcomeAtOnceAndThenInOrder) {
    const std::vector<std::string> tasks = {"nap", "a", "b", "die"};
    std::size_t next = 0;
    std::string order;
    std::string first;
    Workers({2}, work).run(
        [&]() { return next < tasks.size() ? std::optional(tasks[next++]) : std::nullopt; },
        [&](const Outcome& outcome) { order += outcome.answer + " "; },
        [&](std::size_t task, const Outcome& outcome) {
            first += first.empty() ? tasks[task] + "=" + outcome.answer : "";
        });
    EXPECT_EQ(order, "nap! a! b!  ");
    EXPECT_EQ(first, "a=a!");
}

TEST(Workers, AnswerWhileTheNextTaskIsWaitedFor) {
    int sent = 0;
    int heard = 0;
    Workers({4}, work).run(
        [&]() {
            EXPECT_EQ(heard, sent) << "the one before has its answer";
            return sent < 3 ? std::optional(std::to_string(sent++)) : std::nullopt;
        },
        [&](const Outcome& outcome) { EXPECT_EQ(outcome.answer, std::to_string(heard++) + "!"); },
        {},
        {[&] { return heard == sent; }, -1});
    EXPECT_EQ(heard, 3);
}

TEST(Workers, AreSoManyOtherProcesses) {
    std::istringstream all(answers({3}, std::vector<std::string>(60, "who")));
    const std::vector<std::string> told{std::istream_iterator<std::string>(all), {}};
    EXPECT_EQ(told.size(), 60U);
    const std::set<std::string> processes(told.begin(), told.end());
    EXPECT_EQ(processes.size(), 3U);
    EXPECT_FALSE(processes.contains(std::to_string(::getpid())));
}

TEST(Workers, SurviveATaskThatKillsItsProcess) {
    for (const std::size_t processes : {1U, 4U}) {
        EXPECT_EQ(answers({processes}, {"a", "die", "b", "throw", "c", "eat", "d", "die"}),
                  "a! died b! died c! memory d! died ");
    }
}

TEST(Workers, AreKilledWhenTheirTimeIsUp) {
    EXPECT_EQ(answers({2, milliseconds(300)}, {"a", "sleep", "b", "sleep", "c"}),
              "a! late b! late c! ");
}

TEST(Workers, TakeTasksAndGiveAnswersOfAnyLength) {
    const std::string longest(2'000'000, 'x');
    EXPECT_EQ(answers({2}, {longest, longest, longest, longest, longest}).size(),
              5 * (longest.size() + 2));
}

TEST(Workers, AreGoneWhenTheListenerGivesUp) {
    int heard = 0;
    const auto next = []() { return std::optional<std::string>("a"); };
    const auto hear = [&](const Outcome&) {
        if (++heard == 10) {
            throw std::runtime_error("enough");
        }
    };
    EXPECT_THROW(Workers({4}, work).run(next, hear), std::runtime_error);
    EXPECT_EQ(heard, 10);
}

}  // namespace
}  // namespace nianbao::batch
