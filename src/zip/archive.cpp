#include "zip/archive.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include <minizip/ioapi.h>
#include <minizip/unzip.h>

#include "zip/one_entry.hpp"
#include "zip/refusal.hpp"

namespace nianbao::zip {
namespace {

constexpr Refusal damaged{
    "zip.data", "内容已损坏，无法解压", "the entry is damaged: it cannot be unpacked"};
constexpr Refusal wrong_crc{
    "zip.crc", "内容已损坏，与校验和不符", "the entry is damaged: its checksum differs"};

OneEntry& source(voidpf stream) {
    return *static_cast<OneEntry*>(stream);
}

// What minizip calls instead of the functions for files. None of them throws.
zlib_filefunc64_def functions_for(OneEntry& entry) {
    zlib_filefunc64_def functions{};
    functions.opaque = &entry;
    functions.zopen64_file = [](voidpf opaque, const void*, int) { return opaque; };
    functions.zread_file = [](voidpf, voidpf stream, void* to, uLong size) -> uLong {
        return source(stream).read(static_cast<char*>(to), size);
    };
    functions.ztell64_file = [](voidpf, voidpf stream) -> ZPOS64_T {
        return source(stream).tell();
    };
    functions.zseek64_file = [](voidpf, voidpf stream, ZPOS64_T offset, int origin) -> long {
        const ZPOS64_T base = origin == ZLIB_FILEFUNC_SEEK_CUR   ? source(stream).tell()
                              : origin == ZLIB_FILEFUNC_SEEK_END ? source(stream).size()
                                                                 : 0;
        return source(stream).seek(base + offset) ? 0 : -1;
    };
    functions.zclose_file = [](voidpf, voidpf) { return 0; };
    functions.zerror_file = [](voidpf, voidpf) { return 0; };
    return functions;
}

struct Close {
    void operator()(void* file) const { unzClose(file); }
};
using Reader = std::unique_ptr<void, Close>;

bool read_all(unzFile file, std::string& out) {
    constexpr std::size_t most = std::size_t{1} << 30;
    std::size_t at = 0;
    while (at < out.size()) {
        const auto wanted = static_cast<unsigned>(std::min(most, out.size() - at));
        const int got = unzReadCurrentFile(file, out.data() + at, wanted);
        if (got <= 0) {
            return false;
        }
        at += static_cast<std::size_t>(got);
    }
    return true;
}

// What is wrong with an entry; null when `out` holds its contents.
const Refusal* unpack(const Entry& entry, std::string_view data, std::string& out) {
    OneEntry archive(entry, data);
    zlib_filefunc64_def functions = functions_for(archive);
    const Reader reader(unzOpen2_64("", &functions));
    if (reader == nullptr || unzOpenCurrentFile(reader.get()) != UNZ_OK) {
        return &damaged;
    }
    out.resize(entry.size);
    if (!read_all(reader.get(), out)) {
        return &damaged;
    }
    // minizip tells of a wrong checksum here and nowhere else.
    return unzCloseCurrentFile(reader.get()) == UNZ_OK ? nullptr : &wrong_crc;
}

}  // namespace

Archive::Archive(std::string bytes, Directory directory)
    : bytes_(std::move(bytes)), directory_(std::move(directory)) {}

Archive Archive::open(std::string bytes, const Limits& limits) {
    Directory directory = read_directory(bytes, limits);
    return {std::move(bytes), std::move(directory)};
}

const Entry* Archive::find(std::string_view name) const {
    const auto found = std::find_if(
        entries().begin(), entries().end(), [&](const Entry& entry) { return entry.name == name; });
    return found == entries().end() ? nullptr : &*found;
}

std::string_view Archive::compressed(const Entry& entry) const {
    return bytes().substr(entry.data, entry.compressed_size);
}

std::string Archive::contents(const Entry& entry) const {
    std::string out;
    if (const Refusal* wrong = unpack(entry, compressed(entry), out)) {
        refuse(*wrong, entry.name);
    }
    return out;
}

void Archive::verify() const {
    std::vector<Problem> problems;
    std::string out;
    for (const Entry& entry : entries()) {
        if (const Refusal* wrong = unpack(entry, compressed(entry), out)) {
            problems.push_back(problem(*wrong, entry.name));
        }
    }
    if (!problems.empty()) {
        throw Error(Error::Kind::Package, std::move(problems));
    }
}

}  // namespace nianbao::zip
