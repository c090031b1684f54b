#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "bench/floor.hpp"
#include "format/hostile_sentences.hpp"
#include "nianbao/wording.hpp"

// Sentences against figures. "pages": twenty pages of narrative and all figures of the
// form, every rule about words included; /1 has numbers in every paragraph, /0 in one of three.
// "long": 20, 200 and 2,000 pages; the time has to grow with them.
// "hostile": a paragraph of nothing but what opens claims, contexts and lists, 100 kB, 1 MB and 10
// MB of it, against all rules; the time has to grow with it. "words": the rules about words alone,
// for comparison. "load": all files of rules read and compiled.

namespace nianbao::bench {
namespace {

struct Checked {
    std::vector<Form> forms = load_forms(NIANBAO_TEMPLATES);
    Wording wording = load_wording(NIANBAO_TEMPLATES);
    Report report = read_report(NIANBAO_EXAMPLES "/district-2021.json", forms).report;

    const Form& form() const { return form_of(forms, report); }

    void add(std::size_t section, std::string text) {
        report.sections[section].content.push_back(
            {Block::Kind::Paragraph, 0, std::move(text), "", ""});
    }
};

/// 22 lines of 28 characters each. `dense`: every paragraph is full of numbers, not one in three.
Checked made_of_pages(std::size_t number, bool dense) {
    const std::size_t bytes = number * 22 * 28 * 3;
    Checked made;
    const std::string paragraph =
        "2021年，围绕市场主体和群众关切，集中公开惠企政策、重大项目、公共资源配置和民生实事办理情况"
        "，"
        "全年新收政府信息公开申请217件，上年结转11件；办结215件，其中予以公开73件、部分公开16件。制"
        "发"
        "行政规范性文件5件，废止2件，现行有效31件。举办培训4期，培训380人次，发布图解42篇（其中政策"
        "20"
        "篇、办事12篇、数据10篇），较上年增加8篇，占发布总数的12.5%"
        "。未发生泄密情形，审查流程逐级签字。";
    const std::string prose =
        "完善公文公开属性源头认定机制，对历年文件逐件标注有效性，现行有效文件以网页和可下载文本两种"
        "形式"
        "集中公开，废止和失效文件同步标明日期。优化政府信息公开专栏检索功能，公开指南、公开制度、法"
        "定主动"
        "公开内容和年度报告一屏可达。答复前由司法行政部门会商，答复文书格式和用语进一步规范。";
    std::size_t count = 0;
    for (std::size_t size = 0; size < bytes; ++count) {
        const std::string& next = dense || count % 3 == 0 ? paragraph : prose;
        made.add(0, next);
        size += next.size();
    }
    return made;
}

Checked hostile(std::size_t bytes) {
    Checked made;
    std::string text;
    for (const std::string_view piece : format::hostile_pieces) {
        text += format::stretch_of(piece, bytes / 10);
    }
    made.add(0, std::move(text));
    return made;
}

void pages(benchmark::State& state) {
    const Checked checked = made_of_pages(20, state.range(0) != 0);
    for (auto _ : state) {
        benchmark::DoNotOptimize(check(checked.form(), checked.report, checked.wording));
    }
}

void grow_by_pages(benchmark::State& state) {
    const Checked checked = made_of_pages(static_cast<std::size_t>(state.range(0)), false);
    for (auto _ : state) {
        benchmark::DoNotOptimize(check(checked.form(), checked.report, checked.wording));
    }
}

void words(benchmark::State& state) {
    const Checked checked = made_of_pages(20, false);
    const Wording rules(checked.wording.rules());
    for (auto _ : state) {
        benchmark::DoNotOptimize(check(checked.form(), checked.report, rules));
    }
}

void grow(benchmark::State& state) {
    const Checked checked = hostile(static_cast<std::size_t>(state.range(0)) * 1000);
    for (auto _ : state) {
        benchmark::DoNotOptimize(check(checked.form(), checked.report, checked.wording));
    }
}

void load(benchmark::State& state) {
    for (auto _ : state) {
        benchmark::DoNotOptimize(load_wording(NIANBAO_TEMPLATES));
    }
}

BENCHMARK(pages)->Name("claims/pages")->Unit(benchmark::kMillisecond)->Arg(0)->Arg(1);
BENCHMARK(grow_by_pages)
    ->Name("claims/long")
    ->Unit(benchmark::kMillisecond)
    ->Arg(20)
    ->Arg(200)
    ->Arg(2000);
BENCHMARK(words)->Name("claims/words")->Unit(benchmark::kMillisecond);
BENCHMARK(grow)
    ->Name("claims/hostile")
    ->Unit(benchmark::kMillisecond)
    ->Arg(100)
    ->Arg(1000)
    ->Arg(10000);
BENCHMARK(load)->Name("claims/load")->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace nianbao::bench
