#include "format/sheet_facts.hpp"

#include <optional>
#include <string_view>
#include <utility>

#include "format/page_parts.hpp"
#include "nianbao/number.hpp"
#include "report/form_gaps.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace nianbao::format {
namespace {

constexpr std::size_t longest_title = 60;
constexpr int earliest_year = 2000;
constexpr int latest_year = 2100;

/// "填报单位（盖章）" and what stands behind its colon.
std::pair<std::string_view, std::string_view> parts_of(std::string_view text) {
    for (const std::string_view colon : {std::string_view("："), std::string_view(":")}) {
        const std::size_t at = text.find(colon);
        if (at != text.npos) {
            return {text.substr(0, at), text::trimmed(text.substr(at + colon.size()))};
        }
    }
    return {text, {}};
}

/// "2024" or "2024年度".
std::optional<int> year_of(std::string_view text) {
    if (const auto year = year_in(text)) {
        return year;
    }
    for (int year = earliest_year; year <= latest_year; ++year) {
        if (text::folded(text) == std::to_string(year)) {
            return year;
        }
    }
    return std::nullopt;
}

class Finder {
public:
    explicit Finder(const std::deque<PageTable>& sheets) : sheets_(sheets) {}

    SheetFacts run() {
        for (const auto look : {&Finder::look_for_labels, &Finder::look_for_titles}) {
            for (std::size_t sheet = 0; sheet < sheets_.size(); ++sheet) {
                for (std::size_t i = 0; i < sheets_[sheet].grid.cells().size(); ++i) {
                    const std::string& text = sheets_[sheet].grid.cells()[i].text;
                    if (!text.empty() && text::length(text) <= longest_title) {
                        (this->*look)(sheet, i, text);
                    }
                }
            }
        }
        return std::move(facts_);
    }

private:
    void look_for_labels(std::size_t sheet, std::size_t cell, std::string_view text) {
        const auto [label, behind] = parts_of(text);
        const std::string_view name = report::wanted_beside(label);
        if (name.empty()) {
            return;
        }
        facts_.cells.insert({sheet, cell});
        if (!behind.empty()) {
            take(name, behind);
            return;
        }
        const text::Grid& grid = sheets_[sheet].grid;
        const text::Cell& at = grid.cells()[cell];
        const std::size_t beside = grid.index_at(at.row, at.column + at.columns);
        if (beside != text::Grid::npos && take(name, text::trimmed(grid.cells()[beside].text))) {
            facts_.cells.insert({sheet, beside});
        }
    }

    bool take(std::string_view name, std::string_view words) {
        if (name == "organization" && !words.empty() && facts_.organization.empty()) {
            facts_.organization = words;
            return true;
        }
        const auto year = name == "year" && facts_.year == 0 ? year_of(words) : std::nullopt;
        facts_.year = year.value_or(facts_.year);
        return year.has_value();
    }

    void look_for_titles(std::size_t sheet, std::size_t cell, std::string_view text) {
        const bool report = text.find("报告") != text.npos && text.find("表") == text.npos;
        const bool table = names_statistics(text, "");
        const auto year = year_in(text);
        const bool only_year = year && text.find("年度") != text.npos && !report && !table;
        std::string* const title = report ? &facts_.title : table ? &facts_.table_title : nullptr;
        if ((!year && title == nullptr) || (title == nullptr && !only_year) ||
            (title != nullptr && !title->empty()) || text.ends_with("。")) {
            return;
        }
        facts_.cells.insert({sheet, cell});
        facts_.year = facts_.year == 0 ? year.value_or(0) : facts_.year;
        if (title != nullptr) {
            *title = text::trimmed(text);
            const std::string_view organ = year ? before_year(text) : std::string_view();
            facts_.organization = facts_.organization.empty() ? organ : facts_.organization;
        }
    }

    const std::deque<PageTable>& sheets_;
    SheetFacts facts_;
};

}  // namespace

SheetFacts facts_of(const std::deque<PageTable>& sheets) {
    return Finder(sheets).run();
}

}  // namespace nianbao::format
