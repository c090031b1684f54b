#include "batch/summary.hpp"
#include "nianbao/summary.hpp"

namespace fs = std::filesystem;

namespace nianbao {
namespace {

/// Exit statuses of the converter.
int status_of(const UnitOutcome& outcome) {
    constexpr int failed = 3;
    return !outcome.problems.empty() ? failed : outcome.findings.contains(Severity::Error) ? 1 : 0;
}

batch::Entry entry_of(const UnitOutcome& outcome) {
    batch::Entry entry;
    entry.input = outcome.input;
    entry.status = status_of(outcome);
    entry.problems = outcome.problems;
    for (const fs::path& output : outcome.outputs) {
        entry.outputs.push_back({output.string(), ""});
    }
    for (const auto& [severity, count] : outcome.findings) {
        entry.findings[std::string(name_of(severity))] = count;
    }
    entry.organization = outcome.organization;
    entry.year = outcome.year;
    entry.edition = outcome.edition;
    entry.figures = outcome.figures;
    return entry;
}

batch::Summary summary_of(const std::vector<UnitOutcome>& outcomes,
                          const std::vector<Form>& forms,
                          const fs::path& folder) {
    std::vector<batch::Entry> entries;
    entries.reserve(outcomes.size());
    for (const UnitOutcome& outcome : outcomes) {
        entries.push_back(entry_of(outcome));
    }
    return batch::summary_of(std::move(entries), forms, folder);
}

}  // namespace

UnitOutcome outcome_of(std::string input,
                       const Form& form,
                       const Report& report,
                       const std::vector<Finding>& findings) {
    batch::Entry entry;
    batch::add_report(entry, form, report);
    UnitOutcome outcome;
    outcome.input = std::move(input);
    outcome.organization = std::move(entry.organization);
    outcome.year = entry.year;
    outcome.edition = std::move(entry.edition);
    outcome.figures = std::move(entry.figures);
    for (const Finding& finding : findings) {
        ++outcome.findings[finding.severity];
    }
    return outcome;
}

std::string summary_xlsx(const std::vector<UnitOutcome>& outcomes,
                         const std::vector<Form>& forms,
                         const fs::path& folder,
                         Language language) {
    return batch::summary_workbook(summary_of(outcomes, forms, folder), language);
}

std::string summary_html(const std::vector<UnitOutcome>& outcomes,
                         const std::vector<Form>& forms,
                         const fs::path& folder,
                         Language language) {
    return batch::summary_page(summary_of(outcomes, forms, folder), language);
}

}  // namespace nianbao
