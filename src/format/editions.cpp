#include "format/editions.hpp"

#include <algorithm>

#include "nianbao/error.hpp"
#include "nianbao/files.hpp"

namespace nianbao {
namespace format {
namespace {

std::string all_editions(const std::vector<Form>& forms) {
    std::string names;
    for (const Form& form : forms) {
        names += (names.empty() ? "" : ", ") + form.id;
    }
    return names;
}

[[noreturn]] void refuse(const std::vector<Form>& forms, Words message) {
    const std::string names = all_editions(forms);
    throw Error(Error::Kind::Usage,
                {"form.unknown",
                 std::move(message),
                 "",
                 {"现有版本：" + names, "the editions are: " + names}});
}

}  // namespace

const Form& find_form(const std::vector<Form>& forms, std::string_view edition, int year) {
    const auto found = std::find_if(forms.begin(), forms.end(), [&](const Form& form) {
        return edition.empty() ? form.covers(year) : form.id == edition;
    });
    if (found != forms.end()) {
        return *found;
    }
    if (edition.empty()) {
        const std::string number = std::to_string(year);
        refuse(forms, {"没有适用于" + number + "年的表式", "no form covers the year " + number});
    }
    const std::string name(edition);
    refuse(forms, {"没有“" + name + "”这个版本", "there is no edition \"" + name + '"'});
}

void settle_edition(Reading& reading, const Form& form) {
    Report& report = reading.report;
    report.edition = form.id;
    if (!form.covers(report.year)) {
        const std::string year = std::to_string(report.year);
        reading.notes.push_back({{"版本" + form.id + "不适用于" + year + "年的报告",
                                  "the edition " + form.id + " is not that of the year " + year},
                                 ""});
    }
}

}  // namespace format

const Form& form_of(const std::vector<Form>& forms, const Report& report) {
    return format::find_form(forms, report.edition, report.year);
}

}  // namespace nianbao
