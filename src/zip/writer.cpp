#include "zip/writer.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

#include <libdeflate.h>

#include "zip/entry_name.hpp"
#include "zip/refusal.hpp"

namespace nianbao::zip {
namespace {

constexpr std::size_t local_header_length = 30;
constexpr std::size_t directory_header_length = 46;
constexpr std::size_t end_length = 22;
constexpr std::uint16_t deflated = 8;

// More would need zip64.
constexpr std::uint64_t most = 0xFFFFFFFE;
constexpr std::uint64_t most_entries = 0xFFFE;

constexpr Refusal unsafe{
    "zip.name", "条目名称不安全", "the name of the entry is not safe", Remedy::None};
constexpr Refusal duplicate{
    "zip.duplicate", "同一名称出现两次", "the archive holds this name already", Remedy::None};
constexpr Refusal too_large{
    "zip.too_large", "压缩包太大", "the archive grows too large", Remedy::None};
constexpr Refusal failed{"zip.write", "无法生成压缩包", "the archive cannot be made", Remedy::None};

// What the headers of a file say.
struct Packed {
    std::string_view name;
    bool utf8 = false;
    std::uint16_t method = 0;
    std::uint32_t crc = 0;
    std::uint64_t size = 0;
    std::uint64_t packed_size = 0;
};

// Writes the numbers of a record, the least significant byte first (APPNOTE.TXT 4.4.1), into space
// that is large enough.
class Record {
public:
    explicit Record(char* at) : at_(at) {}

    Record& u16(std::uint64_t value) { return number(value, 2); }
    Record& u32(std::uint64_t value) { return number(value, 4); }
    Record& bytes(std::string_view bytes) {
        at_ += bytes.copy(at_, bytes.size());
        return *this;
    }

    // What both headers of a file hold, from the version that is needed to read it to the length of
    // the extra field: none.
    Record& common(const Packed& entry) {
        constexpr std::uint64_t version = 20;  // deflated, in folders
        constexpr std::uint64_t utf8_flag = 0x0800;
        constexpr std::uint64_t first_day = 0x0021;  // 1980-01-01, the first day that zip knows
        u16(version).u16(entry.utf8 ? utf8_flag : 0).u16(entry.method).u16(0).u16(first_day);
        u32(entry.crc).u32(entry.packed_size).u32(entry.size);
        return u16(entry.name.size()).u16(0);
    }

private:
    Record& number(std::uint64_t value, int size) {
        for (; size > 0; --size, value >>= 8U) {
            *at_++ = static_cast<char>(value & 0xFFU);
        }
        return *this;
    }

    char* at_;
};

void write_local_header(char* at, const Packed& entry) {
    Record(at).bytes("PK\3\4").common(entry).bytes(entry.name);
}

// The header of the directory for a file whose local header lies at `local`.
void append_directory_header(std::string& directory, const Packed& entry, std::uint64_t local) {
    constexpr std::uint64_t made_by = 0;  // attributes are those of MS-DOS
    const std::size_t at = directory.size();
    directory.resize(at + directory_header_length + entry.name.size());
    Record record(directory.data() + at);
    record.bytes("PK\1\2").u16(made_by).common(entry);
    record.u16(0).u16(0).u16(0).u32(0).u32(local);  // no comment, volume 0, no attributes
    record.bytes(entry.name);
}

void require(bool done) {
    if (!done) {
        refuse(failed);
    }
}

struct Free {
    void operator()(libdeflate_compressor* compressor) const {
        libdeflate_free_compressor(compressor);
    }
};

// Making a compressor costs more than packing a small part, so each thread keeps its own.
libdeflate_compressor* compressor(int level) {
    constexpr int highest = 12;
    thread_local std::array<std::unique_ptr<libdeflate_compressor, Free>, highest + 1> kept;
    level = std::clamp(level, 1, highest);
    auto& one = kept.at(static_cast<std::size_t>(level));
    if (one == nullptr) {
        one.reset(libdeflate_alloc_compressor(level));
        require(one != nullptr);
    }
    return one.get();
}

// Appends the deflated contents; false where they are not smaller than `room`.
bool deflate(std::string& bytes, std::string_view contents, int level, std::size_t room) {
    const std::size_t at = bytes.size();
    bytes.resize(at + room);
    const std::size_t length = libdeflate_deflate_compress(
        compressor(level), contents.data(), contents.size(), bytes.data() + at, room);
    bytes.resize(at + length);
    return length > 0;
}

// Most XML packs to less than a fourth, so a large part needs no space of its own size.
bool deflate(std::string& bytes, std::string_view contents, int level) {
    constexpr std::size_t large = 1U << 20U;
    return (contents.size() >= large && deflate(bytes, contents, level, contents.size() / 4)) ||
           deflate(bytes, contents, level, contents.size());
}

std::uint32_t crc_of(std::string_view contents) {
    return libdeflate_crc32(0, contents.data(), contents.size());
}

}  // namespace

std::optional<PackedFile> packed(std::string_view contents, int level) {
    PackedFile file{"", crc_of(contents), contents.size()};
    if (level <= 0 || !deflate(file.data, contents, level)) {
        return std::nullopt;
    }
    file.data.shrink_to_fit();
    return file;
}

struct Writer::State {
    std::string bytes;
    std::string directory;
    std::string comment;
    std::uint64_t entries = 0;
    std::unordered_set<std::string> names;
    bool is_finished = false;

