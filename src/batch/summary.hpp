#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "batch/journal.hpp"
#include "nianbao/form.hpp"
#include "nianbao/number.hpp"
#include "nianbao/report.hpp"

namespace nianbao::batch {

/// How an input came out.
enum class State { Done, Errors, Failed, TimeOut, Memory, Died };

/// What became of one input: a row of a summary. Its texts are well-formed UTF-8 without control
/// characters but for line ends.
struct Unit {
    std::string input;
    std::string organization;  ///< empty where the report could not be read, as year and edition
    std::optional<int> year;
    std::string edition;
    State state = State::Done;
    std::map<std::string, int> findings;  ///< by severity
    std::vector<std::string> figures;     ///< one a column, as printed; empty = blank
    std::vector<std::string> files;       ///< outputs, by their paths from the summary
    std::string problems;                 ///< why it failed, a line each
};

/// A key figure: a column of a summary. Those of two editions share one where label and unit agree.
struct FigureColumn {
    Words label;
    std::string unit;
    std::map<std::string, std::string> items;  ///< its item in each edition that has it
    std::size_t units = 0;                     ///< that have a number in it: a blank is none
    std::optional<Number> total;  ///< of these; empty where there are none, or past 12 digits
};

/// The index of a batch.
struct Summary {
    std::vector<Unit> units;            ///< in the order of their paths
    std::vector<FigureColumn> figures;  ///< of the editions that occur, the newest first
    std::map<State, std::size_t> states;
};

/// Writes into an entry what its report says, as far as a summary shows it.
void add_report(Entry& entry, const Form& form, const Report& report);

/// Of several entries for one input the last counts. The order of the others is all the same, so
/// that journals of parts of a batch give what one journal gives. `folder` is where the summary is
/// to stand.
Summary summary_of(std::vector<Entry> entries,
                   const std::vector<Form>& forms,
                   const std::filesystem::path& folder);

/// summary.xlsx: a sheet with counts, a row for each unit and the totals.
std::string summary_workbook(const Summary& summary, Language language);

/// summary.html: the same as a page of its own, without scripts.
std::string summary_page(const Summary& summary, Language language);

}  // namespace nianbao::batch
