#pragma once

#include <string>
#include <vector>

#include "nianbao/words.hpp"

namespace nianbao::cli {

/// The language to speak, known before the command line is read so that its mistakes can be told in
/// it: --lang among `words`, else the first of LC_ALL, LC_MESSAGES, LANG that is set; what begins
/// with "zh" is Chinese, all else English.
Language language_of(const std::vector<std::string>& words);

}  // namespace nianbao::cli
