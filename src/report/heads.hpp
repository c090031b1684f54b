#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "nianbao/form.hpp"
#include "report/agreement.hpp"
#include "report/keyed_grid.hpp"
#include "report/labels.hpp"

namespace nianbao::report {

/// A column of a grid that a head gives a meaning.
struct HeadColumn {
    std::size_t column = 0;  ///< of the grid
    std::size_t known = 0;  ///< column of the table; where the head is flat, row × columns + column
    std::string label;      ///< as printed
    Match match = Match::None;
    int score = 0;
    Words why;
};

/// The head of a matrix: the rows of a grid that name its columns.
struct Head {
    std::size_t top = 0;
    std::size_t bottom = 0;  ///< the last row of the head
    /// The rows of the table stand side by side in the head, each over all columns; the figures
    /// are in the one row below.
    bool flat = false;
    std::vector<HeadColumn> columns;
    int score = 0;  ///< the sum over the columns
};

/// Finds all places of a grid that could be the head of a matrix: most of its columns are named, by
/// a head of up to four rows.
class HeadFinder {
public:
    /// `table` must outlive it.
    explicit HeadFinder(const Table& table);

    std::vector<Head> find(const KeyedGrid& grid) const;

private:
    std::vector<std::size_t> bottoms(const KeyedGrid& grid) const;
    std::map<std::size_t, std::set<std::size_t>> named_columns(const KeyedGrid& grid) const;

    const Table* table_;
    std::vector<std::vector<std::string>> names_;  ///< label_key() of each column and its aliases
    KnownLabels upright_;
    KnownLabels flat_;  ///< each row, then its columns; none where it cannot be
};

}  // namespace nianbao::report
