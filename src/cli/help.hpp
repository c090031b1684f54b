#pragma once

#include <string>

#include "cli/grammar.hpp"
#include "nianbao/words.hpp"

namespace nianbao::cli {

/// How an argument is spelled in usage and help: "-o, --output OUT", "INPUT...".
std::string spelling(const Argument& argument);

/// The help of one command; of the program where `sentence` is null.
std::string help(const Sentence* sentence, Language language);

}  // namespace nianbao::cli
