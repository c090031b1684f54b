#include <string>

#include "nianbao/workbook.hpp"
#include "report/totals.hpp"

namespace nianbao {
namespace {

/// The year in a title moves on; a title without it stays.
std::string moved_on(std::string title, int from, int to) {
    const std::string old_year = std::to_string(from);
    if (const std::size_t at = title.find(old_year); at != std::string::npos) {
        title.replace(at, old_year.size(), std::to_string(to));
    }
    return title;
}

}  // namespace

Report rolled_over(const Form& form, const Report& last, int year) {
    Report report;
    report.edition = form.id;
    report.year = year;
    report.organization = last.organization;
    report.level = last.level;
    report.title = moved_on(last.title, last.year, year);
    report.table_title = moved_on(last.table_title, last.year, year);
    report.preamble = last.preamble;
    report.sections = last.sections;
    if (year == last.year + 1) {
        for (const auto& [to, from] : report::carried_items(form)) {
            const Entry* entry = last.entry(from);
            if (entry != nullptr && !entry->value.is_blank()) {
                report.statistics[to] = {entry->value, "", ""};
            }
        }
    }
    return report;
}

}  // namespace nianbao
