#pragma once

#include <string_view>

namespace nianbao::report {

/// 公民身份号码 of 18 characters whose last is the check character of GB 11643-1999 (ISO 7064, MOD
/// 11-2). Blanks and hyphens between the characters do not count.
bool is_identity_number(std::string_view number);

/// Digits that pass the Luhn check (ISO/IEC 7812-1, annex B), as those of bank cards do. Blanks and
/// hyphens between them do not count; all zeros do not pass.
bool passes_luhn(std::string_view number);

}  // namespace nianbao::report
