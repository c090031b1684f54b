#include <algorithm>

#include "xlsx/moves.hpp"

// Asking the Moves: the second half of them.

namespace nianbao::xlsx {
namespace {

bool holds(Span outer, std::uint32_t row) {
    return outer.first <= row && row <= outer.last;
}

void join(Span& all, Span more) {
    if (all.empty()) {
        all = more;
    } else if (!more.empty()) {
        all = {std::min(all.first, more.first), std::max(all.last, more.last)};
    }
}

/// Spans in order, those that touch made one.
std::vector<Span> joined(const std::vector<Span>& spans) {
    std::vector<Span> all;
    for (const Span span : spans) {
        if (!all.empty() && all.back().last + 1 == span.first) {
            all.back().last = span.last;
        } else {
            all.push_back(span);
        }
    }
    return all;
}

}  // namespace

bool Moves::is_repeated(std::uint32_t source) const noexcept {
    return !pieces_.empty() && pieces_[piece_of(source)].group != 0;
}

Moves::Scope Moves::scope_at(std::uint32_t target) const noexcept {
    if (target == 0 || copies_.size() < 2) {
        return outside;
    }
    const auto behind = std::upper_bound(
        copies_.begin(), copies_.end(), target, [](std::uint32_t row, const Copy& copy) {
            return row < copy.target.first;
        });
    auto scope = static_cast<Scope>(behind - copies_.begin() - 1);
    while (copies_[scope].target.last < target) {
        scope = copies_[scope].parent;
    }
    return scope;
}

std::size_t Moves::piece_of(std::uint32_t source) const noexcept {
    const auto behind = std::upper_bound(
        pieces_.begin(), pieces_.end() - 1, source, [](std::uint32_t row, const Piece& piece) {
            return row < piece.first;
        });
    return static_cast<std::size_t>(behind - pieces_.begin() - 1);
}

/// The part of a piece that lies in `source`.
Span Moves::rows_of(std::size_t piece, Span source) const noexcept {
    return {std::max(source.first, pieces_[piece].first),
            std::min(source.last, pieces_[piece + 1].first - 1)};
}

Moves::Scope Moves::around(Scope scope, std::uint32_t source) const noexcept {
    while (scope != outside && !holds(groups_[copies_[scope].group].source, source)) {
        scope = copies_[scope].parent;
    }
    return scope;
}

/// Where in starts_ the targets of a row of a piece inside one copy are: first to last - 1.
Span Moves::starts_within(Scope copy, std::size_t piece, std::uint32_t offset) const noexcept {
    const Span target = copies_[copy].target;
    const std::uint32_t begin = pieces_[piece].starts;
    const std::uint32_t end = pieces_[piece + 1].starts;
    if (copy == outside || target.last < offset) {
        return {begin, copy == outside ? end : begin};
    }
    const std::uint32_t least = target.first > offset ? target.first - offset : 0;
    const auto* const all = starts_.data();
    const auto* const first = std::lower_bound(all + begin, all + end, least);
    const auto* const last = std::upper_bound(first, all + end, target.last - offset);
    return {static_cast<std::uint32_t>(first - all), static_cast<std::uint32_t>(last - all)};
}

/// The targets of a row of a piece inside one copy.
Span Moves::within(Scope copy, std::size_t piece, std::uint32_t source) const noexcept {
    const std::uint32_t offset = source - pieces_[piece].first;
    const Span found = starts_within(copy, piece, offset);
    return found.first == found.last
               ? Span{}
               : Span{starts_[found.first] + offset, starts_[found.last - 1] + offset};
}

Span Moves::target(Scope scope, std::uint32_t source, bool absolute) const noexcept {
    if (identity_) {
        return {source, source};
    }
    const Scope copy = around(scope, source);
    const std::size_t piece = piece_of(source);
    if (absolute && copy != outside && pieces_[piece].group == copies_[copy].group) {
        const Span all = within(copies_[copy].parent, piece, source);
        return {all.first, all.first};
    }
    return within(copy, piece, source);
}

Span Moves::target(Scope scope,
                   Span source,
                   bool absolute_first,
                   bool absolute_last) const noexcept {
    if (identity_ || (source.first == 1 && source.last == limit_)) {
        return source;
    }
    Span all;
    for (std::size_t i = piece_of(source.first); pieces_[i].first <= source.last; ++i) {
        const Span rows = rows_of(i, source);
        join(all, target(scope, rows.first, absolute_first && rows.first == source.first));
        join(all, target(scope, rows.last, absolute_last && rows.last == source.last));
    }
    return all;
}

std::uint32_t Moves::group_around(Span source) const noexcept {
    std::uint32_t group = pieces_[piece_of(source.first)].group;
    while (!holds(groups_[group].source, source.last)) {
        group = groups_[group].parent;
    }
    return group;
}

Moves::Scope Moves::copy_of_group(std::uint32_t target, std::uint32_t group) const noexcept {
    Scope scope = scope_at(target);
    while (copies_[scope].group != group && scope != outside) {
        scope = copies_[scope].parent;
    }
    return scope;
}

Span Moves::covered(Scope copy, Span source) const noexcept {
    Span all;
    for (std::size_t i = piece_of(source.first); pieces_[i].first <= source.last; ++i) {
        const Span rows = rows_of(i, source);
        join(all, within(copy, i, rows.first));
        join(all, within(copy, i, rows.last));
    }
    return all;
}

std::vector<Span> Moves::copies(Span source) const {
    if (identity_ || (source.first == 1 && source.last == limit_)) {
        return {source};
    }
    const std::uint32_t group = group_around(source);
    std::vector<Scope> scopes;
    for (std::size_t i = piece_of(source.first); pieces_[i].first <= source.last; ++i) {
        for (std::uint32_t at = pieces_[i].starts; at < pieces_[i + 1].starts; ++at) {
            scopes.push_back(group == 0 ? outside : copy_of_group(starts_[at], group));
        }
    }
    std::sort(scopes.begin(), scopes.end());
    scopes.erase(std::unique(scopes.begin(), scopes.end()), scopes.end());
    std::vector<Span> spans;
    spans.reserve(scopes.size());
    for (const Scope scope : scopes) {
        spans.push_back(covered(scope, source));
    }
    return spans;
}

std::vector<Span> Moves::everywhere(Span source, Scope scope) const {
    if (identity_ || (source.first == 1 && source.last == limit_)) {
        return {source};
    }
    std::vector<Span> spans;
    for (std::size_t i = piece_of(source.first); pieces_[i].first <= source.last; ++i) {
        const Span rows = rows_of(i, source);
        const std::uint32_t offset = rows.first - pieces_[i].first;
        const Span found = starts_within(around(scope, rows.first), i, offset);
        for (std::uint32_t at = found.first; at < found.last; ++at) {
            const std::uint32_t first = starts_[at] + offset;
            spans.push_back({first, first + (rows.last - rows.first)});
        }
    }
    std::sort(spans.begin(), spans.end(), [](Span a, Span b) { return a.first < b.first; });
    return joined(spans);
}

bool Moves::cuts_group(Span source, Scope scope) const noexcept {
    if (identity_) {
        return false;
    }
    for (const std::uint32_t end : {source.first, source.last}) {
        std::uint32_t group = pieces_[piece_of(end)].group;
        while (group != copies_[scope].group && group != 0) {
            const Span whole = groups_[group].source;
            if (whole.first < source.first || source.last < whole.last) {
                return true;
            }
            group = groups_[group].parent;
        }
    }
    return false;
}

std::uint64_t Moves::count(Span source, Scope scope) const noexcept {
    if (identity_ || (source.first == 1 && source.last == limit_)) {
        return source.last - source.first + 1;
    }
    std::uint64_t rows_there = 0;
    for (std::size_t i = piece_of(source.first); pieces_[i].first <= source.last; ++i) {
        const Span rows = rows_of(i, source);
        const std::uint32_t offset = rows.first - pieces_[i].first;
        const Span found = starts_within(around(scope, rows.first), i, offset);
        rows_there += std::uint64_t{found.last - found.first} * (rows.last - rows.first + 1);
    }
    return rows_there;
}

std::uint32_t Moves::first_kept(Span source) const noexcept {
    if (identity_) {
        return source.first;
    }
    std::size_t i = piece_of(source.first);
    while (pieces_[i].first <= source.last && pieces_[i].starts == pieces_[i + 1].starts) {
        ++i;
    }
    const std::uint32_t row = std::max(source.first, pieces_[i].first);
    return row <= source.last ? row : 0;
}

bool Moves::belongs(Scope scope, std::uint32_t source) const noexcept {
    return identity_ || holds(groups_[copies_[scope].group].source, source);
}

}  // namespace nianbao::xlsx
