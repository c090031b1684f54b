#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace nianbao::format {

/// A cell of a sheet, counted from 0.
struct CellAt {
    std::size_t row = 0;
    std::size_t column = 0;
    auto operator<=>(const CellAt&) const = default;
};

/// A rectangle of cells.
struct CellSpan {
    CellAt first;
    CellAt last;
};

/// How a cell looks.
struct Look {
    enum class Face : std::uint8_t { Body, Title, Head };
    enum class Side : std::uint8_t { Left, Center, Right };
    Face face = Face::Body;
    int size = 11;            ///< points
    std::uint32_t color = 0;  ///< 0xRRGGBB
    std::uint32_t shade = 0xFFFFFF;
    bool border = true;
    bool locked = true;
    bool top = false;  ///< text begins at the top of the cell
    bool wrap = true;  ///< otherwise it runs on over blank cells
    Side side = Side::Center;
    int indent = 0;
    bool underline = false;
    std::string numbers = "General";
    auto operator<=>(const Look&) const = default;
};

/// A formula, without "=", and the result to be shown before it is worked out.
struct NewFormula {
    std::string text;
    std::variant<std::string, double> result;
};

/// A link to a file, by its path from where the workbook stands.
struct NewLink {
    std::string path;
    std::string text;
};

using NewContent = std::variant<std::monostate, std::string, double, NewFormula, NewLink>;

/// What may be typed into cells: an entry of a list, or what a formula is true for.
struct Validation {
    CellSpan cells;
    std::vector<std::string> list;  ///< empty: the formula holds
    std::string formula;            ///< of the first cell; relative references move along
    std::string words;              ///< what is said of anything else
    bool strict = false;            ///< refuse it; otherwise ask
};

/// A look that cells take on while a formula holds.
struct Condition {
    std::vector<CellSpan> cells;
    std::string formula;  ///< of the first cell
    std::optional<std::uint32_t> shade;
    std::string numbers;  ///< a number format; empty: as it is
};

struct NewComment {
    CellAt at;
    std::string words;
};

struct NewCell {
    CellSpan span;
    Look look;
    NewContent content;
};

/// A sheet of a workbook that is to be written. Later cells stand over earlier ones.
struct NewSheet {
    explicit NewSheet(std::string title) : name(std::move(title)) {}

    NewCell& put(CellAt at, const Look& look, NewContent content = {}) {
        return merge({at, at}, look, std::move(content));
    }
    /// A cell over others.
    NewCell& merge(CellSpan span, const Look& look, NewContent content = {}) {
        return cells.emplace_back(NewCell{span, look, std::move(content)});
    }

    std::string name;
    std::vector<NewCell> cells;
    std::vector<std::pair<std::size_t, double>> heights;  ///< row and points
    std::vector<double> widths;                           ///< characters; 0 hides the column
    std::vector<Validation> validations;
    std::vector<Condition> conditions;
    std::vector<NewComment> comments;
    CellAt frozen;                     ///< rows and columns that stay
    CellAt printed;                    ///< last cell that is printed
    std::optional<CellSpan> repeated;  ///< rows printed on each page
    std::optional<CellSpan> filter;    ///< a head with buttons, and what they filter
    bool landscape = false;
    bool one_page = false;
    bool guarded = true;            ///< protected, without a password
    bool rows_come_and_go = false;  ///< rows may be inserted and deleted under protection
    std::uint32_t tab = 0;          ///< color of the tab
    std::string footer;             ///< words left of the page number
};

struct NewName {
    std::string name;
    std::size_t sheet = 0;
    CellAt at;
};

/// A workbook that is to be written.
struct NewWorkbook {
    std::vector<NewSheet> sheets;
    std::vector<NewName> names;
    std::string title;
};

/// "B5", "$B$5".
std::string cell_name(CellAt at, bool fixed = false);
/// "$B$5", or "$B$5:$C$7".
std::string span_name(const CellSpan& span);
/// A name of a sheet as formulas want it: "'校核'".
std::string quoted_sheet(const std::string& name);

/// The bytes of the workbook; the same input gives the same bytes. Throws Error: File where it
/// cannot be written, "workbook.write" for what no workbook takes, such as a text of more than
/// 32767 characters.
std::string write_workbook(const NewWorkbook& workbook);

}  // namespace nianbao::format
