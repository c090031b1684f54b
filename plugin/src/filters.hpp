#pragma once

#include "uno.hpp"

namespace nianbao::plugin {

/// File > Export, and soffice --convert-to: a document of Writer or Calc as a report, its
/// statistics or a web page.
Reference<css::uno::XInterface> make_export_filter(const Context& context);

/// Opens the JSON of a report as its collection workbook.
Reference<css::uno::XInterface> make_import_filter(const Context& context);

/// Tells the JSON of a report from any other.
Reference<css::uno::XInterface> make_detection(const Context& context);

}  // namespace nianbao::plugin
