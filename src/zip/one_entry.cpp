#include "zip/one_entry.hpp"

#include <cstdint>

namespace nianbao::zip {
namespace {

// Little-endian numbers, one after the other.
class Bytes {
public:
    explicit Bytes(std::string& out) : out_(out) {}

    Bytes& mark(std::string_view text) {
        out_ += text;
        return *this;
    }
    Bytes& u16(std::uint64_t value) { return put(value, 2); }
    Bytes& u32(std::uint64_t value) { return put(value, 4); }
    Bytes& u64(std::uint64_t value) { return put(value, 8); }

private:
    Bytes& put(std::uint64_t value, int width) {
        for (int i = 0; i < width; ++i) {
            out_ += static_cast<char>(value >> (8 * i) & 0xFF);
        }
        return *this;
    }

    std::string& out_;
};

constexpr std::string_view name = "-";

// From the version to the length of the extra field both headers are alike.
void put_common(Bytes& bytes, const Entry& entry) {
    bytes.u16(20).u16(0).u16(entry.method).u32(0);
    bytes.u32(entry.crc).u32(entry.compressed_size).u32(entry.size).u16(name.size()).u16(0);
}

std::string local_header_of(const Entry& entry) {
    std::string out;
    Bytes bytes(out);
    bytes.mark("PK\3\4");
    put_common(bytes, entry);
    bytes.mark(name);
    return out;
}

std::string directory_of(const Entry& entry) {
    std::string out;
    Bytes bytes(out);
    bytes.mark("PK\1\2").u16(20);
    put_common(bytes, entry);
    bytes.u16(0).u16(0).u16(0).u32(0).u32(0).mark(name);
    return out;
}

// A zip64 end goes before the small one: readers look for it first, and would else look for it in
// the data, where it can be forged.
std::string end_of(std::uint64_t offset, std::uint64_t size) {
    std::string out;
    Bytes bytes(out);
    bytes.mark("PK\6\6").u64(44).u16(45).u16(45).u32(0).u32(0).u64(1).u64(1).u64(size).u64(offset);
    bytes.mark("PK\6\7").u32(0).u64(offset + size).u32(1);
    bytes.mark("PK\5\6").u16(0).u16(0).u16(1).u16(1).u32(size).u32(offset).u16(0);
    return out;
}

}  // namespace

OneEntry::OneEntry(const Entry& entry, std::string_view data)
    : front_(local_header_of(entry)), back_(directory_of(entry)) {
    back_ += end_of(front_.size() + data.size(), back_.size());
    pieces_ = {front_, data, back_};
}

std::size_t OneEntry::size() const noexcept {
    return pieces_[0].size() + pieces_[1].size() + pieces_[2].size();
}

bool OneEntry::seek(std::size_t at) noexcept {
    if (at > size()) {
        return false;
    }
    at_ = at;
    return true;
}

std::size_t OneEntry::read(char* to, std::size_t size) noexcept {
    std::size_t begin = 0;
    std::size_t done = 0;
    for (const std::string_view piece : pieces_) {
        const std::size_t end = begin + piece.size();
        if (at_ < end && done < size) {
            const std::size_t length = piece.substr(at_ - begin).copy(to + done, size - done);
            done += length;
            at_ += length;
        }
        begin = end;
    }
    return done;
}

}  // namespace nianbao::zip
