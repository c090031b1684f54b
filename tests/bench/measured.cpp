#include "bench/measured.hpp"

#include <algorithm>
#include <chrono>
#include <stdexcept>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace nianbao::bench {
namespace {

double seconds_of(const timeval& time) {
    constexpr double millionth = 1e-6;
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * millionth;
}

}  // namespace

Measured measured(const std::function<void()>& work) {
    const auto begin = std::chrono::steady_clock::now();
    const pid_t child = ::fork();
    if (child == 0) {
        try {
            work();
        } catch (...) {
            ::_exit(1);
        }
        ::_exit(0);
    }
    int status = 0;
    rusage used{};
    if (child < 0 || ::wait4(child, &status, 0, &used) != child || status != 0) {
        throw std::runtime_error("the work was not done");
    }
    constexpr double kibi = 1024;
    return {std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count(),
            seconds_of(used.ru_utime) + seconds_of(used.ru_stime),
            static_cast<double>(used.ru_maxrss) / kibi};
}

double median_of(const std::vector<Measured>& rounds, double Measured::*figure) {
    std::vector<double> figures;
    figures.reserve(rounds.size());
    for (const Measured& round : rounds) {
        figures.push_back(round.*figure);
    }
    std::sort(figures.begin(), figures.end());
    return figures[figures.size() / 2];
}

}  // namespace nianbao::bench
