#pragma once

#include "uno.hpp"

namespace nianbao::plugin {

/// org.nianbao.Report, for macros.
Reference<css::uno::XInterface> make_report(const Context& context);

}  // namespace nianbao::plugin
