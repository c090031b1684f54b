#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "xlsx/moves.hpp"

namespace nianbao::xlsx {

/// One sheet of the output.
struct SheetMoves {
    std::size_t source = 0;  ///< which sheet of the template it comes from
    std::string name;        ///< in the output
    Moves rows{most_rows};
    Moves columns{most_columns};

    bool is_identity() const noexcept { return rows.is_identity() && columns.is_identity(); }
};

/// Excel tells names of sheets apart without regard to case; here that of ASCII letters.
struct NameOrder {
    using is_transparent = void;
    bool operator()(std::string_view a, std::string_view b) const noexcept;
};

/// The sheets of a workbook, and what became of them. Sheets of the template and of the output
/// are counted from 0, each in the order of its workbook part.
class WorkbookMoves {
public:
    /// The sheets of the template by name. None has an output yet: add each, or add_all.
    explicit WorkbookMoves(std::vector<std::string> names);

    /// The next sheet of the output. The outputs of one source sheet stand side by side; a source
    /// sheet without output has vanished.
    SheetMoves& add(std::size_t source, std::string name);
    /// Every sheet of the template once, under its own name, nothing moved.
    void add_all();

    /// A sheet of the template by its name.
    std::optional<std::size_t> find(std::string_view name) const noexcept;
    const std::vector<std::string>& names() const noexcept { return names_; }

    std::vector<SheetMoves>& sheets() noexcept { return sheets_; }
    const std::vector<SheetMoves>& sheets() const noexcept { return sheets_; }

    /// Output sheets first to last - 1.
    struct Outputs {
        std::size_t first = 0;
        std::size_t last = 0;
        bool empty() const noexcept { return first == last; }
    };
    /// What a source sheet is called by a formula that stands on output sheet `from` (no_sheet: on
    /// none): the sheet itself where it comes from that source, else all its outputs.
    static constexpr std::size_t no_sheet = static_cast<std::size_t>(-1);
    Outputs outputs(std::size_t source, std::size_t from = no_sheet) const noexcept;

    /// True where every sheet is there once, in its place, under its name, and nothing moved.
    bool is_identity() const noexcept;

private:
    std::vector<std::string> names_;
    std::map<std::string, std::size_t, NameOrder> index_;
    std::vector<SheetMoves> sheets_;
    std::vector<Outputs> outputs_;  ///< of each source sheet
};

}  // namespace nianbao::xlsx
