#include <algorithm>
#include <utility>

#include "batch/summary.hpp"
#include "batch/summary_cells.hpp"
#include "batch/summary_looks.hpp"
#include "batch/summary_words.hpp"
#include "format/new_workbook.hpp"
#include "format/row_height.hpp"

namespace nianbao::batch {
namespace {

using format::Look;
using format::NewContent;

constexpr std::uint32_t tab_color = 0x0B4F9E;
constexpr std::size_t counts_row = 1;
constexpr std::size_t head_row = 4;
constexpr std::size_t first_row = head_row + 1;
constexpr double least_height = 18;
constexpr double most_height = 400;  // points; a row may have 409
constexpr double organization_width = 24;
constexpr double input_width = 20;
constexpr double problems_width = 28;

class Book {
public:
    Book(const Summary& summary, Language language)
        : summary_(summary),
          language_(language),
          sheet_(word::tab.in(language)),
          has_problems_(has_problems(summary)) {
        for (const Unit& unit : summary.units) {
            files_ = std::max(files_, unit.files.size());
        }
    }

    std::string write() {
        add_head();
        for (std::size_t at = 0; at < summary_.units.size(); ++at) {
            add(summary_.units[at], first_row + at, at + 1);
        }
        add_totals();
        add_top();
        set_page();
        format::NewWorkbook book;
        book.title = word::title.in(language_);
        book.sheets.push_back(std::move(sheet_));
        return format::write_workbook(book);
    }

private:
    void head(const Words& words, double width) { head(words.in(language_), width); }
    void head(const std::string& words, double width) {
        sheet_.put({head_row, sheet_.widths.size()}, looks::head(), words);
        sheet_.widths.push_back(width);
    }

    /// Wide enough for its numbers: a spreadsheet shows none that is cut.
    double width_of(std::size_t figure) const {
        const std::optional<Number>& total = summary_.figures[figure].total;
        std::size_t longest = total ? total->text().size() : 0;
        for (const Unit& unit : summary_.units) {
            if (Number::parse(unit.figures[figure])) {
                longest = std::max(longest, unit.figures[figure].size());
            }
        }
        return std::max(8.0, static_cast<double>(longest) + 2);
    }

    void add_number_heads() {
        for (const SeverityColumn& column : severity_columns()) {
            head(column.head, language_ == Language::Chinese ? 6 : 9);
        }
        for (std::size_t at = 0; at < summary_.figures.size(); ++at) {
            const FigureColumn& column = summary_.figures[at];
            const std::string unit = unit_text(column, language_);
            head(column.label.in(language_) + (unit.empty() ? "" : "\n" + unit), width_of(at));
        }
    }

    void add_head() {
        head(word::number, 5);
        head(word::organization, organization_width);
        head(word::year, 6);
        head(word::edition, 6);
        head(word::state, 9);
        add_number_heads();
        for (std::size_t at = 0; at < files_; ++at) {
            head(word::file.in(language_) + (at == 0 ? "" : " " + std::to_string(at + 1)), 7);
        }
        head(word::input, input_width);
        if (has_problems_) {
            head(word::problems, problems_width);
        }
    }

    /// Puts a cell behind the last one of the row.
    void put(const Look& look, NewContent content) {
        sheet_.put({row_, column_++}, look, std::move(content));
    }

    void put_text(const std::string& text) {
        put(looks::body(Look::Side::Left), text.empty() ? NewContent() : cut(text));
    }

    /// A number where it is one, so that no program warns of a number that is text.
    void put_year(const std::string& year) {
        const bool is_number = Number::parse(year).has_value();
        put(looks::body(Look::Side::Center),
            is_number      ? NewContent(binary(year))
            : year.empty() ? NewContent()
                           : cut(year));
    }

    void put_count(std::optional<int> count) {
        put(looks::body(Look::Side::Right),
            count ? NewContent(static_cast<double>(*count)) : NewContent());
    }

    /// A sign stays a sign, and a blank blank.
    void put_figure(const std::string& figure) {
        Look right = looks::body(Look::Side::Right);
        if (Number::parse(figure) && is_exact(figure)) {
            right.numbers = format_of(figure);
            put(right, binary(figure));
        } else {
            put(right, figure.empty() ? NewContent() : cut(figure));
        }
    }

    void put_file(const Unit& unit, std::size_t at) {
        put(looks::link(),
            at < unit.files.size()
                ? NewContent(format::NewLink{unit.files[at], link_text(unit.files[at])})
                : NewContent());
    }

    void put_numbers(const Unit& unit) {
        for (const SeverityColumn& column : severity_columns()) {
            put_count(findings_of(unit, column.severity));
        }
        for (const std::string& figure : unit.figures) {
            put_figure(figure);
        }
    }

