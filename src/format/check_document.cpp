#include <algorithm>
#include <set>
#include <utility>

#include "format/collection_book.hpp"
#include "format/file_kind.hpp"
#include "format/masks.hpp"
#include "format/trace_rules.hpp"
#include "nianbao/traces.hpp"
#include "opc/package.hpp"
#include "report/excerpt.hpp"
#include "report/rule_message.hpp"
#include "traces/find.hpp"
#include "traces/tags.hpp"
#include "traces/written.hpp"

namespace nianbao {
namespace {

constexpr std::size_t most_findings = 20;
constexpr std::size_t most_values = 5;

std::string joined(const std::vector<std::string>& values, const format::Masks& masks) {
    std::string text;
    for (std::size_t i = 0; i < values.size() && i < most_values; ++i) {
        text += (i == 0 ? "" : "、") + traces::shortened(masks.starred(values[i]));
    }
    return values.size() > most_values ? text + "…" : text;
}

/// Findings of one rule; from the 21st on they are counted.
class Told {
public:
    Told(std::string id,
         Severity severity,
         std::string source,
         Words message,
         std::vector<Finding>& all)
        : all_(all) {
        rule_.rule = std::move(id);
        rule_.severity = severity;
        rule_.source = std::move(source);
        rule_.message = std::move(message);
    }

    void tell(const std::string& value, const std::string& place) {
        if (++count_ > most_findings) {
            return;
        }
        Finding finding = rule_;
        finding.message.zh += value.empty() ? "" : "：" + value;
        finding.message.en += value.empty() ? "" : ": " + value;
        finding.left.operands.push_back({"", "", value, place});
        all_.push_back(std::move(finding));
    }

    void finish() {
        if (count_ > most_findings) {
            all_.push_back(report::untold(rule_, count_ - most_findings));
        }
    }

private:
    Finding rule_;
    std::vector<Finding>& all_;
    std::size_t count_ = 0;
};

}  // namespace

bool is_package(std::string_view bytes) {
    return format::kind_of(bytes, "") == ".docx";
}

std::vector<Finding> check_document(std::string bytes,
                                    const TraceRules& rules,
                                    const Wording& wording) {
    const opc::Package package = opc::Package::open(std::move(bytes));
    traces::Parts parts(package);
    const traces::Traces found = traces::find_traces(parts);
    const TraceJudge judge(rules, traces::said(parts));
    // A workbook to collect figures in counts what is filled in amiss out of sight.
    const bool is_collection = format::is_collection_workbook(package);
    const format::Masks masks(wording);
    std::vector<Finding> findings;
    for (std::size_t i = 0; i < rules.rules().size(); ++i) {
        const TraceRule& rule = rules.rules()[i];
        Told told(rule.id, rule.severity, rule.source, rule.message, findings);
        for (const traces::Trace& trace : found) {
            const bool is_ours = is_collection && trace.kind == "hidden-cells";
            const std::vector<std::string> values = judge.told(i, trace);
            if (!values.empty() && !is_ours) {
                told.tell(joined(values, masks), traces::place_of(trace.part, trace.where));
            }
        }
        told.finish();
    }
    const std::vector<traces::Passage> passages = traces::written(parts);
    for (const report::WordFinder& finder : masks.everywhere()) {
        const WordRule& rule = finder.rule();
        Told told(rule.id, rule.severity, rule.source, rule.message, findings);
        for (const traces::Passage& passage : passages) {
            for (const report::Range& match : finder.matches(passage.text)) {
                const std::vector<report::Range> mask =
                    rule.mask ? std::vector<report::Range>{match} : std::vector<report::Range>();
                told.tell(report::masked(passage.text, match, mask),
                          traces::place_of(passage.part, passage.where));
            }
        }
        told.finish();
    }
    return findings;
}

void add_document_findings(std::vector<Finding>& findings,
                           const std::string& bytes,
                           const TraceRules& rules,
                           const Wording& wording) {
    if (!is_package(bytes)) {
        return;
    }
    std::set<std::pair<std::string, std::string>> told;
    for (const Finding& finding : findings) {
        for (const Operand& operand : finding.left.operands) {
            told.emplace(finding.rule, operand.value);
        }
    }
    for (Finding& finding : check_document(bytes, rules, wording)) {
        const auto& operands = finding.left.operands;
        if (operands.empty() || !told.contains({finding.rule, operands.front().value})) {
            findings.push_back(std::move(finding));
        }
    }
}

}  // namespace nianbao
