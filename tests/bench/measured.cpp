#include "bench/measured.hpp"

#include <algorithm>
#include <chrono>
#include <new>
#include <stdexcept>

#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace nianbao::bench {
namespace {

double seconds_of(const timeval& time) {
    constexpr double millionth = 1e-6;
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * millionth;
}

double processor_seconds() {
    double seconds = 0;
    for (const auto who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage used{};
        ::getrusage(who, &used);
        seconds += seconds_of(used.ru_utime) + seconds_of(used.ru_stime);
    }
    return seconds;
}

double largest_mebibytes() {
    constexpr double kibi = 1024;
    rusage self{};
    rusage children{};
    ::getrusage(RUSAGE_SELF, &self);
    ::getrusage(RUSAGE_CHILDREN, &children);
    return static_cast<double>(std::max(self.ru_maxrss, children.ru_maxrss)) / kibi;
}

Measured measured_here(const Work& work) {
    const double processor = processor_seconds();
    const auto begin = std::chrono::steady_clock::now();
    work();
    return {std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count(),
            processor_seconds() - processor,
            largest_mebibytes()};
}

}  // namespace

void apart(const Work& work) {
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
    if (child < 0 || ::waitpid(child, &status, 0) != child || status != 0) {
        throw std::runtime_error("the work was not done");
    }
}

Measured measured(const std::function<Work()>& ready) {
    void* const shared = ::mmap(
        nullptr, sizeof(Measured), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (shared == MAP_FAILED) {
        throw std::runtime_error("no memory to share");
    }
    auto* const answer = new (shared) Measured;
    apart([&] { *answer = measured_here(ready()); });
    const Measured result = *answer;
    ::munmap(shared, sizeof(Measured));
    return result;
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
