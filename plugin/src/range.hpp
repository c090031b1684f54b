#pragma once

#include <com/sun/star/text/XTextRange.hpp>

#include "open_document.hpp"
#include "review.hpp"
#include "uno.hpp"

namespace nianbao::plugin {

/// The cell or the words of an open document that a spot means; an empty reference where it means
/// none: a cell of a sheet is XCellRange, words of a text are XTextRange.
Reference<css::uno::XInterface> range_of(const Model& document, const Spot& spot);

/// Selects it and brings it into view; false where there is none.
bool select(const Model& document, const Spot& spot);

}  // namespace nianbao::plugin
