#include "zip/writer.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

#include <libdeflate.h>
#include <minizip/ioapi.h>
#include <minizip/zip.h>

#include "zip/entry_name.hpp"
#include "zip/refusal.hpp"

namespace nianbao::zip {
namespace {

constexpr std::size_t local_header_length = 30;
constexpr std::size_t directory_header_length = 46;
constexpr std::size_t end_length = 22;

constexpr Refusal unsafe{
    "zip.name", "条目名称不安全", "the name of the entry is not safe", Remedy::None};
constexpr Refusal duplicate{
    "zip.duplicate", "同一名称出现两次", "the archive holds this name already", Remedy::None};
constexpr Refusal too_large{
    "zip.too_large", "压缩包太大", "the archive grows too large", Remedy::None};
constexpr Refusal failed{"zip.write", "无法生成压缩包", "the archive cannot be made", Remedy::None};

// A file, ready to be written.
struct Packed {
    std::string_view name;
    bool utf8 = false;
    std::uint16_t method = 0;
    std::uint32_t crc = 0;
    std::uint64_t size = 0;
    std::string_view data;
};

// The bytes that minizip writes, as a file in memory.
struct Target {
    std::string bytes;
    std::size_t at = 0;

    std::size_t read(char* to, std::size_t size) {
        const std::size_t length = std::string_view(bytes).substr(at).copy(to, size);
        at += length;
        return length;
    }

    // Never lets the bytes grow past what was reserved: an exception must not pass through C.
    std::size_t write(std::string_view from) {
        const std::size_t over = std::min(from.size(), bytes.size() - at);
        if (bytes.capacity() - bytes.size() < from.size() - over) {
            return 0;
        }
        from.copy(bytes.data() + at, over);
        bytes.append(from.substr(over));
        at += from.size();
        return from.size();
    }

    bool seek(std::size_t to) {
        if (to > bytes.size()) {
            return false;
        }
        at = to;
        return true;
    }
};

Target& target(voidpf stream) {
    return *static_cast<Target*>(stream);
}

// What minizip calls instead of the functions for files.
zlib_filefunc64_def functions_for(Target& bytes) {
    zlib_filefunc64_def functions{};
    functions.opaque = &bytes;
    functions.zopen64_file = [](voidpf opaque, const void*, int) { return opaque; };
    functions.zread_file = [](voidpf, voidpf stream, void* to, uLong size) -> uLong {
        return target(stream).read(static_cast<char*>(to), size);
    };
    functions.zwrite_file = [](voidpf, voidpf stream, const void* from, uLong size) -> uLong {
        return target(stream).write({static_cast<const char*>(from), size});
    };
    functions.ztell64_file = [](voidpf, voidpf stream) -> ZPOS64_T { return target(stream).at; };
    functions.zseek64_file = [](voidpf, voidpf stream, ZPOS64_T offset, int origin) -> long {
        const ZPOS64_T base = origin == ZLIB_FILEFUNC_SEEK_CUR   ? target(stream).at
                              : origin == ZLIB_FILEFUNC_SEEK_END ? target(stream).bytes.size()
                                                                 : 0;
        return target(stream).seek(base + offset) ? 0 : -1;
    };
    functions.zclose_file = [](voidpf, voidpf) { return 0; };
    functions.zerror_file = [](voidpf, voidpf) { return 0; };
    return functions;
}

void require(bool done) {
    if (!done) {
        refuse(failed);
    }
}

struct Close {
    void operator()(void* file) const { zipClose(file, nullptr); }
};

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

}  // namespace

struct Writer::State {
    Target target;
    std::unique_ptr<void, Close> file;  // closed before the target goes
    End end;                            // what the end of the archive has to say
    std::unordered_set<std::string> names;
    std::string space;  // for packing

    void open(int mode) {
        zlib_filefunc64_def functions = functions_for(target);
        file.reset(zipOpen2_64("", mode, nullptr, &functions));
        require(file != nullptr);
    }

    void take_name(std::string_view name) {
        if (!is_safe_name(name)) {
            throw Error(Error::Kind::Usage, problem(unsafe, name));
        }
        if (!names.insert(folded_name(name)).second) {
            throw Error(Error::Kind::Usage, problem(duplicate, name));
        }
    }

    void reserve() {
        const std::size_t wanted = end.directory_offset + end.directory_size + end_length;
        if (wanted > target.bytes.capacity()) {
            target.bytes.reserve(std::max(wanted, 2 * target.bytes.capacity()));
        }
    }

