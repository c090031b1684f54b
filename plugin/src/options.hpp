#pragma once

#include "uno.hpp"

namespace nianbao::plugin {

/// The page of the options dialog: org.nianbao.Options.
Reference<css::uno::XInterface> make_options(const Context& context);

}  // namespace nianbao::plugin
