#pragma once

#include <vector>

#include "nianbao/files.hpp"
#include "nianbao/form.hpp"
#include "nianbao/report.hpp"

namespace nianbao::format {

inline const std::vector<Form>& forms() {
    static const std::vector<Form> all = load_forms(NIANBAO_TEMPLATES);
    return all;
}

inline const Form& form_of_2014() {
    return forms().front();
}

inline const Form& form_of_2021() {
    return forms().back();
}

/// A report that says no more than it must.
inline Report report_of(const Form& form) {
    Report report;
    report.edition = form.id;
    report.year = form.first_year;
    report.organization = "某区城市管理局";
    return report;
}

}  // namespace nianbao::format
