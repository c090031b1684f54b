#pragma once

#include "uno.hpp"

namespace nianbao::plugin {

/// The name of the deck in Sidebar.xcu.
inline constexpr const char* deck_id = "NianbaoDeck";

/// Makes the panel of the deck: org.nianbao.PanelFactory.
Reference<css::uno::XInterface> make_panel_factory(const Context& context);

}  // namespace nianbao::plugin
