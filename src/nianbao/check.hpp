#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "nianbao/form.hpp"
#include "nianbao/number.hpp"
#include "nianbao/report.hpp"

namespace nianbao {

/// One figure that took part in a rule.
struct Operand {
    std::string key;
    std::string label;  ///< as the form prints it, with the row above where the label is ambiguous
    std::string value;  ///< as declared; empty for a blank
    std::string place;  ///< where it stands in the input
};

/// One side of a rule: the operands, and their sum where the rule adds them up.
struct Side {
    std::vector<Operand> operands;
    std::string total;  ///< empty where nothing is added up
};

/// Who let a finding stand, and why.
struct Waiver {
    std::string rule;   ///< id of the rule
    std::string place;  ///< of one of its operands; empty = every finding of the rule
    std::string by;     ///< who answers for it
    std::string reason;
};

/// Something wrong with a report.
struct Finding {
    std::string rule;  ///< id of the rule
    Severity severity = Severity::Warning;
    Words message;  ///< the sentence of the rule, then the formula with its numbers
    Side left;
    Side right;                         ///< empty where the rule has one side
    std::string difference;             ///< left minus right; empty where the rule compares nothing
    std::string source;                 ///< of the rule
    std::optional<Waiver> waiver = {};  ///< set by waive(); never of an error
};

/// Checks a report against the rules of its form. A rule speaks only where every operand it needs
/// is a number: a blank is unknown, not zero. Findings come in the order of the rules; a rule about
/// single cells makes one finding that lists every cell at fault. Throws Error: Form for a rule of
/// unknown kind; Data, "number.range", where a sum has more than 12 digits.
///
/// `last` is the report of the same organ for the year before, carried over to this form where its
/// edition is another (edition_map.hpp). Without it, rules that ask for its figures are silent.
std::vector<Finding> check(const Form& form, const Report& report, const Report* last = nullptr);

/// A kind of rule: its name in form.json and one sentence of explanation.
struct RuleKind {
    std::string_view name;
    std::string_view zh;
    std::string_view en;
};

/// The kinds of rules C++ knows.
const std::vector<RuleKind>& rule_kinds();

}  // namespace nianbao
