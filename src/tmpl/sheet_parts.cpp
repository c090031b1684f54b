#include "tmpl/sheet_parts.hpp"

#include <algorithm>
#include <set>

namespace nianbao::tmpl {
namespace {

/// Follows the relationships of sheets, each part once.
class PartWalk {
public:
    explicit PartWalk(const opc::Package& package) : package_(package) {}

    void from(const opc::PartName& source, std::size_t sheet) {
        for (const opc::Relationship& one : package_.relationships(source)) {
            const opc::Part* const part = one.to ? package_.find(*one.to) : nullptr;
            if (part != nullptr) {
                add(*part, sheet);
            }
        }
    }

    std::vector<MovedPart> found() && { return std::move(found_); }

private:
    void add(const opc::Part& part, std::size_t sheet) {
        const auto kind = xlsx::part_kind(part.type);
        const bool known = !kind || *kind == xlsx::PartKind::Sheet ||
                           *kind == xlsx::PartKind::Workbook || !seen_.insert(part.name).second;
        if (known) {
            return;
        }
        const bool shared = *kind == xlsx::PartKind::PivotCache;
        found_.push_back({part.name,
                          *kind,
                          shared ? xlsx::WorkbookMoves::no_sheet : sheet,
                          package_.contents(part.name),
                          {}});
        from(part.name, sheet);
    }

    const opc::Package& package_;
    std::set<opc::PartName> seen_;
    std::vector<MovedPart> found_;
};

}  // namespace

std::optional<std::size_t> sheet_number(const opc::Package& package,
                                        const opc::PartName& part,
                                        const std::vector<std::string>& relationships) {
    for (const opc::Relationship& one : package.relationships(package.main())) {
        const auto found = std::find(relationships.begin(), relationships.end(), one.id);
        if (one.to == part && found != relationships.end()) {
            return static_cast<std::size_t>(found - relationships.begin());
        }
    }
    return std::nullopt;
}

std::vector<MovedPart> parts_of_sheets(const opc::Package& package,
                                       const std::vector<std::string>& relationships) {
    PartWalk walk(package);
    for (const opc::Relationship& one : package.relationships(package.main())) {
        const auto found = std::find(relationships.begin(), relationships.end(), one.id);
        if (one.to && found != relationships.end()) {
            walk.from(*one.to, static_cast<std::size_t>(found - relationships.begin()));
        }
    }
    walk.from(package.main(), xlsx::WorkbookMoves::no_sheet);
    return std::move(walk).found();
}

}  // namespace nianbao::tmpl