    void add(const Unit& unit, std::size_t row, std::size_t number) {
        row_ = row;
        column_ = 0;
        put(looks::body(Look::Side::Center), static_cast<double>(number));
        put_text(name_of(unit));
        put_year(unit.year ? std::to_string(*unit.year) : "");
        put_year(unit.edition);
        put(looks::state(unit.state), state_words(unit.state).in(language_));
        put_numbers(unit);
        for (std::size_t at = 0; at < files_; ++at) {
            put_file(unit, at);
        }
        put_text(unit.input);
        if (has_problems_) {
            put_text(unit.problems);
        }
    }

    std::size_t last_row() const { return head_row + summary_.units.size(); }

    /// How many rows that the filter shows have a number, and what these add up to: nothing where
    /// none has one, or where a spreadsheet cannot hold the sum.
    void put_total(std::size_t column, std::size_t units, const std::string& total) {
        const std::string cells =
            format::cell_name({first_row, column}) + ":" + format::cell_name({last_row(), column});
        const std::string count = "SUBTOTAL(2," + cells + ")";
        Look look = looks::head();
        look.side = Look::Side::Right;
        sheet_.put(
            {last_row() + 2, column}, look, format::NewFormula{count, static_cast<double>(units)});
        look.numbers = format_of(total);
        const bool is_blank = units > 0 && (total.empty() || !is_exact(total));
        sheet_.put(
            {last_row() + 1, column}, look, is_blank ? NewContent() : sum_of(cells, count, total));
    }

    static format::NewFormula sum_of(const std::string& cells,
                                     const std::string& count,
                                     const std::string& total) {
        format::NewFormula sum{"IF(" + count + R"(=0,"",ROUND(SUBTOTAL(9,)" + cells + "),6))", ""};
        if (!total.empty()) {
            sum.result = binary(total);
        }
        return sum;
    }

    void add_totals() {
        std::size_t column = first_count;
        for (const auto& [row, words] : {std::pair(1, word::total), std::pair(2, word::total_of)}) {
            sheet_.merge({{last_row() + static_cast<std::size_t>(row), 0},
                          {last_row() + static_cast<std::size_t>(row), first_count - 1}},
                         looks::head(),
                         words.in(language_));
        }
        for (const SeverityColumn& severity : severity_columns()) {
            const CountOfFindings found = count_of_findings(summary_, severity.severity);
            put_total(column++, found.units, found.units == 0 ? "" : std::to_string(found.total));
        }
        for (const FigureColumn& figure : summary_.figures) {
            put_total(column++, figure.units, figure.total ? figure.total->text() : "");
        }
    }

    void add_top() {
        sheet_.put({0, 0}, looks::title(), word::title.in(language_));
        std::size_t column = 1;
        for (const Count& count : counts_of(summary_)) {
            sheet_.put({counts_row, column}, looks::head(), count.name.in(language_));
            sheet_.put({counts_row + 1, column},
                       looks::body(Look::Side::Center),
                       static_cast<double>(count.number));
            ++column;
        }
        sheet_.put({counts_row + 2, 0}, looks::note(), word::blank_is_none.in(language_));
    }

    /// Not every program makes a row as high as its text.
    void add_heights() {
        for (std::size_t at = 0; at < summary_.units.size(); ++at) {
            const Unit& unit = summary_.units[at];
            double height = format::row_height(name_of(unit), organization_width, 0, least_height);
            height = format::row_height(unit.input, input_width, 0, height);
            height = std::max(height, height_of_lines(cut(unit.problems), problems_width));
            sheet_.heights.emplace_back(first_row + at, std::min(height, most_height));
        }
    }

    void set_page() {
        sheet_.heights = {{0, 30}, {counts_row, 18}, {counts_row + 1, 18}, {head_row, 56}};
        add_heights();
        sheet_.frozen = {first_row, 2};
        sheet_.printed = {last_row() + 2, sheet_.widths.size() - 1};
        sheet_.repeated = format::CellSpan{{head_row, 0}, {head_row, 0}};
        sheet_.filter = format::CellSpan{{head_row, 0}, {last_row(), sheet_.widths.size() - 1}};
        sheet_.landscape = true;
        sheet_.guarded = false;
        sheet_.tab = tab_color;
    }

    static constexpr std::size_t first_count = 5;  // the column of errors

    const Summary& summary_;
    Language language_;
    format::NewSheet sheet_;
    bool has_problems_;
    std::size_t files_ = 0;  ///< of the unit that has the most
    std::size_t row_ = 0;
    std::size_t column_ = 0;
};

}  // namespace

std::string summary_workbook(const Summary& summary, Language language) {
    return Book(summary, language).write();
}

}  // namespace nianbao::batch
