#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace nianbao::zip {

/// What the end of a zip archive says about its directory, zip64 already unfolded (APPNOTE.TXT
/// 4.3.14 to 4.3.16).
struct End {
    std::uint64_t entries = 0;
    std::uint64_t directory_offset = 0;
    std::uint64_t directory_size = 0;
    std::uint64_t position = 0;  ///< of the first end record: here the directory has to end
};

/// A local header or a header of the directory, zip64 already unfolded (APPNOTE.TXT 4.3.7, 4.3.12).
struct Header {
    std::uint16_t flags = 0;
    std::uint16_t method = 0;
    std::uint32_t crc = 0;
    std::uint64_t compressed_size = 0;
    std::uint64_t size = 0;
    std::string_view name;
    std::uint32_t attributes = 0;  ///< 0 in a local header
    std::uint64_t local = 0;       ///< offset of the local header; 0 in a local header
    std::uint64_t end = 0;         ///< offset behind the record

    bool has_descriptor() const { return (flags & 0x0008U) != 0; }
    bool is_encrypted() const { return (flags & 0x2041U) != 0 || method == 99; }
    bool is_utf8() const { return (flags & 0x0800U) != 0; }
};

/// Finds the one end record. Throws Error (Package): truncated, bytes behind the end, two ends,
/// more than one volume.
End find_end(std::string_view bytes);

/// The header at an offset; nothing where no complete header lies.
std::optional<Header> directory_header(std::string_view bytes, std::uint64_t offset);
std::optional<Header> local_header(std::string_view bytes, std::uint64_t offset);

/// True when the bytes are a data descriptor of this entry, in any of its four legal forms
/// (APPNOTE.TXT 4.3.9).
bool is_descriptor(std::string_view bytes, const Header& header);

}  // namespace nianbao::zip
