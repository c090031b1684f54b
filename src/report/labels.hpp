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

/// Labels of the form, made ready once to be bound to many times.
class KnownLabels {
public:
    explicit KnownLabels(std::vector<KnownLabel> labels);

    std::size_t size() const noexcept { return labels_.size(); }
    const KnownLabel& operator[](std::size_t label) const { return labels_[label]; }

    /// What bind_labels() does. `rows` are the labels that may be bound to, in their order; the
    /// bindings count among them.
    std::vector<Binding> bind(std::vector<Comparable> seen,
                              const std::vector<std::size_t>& rows) const;
    /// The same, where all may be bound to.
    std::vector<Binding> bind(std::vector<Comparable> seen) const;

private:
    std::vector<KnownLabel> labels_;
    std::vector<Comparable> compared_;  ///< each of them
    std::vector<std::size_t> all_;
};

}  // namespace nianbao::report
