#pragma once

#include <string_view>
#include <vector>

#include "nianbao/form.hpp"
#include "nianbao/report.hpp"

namespace nianbao::format {

/// Reads a report from the bytes of a DOCX: see page_of_docx() and read_page().
/// Throws Error: Package as opc::Package::open; Data "report.empty" where the document says
/// nothing, and as read_page.
Reading read_report_package(std::string_view bytes,
                            const std::vector<Form>& forms,
                            std::string_view edition);

}  // namespace nianbao::format
