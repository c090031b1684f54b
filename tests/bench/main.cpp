#include <cstdio>
#include <filesystem>
#include <map>
#include <string>

#include <benchmark/benchmark.h>

#include "bench/floor.hpp"

// Runs the benchmarks and prints, beside the times, the ratios that hold on any machine.

namespace {

/// Keeps the time of every run by name.
class Recorder : public benchmark::ConsoleReporter {
public:
    void ReportRuns(const std::vector<Run>& runs) override {
        for (const Run& run : runs) {
            times_[run.benchmark_name()] = run.GetAdjustedRealTime();
        }
        ConsoleReporter::ReportRuns(runs);
    }

    void print_ratios() const {
        for (const nianbao::bench::Sample& sample : nianbao::bench::samples()) {
            const auto whole = times_.find("whole/" + sample.name);
            const auto floor = times_.find("floor/" + sample.name);
            if (whole != times_.end() && floor != times_.end()) {
                std::printf("JSON to file, %s: %.2f x floor\n",
                            sample.name.c_str(),
                            whole->second / floor->second);
            }
        }
        print_growth();
    }

private:
    void print_growth() const {
        const auto few = times_.find("rows/docx/65");
        for (const int rows : {650, 6500, 65000}) {
            const auto many = times_.find("rows/docx/" + std::to_string(rows));
            if (few != times_.end() && many != times_.end()) {
                std::printf("%d rows: %.1f x the time of 65, for %d x the rows\n",
                            rows,
                            many->second / few->second,
                            rows / 65);
            }
        }
    }

    std::map<std::string, double> times_;
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
