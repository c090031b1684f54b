#pragma once

#include <array>
#include <random>
#include <string>

#include "nianbao/form.hpp"
#include "nianbao/report.hpp"

namespace nianbao::format {

/// Makes reports of a form at random: figures of any size, blanks, dashes, words.
class RandomReports {
public:
    explicit RandomReports(unsigned seed) : random_(seed) {}

    Report next(const Form& form) {
        Report report;
        report.edition = form.id;
        report.year = form.first_year;
        report.organization = "某区某局";
        form.each_item([&](const Item& item) {
            if (item.kind != ItemKind::Heading) {
                report.statistics[item.key] = {value_of(item), "", ""};
            }
        });
        return report;
    }

private:
    int below(int bound) { return static_cast<int>(random_() % static_cast<unsigned>(bound)); }

    Value value_of(const Item& item) {
        constexpr std::array<const char*, 5> signs = {"——", "—", "-", "/", "无"};
        constexpr std::array<const char*, 5> words = {
            "见附件", "增1423", "251000元", "a & <b>", "{{item_1}}"};
        switch (below(10)) {
            case 0:
                return {};
            case 1:
                return Value::not_applicable(signs.at(static_cast<std::size_t>(below(5))));
            case 2:
                return Value::text(words.at(static_cast<std::size_t>(below(5))));
            case 3:
                return Value(Number(0));
            default:
                break;
        }
        if (item.kind == ItemKind::Text) {
            return Value::text("主要侧重教育、卫生等几个方面，其中教育占比" +
                               std::to_string(below(100)) + "%。");
        }
        const std::string whole = std::to_string(below(1000000));
        const bool amount = item.kind == ItemKind::Amount;
        const std::string decimals = amount ? "." + std::to_string(1 + below(999999)) : "";
        return Value(*Number::parse(whole + decimals));
    }

    std::mt19937 random_;
};

}  // namespace nianbao::format
