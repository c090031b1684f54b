#pragma once

#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>

#include "uno.hpp"

namespace nianbao::plugin {

/// The window of the deck with its controls, in the order of the key Tab: "facts" and "counts" are
/// texts, "list" is a list, "detail" a field to be read; then the buttons. They have no places yet.
/// A container made by hand never asks for more room than it is given, as one from a dialog file
/// would, so that the sidebar can be made narrow again.
Reference<css::awt::XWindow> make_panel_window(const Context& context,
                                               const Reference<css::awt::XWindowPeer>& parent);

}  // namespace nianbao::plugin
