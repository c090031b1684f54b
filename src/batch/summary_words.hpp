#pragma once

#include <string>
#include <vector>

#include "batch/summary.hpp"

// What the workbook and the page of a summary say alike.
namespace nianbao::batch {

/// "完成".
const Words& state_words(State state);
/// True where nothing was made of the input.
bool is_failure(State state);

/// A number with its name: "有错误", 4.
struct Count {
    Words name;
    std::size_t number = 0;
};

/// How many units there are, and how many of each state: done, with errors and failed in any case,
/// the others where there are some.
std::vector<Count> counts_of(const Summary& summary);

/// The severities a summary counts, with the heads of their columns.
struct SeverityColumn {
    std::string severity;
    Words head;
};
const std::vector<SeverityColumn>& severity_columns();

/// How many findings of a severity a unit has; empty where it failed, since it was not checked.
std::optional<int> findings_of(const Unit& unit, const std::string& severity);

/// The findings of a severity in all units that were checked.
struct CountOfFindings {
    std::size_t units = 0;
    long total = 0;
};
CountOfFindings count_of_findings(const Summary& summary, const std::string& severity);

/// What a unit goes by: its file where no report could be read.
const std::string& name_of(const Unit& unit);

/// True where a unit says why it failed.
bool has_problems(const Summary& summary);

/// "（件）"; empty for a figure without unit.
std::string unit_text(const FigureColumn& column, Language language);

/// "DOCX", by the extension of a file; its whole name where it has none.
std::string link_text(const std::string& file);

namespace word {
extern const Words title;
extern const Words tab;  ///< name of the sheet
extern const Words caption;
extern const Words number;
extern const Words organization;
extern const Words year;
extern const Words edition;
extern const Words state;
extern const Words file;
extern const Words input;
extern const Words problems;
extern const Words total;          ///< of the row of sums
extern const Words total_of;       ///< of the row that says how many units a sum has
extern const Words blank_is_none;  ///< what totals are made of
}  // namespace word

}  // namespace nianbao::batch
