#include "report/claim_finding.hpp"

#include <algorithm>

#include "report/excerpt.hpp"
#include "report/item_label.hpp"
#include "report/rule_message.hpp"

namespace nianbao::report {
namespace {

constexpr std::size_t most_labels = 4;

}  // namespace

Operand words_operand(const ClaimText& text, Range plain) {
    const Range range = text.counted.original(plain);
    return {"",
            text.passage->label,
            masked(text.passage->text, range, *text.masks),
            text.passage->place};
}

Side items_side(const ClaimCase& held, const std::vector<std::string>& keys, std::string total) {
    Side side;
    for (const std::string& key : keys) {
        Operand operand{key, item_label(held.form, key), "", ""};
        if (const Entry* entry = held.report.entry(key)) {
            operand.value = entry->value.written();
            operand.place = entry->place;
        }
        side.operands.push_back(std::move(operand));
    }
    side.total = std::move(total);
    return side;
}

Finding claim_finding(const ClaimCase& held) {
    Finding finding;
    finding.rule = held.claim.claim.id;
    finding.severity = held.claim.claim.severity;
    finding.source = held.claim.claim.source;
    return finding;
}

Words claim_sentence(const ClaimCase& held, const Words& what) {
    const Words sentence = without_stop(held.claim.claim.message);
    return {sentence.zh + "：" + what.zh, sentence.en + ": " + what.en};
}

Words claim_message(const ClaimCase& held,
                    const ClaimText& text,
                    Range plain,
                    const Words& formula) {
    const Words& where = text.passage->where;
    const std::string words =
        excerpt(text.passage->text, text.counted.original(plain), *text.masks);
    return claim_sentence(held,
                          {words + "（" + where.zh + "）：" + formula.zh,
                           words + " (" + where.en + "): " + formula.en});
}

std::string sum_of(const Side& side) {
    std::string words;
    for (const Operand& operand : side.operands) {
        words += (words.empty() ? "" : "+") + operand.value;
    }
    return side.operands.size() > 1 ? words + "=" + side.total : words;
}

Words labels_of(const Side& side) {
    Words words;
    const std::size_t shown = std::min(side.operands.size(), most_labels);
    for (std::size_t i = 0; i < shown; ++i) {
        words.zh += (i == 0 ? "" : "、") + side.operands[i].label;
        words.en += (i == 0 ? "" : ", ") + side.operands[i].label;
    }
    if (shown < side.operands.size()) {
        const std::string all = std::to_string(side.operands.size());
        words.zh += "等" + all + "项";
        words.en += " and more, " + all + " in all";
    }
    return words;
}

}  // namespace nianbao::report
