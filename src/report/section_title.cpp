#include "report/section_title.hpp"

#include <algorithm>

#include "text/fold.hpp"

namespace nianbao::report {

bool is_titled(const FormSection& section, std::string_view key) {
    return key == text::label_key(section.title) ||
           std::any_of(section.aliases.begin(), section.aliases.end(), [&](const auto& alias) {
               return key == text::label_key(alias);
           });
}

const FormSection* section_titled(const Form& form, std::string_view title) {
    const auto& all = form.sections;
    const auto same = std::find_if(
        all.begin(), all.end(), [&](const FormSection& one) { return one.title == title; });
    if (same != all.end()) {
        return &*same;
    }
    const std::string key = text::label_key(title);
    const auto alike = std::find_if(
        all.begin(), all.end(), [&](const FormSection& one) { return is_titled(one, key); });
    return alike == all.end() ? nullptr : &*alike;
}

std::set<std::string> title_keys(const Form& form) {
    std::set<std::string> keys;
    for (const FormSection& section : form.sections) {
        keys.insert(text::label_key(section.title));
        for (const std::string& alias : section.aliases) {
            keys.insert(text::label_key(alias));
        }
    }
    keys.erase("");
    return keys;
}

}  // namespace nianbao::report
