#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "zip/archive.hpp"
#include "zip/packer.hpp"

namespace nianbao::zip {

/// Makes a zip archive in memory. The same calls give the same bytes: every entry has the time
/// 1980-01-01 and no attributes.
class Writer {
public:
    static constexpr int default_level = 6;

    /// An empty archive. `expected` bytes are reserved: a good guess saves copies.
    explicit Writer(std::size_t expected = 0);

    /// Goes on where an archive ends: the bytes of its entries are copied in one piece, which is
    /// many times faster than add_raw for each. `expected` is the size of what will be added.
    Writer(const Archive& base, std::size_t expected);

    Writer(Writer&&) noexcept;
    Writer& operator=(Writer&&) noexcept;
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;
    ~Writer();

    /// Copies an entry of an archive, its compressed bytes untouched. Throws like add.
    void add_raw(const Archive& archive, const Entry& entry);

    /// Adds a file, packed at level 1 (fast) to 12 (small), or stored where packing does not help;
    /// level 0 stores. `name` is UTF-8. Throws Error: Usage for a name that is unsafe or taken;
    /// Package for a file of 4 GiB or the 65,535th entry.
    void add(std::string_view name, std::string_view contents, int level = default_level);

    /// Adds a file that is packed already. Throws like add.
    void add_packed(std::string_view name, const PackedFile& file);

    /// The bytes of the archive. The writer is done after that.
    std::string finish();

private:
    struct State;

    std::unique_ptr<State> state_;
};

/// A file packed once, to be added to many archives: add_packed then writes the bytes that add
/// would. Nothing where packing does not help, so that add would store it. Throws Error (Package,
/// "zip.write") where there is no memory to pack.
std::optional<PackedFile> packed(std::string_view contents, int level = Writer::default_level);

}  // namespace nianbao::zip
