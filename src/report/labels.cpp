#include "report/labels.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "report/keyed_grid.hpp"
#include "text/fold.hpp"
#include "text/number_mark.hpp"

namespace nianbao::report {
namespace {

constexpr int same_mark = 6;
constexpr int other_mark = -4;
constexpr int clear_lead = 10;  ///< what the better of two agreements is ahead by

Comparable comparable(const KnownLabel& known) {
    Comparable made{text::label_key(known.label), {}, text::number_mark(known.number), known.words};
    for (const std::string& alias : known.aliases) {
        made.aliases.push_back(text::label_key(alias));
    }
    return made;
}

int mark_bonus(const text::NumberMark& seen, const text::NumberMark& known) {
    if (seen.level == 0 || known.level == 0) {
        return 0;
    }
    return seen.level == known.level && seen.ordinal == known.ordinal ? same_mark : other_mark;
}

/// The binding of all labels at once.
class Alignment {
public:
    Alignment(std::vector<Comparable> seen,
              std::vector<const KnownLabel*> known,
              std::vector<const Comparable*> official)
        : known_(std::move(known)),
          official_(std::move(official)),
          printed_(std::move(seen)),
          bindings_(printed_.size()) {
        agreements_.reserve(printed_.size());
        for (const Comparable& label : printed_) {
            agreements_.push_back(agreements(label.key, official_));
        }
    }

    std::vector<Binding> run() {
        bind_in_order();
        for (std::size_t s = 0; s < printed_.size(); ++s) {
            bind_out_of_order(s);
        }
        for (std::size_t s = 0; s < printed_.size(); ++s) {
            doubt(s);
            doubt_likeness(s);
        }
        for (Binding& binding : bindings_) {
            if (binding.why.zh.empty()) {
                binding.why = report::why(binding.match);
            }
        }
        return std::move(bindings_);
    }

private:
    /// Gain of binding the two; 0 where they do not agree.
    int gain(std::size_t s, std::size_t k) const {
        const Agreement& agreement = agreements_[s][k];
        return agreement.match == Match::None
                   ? 0
                   : agreement.score + mark_bonus(printed_[s].mark, official_[k]->mark);
    }

    void bind(std::size_t s, std::size_t k) {
        const Agreement& agreement = agreements_[s][k];
        bindings_[s] = {k, agreement.match, agreement.score, {}};
    }

    /// Needleman and Wunsch: the bindings of greatest gain that keep both orders. Walking back, the
    /// earlier official label is preferred.
    void bind_in_order() {
        const std::size_t width = official_.size() + 1;
        std::vector<int> best((printed_.size() + 1) * width);
        for (std::size_t s = 1; s <= printed_.size(); ++s) {
            for (std::size_t k = 1; k < width; ++k) {
                const int skip = std::max(best[(s - 1) * width + k], best[s * width + k - 1]);
                const int added = gain(s - 1, k - 1);
                const int taken = added > 0 ? best[(s - 1) * width + k - 1] + added : 0;
                best[s * width + k] = std::max(skip, taken);
            }
        }
        std::size_t s = printed_.size();
        std::size_t k = official_.size();
        while (s > 0 && k > 0) {
            if (best[s * width + k] == best[s * width + k - 1]) {
                --k;
            } else if (best[s * width + k] == best[(s - 1) * width + k]) {
                --s;
            } else {
                bind(--s, --k);
            }
        }
    }

    /// A row that was moved: its label is exact and occurs once on either side.
    void bind_out_of_order(std::size_t s) {
        if (bindings_[s].known || count_printed(printed_[s].key) > 1) {
            return;
        }
        for (std::size_t k = 0; k < official_.size(); ++k) {
            if (agreements_[s][k].match >= Match::Alias && !is_bound(k) &&
                count_official(official_[k]->key) == 1) {
                bind(s, k);
                bindings_[s].score -= 20;
                bindings_[s].why = {"与表式指标名称一致，但次序不同",
                                    "the label is that of the form, in another order"};
                return;
            }
        }
    }

    /// Takes back the binding of a label that the form has under several rows, where neither the
    /// row above nor the number of occurrences tells which one is meant.
    void doubt(std::size_t s) {
        if (!bindings_[s].known) {
            return;
        }
        const std::size_t k = *bindings_[s].known;
        const std::string& key = official_[k]->key;
        if (count_official(key) < 2 || has_parent_above(s, k) ||
            count_printed(printed_[s].key) == count_official(key)) {
            return;
        }
        bindings_[s] = {
            std::nullopt,
            Match::None,
            0,
            {"表式中有多处同名指标，无法判断是哪一处",
             "the form has this label under several rows and none of them stands above"}};
    }

