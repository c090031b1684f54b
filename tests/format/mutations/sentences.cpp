#include "format/mutations/sentences.hpp"

#include <algorithm>

#include "format/mutations/wordings.hpp"

namespace nianbao::format {
namespace {

std::vector<std::string> keys_in(std::string_view words) {
    std::vector<std::string> keys;
    while (!words.empty()) {
        const std::size_t end = std::min(words.find('+'), words.size());
        keys.emplace_back(words.substr(0, end));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return keys;
}

/// Part of a whole in percent with two decimals, rounded half up.
std::int64_t share_of(std::int64_t part, std::int64_t whole) {
    const std::int64_t hundredths = (2 * part * 10000 + whole) / (2 * whole);
    return hundredths * (in_one / 100);
}

/// Writes a wording out.
class Teller {
public:
    Teller(const Form& form, int year, const Figures& figures)
        : form_(form), year_(year), figures_(figures) {}

    Told run(const Wording& wording) {
        told_ = {wording.section, "", {}, wording.list};
        std::string_view rest = wording.text;
        while (!rest.empty()) {
            const std::size_t open = std::min(rest.find('{'), rest.size());
            told_.text += rest.substr(0, open);
            rest.remove_prefix(open);
            if (!rest.empty()) {
                const std::size_t close = rest.find('}');
                put(rest.substr(1, close - 1));
                rest.remove_prefix(close + 1);
                told_.facts.back().unit = rest.starts_with("万元") ? "万元" : "";
            }
        }
        if (!wording.none.empty()) {
            told_.facts.push_back({Fact::Kind::None, 0, told_.text.size(), wording.none});
        }
        return std::move(told_);
    }

private:
    void put(Fact fact, const std::string& words) {
        fact.begin = told_.text.size();
        fact.size = words.size();
        told_.text += words;
        told_.facts.push_back(std::move(fact));
    }

    void put(std::string_view mark) {
        if (mark == "Y") {
            put({Fact::Kind::Year}, std::to_string(year_));
        } else if (mark == "N") {
            put({Fact::Kind::Notice}, form_.notice);
        } else if (mark.starts_with('%')) {
            const std::size_t slash = mark.find('/');
            const Fact fact{Fact::Kind::Share,
                            0,
                            0,
                            {},
                            share(mark.substr(1, slash - 1), mark.substr(slash + 1))};
            put(fact, written(fact.stated) + "%");
        } else {
            number(mark);
        }
    }

    void number(std::string_view mark) {
        const bool part = mark.starts_with('~');
        const std::size_t other = std::min(mark.find('?'), mark.size());
        Fact fact{part ? Fact::Kind::Part : Fact::Kind::Figure};
        fact.keys = keys_in(mark.substr(part ? 1 : 0, other - (part ? 1 : 0)));
        fact.or_with = keys_in(mark.substr(std::min(other + 1, mark.size())));
        fact.stated = *sum_of(figures_, fact.keys);
        put(fact, written(fact.stated));
    }

    std::int64_t share(std::string_view part, std::string_view whole) const {
        return share_of(*sum_of(figures_, keys_in(part)), *sum_of(figures_, keys_in(whole)));
    }

    const Form& form_;
    int year_;
    const Figures& figures_;
    Told told_;
};

bool fits(const Wording& wording, const Figures& figures) {
    return (wording.none.empty() || sum_of(figures, wording.none) == 0) &&
           (wording.not_none.empty() || sum_of(figures, wording.not_none) > 0);
}

bool is_number(const Fact& fact) {
    return fact.kind == Fact::Kind::Figure || fact.kind == Fact::Kind::Part;
}

std::vector<Untrue> untrue_list(const Told& told) {
    std::vector<std::int64_t> numbers;
    for (const Fact& fact : told.facts) {
        if (is_number(fact)) {
            numbers.push_back(fact.stated);
        }
    }
    std::int64_t rest = numbers.front();
    std::for_each(numbers.begin() + 1, numbers.end(), [&](std::int64_t part) { rest -= part; });
    return rest == 0 ? std::vector<Untrue>() : std::vector<Untrue>{{"list", {}}};
}

}  // namespace

void Told::replace(std::size_t fact, const std::string& words) {
    Fact& changed = facts[fact];
    text.replace(changed.begin, changed.size, words);
    for (Fact& other : facts) {
        other.begin += other.begin > changed.begin ? words.size() - changed.size : 0;
    }
    changed.size = words.size();
}

std::vector<Told> narrative_of(const Form& form, int year, const Figures& figures, Chance& chance) {
    std::vector<Told> all;
    for (const auto& theme : themes_of(form.id)) {
        std::vector<Wording> fitting;
        std::copy_if(theme.begin(), theme.end(), std::back_inserter(fitting), [&](auto& wording) {
            return fits(wording, figures);
        });
        all.push_back(Teller(form, year, figures).run(chance.one_of(fitting)));
    }
    return all;
}

std::vector<Untrue> untrue(const Told& told, const Figures& figures) {
    std::vector<Untrue> all = told.list ? untrue_list(told) : std::vector<Untrue>();
    for (const Fact& fact : told.facts) {
        const auto sum = sum_of(figures, fact.keys);
        if (fact.kind == Fact::Kind::Figure && sum && *sum != fact.stated &&
            (fact.or_with.empty() || fact.stated - *sum != sum_of(figures, fact.or_with))) {
            all.push_back({"figure", fact.keys});
        } else if (fact.kind == Fact::Kind::None && sum.value_or(0) > 0) {
            all.push_back({"none", fact.keys});
        }
    }
    return all;
}

}  // namespace nianbao::format
