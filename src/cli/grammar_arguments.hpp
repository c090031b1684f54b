#pragma once

#include "cli/grammar.hpp"

// Arguments that several commands share, by the name of what they hold.
namespace nianbao::cli {

Argument inputs();
Argument form();
Argument as();
Argument against();
Argument profile();
Argument edition();
Argument missing();
Argument column();
Argument refill();
Argument delimiters();
Argument partials();
Argument pictures();
Argument form_file();
Argument jobs();
Argument timeout();
Argument memory();
Argument resume();
Argument journal();
Argument fail_fast();
Argument max_errors();
Argument shard();
Argument progress();
Argument output(const Words& words);

}  // namespace nianbao::cli
