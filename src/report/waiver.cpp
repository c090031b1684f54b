#include "nianbao/waiver.hpp"

#include <algorithm>

namespace nianbao {
namespace {

bool stands_at(const Side& side, const std::string& place) {
    return std::any_of(side.operands.begin(), side.operands.end(), [&](const Operand& operand) {
        return operand.place == place;
    });
}

bool names(const Waiver& waiver, const Finding& finding) {
    return waiver.rule == finding.rule &&
           (waiver.place.empty() || stands_at(finding.left, waiver.place) ||
            stands_at(finding.right, waiver.place));
}

Note note_of_error(const Waiver& waiver) {
    return {{"错误级问题不能豁免：" + waiver.rule, "an error cannot be waived: " + waiver.rule},
            waiver.place};
}

Note note_of_none(const Waiver& waiver) {
    return {{"没有要豁免的问题：" + waiver.rule, "no finding needs the waiver of " + waiver.rule},
            waiver.place};
}

}  // namespace

std::vector<Note> waive(std::vector<Finding>& findings, const std::vector<Waiver>& waivers) {
    std::vector<Note> notes;
    for (const Waiver& waiver : waivers) {
        bool is_needed = false;
        bool names_error = false;
        for (Finding& finding : findings) {
            if (names(waiver, finding)) {
                const bool is_error = finding.severity == Severity::Error;
                names_error = names_error || is_error;
                is_needed = true;
                if (!is_error) {
                    finding.waiver = waiver;
                }
            }
        }
        if (names_error) {
            notes.push_back(note_of_error(waiver));
        } else if (!is_needed) {
            notes.push_back(note_of_none(waiver));
        }
    }
    return notes;
}

}  // namespace nianbao
