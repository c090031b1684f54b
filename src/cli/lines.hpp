#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace nianbao::cli {

/// Lines that come one by one through a descriptor, perhaps with long pauses between them.
class Lines {
public:
    explicit Lines(int descriptor) : descriptor_(descriptor) {}

    int descriptor() const noexcept { return descriptor_; }
    /// False where next() would have to wait.
    bool is_ready();
    /// The next line, without its end; empty where there is none, and when a signal interrupts.
    std::optional<std::string> next();

private:
    bool has_line() const { return has_ended_ || end_ != std::string::npos; }
    bool has_bytes() const;
    bool read_some();

    int descriptor_;
    std::string bytes_;                    ///< that have come
    std::size_t at_ = 0;                   ///< where the next line begins in them
    std::size_t end_ = std::string::npos;  ///< where it ends; npos where that has not come
    bool has_ended_ = false;
};

}  // namespace nianbao::cli
