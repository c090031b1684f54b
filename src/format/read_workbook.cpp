#include "format/read_workbook.hpp"

#include <algorithm>
#include <charconv>
#include <set>

#include "format/book_words.hpp"
#include "format/day_number.hpp"
#include "format/editions.hpp"
#include "nianbao/bind.hpp"
#include "nianbao/error.hpp"
#include "report/cell_reading.hpp"
#include "report/item_label.hpp"
#include "report/totals.hpp"
#include "text/fold.hpp"

namespace nianbao::format {
namespace {

constexpr std::size_t most_labels = 8;

using Found = CollectionBook::Found;

/// A fact by its name, else by its label; blank where both are lost.
Found fact_of(const CollectionBook& book, std::string_view name, std::string_view label) {
    auto at = book.named(name);
    if (!at) {
        const auto labelled = book.labelled(label);
        at = labelled ? std::optional(book.beside(*labelled)) : std::nullopt;
    }
    Found found = at ? book.at(*at) : Found{"", false, std::string(word::facts_sheet)};
    found.text = text::trimmed(found.text);
    return found;
}

void complain(std::vector<Problem>& problems,
              const Found& at,
              std::string_view code,
              Words message,
              Words remedy = {}) {
    problems.push_back({std::string(code), std::move(message), at.place, std::move(remedy)});
}

int year_of(const Found& found, std::vector<Problem>& problems) {
    std::string words = text::folded(found.text);
    if (words.ends_with("年")) {
        words.resize(words.size() - std::string_view("年").size());
    }
    int year = 0;
    const auto [end, failed] = std::from_chars(words.data(), words.data() + words.size(), year);
    const bool good = failed == std::errc() && end == words.data() + words.size() &&
                      year >= earliest_year && year <= latest_year;
    if (!good) {
        complain(problems,
                 found,
                 "report.year",
                 {"报告年度应是四位年份", "the report year is a year of four digits"},
                 {"请填写，如2025", "fill it in, such as 2025"});
    }
    return good ? year : 0;
}

std::string level_of(const Found& found, std::vector<Problem>& problems) {
    std::string names;
    for (const LevelName& level : level_names) {
        if (found.text == level.name || found.text == level.id) {
            return std::string(level.id);
        }
        names += (names.empty() ? "" : "、") + std::string(level.name);
    }
    if (!found.text.empty()) {
        complain(problems,
                 found,
                 "report.level",
                 {"没有“" + found.text + "”这一层级", "there is no level \"" + found.text + '"'},
                 {"可选：" + names, "choose one of " + names});
    }
    return {};
}

std::optional<Date> date_of(const Found& found, std::vector<Problem>& problems) {
    const auto by_number = day_of_number(found.text);
    const auto day = by_number ? by_number : Date::parse(found.text);
    if (!day && !found.text.empty()) {
        complain(problems,
                 found,
                 "report.date",
                 {"“" + found.text + "”不是日期", '"' + found.text + "\" is no day"},
                 {"请填写，如2026-1-20", "fill it in, such as 2026-1-20"});
    }
    return day;
}

void read_signature(const CollectionBook& book, Reading& reading, std::vector<Problem>& problems) {
    const Found signer = fact_of(book, fact::signer, word::signer);
    const Found date = fact_of(book, fact::date, word::date);
    const auto day = date_of(date, problems);
    if (day && !signer.text.empty()) {
        reading.report.signature = Signature{signer.text, *day};
    } else if (day || !signer.text.empty()) {
        reading.notes.push_back(
            {{"落款机关和日期只填了一项，没有读作落款",
              "of organ and day of the signature only one is given; neither is read"},
             signer.text.empty() ? signer.place : date.place});
    }
}

void read_facts(const CollectionBook& book, Reading& reading, std::vector<Problem>& problems) {
    Report& report = reading.report;
    report.year = year_of(fact_of(book, fact::year, word::year), problems);
    const Found organ = fact_of(book, fact::organization, word::organization);
    report.organization = organ.text;
    if (organ.text.empty()) {
        complain(problems,
                 organ,
                 "report.organization",
                 {"没有填写机关名称", "the name of the organ is missing"},
                 {"请填写全称", "fill in its full name"});
    }
    report.level = level_of(fact_of(book, fact::level, word::level), problems);
    report.title = fact_of(book, fact::title, word::title).text;
    report.table_title = fact_of(book, fact::table_title, word::table_title).text;
    read_signature(book, reading, problems);
}

/// Reads the figure of an item; true where its cell is a formula without a result.
bool read_item(const Found& found, const Item& item, Reading& reading) {
    Entry entry{{}, "", found.place};
    report::CellReading read = report::read_cell(found.text, item);
    entry.value = std::move(read.value);
    if (read.note) {
        reading.notes.push_back({std::move(*read.note), found.place});
    }
    const bool unworked = found.formula && entry.value.is_blank();
    if (item.kind != ItemKind::Heading || !entry.value.is_blank()) {
        reading.report.statistics[item.key] = std::move(entry);
    }
    return unworked;
}

bool has_figure(const Report& report, const std::vector<std::string>& keys) {
    return std::any_of(keys.begin(), keys.end(), [&](const std::string& key) {
        const Entry* entry = report.entry(key);
        return entry != nullptr && entry->value.number() != nullptr;
    });
}

/// Totals that wait for a spreadsheet program: their parts are filled.
void note_unworked(const Form& form, const std::vector<std::string>& unworked, Reading& reading) {
    const auto totals = report::totals_of(form);
    std::vector<std::string> waiting;
    std::copy_if(
        unworked.begin(), unworked.end(), std::back_inserter(waiting), [&](const auto& key) {
            const auto total = totals.find(key);
            return total != totals.end() && has_figure(reading.report, total->second);
        });
    if (waiting.empty()) {
        return;
    }
    std::string labels;
    for (std::size_t at = 0; at < std::min(waiting.size(), most_labels); ++at) {
        labels += (at == 0 ? "" : "；") + report::item_label(form, waiting[at]);
    }
    const std::string count = std::to_string(waiting.size());
    labels += waiting.size() > most_labels ? "等" : "";
    reading.notes.push_back(
        {{count + "个合计是公式，还没有算出，读作空白：" + labels +
              "。请用 Excel、WPS 或 LibreOffice 打开并保存",
          "totals that are formulas without a result are read as blanks: " + count + " (" + labels +
              "); open and save the file in Excel, WPS or LibreOffice"},
         reading.report.entry(waiting.front())->place});
}

/// Items whose names are lost are looked for by their labels.
void read_by_labels(const opc::Package& package,
                    const Form& form,
                    const std::vector<std::string>& lost,
                    Reading& reading) {
    Reading labelled;
    try {
        labelled = read_form(package.save({}), form);
    } catch (const Error&) {
        // No table has labels of the edition any more; every lost item is told below.
    }
    for (const std::string& key : lost) {
        const auto found = labelled.report.statistics.find(key);
        const bool there = found != labelled.report.statistics.end();
        const std::string label = report::item_label(form, key);
        if (there) {
            reading.report.statistics[key] = {found->second.value, "", found->second.place};
        } else if (form.item(key)->kind != ItemKind::Heading) {
            reading.notes.push_back({{"找不到“" + label + "”的格，读作空白",
                                      "the cell of \"" + label + "\" is gone; read as a blank"},
                                     ""});
        }
    }
}

void read_statistics(const opc::Package& package,
                     const CollectionBook& book,
                     const Form& form,
                     Reading& reading) {
    std::vector<std::string> unworked;
    std::vector<std::string> lost;
    form.each_item([&](const Item& item) {
        const auto at = book.named(item_name(item.key));
        if (!at) {
            lost.push_back(item.key);
        } else if (read_item(book.at(*at), item, reading)) {
            unworked.push_back(item.key);
        }
    });
    if (!lost.empty()) {
        read_by_labels(package, form, lost, reading);
    }
    note_unworked(form, unworked, reading);
}

}  // namespace

Reading read_workbook(const opc::Package& package,
                      const std::vector<Form>& forms,
                      std::string_view edition) {
    const CollectionBook book(package);
    Reading reading;
    std::vector<Problem> problems;
    read_facts(book, reading, problems);
    if (!problems.empty()) {
        throw Error(Error::Kind::Data, std::move(problems));
    }
    const std::string made_for = fact_of(book, fact::marker, word::edition).text;
    const Form& form = find_form(forms, edition.empty() ? made_for : edition, reading.report.year);
    settle_edition(reading, form);
    read_narrative(book, reading);
    read_statistics(package, book, form, reading);
    return reading;
}

}  // namespace nianbao::format
