#include "report/claim_checker.hpp"

#include <algorithm>
#include <map>
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

/// Looked at one by one where one is at fault.
void demand_sound(const Pattern& pattern,
                  const std::vector<std::string>& expressions,
                  const std::string& id) {
    if (!pattern.is_sound()) {
        std::string fault;
        for (const std::string& expression : expressions) {
            fault = fault.empty() ? Pattern::fault(expression) : fault;
        }
        refuse(
            {"claims.pattern", {"表达式不能用：" + fault, "the pattern cannot be used: " + fault}},
            id);
    }
}

/// Compiles expressions, those that many claims have once.
class Compiler {
public:
    explicit Compiler(PatternFilter& filter) : filter_(filter) {}

    CompiledClaim compiled(const Claim& claim) {
        std::optional<Pattern> pattern;
        if (!claim.patterns.empty()) {
            pattern = filter_.add(claim.patterns);
            demand_sound(*pattern, claim.patterns, claim.id);
        }
        return {claim,
                items_of(claim),
                pattern,
                shared(claim.exceptions, claim.id),
                shared(claim.overlapping, claim.id)};
    }

private:
    std::optional<Pattern> shared(const std::vector<std::string>& expressions,
                                  const std::string& id) {
        if (expressions.empty()) {
            return std::nullopt;
        }
        const auto made = made_.try_emplace(expressions, expressions).first;
        demand_sound(made->second, expressions, id);
        return made->second;
    }

    PatternFilter& filter_;
    std::map<std::vector<std::string>, Pattern> made_;
};

void demand_sound(const ClaimContext& context) {
    for (const auto* patterns : {&context.patterns, &context.exceptions, &context.ends}) {
        if (!patterns->empty()) {
            demand_sound(Pattern(*patterns), *patterns, context.id);
        }
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

bool is_due(const CompiledClaim& compiled, const Form& form, const Report& report) {
    const Claim& claim = compiled.claim;
    const bool in_edition =
        claim.editions.empty() ||
        std::find(claim.editions.begin(), claim.editions.end(), form.id) != claim.editions.end();
    return is_between(claim.first_year, claim.last_year, report.year) && in_edition &&
           std::all_of(compiled.items.begin(), compiled.items.end(), [&](const auto& key) {
               return form.item(key) != nullptr;
           });
}

/// Most claims are about words that a report has not got.
bool may_be_told(const CompiledClaim& claim, const std::vector<ClaimText>& texts) {
    return !claim.pattern || claim_kind(claim.claim.kind)->tells_absence ||
           std::any_of(texts.begin(), texts.end(), [&](const ClaimText& text) {
               return text.candidates.has(*claim.pattern);
           });
}

/// What each section of the report is in the form; null pointers for those that are none of it.
std::vector<const FormSection*> titled_sections(const Form& form, const Report& report) {
    std::vector<const FormSection*> titled;
    for (const Section& section : report.sections) {
        titled.push_back(section_titled(form, section.title));
    }
    return titled;
}

std::string section_key(const Report& report,
                        const std::vector<const FormSection*>& titled,
                        const Passage& passage) {
    switch (passage.kind) {
        case Passage::Kind::Title:
            return "title";
        case Passage::Kind::Preamble:
            return "preamble";
        case Passage::Kind::Section: {
            const auto& all = report.sections;
            const auto found = std::find_if(all.begin(), all.end(), [&](const Section& section) {
                return section.title == passage.label;
            });
            const FormSection* const section =
                titled[static_cast<std::size_t>(found - all.begin())];
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
    contexts_ = Contexts(claims.contexts, filter_);
    for (const ClaimContext& context : claims.contexts) {
        if (!contexts_->is_sound()) {
            demand_sound(context);
        }
    }
    Compiler compiler(filter_);
    for (const Claim& claim : claims.rows) {
        if (auto fault = fault_of(claim)) {
            refuse(std::move(*fault), claim.id);
        }
        claims_.push_back(compiler.compiled(claim));
    }
    filter_.finish();
}

std::vector<ClaimText> ClaimChecker::texts(const Report& report,
                                           const std::vector<const FormSection*>& titled,
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
            section = section_key(report, titled, passage);
        }
        CountedText text = counted(passage.text, units_);
        Candidates candidates = filter_.candidates(text.text);
        Reaches reaches = contexts_->reaches(text.text, candidates, report);
        const std::size_t counts = text.counts.size();
        made.push_back({&passage,
                        &masks[i],
                        section,
                        is_narrative,
                        std::move(text),
                        std::move(candidates),
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
    const std::vector<const FormSection*> titled = titled_sections(form, report);
    std::vector<ClaimText> narrative = texts(report, titled, passages, masks);
    for (const CompiledClaim& claim : claims_) {
        if (!may_be_told(claim, narrative) || !is_due(claim, form, report)) {
            continue;
        }
        ToldFindings told;
        claim_kind(claim.claim.kind)
            ->judge({form, report, claim, narrative, told, units_, titled, last, places_});
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
