#include <algorithm>
#include <string>
#include <utility>

#include "nianbao/bind.hpp"
#include "report/item_label.hpp"
#include "report/section_title.hpp"

namespace nianbao {
namespace {

void note(std::vector<Note>& notes,
          const std::string& what_zh,
          const std::string& what_en,
          std::string place) {
    notes.push_back(
        {{"表中没有位置，未填入：" + what_zh, "the form has no place for it: " + what_en},
         std::move(place)});
}

/// True where the narrative of a section was bound, whatever its title is printed like.
bool has_place(const BoundForm& bound, const Form& form, const Section& section) {
    const FormSection* const official = report::section_titled(form, section.title);
    return official != nullptr &&
           std::any_of(bound.texts.begin(), bound.texts.end(), [&](const BoundText& text) {
               return text.tag == "section_" + official->key;
           });
}

void note_narrative(const BoundForm& bound,
                    const Form& form,
                    const Report& report,
                    std::vector<Note>& notes) {
    const bool any = std::any_of(bound.texts.begin(), bound.texts.end(), [](const auto& text) {
        return text.tag.starts_with("section_");
    });
    if (!any && !report.sections.empty()) {
        note(notes, "正文各部分", "the narrative", report.sections.front().place);
    }
    for (const Section& section : report.sections) {
        if (any && !section.content.empty() && !has_place(bound, form, section)) {
            note(notes, section.title, section.title, section.place);
        }
    }
    if (!report.preamble.empty()) {
        note(notes, "引言", "the preamble", report.preamble.front().place);
    }
    if (report.signature) {
        note(notes, "落款", "the signature", "");
    }
}

}  // namespace

std::vector<Note> unprinted(const BoundForm& bound, const Form& form, const Report& report) {
    std::vector<Note> notes;
    for (const std::string& key : bound.unbound) {
        const Entry* const entry = report.entry(key);
        if (entry != nullptr && !entry->value.is_blank()) {
            const std::string figure = report::item_label(form, key) + " " + entry->value.written();
            note(notes, figure, figure, entry->place);
        }
    }
    if (bound.extension == "docx") {
        note_narrative(bound, form, report, notes);
    }
    return notes;
}

}  // namespace nianbao
