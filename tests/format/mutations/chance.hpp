#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace nianbao::format {

/// What is left to chance; the same seed gives the same on every machine.
class Chance {
public:
    explicit Chance(unsigned seed) : random_(seed) {}

    /// From 0 to bound - 1; 0 where there is no room.
    std::int64_t below(std::int64_t bound) {
        return bound < 1 ? 0
                         : static_cast<std::int64_t>(random_() % static_cast<std::uint64_t>(bound));
    }
    bool one_in(std::int64_t many) { return below(many) == 0; }

    template <typename T>
    const T& one_of(const std::vector<T>& all) {
        return all[static_cast<std::size_t>(below(static_cast<std::int64_t>(all.size())))];
    }

private:
    std::mt19937 random_;
};

}  // namespace nianbao::format
