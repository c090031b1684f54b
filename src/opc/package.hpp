#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "nianbao/error.hpp"
#include "opc/content_types.hpp"
#include "opc/frame.hpp"
#include "opc/part_name.hpp"
#include "opc/relationships.hpp"
#include "zip/archive.hpp"

namespace nianbao::opc {

/// What a package is.
enum class Kind { Docx, Xlsx };

/// A part of a package.
struct Part {
    PartName name;
    std::string type;      ///< content type, in lower case
    std::size_t entry{0};  ///< its place among the entries of the archive
};

/// A relationship together with the part it starts from.
struct Arrow {
    PartName source;
    Relationship relationship;
};

/// An office document as a package of parts (ECMA-376 part 2). Every part has been unpacked once
/// and found whole. Immutable after open.
class Package {
public:
    /// Throws Error (Package), for more than one reason at once where it can: zip.…, xml.…;
    /// opc.content_types, opc.no_content_types, opc.no_type for a part without one;
    /// opc.relationship, opc.duplicate_id, opc.target; opc.no_main, opc.two_mains; opc.strict for
    /// ISO 29500 strict; opc.macros; opc.kind for what is neither document nor workbook.
    static Package open(std::string bytes, const zip::Limits& limits = {});

    /// A template (dotx, xltx) is what it makes.
    Kind kind() const noexcept { return kind_; }

    /// The document or the workbook.
    const PartName& main() const noexcept { return main_; }

    /// In the order of the archive; [Content_Types].xml is none.
    const std::vector<Part>& parts() const noexcept { return parts_; }

    /// Null where there is no such part.
    const Part* find(const PartName& name) const;

    /// The unpacked bytes. Throws Error (Package, "opc.no_part") where there is no such part.
    std::string contents(const PartName& name) const;

    /// Of a part, or of the package itself (PartName::package()). Empty where there are none.
    const std::vector<Relationship>& relationships(const PartName& source) const;

    /// The first part that `source` points to by a relationship of this kind ("styles"), null where
    /// there is none.
    const Part* related(const PartName& source, std::string_view kind) const;

    /// Everything that points out of the package: linked pictures, templates, hyperlinks.
    std::vector<Arrow> external() const;

    /// What is odd but kept as it is: relationships to absent parts, types of absent parts, a
    /// digital signature that no longer holds once something changes.
    const std::vector<Problem>& warnings() const noexcept { return warnings_; }

    /// What stays when `changing` parts change. The type of a template becomes that of a document.
    /// Throws Error (Package, "opc.no_part").
    Frame frame(const std::vector<PartName>& changing) const;

    /// The same with other content types.
    Frame frame(const std::vector<PartName>& changing, std::string content_types) const {
        return frame(changing, Edits{{types_entry_, std::move(content_types)}});
    }

    /// The same for a package whose parts come and go: the content types are left out too, and
    /// belong to the new entries.
    Frame open_frame(const std::vector<PartName>& changing) const;

    /// [Content_Types].xml as frame would write it.
    std::string content_types() const;

    /// frame and complete in one, for one use.
    std::string save(const std::map<PartName, std::string>& changed) const;

    /// The package without a part, its type and the relationships to it, such as a calculation
    /// chain that no longer holds. The same package where there is no such part.
    Package without(const PartName& name) const;

    /// What relationships lead to from the package, not passing through the parts in `without`.
    std::set<PartName> reachable(const std::set<PartName>& without = {}) const;

    /// The bytes of the package with new contents for some parts, and without those that get none:
    /// their types go, the relationships to them, and what could be reached through them alone.
    /// Everything else keeps its bytes and its place. Throws Error (Package, "opc.no_part").
    std::string rewritten(const std::map<PartName, std::optional<std::string>>& changed) const;

private:
    explicit Package(zip::Archive archive);

    std::size_t entry_of(const PartName& name) const;
    std::set<PartName> lost_without(const std::set<PartName>& dropped) const;
    Frame frame(const std::vector<PartName>& changing, Edits edits) const;
    void read_parts(const ContentTypes& types);
    void read_relationships();
    void find_main();
    void find_kind();
    void refuse_macros() const;
    void collect_warnings(const ContentTypes& types);

    zip::Archive archive_;
    std::size_t types_entry_ = 0;
    std::string new_types_;  // the content types to write where they differ
    std::vector<Part> parts_;
    std::map<PartName, std::size_t> index_;
    std::map<PartName, std::vector<Relationship>> relationships_;
    PartName main_ = PartName::package();
    Kind kind_ = Kind::Docx;
    std::vector<Problem> warnings_;
};

}  // namespace nianbao::opc
