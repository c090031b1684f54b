#include "format/mutations/figures.hpp"

#include <algorithm>
#include <charconv>

namespace nianbao::format {
namespace {

using Keys = std::vector<std::string>;

/// Makes the figures of one report; counts are whole here and become millionths at the end.
class Maker {
public:
    Maker(const Form& form, int year, bool makes_rules, const Figures* last, Chance& chance)
        : form_(form), year_(year), makes_rules_(makes_rules), last_(last), chance_(chance) {
        static const std::vector<std::int64_t> sizes = {3, 40, 400, 4000};
        size_ = chance.one_of(sizes);
    }

    Figures run() {
        if (form_.id == "2014") {
            list();
        } else {
            form_.id == "2019" ? documents_2019() : documents_2021();
            requests();
            reviews();
        }
        return std::move(made_);
    }

private:
    void set(const std::string& key, std::int64_t count) { made_[key] = count * in_one; }
    std::int64_t at(const std::string& key) const { return made_.at(key) / in_one; }
    std::int64_t before(const std::string& key) const {
        return last_ == nullptr ? 0 : last_->at(key) / in_one;
    }

    /// A count of the size of the report, near that of the year before.
    std::int64_t near(const std::string& key) {
        const std::int64_t old = before(key);
        if (old > 0) {
            return std::max<std::int64_t>(old * (60 + chance_.below(120)) / 100, 1);
        }
        return last_ != nullptr || chance_.one_in(4) ? 0 : chance_.below(size_);
    }

    void amount(const std::string& key) {
        const std::int64_t old = last_ == nullptr ? 0 : last_->at(key);
        const std::int64_t cents = old > 0 ? old / 100 * (60 + chance_.below(120)) / 100
                                           : chance_.below(3) * chance_.below(size_ * 10000 + 1);
        made_[key] = cents * 100;
    }

    void divide(const std::string& whole, const Keys& keys) {
        const auto parts = split(at(whole), keys.size(), chance_);
        for (std::size_t i = 0; i < keys.size(); ++i) {
            set(keys[i], parts[i]);
        }
    }

    void total(const std::string& key, const Keys& parts) { made_[key] = *sum_of(made_, parts); }

    const Table& table(const std::string& key) const {
        return *std::find_if(form_.tables.begin(), form_.tables.end(), [&](const Table& one) {
            return one.key == key;
        });
    }

    void documents_2021() {
        for (const std::string row : {"rules.", "normative."}) {
            const bool any = row != "rules." || makes_rules_;
            const std::int64_t old = before(row + "in_force");
            const std::int64_t issued = any ? chance_.below(12) : 0;
            const std::int64_t repealed =
                any ? chance_.below(std::min<std::int64_t>(old, 5) + 1) : 0;
            set(row + "issued", issued);
            set(row + "repealed", repealed);
            const std::int64_t older = last_ == nullptr && any ? chance_.below(40) : 0;
            set(row + "in_force", old + older + issued - repealed);
        }
        for (const char* key : {"licence.decisions", "penalty.decisions", "coercion.decisions"}) {
            set(key, near(key));
        }
        amount("fee.amount");
    }

    void documents_2019() {
        for (const std::string row : {"rules.", "normative."}) {
            const std::int64_t released = row != "rules." || makes_rules_ ? chance_.below(12) : 0;
            const std::int64_t more = released > 0 ? chance_.below(30) : 0;
            set(row + "released", released);
            set(row + "made", released + more / 2);
            set(row + "open", released + more);
        }
        for (const std::string row : {"licence.", "service.", "penalty.", "coercion.", "fee."}) {
            projects(row);
        }
        set("purchase.projects", chance_.below(4));
        made_["purchase.amount"] = at("purchase.projects") * (1 + chance_.below(900000)) * 100;
    }

    void projects(const std::string& row) {
        const std::int64_t old = last_ == nullptr
                                     ? chance_.below(400)
                                     : before(row + "previous") + before(row + "change");
        const std::int64_t change = chance_.below(40) - std::min<std::int64_t>(old, 20);
        set(row + "previous", old);
        set(row + "change", change);
        if (row != "fee.") {
            set(row + "decisions", old + change > 0 ? chance_.below(size_) : 0);
        }
    }

    void requests() {
        Keys columns;
        for (const Axis& column : table("requests").columns) {
            if (column.key != "total") {
                request_column(column.key);
                columns.push_back(column.key);
            }
        }
        for (const Axis& row : table("requests").rows) {
            Keys parts;
            for (const std::string& column : columns) {
                parts.push_back(row.key + "." + column);
            }
            if (!row.heading) {
                total(row.key + ".total", parts);
            }
        }
    }

    void request_column(const std::string& column) {
        const bool many = column == "natural" || chance_.one_in(3);
        const std::int64_t carry =
            last_ == nullptr ? chance_.below(many ? 4 : 1) : before("next." + column);
        std::int64_t fresh = many || last_ != nullptr ? near("new." + column) : 0;
        fresh += fresh == 0 && last_ != nullptr && column == "natural" ? 1 : 0;
        const std::int64_t next = chance_.below(std::min<std::int64_t>(fresh + carry, 5) + 1);
        set("new." + column, fresh);
        set("carry." + column, carry);
        set("next." + column, next);
        set("r7." + column, fresh + carry - next);
        Keys results;
        for (const Axis& row : table("requests").rows) {
            if (!row.heading && row.key.starts_with('r') && row.key != "r7") {
                results.push_back(row.key + "." + column);
            }
        }
        divide("r7." + column, results);
    }

