#include "format/mutations/faults.hpp"

#include <algorithm>
#include <cctype>

namespace nianbao::format {
namespace {

using Keys = std::vector<std::string>;

/// The items whose cell prints a figure.
Keys figures_shown(const Publication& page) {
    Keys keys;
    for (const auto& [key, words] : page.shown) {
        if (figure_of(words)) {
            keys.push_back(key);
        }
    }
    return keys;
}

/// A number of the narrative.
struct Place {
    std::size_t paragraph = 0;
    std::size_t fact = 0;
};

template <typename Wanted>
std::vector<Place> facts_of(const Publication& page, Wanted wanted) {
    std::vector<Place> places;
    for (std::size_t i = 0; i < page.narrative.size(); ++i) {
        for (std::size_t f = 0; f < page.narrative[i].facts.size(); ++f) {
            if (wanted(page.narrative[i].facts[f])) {
                places.push_back({i, f});
            }
        }
    }
    return places;
}

bool is_number(const Fact& fact) {
    return fact.kind == Fact::Kind::Figure || fact.kind == Fact::Kind::Part;
}

/// Rewrites a fact, and tells what became of it.
Fault rewrite(Publication& page, const Place& place, const std::string& words) {
    Told& told = page.narrative[place.paragraph];
    const std::string before = told.words(told.facts[place.fact]);
    told.replace(place.fact, words);
    return {
        before + " -> " + words + ": " + told.text, told.facts[place.fact].keys, place.paragraph};
}

Fault show(Publication& page, const std::string& key, const std::string& words) {
    const std::string before = page.shown[key];
    page.shown[key] = words;
    return {key + ": " + before + " -> " + words, {key}};
}

/// The digits before and behind the point stay as many as they are.
bool is_another(const std::string& made, const std::string& figure) {
    const std::size_t digit = made.starts_with('-') ? 1 : 0;
    const bool padded = made[digit] == '0' && made.size() > digit + 1 && made[digit + 1] != '.';
    const bool signed_zero = digit == 1 && figure_of(made) == 0;
    return made != figure && !padded && !signed_zero &&
           !(made.find('.') != made.npos && made.back() == '0');
}

const Table* table_of(const Form& form, const std::string& key) {
    const auto place = form.place_of(key);
    return place ? &form.tables[form.places()[*place].table] : nullptr;
}

std::int64_t ten_thousand_times(std::int64_t figure, bool more) {
    constexpr std::int64_t times = 10000;
    return more || figure % times != 0 ? figure * times : figure / times;
}

}  // namespace

Declared Sample::declared() const {
    return {page.year, level, figures_of(page), page.units, last ? &*last : nullptr};
}

Sample correct_sample(const std::vector<Form>& forms, Chance& chance) {
    static const Keys levels = {"", "province", "city", "county", "township", "department"};
    constexpr int years_of_the_last = 8;
    Sample sample;
    sample.level = chance.one_of(levels);
    sample.file = chance.one_of(file_kinds());
    const Form& form = chance.one_of(forms);
    const int years =
        form.last_year.value_or(form.first_year + years_of_the_last) - form.first_year;
    const int year = form.first_year + static_cast<int>(chance.below(years + 1));
    if (year > form.first_year) {
        sample.last = correct_figures(form, year - 1, sample.level, nullptr, chance);
    }
    const Figures* const last = sample.last ? &*sample.last : nullptr;
    const Figures figures = correct_figures(form, year, sample.level, last, chance);
    sample.page = publication_of(form, year, figures, chance);
    return sample;
}

std::string with_another_digit(const std::string& figure, Chance& chance) {
    while (true) {
        std::string made = figure;
        const auto at =
            static_cast<std::size_t>(chance.below(static_cast<std::int64_t>(made.size())));
        if (std::isdigit(static_cast<unsigned char>(made[at])) != 0) {
            made[at] = static_cast<char>('0' + chance.below(10));
            if (is_another(made, figure)) {
                return made;
            }
        }
    }
}

std::optional<Fault> change_digit(Sample& sample, Chance& chance) {
    const std::string key = chance.one_of(figures_shown(sample.page));
    return show(sample.page, key, with_another_digit(sample.page.shown[key], chance));
}

std::optional<Fault> change_digit_in_words(Sample& sample, Chance& chance) {
    const auto places = facts_of(sample.page, [](const Fact& fact) {
        return is_number(fact) || fact.kind == Fact::Kind::Share;
    });
    if (places.empty()) {
        return std::nullopt;
    }
    const Place place = chance.one_of(places);
    Told& told = sample.page.narrative[place.paragraph];
    Fact& fact = told.facts[place.fact];
    const bool share = fact.kind == Fact::Kind::Share;
    const std::string made = with_another_digit(written(fact.stated), chance);
    fact.stated = *figure_of(made);
    Fault fault = rewrite(sample.page, place, made + (share ? "%" : ""));
    fault.breaks = share ? "share" : "";
    return fault;
}

std::optional<Fault> swap_cells(Sample& sample, Chance& chance) {
    auto& shown = sample.page.shown;
    const Keys all = figures_shown(sample.page);
    const std::string one = chance.one_of(all);
    const std::string row = one.substr(0, one.rfind('.'));
    const std::string column = one.substr(one.rfind('.') + 1);
    const bool matrix = table_of(*sample.page.form, one)->kind == Table::Kind::Matrix;
    const std::int64_t way = matrix ? chance.below(3) : 2;
    Keys others;
    std::copy_if(all.begin(), all.end(), std::back_inserter(others), [&](const std::string& key) {
        const bool near = way == 0   ? key.starts_with(row + ".")
                          : way == 1 ? key.ends_with("." + column)
                                     : true;
        return near && shown[key] != shown[one] &&
               table_of(*sample.page.form, key) == table_of(*sample.page.form, one);
    });
    if (others.empty()) {
        return std::nullopt;
    }
    const std::string other = chance.one_of(others);
    std::swap(shown[one], shown[other]);
    return Fault{one + " = " + shown[one] + ", " + other + " = " + shown[other], {one, other}};
}

std::optional<Fault> blank_cell(Sample& sample, Chance& chance) {
    return show(sample.page, chance.one_of(figures_shown(sample.page)), "");
}

std::optional<Fault> leave_year_over(Sample& sample, Chance& chance) {
    Publication& page = sample.page;
    const std::string year = std::to_string(page.year - 1);
    if (chance.one_in(3)) {
        page.title = page.organization + year + "年政府信息公开工作年度报告";
        return Fault{page.title, {}, {}, year, "year"};
    }
    const auto places = facts_of(page, [&](const Fact& fact) {
        const bool notice = fact.kind == Fact::Kind::Notice && page.form->id == "2021";
        return notice || fact.kind == Fact::Kind::Year;
    });
    const Place place = chance.one_of(places);
    const Told& told = page.narrative[place.paragraph];
    const bool notice = told.facts[place.fact].kind == Fact::Kind::Notice;
    Fault fault = rewrite(page, place, notice ? "国办公开办函〔2019〕60号" : year);
    fault.breaks = "year";
    return fault;
}

std::optional<Fault> change_carry(Sample& sample, Chance& chance) {
    if (!sample.last || sample.last->count("next.total") == 0) {
        return std::nullopt;
    }
    static const Keys columns = {
        "natural", "corp", "research", "welfare", "legal", "other", "total"};
    const std::string column = chance.one_of(columns);
    std::int64_t& figure = sample.last->at("next." + column);
    const std::string made = with_another_digit(written(figure), chance);
    const std::string before = written(figure);
    figure = *figure_of(made);
    return Fault{"next." + column + " of last year: " + before + " -> " + made,
                 {"carry." + column, "last:next." + column}};
}

std::optional<Fault> mistake_unit(Sample& sample, Chance& chance) {
    Publication& page = sample.page;
    if (chance.one_in(3)) {
        const auto places =
            facts_of(page, [](const Fact& fact) { return is_number(fact) && fact.stated > 0; });
        if (places.empty()) {
            return std::nullopt;
        }
        const Place place = chance.one_of(places);
        Told& told = page.narrative[place.paragraph];
        Fact& fact = told.facts[place.fact];
        fact.stated = ten_thousand_times(fact.stated, true);
        return rewrite(
            page, place, fact.unit.empty() ? told.words(fact) + "万" : written(fact.stated));
    }
    Keys amounts;
    for (const std::string& key : figures_shown(page)) {
        if (page.form->item(key)->kind == ItemKind::Amount && figure_of(page.shown[key]) != 0) {
            amounts.push_back(key);
        }
    }
    if (amounts.empty()) {
        return std::nullopt;
    }
    const std::string key = chance.one_of(amounts);
    if (page.units.count(key) > 0 && chance.one_in(2)) {
        page.units[key] = "元";
        return Fault{key + " in 元", {key}};
    }
    return show(
        page, key, written(ten_thousand_times(*figure_of(page.shown[key]), chance.one_in(2))));
}

const std::vector<FaultKind>& fault_kinds() {
    static const std::vector<FaultKind> kinds = {{"digit in a cell", change_digit},
                                                 {"digit in a sentence", change_digit_in_words},
                                                 {"two cells swapped", swap_cells},
                                                 {"row lost", lose_row},
                                                 {"label cut", cut_label},
                                                 {"year left over", leave_year_over},
                                                 {"carry of last year", change_carry},
                                                 {"unit by 10000", mistake_unit},
                                                 {"cell blanked", blank_cell},
                                                 {"row twice", print_row_twice}};
    return kinds;
}

}  // namespace nianbao::format