    // Adds a file whose packed bytes `pack` appends to the archive, telling what they are.
    template <typename Pack>
    void add(Packed entry, std::size_t expected, Pack pack) {
        require(!is_finished);
        refuse_large(entry, entry.size);
        take_name(entry.name);
        const std::size_t local = bytes.size();
        const std::size_t data = local + local_header_length + entry.name.size();
        reserve(data + expected);
        bytes.resize(data);
        pack(entry);
        entry.packed_size = bytes.size() - data;
        count(entry);
        write_local_header(bytes.data() + local, entry);
        append_directory_header(directory, entry, local);
    }

    void copy(const Packed& entry, std::string_view data) {
        add(entry, data.size(), [&](const Packed&) { bytes += data; });
    }

    void take_name(std::string_view name) {
        if (!is_safe_name(name)) {
            throw Error(Error::Kind::Usage, problem(unsafe, name));
        }
        if (!names.insert(folded_name(name)).second) {
            throw Error(Error::Kind::Usage, problem(duplicate, name));
        }
    }

    void reserve(std::size_t size) {
        const std::size_t wanted = size + directory.size() + end_length;
        if (wanted > bytes.capacity()) {
            bytes.reserve(std::max(wanted, bytes.capacity() + bytes.capacity() / 2));
        }
    }

    void count(const Packed& entry) {
        entries += 1;
        const std::uint64_t header = directory_header_length + entry.name.size();
        refuse_large(entry, bytes.size() + directory.size() + header);
    }

    void refuse_large(const Packed& entry, std::uint64_t size) const {
        if (size > most || entries > most_entries) {
            refuse(too_large, entry.name);
        }
    }
};

Writer::Writer(std::size_t expected) : state_(std::make_unique<State>()) {
    state_->bytes.reserve(std::max(expected, end_length));
}

Writer::Writer(const Archive& base, std::size_t expected) : state_(std::make_unique<State>()) {
    const End& end = base.end();
    state_->bytes.reserve(base.bytes().size() + expected);
    state_->bytes = base.bytes().substr(0, end.directory_offset);
    state_->directory = base.bytes().substr(end.directory_offset, end.directory_size);
    state_->comment = base.bytes().substr(base.bytes().rfind("PK\5\6") + end_length);
    state_->entries = end.entries;
    for (const Entry& entry : base.entries()) {
        state_->names.insert(folded_name(entry.name));
    }
}

Writer::Writer(Writer&&) noexcept = default;
Writer& Writer::operator=(Writer&&) noexcept = default;
Writer::~Writer() = default;

void Writer::add_raw(const Archive& archive, const Entry& entry) {
    state_->copy({entry.name, entry.utf8, entry.method, entry.crc, entry.size},
                 archive.compressed(entry));
}

void Writer::add(std::string_view name, std::string_view contents, int level) {
    const Packed stored{name, !is_ascii(name), 0, crc_of(contents), contents.size()};
    state_->add(stored, contents.size() / 4, [&](Packed& entry) {
        if (level > 0 && deflate(state_->bytes, contents, level)) {
            entry.method = deflated;
        } else {
            state_->bytes += contents;
        }
    });
}

void Writer::add_packed(std::string_view name, const PackedFile& file) {
    state_->copy({name, !is_ascii(name), deflated, file.crc, file.size}, file.data);
}

std::string Writer::finish() {
    require(!std::exchange(state_->is_finished, true));
    std::string& bytes = state_->bytes;
    const std::size_t offset = bytes.size();
    const std::size_t size = state_->directory.size();
    bytes += state_->directory;
    bytes.resize(offset + size + end_length);
    Record end(bytes.data() + offset + size);
    end.bytes("PK\5\6").u16(0).u16(0).u16(state_->entries).u16(state_->entries);
    end.u32(size).u32(offset).u16(state_->comment.size());
    bytes += state_->comment;
    return std::move(bytes);
}

}  // namespace nianbao::zip
