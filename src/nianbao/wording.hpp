#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "nianbao/check.hpp"
#include "nianbao/claims.hpp"
#include "nianbao/form.hpp"
#include "nianbao/report.hpp"
#include "nianbao/words.hpp"

namespace nianbao {

/// What must not stand in the words of a report: one row of templates/words.json. C++ knows kinds
/// of such rules, never a word.
struct WordRule {
    std::string id;                       ///< "left-dashes"
    std::string kind = "match";           ///< a name of word_rule_kinds()
    std::vector<std::string> patterns;    ///< regular expressions (RE2); one that matches is told
    std::vector<std::string> exceptions;  ///< a match inside a match of one of these is not told
    std::vector<std::string> pairs;       ///< of `balanced`: "（）", "“”"
    Severity severity = Severity::Warning;
    std::string source;                 ///< what the rule rests on
    Words message;                      ///< what is wrong, without the words at fault
    std::vector<std::string> editions;  ///< forms it holds for; empty = all
    std::optional<int> first_year;      ///< report years it holds for; empty = open
    std::optional<int> last_year;
    bool mask = false;  ///< no finding of any rule shows more of a match than its two ends
    std::size_t shown_first = 3;  ///< characters of a match that redact() and mask() leave
    std::size_t shown_last = 4;
    bool everywhere = false;  ///< it holds for all a document carries, not for the report alone
    bool together = false;    ///< one finding with the first match and the count of all
};

/// The rules about words, and the claims that sentences make about the figures, compiled. A value:
/// copies share what was compiled, and any number of threads may use it at once.
class Wording {
public:
    /// No rules.
    Wording();
    /// `off` are the ids of rules that a profile (profile.hpp) has switched off.
    /// Throws Error (Form): "words.kind", "words.pattern", "words.pairs", "claims.kind",
    /// "claims.pattern", "claims.members", with the id as place.
    explicit Wording(std::vector<WordRule> rules,
                     Claims claims = {},
                     std::vector<std::string> off = {});

    const std::vector<WordRule>& rules() const noexcept;
    const Claims& claims() const noexcept;
    const std::vector<std::string>& off() const noexcept;

    /// Reads every text of a report: titles, blocks with their list items, table cells and picture
    /// captions, signature, and the words in the statistics. What the narrative says is held
    /// against the figures by the claims first. Findings come in the order of the claims and of the
    /// rules, then of the text; of one rule the first 20 are told, and one more finding counts the
    /// rest. The left side of a finding is the place: section title, matched words, Block::place.
    /// The time is linear in the text for patterns whose repetitions are bounded.
    /// `last` as for the figures (check.hpp): the narrative is compared with that of the year
    /// before.
    std::vector<Finding> check(const Form& form,
                               const Report& report,
                               const Report* last = nullptr) const;

private:
    struct Compiled;
    std::shared_ptr<const Compiled> compiled_;
};

/// Checks the figures, then the sentences against them, then the words. `last` as for the figures
/// alone (check.hpp).
std::vector<Finding> check(const Form& form,
                           const Report& report,
                           const Wording& wording,
                           const Report* last = nullptr);

/// The kinds of rules about words C++ knows.
const std::vector<RuleKind>& word_rule_kinds();

/// The kinds of claims C++ knows.
const std::vector<RuleKind>& claim_kinds();

/// The words.json and claims.json of a templates folder; no rules where the folder has none. Throws
/// Error: File when one cannot be read; Form with everything that is wrong, each with its JSON
/// pointer; like load_forms, for the items that claims are about.
Wording load_wording(const std::filesystem::path& templates);
/// The same where the forms of the folder are at hand.
Wording load_wording(const std::filesystem::path& templates, const std::vector<Form>& forms);

}  // namespace nianbao
