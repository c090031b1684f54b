#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace nianbao::zip {

/// A file that is packed already, ready for Writer::add_packed.
struct PackedFile {
    std::string data;  ///< deflated
    std::uint32_t crc = 0;
    std::uint64_t size = 0;  ///< unpacked
};

/// Packs a file that comes in pieces, so that it need never be held whole. The same bytes in the
/// same pieces give the same result.
///
/// zlib does it: libdeflate packs twice as fast, but only what lies in memory as one piece.
class Packer {
public:
    /// `level` is 1 (fast) to 9 (small).
    explicit Packer(int level = 6);

    void write(std::string_view piece);

    /// Bytes written so far.
    std::uint64_t size() const noexcept;

    /// Throws Error (Package, "zip.write") where packing has failed. The packer is done after that.
    PackedFile finish();

private:
    struct State;
    struct Delete {
        void operator()(State* state) const;
    };

    std::unique_ptr<State, Delete> state_;
};

}  // namespace nianbao::zip
