#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "batch/journal.hpp"
#include "batch/workers.hpp"
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

/// That the input has come to nothing, behind what was said before.
void fail(Answer& answer, const Failure& failure, Language language);

/// Of an input whose process did not come to its end; `time` is what it was given.
Answer given_up(const std::string& input,
                batch::Outcome::How how,
                std::chrono::milliseconds time,
                Language language);

}  // namespace nianbao::cli
