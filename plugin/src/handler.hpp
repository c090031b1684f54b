#pragma once

#include "uno.hpp"

namespace nianbao::plugin {

/// The URLs of commands: vnd.org.nianbao:check.
inline constexpr const char* protocol = "vnd.org.nianbao:";

/// Runs the commands: com.sun.star.frame.ProtocolHandler.
Reference<css::uno::XInterface> make_protocol_handler(const Context& context);

}  // namespace nianbao::plugin
