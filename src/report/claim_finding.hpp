#pragma once

#include <string>
#include <vector>

#include "report/claim_case.hpp"

namespace nianbao::report {

/// The words of a text as one side of a finding.
Operand words_operand(const ClaimText& text, Range plain);

/// Cells as a side of a finding; `total` may be empty.
Side items_side(const ClaimCase& held, const std::vector<std::string>& keys, std::string total);

/// A finding with rule, severity and source of the claim.
Finding claim_finding(const ClaimCase& held);

/// The sentence of the claim, and what is wrong.
Words claim_sentence(const ClaimCase& held, const Words& what);

/// The sentence of the claim, the words around the match, its place, and the formula.
Words claim_message(const ClaimCase& held,
                    const ClaimText& text,
                    Range plain,
                    const Words& formula);

/// "1+2=3", or the one number alone.
std::string sum_of(const Side& side);

/// The labels of a side, joined: "甲、乙", "甲, 乙"; of many the first and how many there are.
Words labels_of(const Side& side);

}  // namespace nianbao::report
