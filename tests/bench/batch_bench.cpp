#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "bench/batch_inputs.hpp"
#include "bench/batch_ways.hpp"
#include "bench/measured.hpp"

// How fast batches are, and what memory they take: nianbao_batch_bench PROGRAM [REPORTS [ROUNDS
// [SOURCE]]]. Each way of working is a process of its own; ways are measured in turn, so that a
// machine that others use disturbs all alike, and the medians of all rounds are printed as a table.
// Of its figures the ratios hold on any machine.

namespace nianbao::bench {
namespace {

/// A line of the table.
struct Row {
    std::string source;  ///< what is read, "2021 JSON"
    std::string way;
    double seconds = 0;
    double processor = 0;  ///< seconds
    double memory = 0;     ///< MiB of the largest process
    double floor = 0;      ///< seconds that the floor of the same source took
};

Row row_of(const std::string& source, const Way& way, const std::vector<Measured>& rounds) {
    return {source,
            way.name,
            median_of(rounds, &Measured::seconds),
            median_of(rounds, &Measured::processor),
            median_of(rounds, &Measured::memory)};
}

std::vector<Row> rows_of(const Source& source, const std::string& program, int rounds) {
    const BatchInputs inputs(source, program);
    inputs.clear_outputs();
    const std::vector<Way> ways = ways_of(inputs, program);
    std::vector<std::vector<Measured>> all(ways.size());
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t i = 0; i < ways.size(); ++i) {
            all[i].push_back(measured(ways[i].ready));
            inputs.clear_outputs();
        }
    }
    std::vector<Row> rows;
    for (std::size_t i = 0; i < ways.size(); ++i) {
        rows.push_back(row_of(source.name, ways[i], all[i]));
        rows.back().floor = rows.front().seconds;
    }
    return rows;
}

void print(const std::vector<Row>& rows, std::size_t reports) {
    std::printf(
        "| from | %zu reports to DOCX | reports/s | x floor | processor s | peak MiB |\n"
        "|---|---|---|---|---|---|\n",
        reports);
    for (const Row& row : rows) {
        std::printf("| %s | %s | %.0f | %.2f | %.2f | %.0f |\n",
                    row.source.c_str(),
                    row.way.c_str(),
                    static_cast<double>(reports) / row.seconds,
                    row.seconds / row.floor,
                    row.processor,
                    row.memory);
    }
}

int run(const std::vector<std::string>& words) {
    if (words.empty()) {
        std::fprintf(stderr, "nianbao_batch_bench PROGRAM [REPORTS [ROUNDS [SOURCE]]]\n");
        return 2;
    }
    constexpr std::size_t usual_reports = 1000;
    constexpr int usual_rounds = 5;
    const std::size_t reports = words.size() > 1 ? std::stoul(words[1]) : usual_reports;
    const int rounds = words.size() > 2 ? std::stoi(words[2]) : usual_rounds;
    const std::string only = words.size() > 3 ? words[3] : "";
    std::vector<Row> rows;
    for (const Source& source : sources(reports)) {
        if (source.name.find(only) == std::string::npos) {
            continue;
        }
        for (Row& row : rows_of(source, words[0], rounds)) {
            rows.push_back(std::move(row));
        }
    }
    print(rows, reports);
    return 0;
}

}  // namespace
}  // namespace nianbao::bench

int main(int argc, char** argv) {
    return nianbao::bench::run({argv + 1, argv + argc});
}
