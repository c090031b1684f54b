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
