#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "nianbao/check.hpp"
#include "nianbao/report.hpp"

namespace nianbao {

/// Reads {"waivers": [{"rule", "place", "by", "reason"}, …]}; "place" may be left out. Throws
/// Error: File when it cannot be read; Data with everything that is wrong, by JSON pointer.
std::vector<Waiver> load_waivers(const std::filesystem::path& file);
/// The same for text in memory.
std::vector<Waiver> parse_waivers(std::string_view json);

/// What parse_waivers() reads to the same waivers.
std::string waivers_json(const std::vector<Waiver>& waivers);

/// Marks the findings that were let stand. An error cannot be waived: it stays as it is. Answers a
/// note for each waiver that names an error, and for each that no finding needs (any more).
std::vector<Note> waive(std::vector<Finding>& findings, const std::vector<Waiver>& waivers);

}  // namespace nianbao
