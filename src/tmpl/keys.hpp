#pragma once

#include <vector>

#include "nianbao/template_check.hpp"
#include "tmpl/compiled.hpp"

namespace nianbao::tmpl {

/// The data that compiled parts ask for; see template_keys().
std::vector<TemplateKey> keys_of(const Compiled& compiled);

}  // namespace nianbao::tmpl
