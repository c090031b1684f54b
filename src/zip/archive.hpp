#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "zip/directory.hpp"

namespace nianbao::zip {

/// A zip archive in memory. Nothing is unpacked before it is asked for, and nothing changes after
/// open: any number of threads may read one Archive at the same time.
class Archive {
public:
    /// Takes the bytes of an archive. Throws like read_directory.
    static Archive open(std::string bytes, const Limits& limits = {});

    Archive(Archive&&) = default;
    Archive& operator=(Archive&&) = default;
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;
    ~Archive() = default;

    /// The files, in the order of the archive.
    const std::vector<Entry>& entries() const noexcept { return directory_.entries; }

    /// The bytes given to open.
    std::string_view bytes() const noexcept { return bytes_; }

    /// Where the directory lies.
    const End& end() const noexcept { return directory_.end; }

    /// The entry of this name, byte for byte; null where there is none.
    const Entry* find(std::string_view name) const;

    /// The bytes of an entry as they lie in the archive, for copying. The entry is one of
    /// entries().
    std::string_view compressed(const Entry& entry) const;

    /// The unpacked bytes of an entry: exactly entry.size. Throws Error (Package) when they cannot
    /// be unpacked or differ from their checksum.
    std::string contents(const Entry& entry) const;

    /// Unpacks every entry once. Throws Error (Package) with all that are damaged.
    void verify() const;

private:
    Archive(std::string bytes, Directory directory);

    std::string bytes_;
    Directory directory_;
};

}  // namespace nianbao::zip