    /// Takes back the binding of a label that is only like that of the form, where it is as much
    /// like another one that is free and could stand in its place.
    void doubt_likeness(std::size_t s) {
        const Binding& binding = bindings_[s];
        if (!binding.known || binding.match >= Match::Alias) {
            return;
        }
        const std::size_t taken = *binding.known;
        const auto [first, last] = gap(s);
        for (std::size_t k = first; k < last; ++k) {
            if (k != taken && official_[k]->key != official_[taken]->key && !is_bound(k) &&
                agreements_[s][k].match == binding.match &&
                gain(s, k) + clear_lead > gain(s, taken)) {
                bindings_[s] = {std::nullopt,
                                Match::None,
                                0,
                                {"与表式中几个指标同样相近，无法判断是哪一个",
                                 "several rows of the form are as much like this label"}};
                return;
            }
        }
    }

    /// The official labels between those that the neighbours of a printed label were bound to.
    std::pair<std::size_t, std::size_t> gap(std::size_t s) const {
        std::size_t first = 0;
        std::size_t last = official_.size();
        for (std::size_t before = s; before > 0 && first == 0; --before) {
            const auto& known = bindings_[before - 1].known;
            first = known ? *known + 1 : 0;
        }
        for (std::size_t behind = s + 1; behind < bindings_.size(); ++behind) {
            if (bindings_[behind].known) {
                last = *bindings_[behind].known;
                break;
            }
        }
        return {first, last};
    }

    bool has_parent_above(std::size_t s, std::size_t k) const {
        return std::any_of(bindings_.begin(),
                           bindings_.begin() + static_cast<std::ptrdiff_t>(s),
                           [&](const Binding& binding) {
                               return binding.known &&
                                      known_[*binding.known]->key == known_[k]->parent;
                           });
    }

    bool is_bound(std::size_t k) const {
        return std::any_of(bindings_.begin(), bindings_.end(), [k](const Binding& binding) {
            return binding.known == k;
        });
    }

    std::size_t count_printed(const std::string& key) const {
        return static_cast<std::size_t>(
            std::count_if(printed_.begin(), printed_.end(), [&](const Comparable& label) {
                return label.key == key;
            }));
    }
    std::size_t count_official(const std::string& key) const {
        return static_cast<std::size_t>(
            std::count_if(official_.begin(), official_.end(), [&](const Comparable* label) {
                return label->key == key;
            }));
    }

    std::vector<const KnownLabel*> known_;
    std::vector<const Comparable*> official_;
    std::vector<Comparable> printed_;
    std::vector<std::vector<Agreement>> agreements_;
    std::vector<Binding> bindings_;
};

KnownLabel known_label(const Axis& axis) {
    return {axis.key, axis.number, axis.label, axis.aliases, axis.parent, false};
}

}  // namespace

std::vector<KnownLabel> known_rows(const Table& table) {
    std::vector<KnownLabel> known;
    if (table.kind == Table::Kind::Matrix) {
        std::transform(
            table.rows.begin(), table.rows.end(), std::back_inserter(known), known_label);
        return known;
    }
    for (const Item& item : table.items) {
        known.push_back({item.key,
                         item.number,
                         item.label,
                         item.aliases,
                         item.parent,
                         item.kind == ItemKind::Text});
    }
    return known;
}

std::vector<KnownLabel> known_columns(const Table& table) {
    std::vector<KnownLabel> known;
    std::transform(
        table.columns.begin(), table.columns.end(), std::back_inserter(known), known_label);
    return known;
}

std::vector<Binding> bind_labels(const std::vector<std::string>& seen,
                                 const std::vector<KnownLabel>& known) {
    std::vector<Comparable> printed;
    printed.reserve(seen.size());
    for (const std::string& label : seen) {
        printed.push_back(comparable(label));
    }
    return KnownLabels(known).bind(std::move(printed));
}

KnownLabels::KnownLabels(std::vector<KnownLabel> labels)
    : labels_(std::move(labels)), all_(labels_.size()) {
    std::iota(all_.begin(), all_.end(), std::size_t{0});
    compared_.reserve(labels_.size());
    for (const KnownLabel& label : labels_) {
        compared_.push_back(comparable(label));
    }
}

std::vector<Binding> KnownLabels::bind(std::vector<Comparable> seen,
                                       const std::vector<std::size_t>& rows) const {
    std::vector<const KnownLabel*> known;
    std::vector<const Comparable*> official;
    known.reserve(rows.size());
    official.reserve(rows.size());
    for (const std::size_t row : rows) {
        known.push_back(&labels_[row]);
        official.push_back(&compared_[row]);
    }
    return Alignment(std::move(seen), std::move(known), std::move(official)).run();
}

std::vector<Binding> KnownLabels::bind(std::vector<Comparable> seen) const {
    return bind(std::move(seen), all_);
}

}  // namespace nianbao::report
