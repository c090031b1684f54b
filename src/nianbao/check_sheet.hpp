#pragma once

#include <string>
#include <string_view>

#include "nianbao/data.hpp"
#include "nianbao/files.hpp"
#include "nianbao/form.hpp"
#include "nianbao/report.hpp"
#include "nianbao/words.hpp"

namespace nianbao {

/// SHA-256 (FIPS 180-4) of bytes, as 64 hexadecimal digits: what tells whether a file is the one
/// that was checked.
std::string sha256(std::string_view bytes);

/// What a 校核单 is filled with, templates/check-sheet.docx or another: organ, year, form, the name
/// and hash of the file, counts by severity, and every finding with its places, source and waiver.
/// `bytes` are those of the file that was checked.
Data check_sheet_data(const CheckedInput& input,
                      std::string_view bytes,
                      const Form& form,
                      const Report& report,
                      Language language);

}  // namespace nianbao
