#include "zip/records.hpp"

#include <string>

#include "zip/refusal.hpp"

namespace nianbao::zip {
namespace {

constexpr std::string_view end_mark("PK\5\6", 4);
constexpr std::size_t end_length = 22;
constexpr std::size_t locator_length = 20;
constexpr std::size_t end64_length = 56;
constexpr std::uint16_t full16 = 0xFFFF;
constexpr std::uint32_t full32 = 0xFFFFFFFF;

constexpr Refusal truncated{
    "zip.truncated", "文件不完整：缺少压缩包的结尾", "the file is cut off: its end is missing"};
constexpr Refusal suffix{
    "zip.suffix", "压缩包结尾之后还有多余的内容", "there are bytes behind the end of the archive"};
constexpr Refusal second_end{
    "zip.second_end", "压缩包有两个结尾", "the archive has two ends, so two readings"};
constexpr Refusal volumes{"zip.volumes", "不支持分卷压缩包", "the archive is split into volumes"};
constexpr Refusal bad_end{
    "zip.directory", "压缩包的目录已损坏", "the directory of the archive is damaged"};

// Bytes at a checked place; the getters stay within it.
class Record {
public:
    static std::optional<Record> at(std::string_view bytes,
                                    std::uint64_t offset,
                                    std::size_t length,
                                    std::string_view mark) {
        if (offset > bytes.size() || bytes.size() - offset < length) {
            return std::nullopt;
        }
        const Record record(bytes.substr(offset));
        return record.bytes_.substr(0, mark.size()) == mark ? std::optional(record) : std::nullopt;
    }

    explicit Record(std::string_view bytes) : bytes_(bytes) {}

    std::uint16_t u16(std::size_t at) const { return static_cast<std::uint16_t>(number(at, 2)); }
    std::uint32_t u32(std::size_t at) const { return static_cast<std::uint32_t>(number(at, 4)); }
    std::uint64_t u64(std::size_t at) const { return number(at, 8); }
    std::size_t size() const { return bytes_.size(); }
    std::string_view part(std::size_t at, std::size_t length) const {
        return bytes_.substr(at, length);
    }

private:
    std::uint64_t number(std::size_t at, std::size_t width) const {
        std::uint64_t value = 0;
        for (std::size_t i = width; i > 0; --i) {
            value = value << 8 | static_cast<std::uint8_t>(bytes_[at + i - 1]);
        }
        return value;
    }

