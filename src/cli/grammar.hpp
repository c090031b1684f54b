#pragma once

#include <string>
#include <variant>
#include <vector>

#include "cli/arguments.hpp"
#include "nianbao/words.hpp"

namespace nianbao::cli {

/// One option or positional argument: how it is spelled, what it means, where its value goes.
struct Argument {
    using Target = std::
        variant<std::string Arguments::*, std::vector<std::string> Arguments::*, bool Arguments::*>;

    std::string name;   ///< "-o,--output" of an option, "input" of a positional
    std::string value;  ///< "OUT"; empty for a flag
    Words words;
    Target target;
    bool required = false;
    std::vector<std::string> choices = {};  ///< the only values there are; empty = any

    bool is_positional() const { return name.front() != '-'; }
    bool is_list() const { return target.index() == 1; }
};

/// One command and the arguments of its own.
struct Sentence {
    Command command;
    std::string name;
    Words words;
    std::vector<Argument> arguments;
};

/// The arguments of every command.
const std::vector<Argument>& common_arguments();

/// All commands, in the order of --help.
const std::vector<Sentence>& sentences();

}  // namespace nianbao::cli
