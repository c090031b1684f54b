#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "nianbao/form.hpp"
#include "nianbao/report.hpp"

namespace nianbao {

/// What a collection workbook shows besides the report itself.
struct WorkbookOptions {
    /// Last year's report, whose figures are printed beside the cells where the edition is the
    /// same. Null pointer: none.
    const Report* previous = nullptr;
    /// The narrative is last year's: each paragraph is a draft until its words are changed or it is
    /// confirmed. A draft is read with a mark before it, which is an error to check().
    bool draft = false;
};

/// 采集表: the XLSX a clerk fills, with what the report says in its place. Sheets: 基本情况 (year,
/// organ, signature), 正文 (the narrative, a block a row), one for each statistics table laid out
/// as in the official form, 校核 (the rules of the form, worked out while the figures are typed).
/// Labels are locked without a password; cells have the names of their items, so that read_report()
/// finds them wherever they are moved to. With nothing but edition and year in it, a blank one.
///
/// A total that the form defines as a sum (a rule `equal` of severity error with one item on its
/// left) is a formula, and stays blank while all its parts are blank. A total that was declared
/// otherwise stays as declared. A figure with more digits than a spreadsheet holds is written as
/// text.
///
/// Throws Error: Data, "workbook.long" for a paragraph longer than a cell; File.
std::string collection_workbook(const Form& form,
                                const Report& report,
                                const WorkbookOptions& options = {});

/// Last year's report as this year's begins: organ, level and narrative stay, the year in the
/// declared titles moves on, all figures are blank but those the form carries over (结转), and
/// there is no signature. Nothing is carried over a gap of years. `last` is of that edition, or was
/// carried over to it (edition_map.hpp).
Report rolled_over(const Form& form, const Report& last, int year);

/// What is known of a report that is yet to be written.
struct ReportFacts {
    std::string edition;       ///< empty: that of the year
    int year = 0;              ///< 0: the one after last year's report
    std::string organization;  ///< empty: that of last year's report
    std::string level;         ///< the same
};

/// A report as it begins.
struct NewReport {
    const Form* form = nullptr;  ///< one of `forms`
    Report report;
    std::optional<Report> last;  ///< last year's, carried over to this form; empty: there is none
    std::vector<Note> notes;     ///< of reading and carrying over last year's
};

/// The report of a new year: blank, or last year's rolled over, which is carried over first where
/// its edition is another (edition_map.hpp; `templates` is the folder of the maps). Throws Error
/// (Usage): "new.year" where no year is known or it is not after last year's; "new.edition" where
/// the edition is not for it; as form_of(), load_edition_maps() and carried_over().
NewReport new_report(const ReportFacts& facts,
                     std::optional<Reading> last,
                     const std::vector<Form>& forms,
                     const std::filesystem::path& templates);

/// Its 采集表: the narrative is a draft and the figures stand beside the cells where they are last
/// year's.
std::string collection_workbook(const NewReport& report);

}  // namespace nianbao