    void count(const Packed& entry) {
        constexpr std::uint64_t most = 0xFFFFFFFE;
        end.entries += 1;
        end.directory_offset += local_header_length + entry.name.size() + entry.data.size();
        end.directory_size += directory_header_length + entry.name.size();
        if (entry.size > most || end.entries > 0xFFFE ||
            end.directory_offset + end.directory_size > most) {
            refuse(too_large, entry.name);
        }
    }

    void add(const Packed& entry) {
        take_name(entry.name);
        count(entry);
        reserve();
        open_entry(entry);
        const auto size = static_cast<unsigned>(entry.data.size());
        require(zipWriteInFileInZip(file.get(), entry.data.data(), size) == ZIP_OK);
        require(zipCloseFileInZipRaw64(file.get(), entry.size, entry.crc) == ZIP_OK);
    }

    void open_entry(const Packed& entry) const {
        const std::string name(entry.name);
        zip_fileinfo info{};
        info.dosDate = 0x00210000;  // 1980-01-01 00:00, the first day that zip knows
        const int raw = 1;
        const uLong flags = entry.utf8 ? 0x0800 : 0;
        require(zipOpenNewFileInZip4_64(file.get(),
                                        name.c_str(),
                                        &info,
                                        nullptr,
                                        0,
                                        nullptr,
                                        0,
                                        nullptr,
                                        entry.method,
                                        default_level,
                                        raw,
                                        -MAX_WBITS,
                                        DEF_MEM_LEVEL,
                                        Z_DEFAULT_STRATEGY,
                                        nullptr,
                                        0,
                                        0,
                                        flags,
                                        0) == ZIP_OK);
    }

    // The deflated contents; nothing where they are not smaller.
    std::string_view deflate(std::string_view contents, int level) {
        if (space.size() < contents.size()) {
            space.resize(contents.size());
        }
        const std::size_t length = libdeflate_deflate_compress(
            compressor(level), contents.data(), contents.size(), space.data(), contents.size());
        return std::string_view(space).substr(0, length);
    }

    // minizip may have read the base in another way than we did: a stored entry can look like an
    // end. Then it puts its directory elsewhere.
    void check_end() const {
        require(target.bytes.size() > end.directory_offset);
        const End found = find_end(std::string_view(target.bytes).substr(end.directory_offset));
        require(found.entries == end.entries && found.directory_size == end.directory_size &&
                found.directory_offset == end.directory_offset);
    }
};

Writer::Writer(std::size_t expected) : state_(std::make_unique<State>()) {
    state_->target.bytes.reserve(std::max(expected, end_length));
    state_->open(APPEND_STATUS_CREATE);
}

Writer::Writer(const Archive& base, std::size_t expected) : state_(std::make_unique<State>()) {
    state_->target.bytes.reserve(base.bytes().size() + expected);
    state_->target.bytes = base.bytes();
    state_->end = base.end();
    for (const Entry& entry : base.entries()) {
        state_->names.insert(folded_name(entry.name));
    }
    state_->open(APPEND_STATUS_ADDINZIP);
}

Writer::Writer(Writer&&) noexcept = default;
Writer& Writer::operator=(Writer&&) noexcept = default;
Writer::~Writer() = default;

void Writer::add_raw(const Archive& archive, const Entry& entry) {
    state_->add(
        {entry.name, entry.utf8, entry.method, entry.crc, entry.size, archive.compressed(entry)});
}

void Writer::add(std::string_view name, std::string_view contents, int level) {
    Packed entry{name, !is_ascii(name), 0, 0, contents.size(), contents};
    entry.crc = libdeflate_crc32(0, contents.data(), contents.size());
    const std::string_view packed =
        level > 0 ? state_->deflate(contents, level) : std::string_view();
    if (!packed.empty()) {
        entry.method = Z_DEFLATED;
        entry.data = packed;
    }
    state_->add(entry);
}

void Writer::add_packed(std::string_view name, const PackedFile& file) {
    state_->add({name, !is_ascii(name), Z_DEFLATED, file.crc, file.size, file.data});
}

std::string Writer::finish() {
    require(zipClose(state_->file.release(), nullptr) == ZIP_OK);
    state_->target.bytes.resize(state_->target.at);
    state_->check_end();
    return std::move(state_->target.bytes);
}

}  // namespace nianbao::zip
