#pragma once

#include <cstdint>

#include "xlsx/moves.hpp"

namespace nianbao::tmpl {

/// Counts along while the rows of a sheet come out: rows between those that are told follow by
/// themselves, so gaps keep their height. The same serves columns.
class RowCounter {
public:
    /// Where a source row comes out.
    std::uint32_t take(std::uint32_t source) {
        reach(source);
        ++source_;
        return target_++;
    }
    /// A source row does not come out.
    void drop(std::uint32_t source) {
        reach(source);
        ++source_;
    }
    /// A group begins at a source row.
    void enter(std::uint32_t first) { reach(first); }
    void begin_copy(std::uint32_t first) { source_ = first; }
    void end_copy(std::uint32_t last) { reach(last + 1); }
    /// The group has ended at a source row, with copies or without.
    void leave(std::uint32_t last) { source_ = last + 1; }

private:
    void reach(std::uint32_t source) {
        target_ += source - source_;
        source_ = source;
    }

    std::uint32_t source_ = 1;  ///< the row that comes next
    std::uint32_t target_ = 1;  ///< and where
};

/// Records the same as Moves.
class RowRecorder {
public:
    explicit RowRecorder(xlsx::Moves& moves) : moves_(moves) {}

    void drop(std::uint32_t source) {
        reach(source);
        ++source_;
    }
    void enter(std::uint32_t first) { reach(first); }
    void begin_copy(std::uint32_t first, std::uint32_t last) {
        moves_.begin_copy(first, last);
        source_ = first;
    }
    void end_copy(std::uint32_t last) {
        reach(last + 1);
        moves_.end_copy();
    }
    void leave(std::uint32_t last) { source_ = last + 1; }
    void finish() { moves_.finish(source_ - 1); }

private:
    void reach(std::uint32_t source) {
        if (source > source_) {
            moves_.keep(source_, source - 1);
        }
        source_ = source;
    }

    xlsx::Moves& moves_;
    std::uint32_t source_ = 1;
};

}  // namespace nianbao::tmpl
