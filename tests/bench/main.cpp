#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "bench/floor.hpp"

// Runs the benchmarks and prints, beside the times, the ratios that hold on any machine. They are
// of processor time, because others may use the machine, and of medians where a benchmark is
// repeated (--benchmark_repetitions), best in random order
// (--benchmark_enable_random_interleaving=true).

namespace {

/// Keeps all runs by name.
class Recorder : public benchmark::ConsoleReporter {
public:
    void ReportRuns(const std::vector<Run>& runs) override {
        for (const Run& run : runs) {
            if (run.run_type == Run::RT_Iteration) {
                Figures& figures = figures_[run.run_name.function_name + run.run_name.args];
                figures.times.push_back(run.GetAdjustedCPUTime());
                for (const auto& [name, counter] : run.counters) {
                    figures.most[name] = std::max(figures.most[name], counter.value);
                }
            }
        }
        ConsoleReporter::ReportRuns(runs);
    }

    void print_ratios() const {
        for (const nianbao::bench::Sample& sample : nianbao::bench::samples()) {
            const double floor = median("floor/" + sample.name);
            const double whole = median("whole/" + sample.name);
            if (floor > 0 && whole > 0) {
                std::printf("JSON to file, %s: %.2f x floor\n", sample.name.c_str(), whole / floor);
            }
        }
        for (const int rows : {65, 650, 6500, 65000}) {
            print_growth("rows/docx", rows);
        }
        for (const int rows : {65, 650, 6500, 65000, 650000, 1000000}) {
            print_growth("rows/xlsx", rows);
        }
    }

private:
    /// What has been measured of one benchmark.
    struct Figures {
        std::vector<double> times;
        std::map<std::string, double> most;  ///< by counter
    };

    static std::string counted(const std::string& name, int rows) {
        return name + std::to_string(rows);
    }

    /// 0 where the benchmark did not run.
    double median(const std::string& name) const {
        const auto found = figures_.find(name);
        if (found == figures_.end()) {
            return 0;
        }
        std::vector<double> times = found->second.times;
        std::sort(times.begin(), times.end());
        return times[times.size() / 2];
    }

    /// The time of a row beside that of 650 rows, and the memory of a large part.
    void print_growth(const std::string& name, int rows) const {
        const double base = median(counted(name, 650)) / 650;
        const double time = median(counted(name, rows)) / rows;
        if (base <= 0 || time <= 0) {
            return;
        }
        std::printf("%s, %d rows: a row takes %.2f x that of 650", name.c_str(), rows, time / base);
        const std::map<std::string, double>& most = figures_.at(counted(name, rows)).most;
        if (most.at("part MiB") > 1) {
            std::printf(", memory beside the data %.2f x the part",
                        most.at("more MiB") / most.at("part MiB"));
        }
        std::printf("\n");
    }

    std::map<std::string, Figures> figures_;
};

}  // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    Recorder recorder;
    benchmark::RunSpecifiedBenchmarks(&recorder);
    recorder.print_ratios();
    std::filesystem::remove_all(nianbao::bench::output_folder());
    return 0;
}
