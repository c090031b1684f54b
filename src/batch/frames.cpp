#include "batch/frames.hpp"

#include <array>
#include <cerrno>
#include <cstdint>

#include <sys/socket.h>
#include <unistd.h>

namespace nianbao::batch {
namespace {

constexpr std::size_t head = 8;

std::uint64_t length_of(std::string_view bytes) {
    std::uint64_t length = 0;
    for (std::size_t i = head; i > 0; --i) {
        length = length << 8U | static_cast<unsigned char>(bytes[i - 1]);
    }
    return length;
}

bool read_all(int descriptor, char* at, std::size_t size) {
    while (size > 0) {
        const ssize_t got = ::read(descriptor, at, size);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got <= 0) {
            return false;
        }
        at += got;
        size -= static_cast<std::size_t>(got);
    }
    return true;
}

}  // namespace

void append_frame(std::string& bytes, std::string_view message) {
    std::uint64_t length = message.size();
    for (std::size_t i = 0; i < head; ++i, length >>= 8U) {
        bytes += static_cast<char>(length & 0xFFU);
    }
    bytes += message;
}

std::optional<std::string> take_frame(std::string& bytes) {
    if (bytes.size() < head || bytes.size() - head < length_of(bytes)) {
        return std::nullopt;
    }
    const auto length = static_cast<std::size_t>(length_of(bytes));
    std::string message = bytes.substr(head, length);
    bytes.erase(0, head + length);
    return message;
}

std::optional<std::string> receive(int descriptor) {
    std::array<char, head> bytes{};
    if (!read_all(descriptor, bytes.data(), bytes.size())) {
        return std::nullopt;
    }
    std::string message(static_cast<std::size_t>(length_of({bytes.data(), bytes.size()})), '\0');
    return read_all(descriptor, message.data(), message.size()) ? std::optional(std::move(message))
                                                                : std::nullopt;
}

bool send(int descriptor, std::string_view message) {
    std::string bytes;
    append_frame(bytes, message);
    std::string_view rest = bytes;
    while (!rest.empty()) {
        const ssize_t sent = ::send(descriptor, rest.data(), rest.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR) {
            continue;
        }
        if (sent <= 0) {
            return false;
        }
        rest.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

}  // namespace nianbao::batch
