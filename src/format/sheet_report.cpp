#include "format/sheet_report.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "format/editions.hpp"
#include "format/form_tables.hpp"
#include "format/left_over_cells.hpp"
#include "format/page_year.hpp"
#include "format/read_tables.hpp"
#include "format/sheet_facts.hpp"
#include "format/side_by_side.hpp"
#include "nianbao/error.hpp"
#include "nianbao/number.hpp"
#include "report/form_binding.hpp"
#include "text/fold.hpp"

namespace nianbao::format {
namespace {

/// The name of the sheet in "统计表!C5".
std::string_view sheet_of(std::string_view place) {
    return place.substr(0, place.rfind('!'));
}

class SheetReader {
public:
    SheetReader(const FormDocument& document,
                const std::vector<Form>& forms,
                std::string_view edition)
        : sheets_(side_by_side(tables_of(document))), facts_(facts_of(sheets_)) {
        settle_year(forms);
        form_ = &find_form(forms, edition, facts_.year);
        reading_.report.year = facts_.year;
        settle_edition(reading_, *form_);
    }

    Reading run(const std::vector<Form>& forms) {
        Report& report = reading_.report;
        report.title = facts_.title;
        report.table_title = facts_.table_title;
        report.organization = facts_.organization;
        const auto binding = report::bind_form(*form_, grids_of(sheets_));
        if (binding.cells.empty()) {
            refuse_missing_tables(edition_of(sheets_, forms));
        }
        pass_formulas();
        read_tables(*form_, sheets_, binding, facts_.cells, reading_);
        note_other_sheets(binding);
        if (report.organization.empty()) {
            note({"没有找到单位名称", "there is no name of the organ"});
        }
        note({"表格文件没有正文，只读取统计表",
              "a workbook has no narrative; only the statistics are read"});
        return std::move(reading_);
    }

private:
    void note(Words message) { reading_.notes.push_back({std::move(message), ""}); }

    void settle_year(const std::vector<Form>& forms) {
        for (std::size_t i = 0; i < sheets_.size() && facts_.year == 0; ++i) {
            const auto& places = sheets_[i].places;
            const std::string_view name = places.empty() ? "" : sheet_of(places.front());
            facts_.year = year_in(name).value_or(0);
        }
        if (facts_.year == 0) {
            refuse_missing_year(edition_of(sheets_, forms));
        }
    }

    [[noreturn]] void refuse_missing_tables(const Form* other) const {
        Words remedy{"请核对表格和年份", "check the tables and the year"};
        if (other != nullptr) {
            remedy = {"表格是版本" + other->id + "的，请核对年份，或用 --form " + other->id,
                      "the tables are those of the edition " + other->id +
                          "; check the year, or say --form " + other->id};
        }
        throw Error(Error::Kind::Data,
                    {"report.tables",
                     {"没有找到版本" + form_->id + "的表格",
                      "there is no table of the edition " + form_->id},
                     "",
                     std::move(remedy)});
    }

    /// What a formula says follows from what is read; and where it gives no figure it is a check,
    /// named by the cell before it or above.
    void pass_formulas() {
        for (std::size_t sheet = 0; sheet < sheets_.size(); ++sheet) {
            const text::Grid& grid = sheets_[sheet].grid;
            for (std::size_t i = 0; i < grid.cells().size(); ++i) {
                const text::Cell& cell = grid.cells()[i];
                if (!sheets_[sheet].formulas[i]) {
                    continue;
                }
                facts_.cells.insert({sheet, i});
                const bool check = !Number::parse(text::folded(cell.text));
                if (check && cell.column > 0) {
                    facts_.cells.insert({sheet, grid.index_at(cell.row, cell.column - 1)});
                }
                if (check && cell.row > 0) {
                    facts_.cells.insert({sheet, grid.index_at(cell.row - 1, cell.column)});
                }
            }
        }
    }

    /// Sheets without a table of the form, row by row.
    void note_other_sheets(const report::FormBinding& binding) {
        for (std::size_t sheet = 0; sheet < sheets_.size(); ++sheet) {
            const auto& used = binding.grids;
            if (std::find(used.begin(), used.end(), sheet) != used.end()) {
                continue;
            }
            PageTable left = sheets_[sheet];
            std::vector<text::Cell> cells = left.grid.cells();
            for (std::size_t i = 0; i < cells.size(); ++i) {
                cells[i].text = facts_.cells.count({sheet, i}) > 0 ? "" : cells[i].text;
            }
            left.grid = text::Grid(std::move(cells));
            note_table(left, reading_);
        }
    }

    std::deque<PageTable> sheets_;
    SheetFacts facts_;
    const Form* form_ = nullptr;
    Reading reading_;
};

}  // namespace

Reading read_sheets(const FormDocument& document,
                    const std::vector<Form>& forms,
                    std::string_view edition) {
    return SheetReader(document, forms, edition).run(forms);
}

}  // namespace nianbao::format