    void reviews() {
        constexpr int since = 2024;  // such suits have to be explained from then on
        const bool any = at("new.total") + at("carry.total") > 0;
        for (const std::string row : {"review.", "direct.", "after_review."}) {
            const bool none = !any || chance_.one_in(3) || (row == "direct." && year_ >= since);
            set(row + "total", none ? 0 : chance_.below(30));
            divide(row + "total",
                   {row + "upheld", row + "corrected", row + "other", row + "pending"});
        }
    }

    void list() {
        set("1.1", near("1.1"));
        divide("1.1", {"1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.2.5"});
        set("1.1.1", chance_.below(std::min<std::int64_t>(at("1.1"), 20) + 1));
        set("1.1.2", at("1.1.1") + chance_.below(5));
        for (const char* key : {"2.2.1", "2.2.2", "2.2.3", "2.2.4", "2.2.5"}) {
            set(key, chance_.below(size_));
        }
        set("2.2.1.1", chance_.below(at("2.2.1") + 1));
        set("2.2.2.1", chance_.below(at("2.2.2") + 1));
        const std::int64_t answers = at("2.2.1") + at("2.2.2") + at("2.2.4") + at("2.2.5");
        set("2.1", answers > 0 ? 1 + chance_.below(answers) : 0);
        requests_of_list();
        for (const std::string key : {"4", "5"}) {
            set(key, at("3.1") > 0 ? chance_.below(3) * chance_.below(12) : 0);
            divide(key, {key + ".1", key + ".2", key + ".3"});
        }
        set("6", chance_.below(9));
        staff();
    }

    void requests_of_list() {
        set("3.1", near("3.1"));
        divide("3.1", {"3.1.1", "3.1.2", "3.1.3", "3.1.4"});
        set("3.2", at("3.1") - chance_.below(std::min<std::int64_t>(at("3.1"), 4) + 1));
        set("3.3", at("3.2"));
        divide("3.2", {"3.2.1", "3.2.2"});
        divide("3.3", {"3.3.1", "3.3.2", "3.3.3", "3.3.4", "3.3.5", "3.3.6", "3.3.7", "3.3.8"});
        divide("3.3.4", {"3.3.4.1", "3.3.4.2", "3.3.4.3", "3.3.4.4", "3.3.4.5", "3.3.4.6"});
        made_["7"] = at("3.1") > 0 ? chance_.below(2) * chance_.below(900) * 100 : 0;
    }

    void staff() {
        set("8.1", chance_.below(5));
        set("8.2", chance_.below(20));
        set("8.3", 1 + chance_.below(60));
        divide("8.3", {"8.3.1", "8.3.2"});
        amount("8.4");
        set("9.1", chance_.below(9));
        set("9.2", chance_.below(9));
        set("9.3", at("9.2") > 0 ? 1 + chance_.below(400) : 0);
    }

    const Form& form_;
    int year_;
    bool makes_rules_;
    const Figures* last_;
    Chance& chance_;
    std::int64_t size_ = 0;
    Figures made_;
};

}  // namespace

std::string written(std::int64_t figure) {
    const std::int64_t size = figure < 0 ? -figure : figure;
    std::string decimals = std::to_string(in_one + size % in_one).substr(1);
    decimals.resize(decimals.find_last_not_of('0') + 1);
    return (figure < 0 ? "-" : "") + std::to_string(size / in_one) +
           (decimals.empty() ? "" : "." + decimals);
}

std::optional<std::int64_t> figure_of(std::string_view words) {
    const std::size_t point = std::min(words.find('.'), words.size());
    std::string digits(words.substr(0, point));
    std::string decimals(words.substr(std::min(point + 1, words.size())));
    decimals.resize(std::max<std::size_t>(decimals.size(), 6), '0');
    digits += decimals;
    std::int64_t figure = 0;
    const char* const end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, figure);
    const bool whole = !words.empty() && decimals.size() == 6 && read.ptr == end;
    return whole && read.ec == std::errc() ? std::optional(figure) : std::nullopt;
}

std::optional<std::int64_t> sum_of(const Figures& figures, const std::vector<std::string>& keys) {
    std::int64_t sum = 0;
    for (const std::string& key : keys) {
        const auto found = figures.find(key);
        if (found == figures.end()) {
            return std::nullopt;
        }
        sum += found->second;
    }
    return sum;
}

Figures correct_figures(
    const Form& form, int year, const std::string& level, const Figures* last, Chance& chance) {
    return Maker(form, year, level == "province" || level == "city", last, chance).run();
}

std::vector<std::int64_t> split(std::int64_t whole, std::size_t count, Chance& chance) {
    std::vector<std::int64_t> parts(count);
    while (whole > 0) {
        const auto which = static_cast<std::size_t>(chance.below(static_cast<std::int64_t>(count)));
        const std::int64_t some = 1 + chance.below(std::max<std::int64_t>(whole / 2, 1));
        parts[which] += some;
        whole -= some;
    }
    return parts;
}

}  // namespace nianbao::format
