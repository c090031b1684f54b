#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "nianbao/check.hpp"
#include "nianbao/form.hpp"
#include "nianbao/report.hpp"
#include "nianbao/words.hpp"

namespace nianbao {

/// What became of one input of a batch, as far as a summary shows it: small, whatever the report
/// holds.
struct UnitOutcome {
    std::string input;  ///< as it was named
    std::vector<std::filesystem::path> outputs;
    std::vector<std::string> problems;  ///< why nothing was made, a line each; empty where it was

    // What the report says; empty where it could not be read.
    std::string organization;
    std::optional<int> year;
    std::string edition;
    std::map<std::string, std::string> figures;  ///< key figures by their items, as printed
    std::map<Severity, int> findings;            ///< how many
};

/// The outcome of a report that could be read; outputs and problems are the caller's to say.
UnitOutcome outcome_of(std::string input,
                       const Form& form,
                       const Report& report,
                       const std::vector<Finding>& findings);

/// The index of a batch as a workbook: a sheet with counts, a row for each unit and the totals of
/// key figures. Rows are in the order of inputs; of several outcomes for one the last counts.
/// Outputs are linked from `folder`, where the summary is to stand. The same outcomes give the same
/// bytes.
std::string summary_xlsx(const std::vector<UnitOutcome>& outcomes,
                         const std::vector<Form>& forms,
                         const std::filesystem::path& folder,
                         Language language);

/// The same as a page of its own, without scripts.
std::string summary_html(const std::vector<UnitOutcome>& outcomes,
                         const std::vector<Form>& forms,
                         const std::filesystem::path& folder,
                         Language language);

}  // namespace nianbao
