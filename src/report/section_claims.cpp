#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "report/claim_finding.hpp"
#include "report/claim_kinds.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

// What the sections have to be, and what has to be said in them.
namespace nianbao::report {
namespace {

/// A section of the report with the one of the form it is.
struct Titled {
    const Section* section = nullptr;
    const FormSection* of = nullptr;  ///< null pointer: of none
    std::size_t index = 0;            ///< in the form
};

std::vector<Titled> titled(const ClaimCase& held) {
    std::vector<Titled> made;
    for (std::size_t i = 0; i < held.titled.size(); ++i) {
        Titled one{&held.report.sections[i], held.titled[i], 0};
        if (one.of != nullptr) {
            one.index = static_cast<std::size_t>(one.of - held.form.sections.data());
        }
        made.push_back(one);
    }
    return made;
}

bool is_worded_alike(const std::string& title, const std::string& wanted) {
    return title == wanted || text::label_key(title) == text::label_key(wanted);
}

void tell(const ClaimCase& held, const Section* section, const Words& what) {
    Finding finding = claim_finding(held);
    if (section != nullptr) {
        finding.left.operands.push_back({"", section->title, section->title, section->place});
    }
    finding.message = claim_sentence(held, what);
    held.findings.push_back(std::move(finding));
}

void tell(const ClaimCase& held, const Section* section, const std::string& title) {
    tell(held, section, Words{title, title});
}

/// Calls for each section of the report that the claim names.
template <typename Visitor>
void each_named(const ClaimCase& held, Visitor visit) {
    const std::vector<std::string>& keys = held.claim.claim.sections;
    for (const Titled& one : titled(held)) {
        if (one.of != nullptr && std::find(keys.begin(), keys.end(), one.of->key) != keys.end()) {
            visit(one);
        }
    }
}

bool has_heading(const ClaimCase& held, const Section& section) {
    return std::any_of(section.content.begin(), section.content.end(), [&](const Block& block) {
        return (block.kind == Block::Kind::Heading || block.kind == Block::Kind::RunIn) &&
               !held.claim.pattern->find_all(counted(block.text, held.units).text).empty();
    });
}

std::size_t visible_length(std::string_view words) {
    std::size_t length = 0;
    for (std::size_t at = 0; at < words.size();) {
        const text::CodePoint point = text::code_point(words, at);
        length += text::is_blank(point.value) ? 0 : 1;
        at += point.size;
    }
    return length;
}

/// Characters of a section, blanks and its title not counted.
std::size_t length_of(const ClaimCase& held, const std::string& key) {
    std::size_t length = 0;
    for (const ClaimText& text : held.texts) {
        if (text.section == key && text.is_narrative) {
            length += visible_length(text.passage->text);
        }
    }
    return length;
}

/// Whether the texts of a section say it as often as they have to.
bool is_said(const ClaimCase& held, const std::string& key) {
    const auto least = static_cast<std::size_t>(held.claim.claim.least);
    std::size_t times = 0;
    return std::any_of(held.texts.begin(), held.texts.end(), [&](const ClaimText& text) {
        times += text.section == key ? matches(held.claim, text).size() : 0;
        return times >= least;
    });
}

}  // namespace

void judge_said(const ClaimCase& held) {
    each_named(held, [&](const Titled& one) {
        if (!is_said(held, one.of->key)) {
            tell(held, one.section, one.section->title);
        }
    });
}

void judge_headed(const ClaimCase& held) {
    each_named(held, [&](const Titled& one) {
        if (!has_heading(held, *one.section)) {
            tell(held, one.section, one.section->title);
        }
    });
}

void judge_length(const ClaimCase& held) {
    const auto most = static_cast<std::size_t>(held.claim.claim.most);
    each_named(held, [&](const Titled& one) {
        const std::size_t length = length_of(held, one.of->key);
        if (length > most) {
            const std::string formula = std::to_string(length) + " > " + std::to_string(most);
            tell(held,
                 one.section,
                 Words{one.section->title + "，" + formula + "字",
                       one.section->title + ", " + formula + " characters"});
        }
    });
}

void judge_sections_none(const ClaimCase& held) {
    if (held.report.sections.empty()) {
        Finding finding = claim_finding(held);
        finding.message = held.claim.claim.message;
        held.findings.push_back(std::move(finding));
    }
}

void judge_section_missing(const ClaimCase& held) {
    const std::vector<Titled> sections = titled(held);
    if (sections.empty()) {
        return;
    }
    for (const FormSection& wanted : held.form.sections) {
        if (held.form.fixed_sections &&
            std::none_of(sections.begin(), sections.end(), [&](const Titled& one) {
                return one.of == &wanted;
            })) {
            tell(held, nullptr, wanted.title);
        }
    }
}

void judge_section_twice(const ClaimCase& held) {
    std::vector<bool> seen(held.form.sections.size());
    for (const Titled& one : titled(held)) {
        if (held.form.fixed_sections && one.of != nullptr) {
            if (seen[one.index]) {
                tell(held, one.section, one.section->title);
            }
            seen[one.index] = true;
        }
    }
}

void judge_section_order(const ClaimCase& held) {
    const Titled* last = nullptr;
    const std::vector<Titled> sections = titled(held);
    for (const Titled& one : sections) {
        if (!held.form.fixed_sections || one.of == nullptr) {
            continue;
        }
        if (last != nullptr && one.index < last->index) {
            tell(held,
                 one.section,
                 Words{"“" + one.section->title + "”在“" + last->section->title + "”之后",
                       one.section->title + " follows " + last->section->title});
        }
        last = &one;
    }
}

void judge_section_extra(const ClaimCase& held) {
    for (const Titled& one : titled(held)) {
        if (held.form.fixed_sections && one.of == nullptr) {
            tell(held, one.section, one.section->title);
        }
    }
}

void judge_section_wording(const ClaimCase& held) {
    for (const Titled& one : titled(held)) {
        if (held.form.fixed_sections && one.of != nullptr &&
            !is_worded_alike(one.section->title, one.of->title)) {
            tell(held,
                 one.section,
                 Words{"“" + one.section->title + "”，规定标题为“" + one.of->title + "”",
                       one.section->title + ", the title is " + one.of->title});
        }
    }
}

}  // namespace nianbao::report
