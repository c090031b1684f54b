#include "zip/packer.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include <zlib.h>

#include "zip/refusal.hpp"

namespace nianbao::zip {
namespace {

constexpr Refusal failed{"zip.write", "无法生成压缩包", "the archive cannot be made", Remedy::None};

}  // namespace

struct Packer::State {
    z_stream stream{};
    bool sound = false;
    PackedFile file;
    std::array<char, 1U << 16U> space{};

    void deflate_all(int flush) {
        do {
            stream.next_out = reinterpret_cast<Bytef*>(space.data());
            stream.avail_out = static_cast<uInt>(space.size());
            sound = sound && deflate(&stream, flush) != Z_STREAM_ERROR;
            file.data.append(space.data(), space.size() - stream.avail_out);
        } while (sound && stream.avail_out == 0);
    }

    void take(std::string_view piece) {
        // zlib reads what next_in points to and never writes there.
        stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(piece.data()));
        stream.avail_in = static_cast<uInt>(piece.size());
        file.crc = static_cast<std::uint32_t>(crc32(file.crc, stream.next_in, stream.avail_in));
        file.size += piece.size();
        deflate_all(Z_NO_FLUSH);
    }
};

void Packer::Delete::operator()(State* state) const {
    deflateEnd(&state->stream);
    const std::unique_ptr<State> owner(state);
}

Packer::Packer(int level) : state_(std::make_unique<State>().release()) {
    const int raw = -MAX_WBITS;  // no header: zip has its own
    state_->sound = deflateInit2(&state_->stream,
                                 std::clamp(level, 1, 9),
                                 Z_DEFLATED,
                                 raw,
                                 MAX_MEM_LEVEL,
                                 Z_DEFAULT_STRATEGY) == Z_OK;
}

void Packer::write(std::string_view piece) {
    constexpr std::size_t most = std::numeric_limits<uInt>::max();
    for (; !piece.empty(); piece.remove_prefix(std::min(piece.size(), most))) {
        state_->take(piece.substr(0, most));
    }
}

std::uint64_t Packer::size() const noexcept {
    return state_->file.size;
}

PackedFile Packer::finish() {
    state_->deflate_all(Z_FINISH);
    if (!state_->sound) {
        refuse(failed);
    }
    return std::move(state_->file);
}

}  // namespace nianbao::zip
