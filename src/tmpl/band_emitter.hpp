#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "tmpl/door_emitter.hpp"
#include "tmpl/mark_emitter.hpp"
#include "tmpl/sheet_outline.hpp"

namespace nianbao::tmpl {

/// Writes where sections over rows, or over columns, begin and end among the rows or cells of a
/// sheet.
class BandEmitter {
public:
    enum class Axis : std::uint8_t { Rows, Columns };

    /// Columns ask the root of the data, whatever row they stand in.
    BandEmitter(Axis axis,
                const SheetOutline& outline,
                Questions& questions,
                ProgramWriter& out,
                MarkEmitter& marks,
                DoorEmitter& doors)
        : axis_(axis),
          bands_(axis == Axis::Rows ? outline.bands : outline.columns),
          tags_(outline.cells.tags),
          questions_(questions),
          out_(out),
          marks_(marks),
          doors_(doors) {}

    /// Opens and closes what begins and ends before a row or column.
    void reach(std::uint32_t number);
    /// Closes what is open. The next call begins at the top again.
    void finish();

private:
    void open(const Band& band);
    void close_before(std::uint32_t number);
    std::uint32_t question_of(const Band& band);

    Axis axis_;
    const std::vector<Band>& bands_;
    const std::vector<Tag>& tags_;
    Questions& questions_;
    ProgramWriter& out_;
    MarkEmitter& marks_;
    DoorEmitter& doors_;
    std::map<std::uint32_t, std::uint32_t> asked_;  ///< question of each opening tag
    std::vector<const Band*> open_;
    std::size_t next_ = 0;
};

}  // namespace nianbao::tmpl
