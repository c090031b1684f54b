#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "zip/directory.hpp"

namespace nianbao::zip {

/// An archive of one entry: compressed bytes of another archive between headers of our own, read
/// like a file and never copied. Whoever reads it believes nothing that read_directory has not
/// checked; and needs no zip64 sizes, which minizip 1.1 misreads where a long has 64 bits.
class OneEntry {
public:
    /// `data` outlives this.
    OneEntry(const Entry& entry, std::string_view data);
    OneEntry(const OneEntry&) = delete;
    OneEntry(OneEntry&&) = delete;
    OneEntry& operator=(const OneEntry&) = delete;
    OneEntry& operator=(OneEntry&&) = delete;
    ~OneEntry() = default;

    std::size_t size() const noexcept;
    std::size_t tell() const noexcept { return at_; }

    /// False, and no change, where the place lies behind the end.
    bool seek(std::size_t at) noexcept;

    /// Copies at most `size` bytes; says how many.
    std::size_t read(char* to, std::size_t size) noexcept;

private:
    std::string front_;
    std::string back_;
    std::array<std::string_view, 3> pieces_;
    std::size_t at_ = 0;
};

}  // namespace nianbao::zip
