#pragma once

#include <string>

namespace nianbao {

/// The two languages a user can be spoken to in.
enum class Language { Chinese, English };

/// One sentence in both languages. Everything the library says to a user is such a pair.
struct Words {
    std::string zh;
    std::string en;

    /// The sentence in one language.
    const std::string& in(Language language) const {
        return language == Language::Chinese ? zh : en;
    }
    bool operator==(const Words&) const = default;
};

}  // namespace nianbao
