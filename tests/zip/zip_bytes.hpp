#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nianbao::testing {

/// A file in an archive made by hand. Every field can be made to lie.
struct ZipFile {
    std::string name = {};
    std::string data = {};  ///< as it lies in the archive
    std::uint16_t method = 0;
    std::uint16_t flags = 0;
    std::optional<std::uint64_t> size = {};  ///< unpacked; of the data where not told
    std::optional<std::uint64_t> compressed_size = {};
    std::optional<std::uint32_t> crc = {};
    std::uint32_t attributes = 0;

    std::optional<std::string> local_name = {};
    std::optional<std::uint16_t> local_method = {};
    std::optional<std::uint32_t> local_crc = {};
    std::optional<std::uint64_t> local_size = {};
    std::optional<std::uint64_t> local_offset = {};

    int descriptor = 0;    ///< bytes of a data descriptor: 12, 16, 20 or 24
    bool zip64 = false;    ///< sizes in zip64 extra fields
    std::string gap = {};  ///< bytes behind the file
};

/// What lies around the files.
struct ZipFrame {
    std::string prefix = {};
    std::string suffix = {};
    std::string comment = {};
    std::int64_t more_entries = 0;  ///< added to the number of entries
    std::optional<std::uint16_t> entries = {};
    bool zip64 = false;
    std::uint16_t volume = 0;
    std::int64_t shift = 0;  ///< added to the offset of the directory
};

/// The bytes of the archive.
std::string zip_bytes(const std::vector<ZipFile>& files, const ZipFrame& frame = {});

/// CRC-32 as zip uses it.
std::uint32_t crc32_of(std::string_view bytes);

/// A file whose data is deflated.
ZipFile deflated(std::string name, std::string_view contents);

}  // namespace nianbao::testing
