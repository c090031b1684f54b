#include "format/printed_parts.hpp"

#include <string_view>
#include <utility>

#include "format/text_lines.hpp"
#include "nianbao/error.hpp"
#include "report/section_title.hpp"
#include "text/fold.hpp"

namespace nianbao::format {
namespace {

constexpr std::string_view report_name = "年政府信息公开工作年度报告";

std::string composed_title(const Report& report) {
    return std::to_string(report.year) + std::string(report_name);
}

Problem problem_of(const Section& section, const Form& form, bool twice) {
    Problem problem;
    problem.code = twice ? "report.section_twice" : "report.section";
    problem.place = section.place;
    problem.message = {"版本" + form.id + (twice ? "的这一部分出现两次：“" : "没有这一部分：“") +
                           section.title + "”",
                       (twice ? "this section occurs twice: \""
                              : "the edition " + form.id + " has no section \"") +
                           section.title + '"'};
    for (const FormSection& official : form.sections) {
        problem.remedy.zh += (problem.remedy.zh.empty() ? "应为：" : "、") + official.title;
        problem.remedy.en +=
            (problem.remedy.en.empty() ? "the sections are: " : ", ") + official.title;
    }
    return problem;
}

}  // namespace

std::string printed_title(const Report& report) {
    return report.title.empty() ? report.organization + composed_title(report) : report.title;
}

std::vector<std::string> printed_title_lines(const Report& report) {
    if (report.title.empty()) {
        return {report.organization, composed_title(report)};
    }
    const std::string_view title = text::trimmed(report.title);
    const std::string_view first = before_year(title);
    if (first.empty() || first.size() == title.size()) {
        return {std::string(title)};
    }
    return {std::string(first), std::string(text::trimmed(title.substr(first.size())))};
}

std::string printed_table_title(const Form& form, const Report& report) {
    if (!report.table_title.empty()) {
        return report.table_title;
    }
    return report.organization + std::to_string(report.year) + "年度" + form.title;
}

std::vector<const Section*> printed_sections(const Form& form, const Report& report) {
    std::vector<const Section*> matched(form.sections.size());
    std::vector<Problem> problems;
    for (const Section& section : report.sections) {
        const FormSection* const official = report::section_titled(form, section.title);
        const Section** const place =
            official == nullptr
                ? nullptr
                : &matched[static_cast<std::size_t>(official - form.sections.data())];
        if (place == nullptr || *place != nullptr) {
            problems.push_back(problem_of(section, form, place != nullptr));
        } else {
            *place = &section;
        }
    }
    if (!problems.empty()) {
        throw Error(Error::Kind::Data, std::move(problems));
    }
    return matched;
}

}  // namespace nianbao::format
