#include "bench/batch_inputs.hpp"

#include <cstdlib>
#include <stdexcept>
#include <utility>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bench/floor.hpp"
#include "bench/measured.hpp"
#include "nianbao/nianbao.hpp"

namespace nianbao::bench {
namespace {

std::string six_digits(std::size_t number) {
    std::string digits = std::to_string(number);
    return std::string(digits.size() < 6 ? 6 - digits.size() : 0, '0') + digits;
}

[[noreturn]] void become(const std::vector<std::string>& command) {
    std::vector<char*> words;
    for (const std::string& word : command) {
        words.push_back(const_cast<char*>(word.c_str()));  // NOLINT: execv takes it so
    }
    words.push_back(nullptr);
    const int nothing = ::open("/dev/null", O_WRONLY);
    ::dup2(nothing, STDOUT_FILENO);
    ::dup2(nothing, STDERR_FILENO);
    ::execv(words[0], words.data());
    ::_exit(127);
}

}  // namespace

std::vector<Source> sources(std::size_t reports) {
    return {{"2014 JSON", "2014", "street-2017.json", ".json", reports},
            {"2014 XLSX", "2014", "street-2017.json", ".xlsx", reports},
            {"2021 JSON", "2021", "district-2021.json", ".json", reports},
            {"2021 XLSX", "2021", "district-2021.json", ".xlsx", reports}};
}

void run_quietly(const std::vector<std::string>& command) {
    const pid_t child = ::fork();
    if (child == 0) {
        become(command);
    }
    int status = 0;
    if (child < 0 || ::waitpid(child, &status, 0) != child || !WIFEXITED(status) ||
        WEXITSTATUS(status) > 1) {
        throw std::runtime_error(command[0] + " failed");
    }
}

BatchInputs::BatchInputs(Source source, const std::string& program)
    : source_(std::move(source)), folder_(output_folder() / "batch") {
    ::setenv("NIANBAO_TEMPLATES", NIANBAO_TEMPLATES, 1);
    fs::remove_all(folder_);
    fs::create_directories(in());
    apart([this] { write_reports(); });
    if (source_.extension != ".json") {
        make_workbooks(program);
    }
}

BatchInputs::~BatchInputs() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

void BatchInputs::write_reports() const {
    const std::vector<Form> forms = load_forms(NIANBAO_TEMPLATES);
    Report report = read_report(fs::path(NIANBAO_EXAMPLES) / source_.example, forms).report;
    const std::string organ = report.organization;
    for (std::size_t number = 0; number < source_.reports; ++number) {
        const std::string name = organ + std::to_string(number);
        report.organization = name;
        report.title = name + std::to_string(report.year) + "年政府信息公开工作年度报告";
        write_file(in() / (six_digits(number) + ".json"), report_json(report), Sync::Later);
    }
}

/// The statistics alone, as an office keeps them.
void BatchInputs::make_workbooks(const std::string& program) const {
    const fs::path made = folder_ / "made";
    run_quietly({program, "convert", in(), "-o", made, "--to", "xlsx", "--progress", "none"});
    for (const char* const extra : {"summary.xlsx", "summary.html", "nianbao-journal.jsonl"}) {
        fs::remove(made / extra);
    }
    fs::remove_all(in());
    fs::rename(made, in());
}

fs::path BatchInputs::input(std::size_t number) const {
    return in() / (six_digits(number) + source_.extension);
}

fs::path BatchInputs::output(std::size_t number) const {
    return out() / (six_digits(number) + ".docx");
}

void BatchInputs::clear_outputs() const {
    fs::remove_all(out());
    fs::create_directories(out());
}

}  // namespace nianbao::bench
