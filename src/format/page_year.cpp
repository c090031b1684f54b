#include "format/page_year.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "format/page_parts.hpp"
#include "format/read_tables.hpp"
#include "nianbao/error.hpp"
#include "report/form_binding.hpp"

namespace nianbao::format {
namespace {

/// The year a title of statistics names.
std::optional<int> statistics_year(std::string_view words) {
    return names_statistics(words, "") ? year_in(words) : std::nullopt;
}

bool take_year(std::string_view words, const std::string& place, Reading& reading) {
    const auto year = statistics_year(words);
    if (year) {
        reading.report.year = *year;
        const std::string name(words);
        reading.notes.push_back({{"标题中没有年份，按“" + name + "”取",
                                  "no year in the title: that of \"" + name + "\" was taken"},
                                 place});
    }
    return year.has_value();
}

bool take_year_of_statistics(const Page& page, const std::vector<Line>& lines, Reading& reading) {
    for (const Line& line : lines) {
        if (take_year(line.text, place_of(line), reading)) {
            return true;
        }
    }
    for (const PageTable& table : page.tables) {
        for (std::size_t i = 0; i < table.grid.cells().size(); ++i) {
            if (take_year(table.grid.cells()[i].text, table.places[i], reading)) {
                return true;
            }
        }
    }
    return false;
}

}  // namespace

void settle_year(const Page& page,
                 const std::vector<Line>& lines,
                 const std::vector<Form>& forms,
                 Reading& reading) {
    Report& report = reading.report;
    if (report.year != 0 || take_year_of_statistics(page, lines, reading)) {
        return;
    }
    if (!report.signature) {
        refuse_missing_year(edition_of(page.tables, forms));
    }
    report.year = report.signature->date.year - 1;
    reading.notes.push_back({{"标题中没有年份，按落款日期取上一年",
                              "no year in the title: the one before the signature was taken"},
                             ""});
}

const Form* edition_of(const std::deque<PageTable>& tables, const std::vector<Form>& forms) {
    constexpr int least = 50;
    const auto grids = grids_of(tables);
    const Form* found = nullptr;
    int most = least;
    for (const Form& form : forms) {
        const auto unbound = report::bind_form(form, grids).unbound.size();
        std::size_t items = 0;
        form.each_item([&items](const Item&) { ++items; });
        const auto percent =
            static_cast<int>(100 * (items - unbound) / std::max<std::size_t>(items, 1));
        found = percent > most ? &form : percent == most ? nullptr : found;
        most = std::max(most, percent);
    }
    return found;
}

void refuse_missing_year(const Form* edition) {
    Words message{"找不到报告年份", "there is no report year"};
    if (edition != nullptr) {
        message.zh += "；表格是版本" + edition->id + "的";
        message.en += "; the tables are those of the edition " + edition->id;
    }
    throw Error(Error::Kind::Data,
                {"text.year",
                 std::move(message),
                 "",
                 {"标题应写明年份，如“某某街道2017年政府信息公开工作年度报告”",
                  "the title should name it, as in 某某街道2017年政府信息公开工作年度报告"}});
}

}  // namespace nianbao::format
