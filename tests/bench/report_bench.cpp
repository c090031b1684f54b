#include <benchmark/benchmark.h>

#include "bench/floor.hpp"

// From JSON to file, step by step, for both forms and both formats, and the floor beside it. Whole
// and floor are measured once more with a megabyte of styles that no tag touches: its packed bytes
// are copied by both.

namespace nianbao::bench {
namespace {

void compile(benchmark::State& state, const Sample& sample) {
    const Loaded loaded(sample);
    for (auto _ : state) {
        benchmark::DoNotOptimize(Template::compile(loaded.bytes));
    }
}

void read(benchmark::State& state, const Sample& sample) {
    const Loaded loaded(sample);
    for (auto _ : state) {
        benchmark::DoNotOptimize(parse_report(loaded.json, ".json", loaded.forms));
    }
}

void data(benchmark::State& state, const Sample& sample) {
    const Loaded loaded(sample);
    const Report report = parse_report(loaded.json, ".json", loaded.forms).report;
    for (auto _ : state) {
        benchmark::DoNotOptimize(report_data(*loaded.form, report, loaded.document));
    }
}

void rules(benchmark::State& state, const Sample& sample) {
    const Loaded loaded(sample);
    const Report report = parse_report(loaded.json, ".json", loaded.forms).report;
    for (auto _ : state) {
        benchmark::DoNotOptimize(check(*loaded.form, report));
    }
}

std::string rendered(const Loaded& loaded) {
    const Report report = parse_report(loaded.json, ".json", loaded.forms).report;
    return loaded.document.render(report_data(*loaded.form, report));
}

void render(benchmark::State& state, const Sample& sample) {
    const Loaded loaded(sample);
    const Report report = parse_report(loaded.json, ".json", loaded.forms).report;
    const Data values = report_data(*loaded.form, report);
    for (auto _ : state) {
        benchmark::DoNotOptimize(loaded.document.render(values));
    }
}

void whole(benchmark::State& state, const Sample& sample) {
    const Loaded loaded(sample);
    const fs::path file = output_folder() / ("whole." + sample.format);
    for (auto _ : state) {
        const Report report = parse_report(loaded.json, ".json", loaded.forms).report;
        loaded.document.render_to(report_data(*loaded.form, report, loaded.document), file);
    }
}

void floor(benchmark::State& state, const Sample& sample) {
    const Loaded loaded(sample);
    const Floor work(rendered(loaded), loaded.bytes);
    const fs::path file = output_folder() / ("floor." + sample.format);
    for (auto _ : state) {
        write_file(file, work.assemble());
    }
}

const bool registered = [] {
    using Step = void (*)(benchmark::State&, const Sample&);
    const std::vector<std::pair<std::string, Step>> steps = {{"compile", compile},
                                                             {"read", read},
                                                             {"data", data},
                                                             {"check", rules},
                                                             {"render", render},
                                                             {"whole", whole},
                                                             {"floor", floor}};
    for (const auto& [step, function] : steps) {
        for (const Sample& sample : samples()) {
            if (sample.is_styled && function != whole && function != floor) {
                continue;
            }
            benchmark::RegisterBenchmark((step + "/" + sample.name).c_str(), function, sample)
                ->Unit(benchmark::kMicrosecond);
        }
    }
    return true;
}();

}  // namespace
}  // namespace nianbao::bench
