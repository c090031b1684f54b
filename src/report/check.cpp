#include "nianbao/check.hpp"

#include <algorithm>

#include "nianbao/error.hpp"
#include "nianbao/place.hpp"
#include "report/item_label.hpp"
#include "report/rule_message.hpp"
#include "report/rules.hpp"
#include "text/utf8.hpp"

namespace nianbao {
namespace {

using report::Aspect;
using report::Breach;
using report::Case;
using report::is_of_last_year;
using report::Judge;

constexpr std::size_t most_cells_in_words = 8;
constexpr std::size_t most_characters_of_a_cell = 24;

bool concerns(const Rule& rule, const Form& form, const Report& report) {
    const std::string& level = report.level.empty() ? form.level : report.level;
    return report::is_between(rule.first_year, rule.last_year, report.year) &&
           (rule.levels.empty() ||
            std::find(rule.levels.begin(), rule.levels.end(), level) != rule.levels.end());
}

const Judge& judge_of(const Rule& rule) {
    if (const Judge* const judge = report::judge_named(rule.kind)) {
        return *judge;
    }
    throw Error(Error::Kind::Form,
                {"rule.kind",
                 {"没有“" + rule.kind + "”这种规则", "there is no rule kind \"" + rule.kind + "\""},
                 rule.id,
                 {}});
}

Operand operand(const Case& rule, std::string_view key, Aspect aspect) {
    Operand made{std::string(key), report::item_label(rule.form, key), "", ""};
    if (const Entry* entry = rule.entry(key)) {
        made.value = aspect == Aspect::Unit ? entry->unit : entry->value.written();
        made.place = is_of_last_year(key) ? std::string(last_year_place) : "";
        made.place += entry->place;
    }
    return made;
}

Side side(const Case& rule,
          const std::vector<std::string_view>& keys,
          const std::optional<Number>& total,
          Aspect aspect) {
    Side made;
    for (const std::string_view key : keys) {
        made.operands.push_back(operand(rule, key, aspect));
    }
    if (total && !keys.empty()) {
        made.total = total->text();
    }
    return made;
}

/// The units the form asks for, where units are compared.
Side official_units(const Case& rule, const std::vector<std::string_view>& keys) {
    Side made;
    for (const std::string_view key : keys) {
        const Item* item = rule.form.item(key);
        made.operands.push_back(
            {std::string(key), report::item_label(rule.form, key), item ? item->unit : "", ""});
    }
    return made;
}

std::string shortened(const std::string& words) {
    std::size_t at = 0;
    for (std::size_t count = 0; count < most_characters_of_a_cell && at < words.size(); ++count) {
        at += text::code_point(words, at).size;
    }
    return at < words.size() ? words.substr(0, at) + "…" : words;
}

std::string cell_words(const Operand& operand, Language language) {
    const bool blank = operand.value.empty();
    return blank ? (language == Language::Chinese ? "空白" : "blank") : shortened(operand.value);
}

/// "甲（空白）；乙（—）", and how many there are; with the unit the form asks for where units are
/// compared: "甲（条 ≠ 件）".
std::string list_words(const Side& side, const Side* wanted, Language language) {
    const bool chinese = language == Language::Chinese;
    const std::size_t shown = std::min(side.operands.size(), most_cells_in_words);
    std::string words;
    for (std::size_t i = 0; i < shown; ++i) {
        words += i == 0 ? "" : chinese ? "；" : "; ";
        words += side.operands[i].label + (chinese ? "（" : " (");
        words += cell_words(side.operands[i], language);
        words += wanted != nullptr ? " ≠ " + wanted->operands[i].value : "";
        words += chinese ? "）" : ")";
    }
    if (shown < side.operands.size()) {
        const std::string all = std::to_string(side.operands.size());
        words += chinese ? "等" + all + "处" : " and more, " + all + " in all";
    }
    return words;
}

/// "0+32+10=42", or the one number alone; what counts as 0 is named: "2+(空白)=2".
std::string sum_words(const Side& side, Language language) {
    std::string words;
    for (const Operand& operand : side.operands) {
        words += words.empty() ? "" : "+";
        words += Number::parse(operand.value) ? operand.value
                                              : "(" + cell_words(operand, language) + ")";
    }
    return side.operands.size() > 1 ? words + "=" + side.total : words;
}

std::string side_words(const Side& side, Language language) {
    return side.total.empty() ? list_words(side, nullptr, language) : sum_words(side, language);
}

std::string formula(const Finding& finding, const Breach& breach, Language language) {
    if (breach.aspect == Aspect::Unit) {
        return list_words(finding.left, &finding.right, language);
    }
    std::string words = side_words(finding.left, language) + breach.sign.in(language);
    if (!breach.right.empty()) {
        words += side_words(finding.right, language);
    } else if (breach.right_total) {
        words += breach.right_total->text();
    }
    return words;
}

Finding finding_of(const Case& rule, const Breach& breach) {
    Finding finding;
    finding.rule = rule.rule.id;
    finding.severity = rule.rule.severity;
    finding.source = rule.rule.source;
    finding.left = side(rule, breach.left, breach.left_total, breach.aspect);
    finding.right = breach.aspect == Aspect::Unit
                        ? official_units(rule, breach.left)
                        : side(rule, breach.right, breach.right_total, breach.aspect);
    if (breach.left_total && breach.right_total) {
        finding.difference = (*breach.left_total - *breach.right_total).text();
    }
    const Words sentence = report::without_stop(rule.rule.message);
    finding.message = {sentence.zh + "：" + formula(finding, breach, Language::Chinese),
                       sentence.en + ": " + formula(finding, breach, Language::English)};
    return finding;
}

}  // namespace

std::vector<Finding> check(const Form& form, const Report& report, const Report* last) {
    std::vector<Finding> findings;
    for (const Rule& rule : form.rules) {
        const Case held{form, report, rule, last};
        if (!concerns(rule, form, report)) {
            continue;
        }
        if (const auto breach = judge_of(rule).judge(held)) {
            findings.push_back(finding_of(held, *breach));
        }
    }
    return findings;
}

const std::vector<RuleKind>& rule_kinds() {
    static const std::vector<RuleKind> kinds = [] {
        std::vector<RuleKind> names;
        for (const Judge& judge : report::judges()) {
            names.push_back(judge.kind);
        }
        return names;
    }();
    return kinds;
}

}  // namespace nianbao
