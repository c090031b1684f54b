#include "zip/zip_bytes.hpp"

#include "zip/archive.hpp"
#include "zip/writer.hpp"

namespace nianbao::testing {
namespace {

std::string number(std::uint64_t value, int width) {
    std::string bytes;
    for (int i = 0; i < width; ++i) {
        bytes += static_cast<char>(value >> (8 * i) & 0xFF);
    }
    return bytes;
}

std::string u16(std::uint64_t value) {
    return number(value, 2);
}
std::string u32(std::uint64_t value) {
    return number(value, 4);
}
std::string u64(std::uint64_t value) {
    return number(value, 8);
}

std::uint64_t size_of(const ZipFile& file) {
    return file.size.value_or(file.data.size());
}
std::uint64_t compressed_of(const ZipFile& file) {
    return file.compressed_size.value_or(file.data.size());
}
std::uint32_t crc_of(const ZipFile& file) {
    return file.crc ? *file.crc : crc32_of(file.data);
}
std::uint16_t flags_of(const ZipFile& file) {
    return static_cast<std::uint16_t>(file.flags | (file.descriptor > 0 ? 8 : 0));
}

std::string zip64_extra(const ZipFile& file) {
    return file.zip64 ? u16(1) + u16(16) + u64(size_of(file)) + u64(compressed_of(file)) : "";
}

// Checksum and sizes, as both headers hold them.
std::string facts(const ZipFile& file, std::uint32_t crc, std::uint64_t size) {
    if (file.zip64) {
        return u32(crc) + u32(0xFFFFFFFF) + u32(0xFFFFFFFF);
    }
    return u32(crc) + u32(compressed_of(file)) + u32(size);
}

std::string local_header(const ZipFile& file) {
    const std::string name = file.local_name.value_or(file.name);
    const std::string extra = zip64_extra(file);
    const bool late = file.descriptor > 0;
    const std::uint32_t crc = file.local_crc.value_or(crc_of(file));
    const std::uint64_t size = file.local_size.value_or(size_of(file));
    return "PK\3\4" + u16(20) + u16(flags_of(file)) + u16(file.local_method.value_or(file.method)) +
           u32(0x00210000) + (late ? std::string(12, '\0') : facts(file, crc, size)) +
           u16(name.size()) + u16(extra.size()) + name + extra;
}

std::string descriptor(const ZipFile& file) {
    const int width = file.descriptor >= 20 ? 8 : 4;
    const bool marked = file.descriptor == 16 || file.descriptor == 24;
    return file.descriptor == 0
               ? ""
               : (marked ? "PK\7\10" : "") + u32(crc_of(file)) +
                     number(compressed_of(file), width) + number(size_of(file), width);
}

std::string directory_header(const ZipFile& file, std::uint64_t offset) {
    const std::string extra = zip64_extra(file);
    return "PK\1\2" + u16(3 << 8 | 20) + u16(20) + u16(flags_of(file)) + u16(file.method) +
           u32(0x00210000) + facts(file, crc_of(file), size_of(file)) + u16(file.name.size()) +
           u16(extra.size()) + u16(0) + u16(0) + u16(0) + u32(file.attributes) +
           u32(file.local_offset.value_or(offset)) + file.name + extra;
}

std::string zip64_end(std::uint64_t entries, std::uint64_t size, std::uint64_t offset) {
    return "PK\6\6" + u64(44) + u16(45) + u16(45) + u32(0) + u32(0) + u64(entries) + u64(entries) +
           u64(size) + u64(offset) + "PK\6\7" + u32(0) + u64(offset + size) + u32(1);
}

}  // namespace

std::string zip_bytes(const std::vector<ZipFile>& files, const ZipFrame& frame) {
    std::string bytes;
    std::string directory;
    for (const ZipFile& file : files) {
        directory += directory_header(file, bytes.size());
        bytes += local_header(file) + file.data + descriptor(file) + file.gap;
    }
    const std::uint64_t offset = bytes.size() + static_cast<std::uint64_t>(frame.shift);
    const std::uint64_t count = files.size() + static_cast<std::uint64_t>(frame.more_entries);
    bytes += directory;
    if (frame.zip64) {
        bytes += zip64_end(count, directory.size(), offset);
    }
    const std::uint64_t said =
        frame.zip64 ? 0xFFFF : frame.entries.value_or(static_cast<std::uint16_t>(count));
    bytes += "PK\5\6" + u16(frame.volume) + u16(0) + u16(said) + u16(said) +
             u32(frame.zip64 ? 0xFFFFFFFF : directory.size()) +
             u32(frame.zip64 ? 0xFFFFFFFF : offset) + u16(frame.comment.size()) + frame.comment;
    return frame.prefix + bytes + frame.suffix;
}

std::uint32_t crc32_of(std::string_view bytes) {
    std::uint32_t crc = 0xFFFFFFFF;
    for (const char byte : bytes) {
        crc ^= static_cast<std::uint8_t>(byte);
        for (int bit = 0; bit < 8; ++bit) {
            crc = crc >> 1 ^ ((crc & 1) != 0 ? 0xEDB88320 : 0);
        }
    }
    return ~crc;
}

ZipFile deflated(std::string name, std::string_view contents) {
    zip::Writer writer;
    writer.add(name, contents);
    const zip::Archive archive = zip::Archive::open(writer.finish(), {.ratio = 100'000});
    const zip::Entry& entry = archive.entries().front();
    ZipFile file;
    file.name = std::move(name);
    file.data = archive.compressed(entry);
    file.method = entry.method;
    file.size = contents.size();
    file.crc = entry.crc;
    return file;
}

}  // namespace nianbao::testing
