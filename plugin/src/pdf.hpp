#pragma once

#include <string>

#include "uno.hpp"

namespace nianbao::plugin {

/// A DOCX as PDF/A-2b, tagged: the running office makes it, out of sight. Throws Error (File).
std::string pdf_of(const Context& context, const std::string& docx);

}  // namespace nianbao::plugin
