#include <benchmark/benchmark.h>

#include "bench/floor.hpp"

#if __has_include(<nlohmann/json.hpp>)
#include <nlohmann/json.hpp>
#endif

// The JSON library was chosen by this measurement: the same report through both.

namespace nianbao::bench {
namespace {

void our_door(benchmark::State& state) {
    const Loaded loaded(samples()[0]);
    for (auto _ : state) {
        benchmark::DoNotOptimize(parse_data(loaded.json));
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(loaded.json.size()));
}
BENCHMARK(our_door)->Name("json/simdjson to Data")->Unit(benchmark::kMicrosecond);

#if __has_include(<nlohmann/json.hpp>)
void nlohmann_parse(benchmark::State& state) {
    const Loaded loaded(samples()[0]);
    for (auto _ : state) {
        benchmark::DoNotOptimize(nlohmann::json::parse(loaded.json));
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(loaded.json.size()));
}
BENCHMARK(nlohmann_parse)->Name("json/nlohmann_json")->Unit(benchmark::kMicrosecond);
#endif

}  // namespace
}  // namespace nianbao::bench
