#include "nianbao/check_sheet.hpp"

#include <algorithm>

#include "nianbao/place.hpp"
#include "nianbao/version.hpp"

namespace nianbao {
namespace {

Data count(const std::vector<Finding>& findings, Severity severity) {
    return Data::number(std::to_string(
        std::count_if(findings.begin(), findings.end(), [severity](const Finding& finding) {
            return finding.severity == severity;
        })));
}

Data count_waived(const std::vector<Finding>& findings) {
    return Data::number(
        std::to_string(std::count_if(findings.begin(), findings.end(), [](const Finding& one) {
            return one.waiver.has_value();
        })));
}

/// One below the other.
std::string lines_of_places(const Finding& finding, Language language) {
    std::string text;
    for (const std::string& place : places_of(finding, language)) {
        text += (text.empty() ? "" : "\n") + place;
    }
    return text;
}

Data waiver_data(const std::optional<Waiver>& waiver) {
    if (!waiver) {
        return false;
    }
    return Data::object({{"by", waiver->by}, {"reason", waiver->reason}});
}

Data finding_data(const Finding& finding, std::size_t number, Language language) {
    return Data::object({{"difference", finding.difference},
                         {"message", finding.message.in(language)},
                         {"number", Data::number(std::to_string(number))},
                         {"places", lines_of_places(finding, language)},
                         {"rule", finding.rule},
                         {"severity", words_of(finding.severity).in(language)},
                         {"source", finding.source},
                         {"waiver", waiver_data(finding.waiver)}});
}

Data findings_data(const std::vector<Finding>& findings, Language language) {
    Data::List list;
    for (const Finding& finding : findings) {
        list.push_back(finding_data(finding, list.size() + 1, language));
    }
    return list;
}

std::string title_of(const Report& report) {
    return report.organization + std::to_string(report.year) + "年政府信息公开工作年度报告校核单";
}

Data notes_data(const std::vector<Note>& notes, Language language) {
    Data::List list;
    for (const Note& note : notes) {
        list.push_back(Data::object(
            {{"message", note.message.in(language)}, {"place", place_in(note.place, language)}}));
    }
    return list;
}

}  // namespace

Data check_sheet_data(const CheckedInput& input,
                      std::string_view bytes,
                      const Form& form,
                      const Report& report,
                      Language language) {
    const std::vector<Finding>& findings = input.findings;
    return Data::object({{"errors", count(findings, Severity::Error)},
                         {"file", input.name},
                         {"findings", findings_data(findings, language)},
                         {"form", form.name.in(language)},
                         {"hints", count(findings, Severity::Information)},
                         {"notes", notes_data(input.notes, language)},
                         {"notice", form.notice},
                         {"organization", report.organization},
                         {"sha256", sha256(bytes)},
                         {"title", title_of(report)},
                         {"version", version},
                         {"waived", count_waived(findings)},
                         {"warnings", count(findings, Severity::Warning)},
                         {"year", Data::number(std::to_string(report.year))}});
}

}  // namespace nianbao
