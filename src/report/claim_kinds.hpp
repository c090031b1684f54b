#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/claim_case.hpp"

namespace nianbao::report {

/// A kind of claim, the function that judges it, and which members of a Claim it needs; it has no
/// others of these.
struct ClaimKind {
    RuleKind kind;
    void (*judge)(const ClaimCase&);
    bool has_pattern = true;
    bool has_sums = false;
    bool has_rule = false;
    bool has_sections = false;  ///< they have to be named
    bool has_most = false;
    bool tells_absence = false;  ///< of its pattern; others have nothing to tell where it is absent
};

/// The table of the kinds.
const std::vector<ClaimKind>& claim_kind_table();

/// Null pointer where there is no such kind.
const ClaimKind* claim_kind(std::string_view name) noexcept;

/// The sum of items; empty where one is no number.
std::optional<Number> sum_of_items(const Report& report, const std::vector<std::string>& keys);

void judge_figure(const ClaimCase& held);
void judge_implied(const ClaimCase& held);
void judge_parts(const ClaimCase& held);
void judge_parts_at_most(const ClaimCase& held);
void judge_share(const ClaimCase& held);
void judge_part_shares(const ClaimCase& held);
void judge_year(const ClaimCase& held);
void judge_notice(const ClaimCase& held);
void judge_place(const ClaimCase& held);
void judge_own_organ(const ClaimCase& held);
void judge_said(const ClaimCase& held);
void judge_headed(const ClaimCase& held);
void judge_length(const ClaimCase& held);
void judge_repeated(const ClaimCase& held);
void judge_same_numbers(const ClaimCase& held);
void judge_sections_none(const ClaimCase& held);
void judge_section_missing(const ClaimCase& held);
void judge_section_twice(const ClaimCase& held);
void judge_section_order(const ClaimCase& held);
void judge_section_extra(const ClaimCase& held);
void judge_section_wording(const ClaimCase& held);

}  // namespace nianbao::report
