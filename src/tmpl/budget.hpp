#pragma once

#include <chrono>
#include <cstddef>

#include "nianbao/template.hpp"

namespace nianbao::tmpl {

/// What one rendering has used of its limits, over all parts. Each call throws Error (Data) once a
/// limit is passed.
class Budget {
public:
    explicit Budget(const RenderLimits& limits = {})
        : limits_(limits), begun_(std::chrono::steady_clock::now()) {}

    /// A part has grown to so many bytes.
    void part(std::size_t bytes) const {
        if (bytes > limits_.part_bytes) {
            refuse_bytes();
        }
    }

    /// A section is passed once more. The clock is looked at now and then.
    void copy() {
        constexpr std::size_t now_and_then = 256;
        if (++copies_ > limits_.copies) {
            refuse_copies();
        }
        if (copies_ % now_and_then == 0) {
            look_at_the_clock();
        }
    }

    /// A partial begins or ends.
    void open_partial() {
        if (++partials_ > limits_.partials) {
            refuse_depth();
        }
    }
    void close_partial() { --partials_; }

private:
    void look_at_the_clock() const;
    [[noreturn]] static void refuse_bytes();
    [[noreturn]] static void refuse_copies();
    [[noreturn]] static void refuse_depth();

    RenderLimits limits_;
    std::chrono::steady_clock::time_point begun_;
    std::size_t copies_ = 0;
    std::size_t partials_ = 0;
};

}  // namespace nianbao::tmpl
