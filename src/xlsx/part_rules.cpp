#include "xlsx/part_rules.hpp"

#include <algorithm>
#include <array>

namespace nianbao::xlsx {
namespace {

struct ElementRule {
    std::string_view element;
    Mode mode;
};

// ECMA-376 part 1: §18.3.1 (sheets), §18.5.1 (tables), §18.7.3 (comments), §20.5.2 (drawings); the
// x14 elements of [MS-XLSX] bear the names of their elders.
constexpr std::array elements = {
    ElementRule{"anchor", Mode::Anchor},
    ElementRule{"autoFilter", Mode::Once},
    ElementRule{"brk", Mode::Copies},
    ElementRule{"cellWatch", Mode::Copies},
    ElementRule{"col", Mode::Copies},
    ElementRule{"comment", Mode::Copies},
    ElementRule{"conditionalFormatting", Mode::Spread},
    ElementRule{"dataValidation", Mode::Spread},
    ElementRule{"hyperlink", Mode::Copies},
    ElementRule{"ignoredError", Mode::Spread},
    ElementRule{"inputCells", Mode::First},
    ElementRule{"mergeCell", Mode::Copies},
    ElementRule{"oneCellAnchor", Mode::Anchor},
    ElementRule{"protectedRange", Mode::Spread},
    ElementRule{"shape", Mode::Copies},
    ElementRule{"sortState", Mode::Once},
    ElementRule{"sparkline", Mode::Copies},
    ElementRule{"threadedComment", Mode::First},
    ElementRule{"twoCellAnchor", Mode::Anchor},
};

struct SlotRule {
    std::string_view element;
    std::string_view attribute;
    Role role;
    std::string_view parent = {};  ///< any where empty
};

constexpr std::array slots = {
    // a sheet
    SlotRule{"dimension", "ref", Role::View},
    SlotRule{"sheetView", "topLeftCell", Role::Views},
    SlotRule{"customSheetView", "topLeftCell", Role::Views},
    SlotRule{"pane", "topLeftCell", Role::Views},
    SlotRule{"pane", "xSplit", Role::Split},
    SlotRule{"pane", "ySplit", Role::Split},
    SlotRule{"selection", "activeCell", Role::Views},
    SlotRule{"selection", "sqref", Role::Views},
    SlotRule{"col", "min", Role::Min},
    SlotRule{"col", "max", Role::Max},
    SlotRule{"mergeCell", "ref", Role::Area},
    SlotRule{"protectedRange", "sqref", Role::Areas},
    SlotRule{"protectedRange", "uid", Role::Uid},
    SlotRule{"ignoredError", "sqref", Role::Areas},
    SlotRule{"cellWatch", "r", Role::Area},
    SlotRule{"scenarios", "sqref", Role::Views},
    SlotRule{"inputCells", "r", Role::Area},
    SlotRule{"hyperlink", "ref", Role::Area},
    SlotRule{"hyperlink", "location", Role::Value},
    SlotRule{"hyperlink", "uid", Role::Uid},
    SlotRule{"brk", "id", Role::Break},
    SlotRule{"controlPr", "linkedCell", Role::Value},
    SlotRule{"controlPr", "listFillRange", Role::Cells},
    // conditional formats, validations, sparklines
    SlotRule{"conditionalFormatting", "sqref", Role::Areas},
    SlotRule{"formula", "", Role::Value, "cfRule"},
    SlotRule{"cfvo", "val", Role::Value},
    SlotRule{"dataValidation", "sqref", Role::Areas},
    SlotRule{"formula1", "", Role::Source},
    SlotRule{"formula2", "", Role::Value},
    SlotRule{"f", "", Role::Value, "cfRule"},
    SlotRule{"f", "", Role::Value, "cfvo"},
    SlotRule{"f", "", Role::Cells, "sparkline"},
    SlotRule{"f", "", Role::Cells, "sparklineGroup"},
    SlotRule{"f", "", Role::Source, "formula1"},
    SlotRule{"f", "", Role::Value, "formula2"},
    SlotRule{"sqref", "", Role::Cells, "fullRef"},
    SlotRule{"sqref", "", Role::Cells, "levelRef"},
    SlotRule{"sqref", "", Role::Cells, "formulaRef"},
    SlotRule{"sqref", "", Role::Areas},
    // filters and tables
    SlotRule{"autoFilter", "ref", Role::Area},
    SlotRule{"filterColumn", "colId", Role::FilterColumn},
    SlotRule{"sortState", "ref", Role::Area},
    SlotRule{"sortCondition", "ref", Role::View},
    SlotRule{"table", "ref", Role::View},
    SlotRule{"calculatedColumnFormula", "", Role::FirstRow},
    SlotRule{"totalsRowFormula", "", Role::Value},
    SlotRule{"location", "ref", Role::View, "pivotTableDefinition"},
    // comments
    SlotRule{"author", "", Role::Author},
    SlotRule{"comment", "ref", Role::Area},
    SlotRule{"comment", "uid", Role::Uid},
    SlotRule{"threadedComment", "ref", Role::Area},
    // drawings, and the anchors of controls
    SlotRule{"row", "", Role::FromRow, "from"},
    SlotRule{"col", "", Role::FromColumn, "from"},
    SlotRule{"row", "", Role::ToRow, "to"},
    SlotRule{"col", "", Role::ToColumn, "to"},
    SlotRule{"sp", "textlink", Role::Value},
    SlotRule{"shape", "id", Role::ShapeId},
    SlotRule{"shape", "spid", Role::ShapeId},
    SlotRule{"Row", "", Role::FromRow},
    SlotRule{"Column", "", Role::FromColumn},
    SlotRule{"Anchor", "", Role::Box},
    SlotRule{"FmlaLink", "", Role::Value},
    SlotRule{"FmlaTxbx", "", Role::Value},
    SlotRule{"FmlaGroup", "", Role::Value},
    SlotRule{"FmlaRange", "", Role::Cells},
    SlotRule{"formControlPr", "fmlaLink", Role::Value},
    SlotRule{"formControlPr", "fmlaTxbx", Role::Value},
    SlotRule{"formControlPr", "fmlaGroup", Role::Value},
    SlotRule{"formControlPr", "fmlaRange", Role::Cells},
    // charts
    SlotRule{"f", "", Role::Series},
};

constexpr std::array containers = {
    Container{"mergeCells"},
    Container{"dataValidations"},
    Container{"conditionalFormattings"},
    Container{"hyperlinks"},
    Container{"protectedRanges"},
    Container{"ignoredErrors"},
    Container{"cellWatches"},
    Container{"rowBreaks", true},
    Container{"colBreaks", true},
    Container{"cols", true},
    Container{"sparklines"},
    Container{"sparklineGroup"},
    Container{"sparklineGroups"},
    Container{"ext", false, false},
    Container{"extLst", false, false},
};

constexpr std::array<std::string_view, 4> caches = {
    "numCache", "strCache", "multiLvlStrCache", "dlblRangeCache"};

}  // namespace

std::optional<Mode> mode_of(std::string_view element) noexcept {
    for (const ElementRule& rule : elements) {
        if (rule.element == element) {
            return rule.mode;
        }
    }
    return {};
}

std::optional<Role> role_of(std::string_view element,
                            std::string_view attribute,
                            std::string_view parent) noexcept {
    for (const SlotRule& rule : slots) {
        const bool here = rule.parent.empty() || rule.parent == parent;
        if (rule.element == element && rule.attribute == attribute && here) {
            return rule.role;
        }
    }
    return {};
}

const Container* container_of(std::string_view element) noexcept {
    const auto* const found =
        std::find_if(containers.begin(), containers.end(), [&](const Container& container) {
            return container.element == element;
        });
    return found == containers.end() ? nullptr : &*found;
}

bool is_cache(std::string_view element, std::string_view parent) noexcept {
    const bool level = element == "lvl" && (parent == "numDim" || parent == "strDim");
    return level || std::find(caches.begin(), caches.end(), element) != caches.end();
}

}  // namespace nianbao::xlsx
