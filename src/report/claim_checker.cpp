#include "report/claim_checker.hpp"

#include <algorithm>
#include <utility>

#include "nianbao/error.hpp"
#include "report/claim_kinds.hpp"
#include "report/rules.hpp"
#include "report/section_title.hpp"

namespace nianbao::report {
namespace {

[[noreturn]] void refuse(ClaimFault fault, const std::string& id) {
    throw Error(Error::Kind::Form, {std::move(fault.code), std::move(fault.message), id, {}});
}

/// All of a list of expressions, compiled once; looked at one by one where one is at fault.
std::optional<Pattern> sound_pattern(const std::vector<std::string>& expressions,
                                     const std::string& id) {
    std::optional<Pattern> made;
    if (!expressions.empty()) {
        made = Pattern(expressions);
    }
    if (made && !made->is_sound()) {
        std::string fault;
        for (const std::string& expression : expressions) {
            fault = fault.empty() ? Pattern::fault(expression) : fault;
        }
        refuse(
            {"claims.pattern", {"表达式不能用：" + fault, "the pattern cannot be used: " + fault}},
            id);
    }
    return made;
}

CompiledClaim compiled(const Claim& claim) {
    return {claim,
            sound_pattern(claim.patterns, claim.id),
            sound_pattern(claim.exceptions, claim.id),
            sound_pattern(claim.overlapping, claim.id)};
}

void demand_sound(const ClaimContext& context) {
    for (const auto* patterns : {&context.patterns, &context.exceptions, &context.ends}) {
        sound_pattern(*patterns, context.id);
    }
    if (context.patterns.empty()) {
        refuse({"claims.members", {"要有“pattern”", R"("pattern" is needed)"}}, context.id);
    }
}

std::optional<ClaimFault> member_fault(const Claim& claim, const ClaimKind& kind) {
    const auto wrong = [](const char* member, bool has, bool wants) {
        const std::string name = member;
        return has == wants
                   ? std::nullopt
                   : std::optional(ClaimFault{"claims.members",
                                              wants ? Words{"这种规则要有“" + name + "”",
                                                            "this kind needs \"" + name + '"'}
                                                    : Words{"这种规则没有“" + name + "”",
                                                            "this kind has no \"" + name + '"'}});
    };
    if (auto fault = wrong("pattern", !claim.patterns.empty(), kind.has_pattern)) {
        return fault;
    }
    if (auto fault = wrong("items", !claim.sums.empty(), kind.has_sums)) {
        return fault;
    }
    if (auto fault = wrong("rule", judge_named(claim.rule.kind) != nullptr, kind.has_rule)) {
        return fault;
    }
    if (auto fault = wrong("most", claim.most > 0, kind.has_most)) {
        return fault;
    }
    return kind.has_sections ? wrong("sections", !claim.sections.empty(), true) : std::nullopt;
}

bool is_due(const Claim& claim, const Form& form, const Report& report) {
    const bool in_edition =
        claim.editions.empty() ||
        std::find(claim.editions.begin(), claim.editions.end(), form.id) != claim.editions.end();
    const std::vector<std::string> keys = items_of(claim);
    return is_between(claim.first_year, claim.last_year, report.year) && in_edition &&
           std::all_of(keys.begin(), keys.end(), [&](const auto& key) {
               return form.item(key) != nullptr;
           });
}

std::string section_key(const Form& form, const Passage& passage) {
    switch (passage.kind) {
        case Passage::Kind::Title:
            return "title";
        case Passage::Kind::Preamble:
            return "preamble";
        case Passage::Kind::Section: {
            const FormSection* const section = section_titled(form, passage.label);
            return section == nullptr ? "" : section->key;
        }
        default:
            return {};
    }
}

/// How many more there are of what a claim tells.
Finding rest_of(const Claim& claim, std::size_t untold) {
    const std::string more = std::to_string(untold);
    Finding finding;
    finding.rule = claim.id;
    finding.severity = claim.severity;
    finding.source = claim.source;
    finding.message = {claim.message.zh + "另有" + more + "处，未逐一列出。",
                       claim.message.en + " " + more + " more, not listed."};
    return finding;
}

}  // namespace

ClaimChecker::ClaimChecker(const Claims& claims) : units_(claims.units), places_(claims.divisions) {
    std::for_each(claims.contexts.begin(), claims.contexts.end(), demand_sound);
    for (const Claim& claim : claims.rows) {
        if (auto fault = fault_of(claim)) {
            refuse(std::move(*fault), claim.id);
        }
        claims_.push_back(compiled(claim));
    }
    contexts_ = Contexts(claims.contexts);
}

std::vector<ClaimText> ClaimChecker::texts(const Form& form,
                                           const Report& report,
                                           const std::vector<Passage>& passages,
                                           const std::vector<std::vector<Range>>& masks) const {
    std::vector<ClaimText> made;
    std::string label;
    std::string section;
    for (std::size_t i = 0; i < passages.size(); ++i) {
        const Passage& passage = passages[i];
        const bool is_narrative =
            passage.kind == Passage::Kind::Section || passage.kind == Passage::Kind::Preamble;
        if (!is_narrative && passage.kind != Passage::Kind::Title) {
            continue;
        }
        if (made.empty() || passage.kind != Passage::Kind::Section || passage.label != label) {
            label = passage.label;
            section = section_key(form, passage);
        }
        CountedText text = counted(passage.text, units_);
        Reaches reaches = contexts_->reaches(text.text, report);
        const std::size_t counts = text.counts.size();
        made.push_back({&passage,
                        &masks[i],
                        section,
                        is_narrative,
                        std::move(text),
                        std::move(reaches),
                        std::vector<std::optional<Number>>(counts),
                        std::vector<bool>(counts)});
    }
    return made;
}

std::vector<Finding> ClaimChecker::check(const Form& form,
                                         const Report& report,
                                         const std::vector<Passage>& passages,
                                         const std::vector<std::vector<Range>>& masks,
                                         const Report* last) const {
    std::vector<Finding> findings;
    if (claims_.empty()) {
        return findings;
    }
    std::vector<ClaimText> narrative = texts(form, report, passages, masks);
    for (const CompiledClaim& claim : claims_) {
        if (!is_due(claim.claim, form, report)) {
            continue;
        }
        ToldFindings told;
        claim_kind(claim.claim.kind)
            ->judge({form, report, claim, narrative, told, units_, last, places_});
        const std::size_t untold = told.untold();
        for (Finding& finding : std::move(told).take()) {
            findings.push_back(std::move(finding));
        }
        if (untold > 0) {
            findings.push_back(rest_of(claim.claim, untold));
        }
    }
    return findings;
}

std::optional<ClaimFault> fault_of(const Claim& claim) {
    const ClaimKind* kind = claim_kind(claim.kind);
    if (kind == nullptr) {
        return ClaimFault{"claims.kind",
                          {"没有“" + claim.kind + "”这种规则",
                           "there is no kind of claim \"" + claim.kind + '"'}};
    }
    return member_fault(claim, *kind);
}

std::vector<std::string> items_of(const Claim& claim) {
    std::vector<std::string> keys = claim.rule.left;
    keys.insert(keys.end(), claim.rule.right.begin(), claim.rule.right.end());
    for (const auto& sum : claim.sums) {
        keys.insert(keys.end(), sum.begin(), sum.end());
    }
    return keys;
}

}  // namespace nianbao::report
