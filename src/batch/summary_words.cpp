#include "batch/summary_words.hpp"

#include <algorithm>
#include <filesystem>

namespace nianbao::batch {

const Words& state_words(State state) {
    static const std::map<State, Words> words = {{State::Done, {"完成", "Done"}},
                                                 {State::Errors, {"有错误", "Errors"}},
                                                 {State::Failed, {"失败", "Failed"}},
                                                 {State::TimeOut, {"超时", "Timed out"}},
                                                 {State::Memory, {"内存不足", "Out of memory"}},
                                                 {State::Died, {"异常退出", "Crashed"}}};
    return words.at(state);
}

bool is_failure(State state) {
    return state != State::Done && state != State::Errors;
}

std::vector<Count> counts_of(const Summary& summary) {
    std::vector<Count> counts = {{{"单位", "Units"}, summary.units.size()}};
    for (const State state : {State::Done, State::Errors, State::Failed}) {
        const auto found = summary.states.find(state);
        counts.push_back({state_words(state), found == summary.states.end() ? 0 : found->second});
    }
    for (const State state : {State::TimeOut, State::Memory, State::Died}) {
        if (const auto found = summary.states.find(state); found != summary.states.end()) {
            counts.push_back({state_words(state), found->second});
        }
    }
    return counts;
}

const std::vector<SeverityColumn>& severity_columns() {
    static const std::vector<SeverityColumn> columns = {{"error", {"错误", "Errors"}},
                                                        {"warning", {"警告", "Warnings"}},
                                                        {"information", {"提示", "Hints"}}};
    return columns;
}

std::optional<int> findings_of(const Unit& unit, const std::string& severity) {
    const auto found = unit.findings.find(severity);
    if (found != unit.findings.end()) {
        return found->second;
    }
    return is_failure(unit.state) ? std::nullopt : std::optional(0);
}

CountOfFindings count_of_findings(const Summary& summary, const std::string& severity) {
    CountOfFindings found;
    for (const Unit& unit : summary.units) {
        const std::optional<int> count = findings_of(unit, severity);
        found.units += count ? 1 : 0;
        found.total += count.value_or(0);
    }
    return found;
}

const std::string& name_of(const Unit& unit) {
    return unit.organization.empty() ? unit.input : unit.organization;
}

bool has_problems(const Summary& summary) {
    return std::any_of(summary.units.begin(), summary.units.end(), [](const Unit& unit) {
        return !unit.problems.empty();
    });
}

std::string unit_text(const FigureColumn& column, Language language) {
    return column.unit.empty()             ? ""
           : language == Language::Chinese ? "（" + column.unit + "）"
                                           : "(" + column.unit + ")";
}

std::string link_text(const std::string& file) {
    const std::filesystem::path path = file;
    std::string text = path.extension().string();
    if (text.size() < 2) {
        return path.filename().string();
    }
    text.erase(0, 1);
    std::transform(text.begin(), text.end(), text.begin(), [](char letter) {
        return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    });
    return text;
}

namespace word {
const Words title = {"政府信息公开工作年度报告汇总", "Summary of annual reports"};
const Words tab = {"汇总", "Summary"};
const Words caption = {"各单位处理结果和关键数字", "Results and key figures by unit"};
const Words number = {"序号", "No."};
const Words organization = {"单位", "Organization"};
const Words year = {"年度", "Year"};
const Words edition = {"版本", "Edition"};
const Words state = {"状态", "Status"};
const Words file = {"文件", "File"};
const Words input = {"输入", "Input"};
const Words problems = {"失败原因", "Problems"};
const Words total = {"合计", "Total"};
const Words total_of = {"有数的单位", "Units with a figure"};
const Words blank_is_none = {"合计只含有数的单位，空白不当零。",
                             "Totals are of the units that have a figure; a blank is not zero."};
}  // namespace word

}  // namespace nianbao::batch
