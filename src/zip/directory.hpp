#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "zip/records.hpp"

namespace nianbao::zip {

/// What an archive may ask for. Honest office files stay far below: of 6,375 measured, the largest
/// unpacks to 60 MB, holds 356 entries, and packs no entry above 100 KB better than 170:1.
struct Limits {
    std::uint64_t archive_size = std::uint64_t{512} << 20;  ///< bytes of the archive itself
    std::uint64_t entries = 10'000;
    std::uint64_t ratio = 200;                          ///< size to compressed size …
    std::uint64_t ratio_from = std::uint64_t{1} << 20;  ///< … of entries larger than this
    std::uint64_t entry_size = std::uint64_t{512}
                               << 20;  ///< bytes of one entry, unpacked; below 4 GiB
    std::uint64_t total_size = std::uint64_t{1} << 30;  ///< bytes of all entries, unpacked
};

/// One file in an archive.
struct Entry {
    std::string name;                   ///< the bytes of the archive, of any encoding
    bool utf8 = false;                  ///< the archive says that the name is UTF-8
    std::uint16_t method = 0;           ///< 0 stored, 8 deflated
    std::uint32_t crc = 0;              ///< of the unpacked bytes
    std::uint64_t size = 0;             ///< unpacked
    std::uint64_t compressed_size = 0;  ///< in the archive
    std::uint64_t data = 0;             ///< offset of the compressed bytes
};

/// The files of an archive in its order, folders left out, and what its end says.
struct Directory {
    std::vector<Entry> entries;
    End end;
};

/// Reads the directory of an archive and looks at every header, so that the bytes have one reading
/// only: what one program sees is what every other sees. Throws Error (Package) with every entry
/// that is encrypted, packed by another method than stored or deflated, named unsafely or twice, a
/// link or device, over a limit, or differently described by its two headers; and for an archive
/// that is no zip archive, cut off, or holds hidden bytes.
Directory read_directory(std::string_view bytes, const Limits& limits);

}  // namespace nianbao::zip
