#include <algorithm>
#include <random>
#include <vector>

#include <gtest/gtest.h>

#include "xlsx/moves.hpp"

// Moves against a plain list of all rows, in random nests of loops.

namespace nianbao::xlsx {
namespace {

constexpr std::uint32_t last_row = 12;

/// 0 to below - 1.
std::uint32_t draw(std::mt19937& random, std::uint32_t below) {
    return static_cast<std::uint32_t>(random() % below);
}

/// One copy of one group: where it stands in the nest, and the rows it gave.
struct Copy {
    std::size_t parent;
    Span source;
    Span target;  ///< last is one less than first where it gave none
};

/// Everything that came out, in the plainest form.
class Model {
public:
    Model() : copies_{{0, {1, most_rows}, {1, most_rows}}} {}

    /// Records random rows first to last, deeper and deeper, in the model and in `moves`.
    void fill(std::mt19937& random,
              Moves& moves,
              std::uint32_t first,
              std::uint32_t last,
              std::size_t parent) {
        std::uint32_t row = first;
        while (row <= last) {
            const std::uint32_t end = std::min(last, row + draw(random, 4));
            const std::uint32_t kind = draw(random, 4);
            const std::uint32_t times =
                kind < 2 && copies_[parent].source != Span{row, end} ? draw(random, 4) : 0;
            if (times != 0) {
                for (std::uint32_t i = 0; i < times; ++i) {
                    copy(random, moves, {row, end}, parent);
                }
            } else if (kind != 0) {
                moves.keep(row, end);
                for (std::uint32_t r = row; r <= end; ++r) {
                    out_.push_back(r);
                }
            }
            row = end + 1;
        }
    }

    std::size_t rows() const { return out_.size(); }

    /// The copies around a target row, from within.
    std::vector<std::size_t> around(std::uint32_t target) const {
        std::vector<std::size_t> found;
        for (std::size_t i = copies_.size(); i-- > 0;) {
            if (copies_[i].target.first <= target && target <= copies_[i].target.last) {
                found.push_back(i);
            }
        }
        return found;
    }

    /// What target() promises for one row.
    Span seen(std::uint32_t from, std::uint32_t row) const {
        for (const std::size_t i : around(from)) {
            if (copies_[i].source.first <= row && row <= copies_[i].source.last) {
                return ends(copies_[i].target, {row, row});
            }
        }
        return {};
    }

    /// The first and the last target of some source rows in a part of the output.
    Span ends(Span target, Span source) const {
        Span found;
        for (std::uint32_t t = target.first; t <= std::min<std::size_t>(target.last, rows()); ++t) {
            const std::uint32_t row = out_[t - 1];
            if (source.first <= row && row <= source.last) {
                found = {found.empty() ? t : found.first, t};
            }
        }
        return found;
    }

    std::vector<std::uint32_t> targets(Span source) const {
        std::vector<std::uint32_t> found;
        for (std::uint32_t t = 1; t <= rows(); ++t) {
            if (source.first <= out_[t - 1] && out_[t - 1] <= source.last) {
                found.push_back(t);
            }
        }
        return found;
    }

private:
    void copy(std::mt19937& random, Moves& moves, Span source, std::size_t parent) {
        const auto first = static_cast<std::uint32_t>(rows() + 1);
        const std::size_t number = copies_.size();
        copies_.push_back({parent, source, {first, 0}});
        moves.begin_copy(source.first, source.last);
        fill(random, moves, source.first, source.last, number);
        moves.end_copy();
        copies_[number].target.last = static_cast<std::uint32_t>(rows());
    }

    std::vector<Copy> copies_;
    std::vector<std::uint32_t> out_;  ///< the source of each target row
};

std::vector<std::uint32_t> rows_of(const std::vector<Span>& spans) {
    std::vector<std::uint32_t> rows;
    for (const Span span : spans) {
        for (std::uint32_t row = span.first; row <= span.last; ++row) {
            rows.push_back(row);
        }
    }
    return rows;
}

TEST(MovesModel, AgreesOnEveryRowFromEveryRow) {
    for (unsigned seed = 0; seed < 200; ++seed) {
        std::mt19937 random(seed);
        Model model;
        Moves moves;
        model.fill(random, moves, 1, last_row, 0);
        moves.finish(last_row);
        for (std::uint32_t from = 0; from <= model.rows(); ++from) {
            const Moves::Scope scope = moves.scope_at(from);
            for (std::uint32_t row = 1; row <= last_row; ++row) {
                const Span expected =
                    from == 0 ? model.ends({1, most_rows}, {row, row}) : model.seen(from, row);
                ASSERT_EQ(moves.target(scope, row), expected)
                    << "seed " << seed << ", row " << row << " seen from " << from;
            }
        }
    }
}

TEST(MovesModel, AgreesOnRangesSeenFromOutside) {
    for (unsigned seed = 0; seed < 200; ++seed) {
        std::mt19937 random(seed);
        Model model;
        Moves moves;
        model.fill(random, moves, 1, last_row, 0);
        moves.finish(last_row);
        for (std::uint32_t first = 1; first <= last_row; ++first) {
            for (std::uint32_t last = first; last <= last_row; ++last) {
                const Span source{first, last};
                ASSERT_EQ(moves.target(Moves::outside, source), model.ends({1, most_rows}, source))
                    << "seed " << seed << ", " << first << " to " << last;
                ASSERT_EQ(rows_of(moves.everywhere(source)), model.targets(source));
                ASSERT_EQ(moves.count(source), model.targets(source).size());
            }
        }
    }
}

}  // namespace
}  // namespace nianbao::xlsx
