#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

namespace nianbao::xlsx {

/// The grid of a sheet (Excel's specification and limits).
inline constexpr std::uint32_t most_rows = 1048576;
inline constexpr std::uint32_t most_columns = 16384;

/// Rows (or columns) from first to last, 1-based; first is 0 where there are none.
struct Span {
    std::uint32_t first = 0;
    std::uint32_t last = 0;

    bool empty() const noexcept { return first == 0; }
    bool operator==(const Span&) const = default;
};

/// What became of the rows of one sheet: which source row stands where in the output. The same
/// class serves the columns; "row" stands for both below.
///
/// Recorded once, in the order of the output, then asked by everything that refers. A default
/// object has nothing recorded and is the identity.
///
///     moves.keep(1, 4);                      // the heading
///     for (each item) {
///         moves.begin_copy(5, 6);            // the loop is written in rows 5 and 6
///         moves.keep(5, 6);
///         moves.end_copy();
///     }
///     moves.finish(6);                       // row 7 and all below follow
///
/// Holds 4 bytes for each kept span and 16 for each copy.
class Moves {
public:
    /// `limit` is most_rows or most_columns.
    explicit Moves(std::uint32_t limit = most_rows) : limit_(limit) {}

    /// Starts one pass of a repeated group, written in source rows first to last (all of them, also
    /// those that vanish). Nests.
    void begin_copy(std::uint32_t first, std::uint32_t last);
    void end_copy();

    /// Source rows first to last come out next. Rows between that are never kept have vanished.
    /// Throws Error (Data, "xlsx.limit") once the output has more rows than a sheet can hold.
    void keep(std::uint32_t first, std::uint32_t last);

    /// Ends the recording. Source rows up to `last` that were not kept have vanished; those behind
    /// `last` and behind all that was kept come out next, as far as the grid reaches.
    void finish(std::uint32_t last = 0);

    /// True where every row stands where it stood, once.
    bool is_identity() const noexcept { return identity_; }
    std::uint32_t limit() const noexcept { return limit_; }
    /// Rows that come out before those that finish() lets follow.
    std::uint32_t kept() const noexcept { return next_ - 1; }
    /// True where some copy was recorded of a group that holds this source row.
    bool is_repeated(std::uint32_t source) const noexcept;

    /// The copy around a target row from which it looks: what a formula in that row sees first.
    using Scope = std::uint32_t;
    static constexpr Scope outside = 0;
    /// The innermost copy around a target row; outside where there is none, and for row 0.
    Scope scope_at(std::uint32_t target) const noexcept;

    /// The smallest copy around `scope`, or itself, whose group holds a source row.
    Scope around(Scope scope, std::uint32_t source) const noexcept;

    /// Where a source row is, as seen from a scope. The smallest copy around it whose group holds
    /// the row is searched: one target gives that row, several (an inner group, or everything seen
    /// from outside) the span from the first to the last. Empty where the row has vanished there.
    ///
    /// `absolute` ($5): from inside its own group such a row is the first one within the scope
    /// around, as filling down makes it: SUM(C$5:C5) is a running total that starts again in every
    /// copy of an outer group. From elsewhere it is like any other.
    Span target(Scope scope, std::uint32_t source, bool absolute = false) const noexcept;

    /// Where a range of source rows is. Its ends are found each on its own; an end that has
    /// vanished gives way to the next row inside the range. Empty where all have vanished.
    Span target(Scope scope,
                Span source,
                bool absolute_first = false,
                bool absolute_last = false) const noexcept;

    /// A thing that covers source rows first to last, such as a merge: where it is once the rows
    /// have moved, in order. Inside a repeated group once for each copy of the smallest group that
    /// holds it whole; one that reaches beyond a group grows with it; empty where it vanished.
    std::vector<Span> copies(Span source) const;

    /// Every place where a row of `source` is, in order, neighbours joined: what becomes of a list
    /// of cells that are alike, such as those of a conditional format. `scope` as in target().
    std::vector<Span> everywhere(Span source, Scope scope = outside) const;

    /// True where `source` holds some rows of a group inside `scope` and leaves others out.
    bool cuts_group(Span source, Scope scope = outside) const noexcept;

    /// How many rows everywhere() covers; quick where they are many.
    std::uint64_t count(Span source, Scope scope = outside) const noexcept;

    /// The first row of `source` that has not vanished; 0 where all have.
    std::uint32_t first_kept(Span source) const noexcept;

    /// True where a source row belongs to the group of which `scope` is a copy.
    bool belongs(Scope scope, std::uint32_t source) const noexcept;

private:
    struct Kept {
        Span source;
        std::uint32_t target;
    };
    struct Group {
        std::uint32_t parent;
        Span source;
    };
    struct Copy {
        Scope parent;
        std::uint32_t group;
        Span target;
    };
    /// Source rows that always moved together, up to the start of the next piece.
    struct Piece {
        std::uint32_t first;
        std::uint32_t starts;  ///< where its targets begin in starts_
        std::uint32_t group;   ///< the smallest group that holds it
    };

    void start();
    void cut_pieces(std::uint32_t behind);
    void place_pieces();
    void find_groups();
    bool stands_still() const noexcept;
    std::size_t piece_of(std::uint32_t source) const noexcept;
    Span rows_of(std::size_t piece, Span source) const noexcept;
    Span starts_within(Scope copy, std::size_t piece, std::uint32_t offset) const noexcept;
    Span within(Scope copy, std::size_t piece, std::uint32_t source) const noexcept;
    Span covered(Scope copy, Span source) const noexcept;
    std::uint32_t group_around(Span source) const noexcept;
    Scope copy_of_group(std::uint32_t target, std::uint32_t group) const noexcept;

    std::uint32_t limit_;
    std::uint32_t next_ = 1;  ///< the target row that comes next
    bool identity_ = true;
    std::vector<Kept> recorded_;  ///< emptied by finish
    std::vector<Scope> open_;
    std::vector<Group> groups_;  ///< the first is the whole sheet
    std::map<std::array<std::uint32_t, 3>, std::uint32_t> group_index_;
    std::vector<Copy> copies_;           ///< in order of their first row; the first is the sheet
    std::vector<Piece> pieces_;          ///< by source row; one more behind the last
    std::vector<std::uint32_t> starts_;  ///< of each piece, ascending
};

}  // namespace nianbao::xlsx
