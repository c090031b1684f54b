#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "nianbao/form.hpp"
#include "nianbao/words.hpp"
#include "report/agreement.hpp"

namespace nianbao::report {

/// A row or column of the form, as something a printed label can be bound to.
struct KnownLabel {
    std::string key;
    std::string number;
    std::string label;
    std::vector<std::string> aliases;
    std::string parent;  ///< key of the row it stands under; empty at the top
    bool words = false;  ///< the row holds words behind its label, not a figure
};

/// The rows of a table in the order of print, headings among them.
std::vector<KnownLabel> known_rows(const Table& table);
/// The columns of a matrix.
std::vector<KnownLabel> known_columns(const Table& table);

/// What a printed label was bound to, how surely, and why.
struct Binding {
    std::optional<std::size_t> known;  ///< index of the known label; empty where nothing fits
    Match match = Match::None;
    int score = 0;  ///< 0 to 100
    Words why;
};

/// Binds printed labels (`seen`, with their numbers, in the order of the document) to the labels
/// of the form: by label_key(), exact before alias, before the longest prefix (cut labels), before
/// similarity (lost characters, misprints). All rows are bound at once so that their order agrees
/// with the form; that, the number in front and the row above tell equal labels under different
/// rows apart. A label that is as much like another row that is free is bound to neither. Each
/// known label is bound once at most. The result has one binding for each of `seen`.
std::vector<Binding> bind_labels(const std::vector<std::string>& seen,
                                 const std::vector<KnownLabel>& known);

}  // namespace nianbao::report
