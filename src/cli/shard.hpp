#pragma once

#include <cstddef>
#include <string_view>

#include "cli/plan.hpp"

namespace nianbao::cli {

/// One of several parts of a batch, each done by another machine.
struct Shard {
    std::size_t number = 1;  ///< from 1
    std::size_t count = 1;

    bool is_all() const { return count == 1; }
};

/// Reads "3/8"; empty is all there is. Throws Error (Usage).
Shard shard_named(std::string_view text);

/// Leaves the jobs that fall to a shard: by a hash of where each input lies below the folder that
/// was named, so that every machine splits alike, wherever it has mounted the folder, and an input
/// that is added moves no other.
void keep_shard(Plan& plan, const Shard& shard);

}  // namespace nianbao::cli
