#include "format/mutations/verdicts.hpp"

#include <algorithm>

#include "nianbao/error.hpp"
#include "nianbao/files.hpp"
#include "text/fold.hpp"

namespace nianbao::format {
namespace {

template <typename All, typename Wanted>
bool any_of(const All& all, Wanted wanted) {
    return std::any_of(all.begin(), all.end(), wanted);
}

bool is_among(const std::string& key, const std::vector<std::string>& keys) {
    return any_of(keys, [&](const std::string& other) { return other == key; });
}

std::optional<Report> last_report(const Sample& sample) {
    if (!sample.last) {
        return std::nullopt;
    }
    Report report;
    report.edition = sample.page.form->id;
    report.year = sample.page.year - 1;
    report.organization = sample.page.organization;
    for (const auto& [key, figure] : *sample.last) {
        report.statistics[key] = {Value(*Number::parse(written(figure))), "", key};
    }
    return report;
}

/// Holds what is said against the place of a fault.
class Place {
public:
    Place(const Fault& fault, const Sample& sample, const Said& said) : fault_(fault) {
        if (fault.told_in) {
            paragraph_ = said.place_of(sample.page.narrative[*fault.told_in].text);
        }
    }

    bool is_named_by(const Finding& finding) const {
        return is_in(finding.left) || is_in(finding.right) ||
               (fault_.breaks == "year" && finding.rule.starts_with("T6"));
    }

    bool is_named_by(const Note& note) const {
        const std::string words = text::folded(note.message.zh);
        return !fault_.label.empty() && words.find(text::folded(fault_.label)) != words.npos;
    }

private:
    bool is_in(const Side& side) const {
        return any_of(side.operands, [&](const Operand& operand) {
            return is_among(operand.key, fault_.keys) ||
                   (fault_.told_in && operand.place == paragraph_);
        });
    }

    const Fault& fault_;
    std::string paragraph_;
};

}  // namespace

bool Said::has(const Finding& finding) const {
    return any_of(findings, [&](const Finding& other) {
        return other.rule == finding.rule && other.message == finding.message;
    });
}

bool Said::has(const Note& note) const {
    return any_of(notes, [&](const Note& other) { return other.message == note.message; });
}

std::string Said::place_of(const std::string& paragraph) const {
    std::vector<Block> blocks = report.preamble;
    for (const Section& section : report.sections) {
        blocks.insert(blocks.end(), section.content.begin(), section.content.end());
    }
    const auto found = std::find_if(blocks.begin(), blocks.end(), [&](const Block& block) {
        return block.text + block.rest == paragraph;
    });
    return found == blocks.end() ? "not in the report" : found->place;
}

Said said_of(const Sample& sample, const std::vector<Form>& forms, const Wording& wording) {
    Said said;
    try {
        Reading reading = published_and_read(sample.page, sample.file, forms);
        said.report = std::move(reading.report);
        said.notes = std::move(reading.notes);
    } catch (const Error& error) {
        said.refused = error.problems().front().code;
        return said;
    }
    said.report.level = sample.level;
    const auto last = last_report(sample);
    const Form& form = form_of(forms, said.report);
    said.findings = check(form, said.report, wording, last ? &*last : nullptr);
    return said;
}

std::vector<Broken> broken_by(const Fault& fault, const Sample& sample) {
    std::vector<Broken> all;
    if (!fault.breaks.empty()) {
        all.push_back({fault.breaks, fault.keys});
    }
    for (Broken& broken : broken_identities(*sample.page.form, sample.declared())) {
        if (any_of(broken.keys, [&](auto& key) { return is_among(key, fault.keys); })) {
            all.push_back(std::move(broken));
        }
    }
    const Figures figures = figures_of(sample.page);
    for (const Told& told : sample.page.narrative) {
        for (Untrue& one : untrue(told, figures)) {
            all.push_back({one.what, std::move(one.keys)});
        }
    }
    return all;
}

std::set<std::string> witnesses_of(const Fault& fault,
                                   const Sample& sample,
                                   const Said& before,
                                   const Said& after) {
    std::set<std::string> found;
    const Place place(fault, sample, after);
    for (const Finding& finding : after.findings) {
        if (!before.has(finding) && place.is_named_by(finding)) {
            found.insert(finding.rule);
        }
    }
    for (const Note& note : after.notes) {
        if (!before.has(note) && place.is_named_by(note)) {
            found.insert("reader");
        }
    }
    if (!after.refused.empty()) {
        found.insert(after.refused);
    }
    return found;
}

}  // namespace nianbao::format
