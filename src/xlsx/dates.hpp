#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nianbao::xlsx {

/// From when a workbook counts its days (ECMA-376 part 1, §18.17.4.1).
enum class Epoch : std::uint8_t { From1900, From1904 };

/// What workbookPr says (date1904). Throws Error as xml::Scanner does.
Epoch read_epoch(std::string_view workbook);

/// For each cell style (an xf of cellXfs, §18.8.10): does its number format show a date or a time?
/// Throws Error as xml::Scanner does.
std::vector<bool> read_date_styles(std::string_view styles);

/// True for a built-in format that shows a date or a time (§18.8.30): 14 to 22, 45 to 47, and 27 to
/// 36 and 50 to 58 of East Asian languages.
bool is_date_format(std::uint32_t id) noexcept;

/// True where the code of a number format (§18.8.31) holds the letters of a date or a time. Words
/// in quotes, escaped letters and what stands in brackets count for nothing, but [h] [m] [s] do.
bool is_date_format(std::string_view code) noexcept;

/// The serial number of "2018-03-26", "2018-03-26T09:30" or "2018-03-26 09:30:15": days, and the
/// time as a fraction. The workbook's own leap year 1900 is kept to, which numbers the days before
/// 1 March 1900 one less. Empty for any other text, for a time of a zone, and for a day before the
/// epoch.
std::optional<std::string> date_serial(std::string_view text, Epoch epoch);

}  // namespace nianbao::xlsx
