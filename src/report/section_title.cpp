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

}  // namespace nianbao::report
