#include "xlsx/moves.hpp"

#include <algorithm>
#include <numeric>
#include <string>

#include "nianbao/error.hpp"

namespace nianbao::xlsx {

void Moves::start() {
    if (copies_.empty()) {
        groups_.push_back({0, {1, limit_}});
        copies_.push_back({outside, 0, {1, limit_}});
    }
}

void Moves::begin_copy(std::uint32_t first, std::uint32_t last) {
    start();
    const Scope parent = open_.empty() ? outside : open_.back();
    const std::uint32_t around = copies_[parent].group;
    const auto known =
        group_index_.try_emplace({around, first, last}, static_cast<std::uint32_t>(groups_.size()));
    if (known.second) {
        groups_.push_back({around, {first, last}});
    }
    open_.push_back(static_cast<Scope>(copies_.size()));
    copies_.push_back({parent, known.first->second, {next_, 0}});
}

void Moves::end_copy() {
    Copy& copy = copies_[open_.back()];
    copy.target.last = next_ - 1;
    if (copy.target.last < copy.target.first) {
        copies_.pop_back();  // copies inside it are empty too and gone already
    }
    open_.pop_back();
}

void Moves::keep(std::uint32_t first, std::uint32_t last) {
    start();
    const std::uint32_t count = last - first + 1;
    if (count > limit_ - kept()) {
        const std::string most = std::to_string(limit_);
        const bool rows = limit_ == most_rows;
        throw Error(
            Error::Kind::Data,
            {"xlsx.limit",
             {"工作表最多容纳 " + most + (rows ? " 行" : " 列"),
              "a sheet holds at most " + most + (rows ? " rows" : " columns")},
             {},
             {"减少数据条数，或者分成几个工作表", "give fewer items, or use several sheets"}});
    }
    Kept* const before = recorded_.empty() ? nullptr : &recorded_.back();
    if (before != nullptr && before->source.last + 1 == first) {
        before->source.last = last;  // what is recorded is contiguous in the output anyway
    } else {
        recorded_.push_back({{first, last}, next_});
    }
    next_ += count;
}

void Moves::finish(std::uint32_t last) {
    start();
    for (const Kept& kept : recorded_) {
        last = std::max(last, kept.source.last);
    }
    if (last < limit_ && next_ <= limit_) {
        const std::uint32_t room = std::min(limit_ - last, limit_ - kept());
        recorded_.push_back({{last + 1, last + room}, next_});
    }
    cut_pieces(last + 1);
    place_pieces();
    find_groups();
    recorded_ = {};
    identity_ = stands_still();
}

/// Cuts the source wherever a kept span or a group begins or ends.
void Moves::cut_pieces(std::uint32_t behind) {
    std::vector<std::uint32_t> cuts{1, limit_ + 1, behind};
    const auto mark = [&](Span span) {
        const std::uint32_t first = std::min(span.first, limit_ + 1);
        const std::uint32_t next = std::min(span.last, limit_) + 1;
        const bool again = cuts[cuts.size() - 2] == first && cuts.back() == next;
        if (!again) {  // as every copy of a simple loop does
            cuts.push_back(first);
            cuts.push_back(next);
        }
    };
    for (const Kept& kept : recorded_) {
        mark(kept.source);
    }
    for (const Group& group : groups_) {
        mark(group.source);
    }
    std::sort(cuts.begin(), cuts.end());
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    for (const std::uint32_t row : cuts) {
        pieces_.push_back({row, 0, 0});
    }
}

/// Lists the targets of every piece: counted first, so that they lie side by side.
void Moves::place_pieces() {
    const auto each = [this](const Kept& kept, auto&& act) {
        for (std::size_t i = piece_of(kept.source.first); pieces_[i].first <= kept.source.last;
             ++i) {
            act(i);
        }
    };
    for (const Kept& kept : recorded_) {
        each(kept, [this](std::size_t i) { ++pieces_[i + 1].starts; });
    }
    std::vector<std::uint32_t> next(pieces_.size());
    for (std::size_t i = 1; i < pieces_.size(); ++i) {
        pieces_[i].starts += pieces_[i - 1].starts;
        next[i] = pieces_[i].starts;
    }
    starts_.resize(pieces_.back().starts);
    for (const Kept& kept : recorded_) {
        each(kept, [&](std::size_t i) {
            starts_[next[i]++] = kept.target + (pieces_[i].first - kept.source.first);
        });
    }
}

void Moves::find_groups() {
    std::vector<std::uint32_t> order(groups_.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
        const Span x = groups_[a].source;
        const Span y = groups_[b].source;
        return x.first != y.first ? x.first < y.first : x.last > y.last;
    });
    std::vector<std::uint32_t> open = {0};
    auto next = order.begin() + 1;
    for (Piece& piece : pieces_) {
        for (; next != order.end() && groups_[*next].source.first <= piece.first; ++next) {
            open.push_back(*next);
        }
        while (open.size() > 1 && groups_[open.back()].source.last < piece.first) {
            open.pop_back();
        }
        piece.group = open.back();
    }
}

bool Moves::stands_still() const noexcept {
    for (std::size_t i = 0; i + 1 < pieces_.size(); ++i) {
        const Piece& piece = pieces_[i];
        if (pieces_[i + 1].starts != piece.starts + 1 || starts_[piece.starts] != piece.first) {
            return false;
        }
    }
    return true;
}

}  // namespace nianbao::xlsx
