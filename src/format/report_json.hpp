#pragma once

#include <string_view>
#include <vector>

#include "nianbao/form.hpp"
#include "nianbao/report.hpp"

namespace nianbao::format {

/// A report from JSON (templates/report.schema.json). The edition is `edition`, else that of the
/// input, else the one that covers the year.
/// Throws Error: Data with everything that is wrong, by JSON pointer; Usage for an unknown edition.
Reading parse_report_json(std::string_view json,
                          const std::vector<Form>& forms,
                          std::string_view edition);

}  // namespace nianbao::format
