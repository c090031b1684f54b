#include <utility>

#include "nianbao/edition_map.hpp"
#include "nianbao/error.hpp"
#include "nianbao/files.hpp"
#include "nianbao/workbook.hpp"

namespace nianbao {
namespace {

[[noreturn]] void refuse(const char* code, Words message, Words remedy) {
    throw Error(Error::Kind::Usage, {code, std::move(message), "", std::move(remedy)});
}

int year_of(const ReportFacts& facts, const std::optional<Reading>& last) {
    if (facts.year == 0 && !last) {
        refuse("new.year",
               {"没有写报告年度", "the report year is missing"},
               {"请写明年度，或指定上年报告", "give the year, or last year's report"});
    }
    if (facts.year != 0 && last && facts.year <= last->report.year) {
        const std::string year = std::to_string(facts.year);
        const std::string before = std::to_string(last->report.year);
        refuse("new.year",
               {year + "年不在" + before + "年（上年报告的年度）之后",
                year + " is not after " + before + ", the year of the last report"},
               {"请换一个年度", "choose another year"});
    }
    return facts.year != 0 ? facts.year : last->report.year + 1;
}

const Form& form_for(const std::vector<Form>& forms, const Report& report) {
    const Form& form = form_of(forms, report);
    if (!form.covers(report.year)) {
        const std::string year = std::to_string(report.year);
        refuse("new.edition",
               {form.id + "版不适用于" + year + "年的报告",
                "the edition " + form.id + " is not for reports of " + year},
               {"不指定版本则按年度选用", "without an edition the year decides"});
    }
    return form;
}

}  // namespace

NewReport new_report(const ReportFacts& facts,
                     std::optional<Reading> last,
                     const std::vector<Form>& forms,
                     const std::filesystem::path& templates) {
    NewReport made;
    made.report.edition = facts.edition;
    made.report.year = year_of(facts, last);
    made.form = &form_for(forms, made.report);
    if (last && last->report.edition != made.form->id) {
        last = carried_over(
            std::move(*last), forms, load_edition_maps(templates, forms), made.form->id);
    }
    const Report before = last ? last->report : Report();
    made.report = rolled_over(*made.form, before, made.report.year);
    made.report.organization =
        facts.organization.empty() ? before.organization : facts.organization;
    made.report.level = facts.level.empty() ? before.level : facts.level;
    if (last) {
        made.last = std::move(last->report);
        made.notes = std::move(last->notes);
    }
    return made;
}

std::string collection_workbook(const NewReport& report) {
    return collection_workbook(*report.form,
                               report.report,
                               {report.last ? &*report.last : nullptr, report.last.has_value()});
}

}  // namespace nianbao