    std::string_view bytes_;
};

// The data of the zip64 extra field (APPNOTE.TXT 4.5.3).
std::string_view zip64_field(std::string_view extra) {
    while (extra.size() >= 4) {
        const Record field(extra);
        const std::size_t length = field.u16(2);
        if (field.u16(0) == 1) {
            return extra.substr(4, length);
        }
        extra.remove_prefix(length + 4 < extra.size() ? length + 4 : extra.size());
    }
    return {};
}

// Takes the next eight bytes for a value that did not fit into four.
void unfold(std::uint64_t& value, std::string_view& field) {
    if (value == full32 && field.size() >= 8) {
        value = Record(field).u64(0);
        field.remove_prefix(8);
    }
}

// Both headers hold the same fields; the local one begins two bytes earlier.
Header common_fields(const Record& record, std::size_t shift) {
    Header header;
    header.flags = record.u16(shift + 6);
    header.method = record.u16(shift + 8);
    header.crc = record.u32(shift + 14);
    header.compressed_size = record.u32(shift + 18);
    header.size = record.u32(shift + 22);
    return header;
}

void take_zip64(Header& header, std::string_view extra) {
    std::string_view field = zip64_field(extra);
    unfold(header.size, field);
    unfold(header.compressed_size, field);
    unfold(header.local, field);
}

std::size_t end_position(std::string_view bytes) {
    const std::size_t at = bytes.rfind(end_mark);
    if (at == std::string_view::npos || bytes.size() - at < end_length) {
        refuse(truncated);
    }
    const std::size_t end = at + end_length + Record(bytes.substr(at)).u16(20);
    if (end < bytes.size()) {
        refuse(suffix);
    }
    if (end > bytes.size()) {
        refuse(truncated);
    }
    return at;
}

// An end whose comment holds the end found: two archives in one file.
void refuse_second_end(std::string_view bytes, std::size_t found) {
    constexpr std::size_t longest = end_length + full16;
    std::size_t at = found > longest ? found - longest : 0;
    while ((at = bytes.find(end_mark, at)) < found) {
        if (at + end_length + Record(bytes.substr(at)).u16(20) == bytes.size()) {
            refuse(second_end);
        }
        at += end_mark.size();
    }
}

bool fits(std::uint64_t small, std::uint64_t full, std::uint64_t large) {
    return small == full || small == large;
}

// The zip64 end must lie right before its locator, and agree with what the small one does say.
void take_zip64_end(End& end, std::string_view bytes, const Record& locator) {
    const std::uint64_t offset = locator.u64(8);
    const auto record = Record::at(bytes, offset, end64_length, {"PK\6\6", 4});
    const std::uint64_t position = end.position - locator_length;
    if (!record || record->u64(4) != position - offset - 12 || offset > position) {
        refuse(bad_end);
    }
    if (record->u32(16) != 0 || record->u32(20) != 0 || record->u64(24) != record->u64(32)) {
        refuse(volumes);
    }
    if (!fits(end.entries, full16, record->u64(32)) ||
        !fits(end.directory_size, full32, record->u64(40)) ||
        !fits(end.directory_offset, full32, record->u64(48))) {
        refuse(bad_end);
    }
    end = {record->u64(32), record->u64(48), record->u64(40), offset};
}

}  // namespace

End find_end(std::string_view bytes) {
    const std::size_t at = end_position(bytes);
    refuse_second_end(bytes, at);
    const Record record(bytes.substr(at));
    if (record.u16(4) != 0 || record.u16(6) != 0 || record.u16(8) != record.u16(10)) {
        refuse(volumes);
    }
    End end{record.u16(10), record.u32(16), record.u32(12), at};
    if (at >= locator_length) {
        const auto locator = Record::at(bytes, at - locator_length, locator_length, {"PK\6\7", 4});
        if (locator) {
            take_zip64_end(end, bytes, *locator);
        }
    }
    return end;
}

std::optional<Header> directory_header(std::string_view bytes, std::uint64_t offset) {
    constexpr std::size_t length = 46;
    const auto record = Record::at(bytes, offset, length, {"PK\1\2", 4});
    if (!record) {
        return std::nullopt;
    }
    const std::size_t name = record->u16(28);
    const std::size_t extra = record->u16(30);
    const std::size_t whole = length + name + extra + record->u16(32);
    if (record->size() < whole || record->u16(34) != 0) {
        return std::nullopt;
    }
    Header header = common_fields(*record, 2);
    header.name = record->part(length, name);
    header.attributes = record->u32(38);
    header.local = record->u32(42);
    header.end = offset + whole;
    take_zip64(header, record->part(length + name, extra));
    return header;
}

std::optional<Header> local_header(std::string_view bytes, std::uint64_t offset) {
    constexpr std::size_t length = 30;
    const auto record = Record::at(bytes, offset, length, {"PK\3\4", 4});
    if (!record) {
        return std::nullopt;
    }
    const std::size_t name = record->u16(26);
    const std::size_t extra = record->u16(28);
    if (record->size() < length + name + extra) {
        return std::nullopt;
    }
    Header header = common_fields(*record, 0);
    header.name = record->part(length, name);
    header.end = offset + length + name + extra;
    take_zip64(header, record->part(length + name, extra));
    return header;
}

bool is_descriptor(std::string_view bytes, const Header& header) {
    if ((bytes.size() == 16 || bytes.size() == 24) && bytes.substr(0, 4) == "PK\7\10") {
        bytes.remove_prefix(4);
    }
    const Record record(bytes);
    if (bytes.size() == 12) {
        return record.u32(0) == header.crc && record.u32(4) == header.compressed_size &&
               record.u32(8) == header.size;
    }
    return bytes.size() == 20 && record.u32(0) == header.crc &&
           record.u64(4) == header.compressed_size && record.u64(12) == header.size;
}

}  // namespace nianbao::zip
