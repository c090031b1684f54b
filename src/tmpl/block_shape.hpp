#pragma once

#include "docx/styles.hpp"
#include "tmpl/program.hpp"

namespace nianbao::tmpl {

/// What blocks look like in the place of a paragraph: that of the frame, or the styles that the
/// document has for what they are.
BlockShape block_shape(const Frame& frame, const docx::Styles& styles);

}  // namespace nianbao::tmpl
