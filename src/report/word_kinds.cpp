#include "report/word_kinds.hpp"

#include <algorithm>

#include "report/checksums.hpp"

namespace nianbao::report {

const std::vector<WordKind>& word_kinds() {
    static const std::vector<WordKind> table = {
        {{"match", "文字与表达式相符", "the words match the pattern"}, nullptr},
        {{"balanced", "括号、引号不成对", "a bracket or quotation mark has no partner"},
         nullptr,
         true},
        {{"id-card",
          "与表达式相符，且校验码符合 GB 11643",
          "the pattern matches, and the check character is that of GB 11643"},
         is_identity_number},
        {{"luhn",
          "与表达式相符，且通过 Luhn 校验",
          "the pattern matches, and the digits pass the Luhn check"},
         passes_luhn},
    };
    return table;
}

const WordKind* word_kind(std::string_view name) noexcept {
    const auto& all = word_kinds();
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const WordKind& kind) { return kind.kind.name == name; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace nianbao::report
