#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "zip/archive.hpp"
#include "zip/writer.hpp"

namespace nianbao::opc {

/// What becomes of entries of an archive, by their place in it: new contents, or nothing at all.
using Edits = std::map<std::size_t, std::optional<std::string>>;

/// The archive with its edits, in the same order; what is not edited is copied byte for byte.
std::string edited(const zip::Archive& archive, const Edits& edits);

/// The new contents of a part: its bytes, or the same packed already, or nothing for a part that is
/// left out.
using Content = std::variant<std::string, zip::PackedFile, std::monostate>;

/// Contents that come out the same each time, packed once where packing helps.
Content packed_once(std::string bytes);

/// An entry that the package did not have.
struct NewEntry {
    std::string name;  ///< "xl/worksheets/sheet9.xml"
    Content content;
};

/// The rest of a package around the parts that change, packed and ready. Immutable: any number of
/// threads may complete one Frame at the same time.
class Frame {
public:
    /// `rest` is an archive, `entries` are the names of what it lacks.
    Frame(std::string rest, std::vector<std::string> entries);

    /// The bytes of a package: the rest, then the changed parts, in the order in which
    /// Package::frame was given their names. Throws Error (Usage, "opc.contents") where their
    /// number is another.
    /// `more` are written behind them.
    std::string complete(const std::vector<Content>& contents,
                         int level = zip::Writer::default_level,
                         const std::vector<NewEntry>& more = {}) const;

private:
    zip::Archive rest_;
    std::vector<std::string> entries_;
};

}  // namespace nianbao::opc
