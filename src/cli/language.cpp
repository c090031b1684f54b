#include "cli/language.hpp"

#include <cstdlib>
#include <string_view>

namespace nianbao::cli {
namespace {

Language language_named(std::string_view name) {
    return name.substr(0, 2) == "zh" ? Language::Chinese : Language::English;
}

Language language_of_locale() {
    for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(variable);
        if (value != nullptr && *value != '\0') {
            return language_named(value);
        }
    }
    return Language::English;
}

}  // namespace

Language language_of(const std::vector<std::string>& words) {
    constexpr std::string_view option = "--lang=";
    for (std::size_t i = 0; i < words.size() && words[i] != "--"; ++i) {
        if (words[i] == "--lang" && i + 1 < words.size()) {
            return language_named(words[i + 1]);
        }
        if (words[i].compare(0, option.size(), option) == 0) {
            return language_named(std::string_view(words[i]).substr(option.size()));
        }
    }
    return language_of_locale();
}

}  // namespace nianbao::cli
