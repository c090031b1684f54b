#pragma once

#include <string_view>
#include <vector>

#include "format/page.hpp"
#include "nianbao/form.hpp"
#include "nianbao/report.hpp"

namespace nianbao::format {

/// Reads a page: title, narrative, signature and the statistics tables. The edition is `edition`,
/// else the one that covers the year. What finds no place is noted, nothing is dropped; a table
/// that is none of the form belongs to the section it stands in.
/// Throws Error: Data where no year is found; Usage for an unknown edition.
Reading read_page(Page page, const std::vector<Form>& forms, std::string_view edition);

}  // namespace nianbao::format
