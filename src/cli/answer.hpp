#pragma once

#include <string>
#include <vector>

#include "batch/journal.hpp"
#include "cli/console.hpp"
#include "cli/failure.hpp"

namespace nianbao::cli {

/// What became of one input of a batch.
struct Answer {
    bool is_old = false;  ///< it was done by an earlier run, and is unchanged
    batch::Entry entry;
    std::vector<Said> said;  ///< what there is to say of it
};

/// As bytes that go from one process to another, and back.
std::string packed(const Answer& answer);
Answer unpacked(std::string bytes);

/// Of an input that has come to nothing.
Answer failed(const std::string& input, const Failure& failure, Language language);

}  // namespace nianbao::cli
