#include "bench/batch_ways.hpp"

#include <memory>
#include <thread>

#include "bench/floor.hpp"
#include "nianbao/nianbao.hpp"
#include "zip/file.hpp"

namespace nianbao::bench {
namespace {

/// The library with what it needs, loaded once for all reports.
class Filling {
public:
    explicit Filling(const BatchInputs& inputs)
        : inputs_(inputs),
          forms_(load_forms(NIANBAO_TEMPLATES)),
          form_(form_of(forms_, read(0))),
          document_(load_template(NIANBAO_TEMPLATES, form_, formats().front())) {}

    std::string document(std::size_t number) const {
        return document_.render(report_data(form_, read(number), document_), Missing::Empty);
    }

    /// Every `step`-th report from `first` on.
    void make(std::size_t first, std::size_t step) const {
        for (std::size_t number = first; number < inputs_.source().reports; number += step) {
            write_file(inputs_.output(number), document(number), Sync::Later);
        }
    }

private:
    Report read(std::size_t number) const {
        const std::string bytes = read_input_file(inputs_.input(number));
        return parse_report(bytes, inputs_.source().extension, forms_).report;
    }

    const BatchInputs& inputs_;
    std::vector<Form> forms_;
    const Form& form_;
    Template document_;
};

void fill(const Filling& filling, std::size_t count) {
    std::vector<std::thread> threads;
    for (std::size_t first = 0; first < count; ++first) {
        threads.emplace_back([&filling, first, count] { filling.make(first, count); });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
}

Work floor_work(const BatchInputs& inputs) {
    const fs::path untouched =
        fs::path(NIANBAO_TEMPLATES) / inputs.source().edition / "report.docx";
    const auto floor = std::make_shared<const Floor>(Filling(inputs).document(0),
                                                     zip::read_file(untouched, read_limit));
    return [&inputs, floor] {
        for (std::size_t number = 0; number < inputs.source().reports; ++number) {
            write_file(inputs.output(number), floor->assemble(), Sync::Later);
        }
    };
}

Way library_way(const BatchInputs& inputs, const std::string& name, std::size_t threads) {
    return {"library, " + name, [=, &inputs] {
                const auto filling = std::make_shared<const Filling>(inputs);
                return [=] { fill(*filling, threads); };
            }};
}

Work program_work(const BatchInputs& inputs, const std::string& program, const std::string& jobs) {
    return [=, &inputs] {
        run_quietly({program,
                     "convert",
                     inputs.in(),
                     "-o",
                     inputs.out(),
                     "--to",
                     "docx",
                     "--missing",
                     "empty",
                     "--jobs",
                     jobs,
                     "--progress",
                     "none"});
    };
}

Way program_way(const BatchInputs& inputs, const std::string& program, const std::string& jobs) {
    return {"nianbao convert --jobs " + jobs,
            [=, &inputs] { return program_work(inputs, program, jobs); }};
}

}  // namespace

std::vector<Way> ways_of(const BatchInputs& inputs, const std::string& program) {
    return {{"floor", [&inputs] { return floor_work(inputs); }},
            library_way(inputs, "1 thread", 1),
            library_way(inputs, "2 threads", 2),
            program_way(inputs, program, "1"),
            program_way(inputs, program, "2")};
}

}  // namespace nianbao::bench
