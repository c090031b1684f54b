#include "cli/lines.hpp"

#include <algorithm>
#include <array>
#include <cerrno>

#include <poll.h>
#include <unistd.h>

namespace nianbao::cli {

bool Lines::is_ready() {
    while (!has_line() && has_bytes()) {
        (void)read_some();
    }
    return has_line();
}

std::optional<std::string> Lines::next() {
    while (!has_line()) {
        if (!read_some()) {
            return std::nullopt;
        }
    }
    if (at_ == bytes_.size()) {
        return std::nullopt;
    }
    const std::size_t end = std::min(end_, bytes_.size());
    std::string line = bytes_.substr(at_, end - at_);
    at_ = std::min(end + 1, bytes_.size());
    end_ = bytes_.find('\n', at_);
    return line;
}

/// Of an end, too, which then need not be waited for.
bool Lines::has_bytes() const {
    pollfd one = {descriptor_, POLLIN, 0};
    return ::poll(&one, 1, 0) > 0;
}

/// False where a signal came in place of bytes. What cannot be read has ended.
bool Lines::read_some() {
    std::array<char, 1U << 16U> some;
    const ssize_t count = ::read(descriptor_, some.data(), some.size());
    if (count < 0 && errno == EINTR) {
        return false;
    }
    bytes_.erase(0, at_);
    at_ = 0;
    has_ended_ = count <= 0;
    // Called where no line end has come: a long line is looked through once.
    const std::size_t before = bytes_.size();
    bytes_.append(some.data(), static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    end_ = bytes_.find('\n', before);
    return true;
}

}  // namespace nianbao::cli
