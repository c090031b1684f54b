#pragma once

#include <cstddef>

#include "nianbao/check.hpp"
#include "nianbao/words.hpp"

namespace nianbao::report {

/// The sentence of a rule, so that more can follow it: without the full stop at its end.
Words without_stop(const Words& sentence);

/// A finding of a rule that tells of how many more nothing is told. `rule` has all but the words.
Finding untold(Finding rule, std::size_t count);

}  // namespace nianbao::report
