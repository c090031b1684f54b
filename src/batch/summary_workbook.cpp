#include <algorithm>
#include <cstdlib>
#include <utility>

#include "batch/summary.hpp"
#include "batch/summary_words.hpp"
#include "format/new_workbook.hpp"
#include "text/utf8.hpp"

namespace nianbao::batch {
namespace {

using format::CellAt;
using format::Look;
using format::NewContent;

constexpr std::uint32_t head_shade = 0xF2F2F2;
constexpr std::uint32_t link_color = 0x0B4F9E;
constexpr std::uint32_t grey = 0x595959;
constexpr std::size_t counts_row = 1;
constexpr std::size_t head_row = 4;
constexpr std::size_t first_row = head_row + 1;
constexpr std::size_t exact_digits = 15;  // what a spreadsheet keeps of a figure
constexpr std::size_t longest_text = 2000;

Look look(Look::Side side) {
    Look made;
    made.size = 10;
    made.side = side;
    return made;
}

Look head_look() {
    Look made = look(Look::Side::Center);
    made.face = Look::Face::Head;
    made.shade = head_shade;
    return made;
}

Look bare_look(Look::Side side) {
    Look made = look(side);
    made.border = false;
    made.wrap = false;
    return made;
}

/// Dark words on a light ground, by how it came out.
Look state_look(State state) {
    Look made = look(Look::Side::Center);
    made.color = state == State::Done ? 0x1B5E20 : state == State::Errors ? 0x7A4100 : 0x8B0000;
    made.shade = state == State::Done ? 0xE8F5E9 : state == State::Errors ? 0xFFF3E0 : 0xFDECEA;
    return made;
}

/// "0.00" for a number with two decimals, so that 0.50 is shown as it was printed.
std::string format_of(const std::string& number) {
    const std::size_t point = number.find('.');
    const std::size_t decimals = point == std::string::npos ? 0 : number.size() - point - 1;
    return decimals == 0 ? "0" : "0." + std::string(decimals, '0');
}

bool is_exact(const std::string& number) {
    const auto digits = std::count_if(
        number.begin(), number.end(), [](char letter) { return letter >= '0' && letter <= '9'; });
    return static_cast<std::size_t>(digits) <= exact_digits;
}

double binary(const std::string& number) {
    return std::strtod(number.c_str(), nullptr);
}

/// The beginning of a text that no cell could hold.
std::string cut(const std::string& text) {
    std::size_t at = 0;
    while (at < text.size() && at < longest_text) {
        at += text::code_point(text, at).size;
    }
    return at < text.size() ? text.substr(0, at) + "…" : text;
}

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
        sheet_.put({head_row, sheet_.widths.size()}, head_look(), words);
        sheet_.widths.push_back(width);
    }

    void add_head() {
        head(word::number, 5);
        head(word::organization, 26);
        head(word::year, 6);
        head(word::edition, 6);
        head(word::state, 9);
        for (const SeverityColumn& column : severity_columns()) {
            head(column.head, language_ == Language::Chinese ? 5 : 9);
        }
        for (const FigureColumn& column : summary_.figures) {
            head(head_of(column, language_), 9);
        }
        for (std::size_t at = 0; at < files_; ++at) {
            head(word::file.in(language_) + (at == 0 ? "" : " " + std::to_string(at + 1)), 7);
        }
        head(word::input, 24);
        if (has_problems_) {
            head(word::problems, 40);
        }
    }

    /// Puts a cell behind the last one of the row.
    void put(const Look& look, NewContent content) {
        sheet_.put({row_, column_++}, look, std::move(content));
    }

    void put_text(const std::string& text) {
        put(look(Look::Side::Left), text.empty() ? NewContent() : cut(text));
    }

    void put_count(std::optional<int> count) {
        put(look(Look::Side::Right),
            count ? NewContent(static_cast<double>(*count)) : NewContent());
    }

    /// A sign stays a sign, and a blank blank.
    void put_figure(const std::string& figure) {
        Look right = look(Look::Side::Right);
        if (Number::parse(figure) && is_exact(figure)) {
            right.numbers = format_of(figure);
            put(right, binary(figure));
        } else {
            put(right, figure.empty() ? NewContent() : cut(figure));
        }
    }

    void put_file(const Unit& unit, std::size_t at) {
        Look link = look(Look::Side::Center);
        link.color = link_color;
        link.underline = true;
        put(link,
            at < unit.files.size()
                ? NewContent(format::NewLink{unit.files[at], link_text(unit.files[at])})
                : NewContent());
    }

    void add(const Unit& unit, std::size_t row, std::size_t number) {
        row_ = row;
        column_ = 0;
        put(look(Look::Side::Center), static_cast<double>(number));
        put_text(unit.organization);
        put(look(Look::Side::Center),
            unit.year ? NewContent(static_cast<double>(*unit.year)) : NewContent());
        put(look(Look::Side::Center), unit.edition.empty() ? NewContent() : unit.edition);
        put(state_look(unit.state), state_words(unit.state).in(language_));
        for (const SeverityColumn& column : severity_columns()) {
            put_count(findings_of(unit, column.severity));
        }
        for (const std::string& figure : unit.figures) {
            put_figure(figure);
        }
        for (std::size_t at = 0; at < files_; ++at) {
            put_file(unit, at);
        }
        put_text(unit.input);
        if (has_problems_) {
            put_text(unit.problems);
        }
    }

    std::size_t last_row() const { return head_row + summary_.units.size(); }

    /// What the rows that the filter shows add up to; blank where none of them has a number.
    void put_total(std::size_t column, std::size_t units, const std::string& total) {
        const std::string cells =
            format::cell_name({first_row, column}) + ":" + format::cell_name({last_row(), column});
        const std::string count = "SUBTOTAL(2," + cells + ")";
        Look right = head_look();
        right.side = Look::Side::Right;
        sheet_.put(
            {last_row() + 2, column}, right, format::NewFormula{count, static_cast<double>(units)});
        if (units > 0 && (total.empty() || !is_exact(total))) {
            sheet_.put({last_row() + 1, column}, right);
            return;
        }
        right.numbers = format_of(total);
        format::NewFormula sum{"IF(" + count + R"(=0,"",ROUND(SUBTOTAL(9,)" + cells + "),6))", ""};
        if (!total.empty()) {
            sum.result = binary(total);
        }
        sheet_.put({last_row() + 1, column}, right, sum);
    }

    void add_totals() {
        std::size_t column = first_count;
        for (const auto& [row, words] : {std::pair(1, word::total), std::pair(2, word::total_of)}) {
            sheet_.merge({{last_row() + static_cast<std::size_t>(row), 0},
                          {last_row() + static_cast<std::size_t>(row), first_count - 1}},
                         head_look(),
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
        Look title = bare_look(Look::Side::Left);
        title.face = Look::Face::Title;
        title.size = 16;
        sheet_.put({0, 0}, title, word::title.in(language_));
        std::size_t column = 1;
        for (const Count& count : counts_of(summary_)) {
            sheet_.put({counts_row, column}, head_look(), count.name.in(language_));
            sheet_.put({counts_row + 1, column},
                       look(Look::Side::Center),
                       static_cast<double>(count.number));
            ++column;
        }
        Look note = bare_look(Look::Side::Left);
        note.color = grey;
        note.size = 9;
        sheet_.put({counts_row + 2, 0}, note, word::blank_is_none.in(language_));
    }

    void set_page() {
        sheet_.heights = {{0, 30}, {counts_row, 18}, {counts_row + 1, 18}, {head_row, 44}};
        sheet_.frozen = {first_row, 2};
        sheet_.printed = {last_row() + 2, sheet_.widths.size() - 1};
        sheet_.repeated = format::CellSpan{{head_row, 0}, {head_row, 0}};
        sheet_.filter = format::CellSpan{{head_row, 0}, {last_row(), sheet_.widths.size() - 1}};
        sheet_.landscape = true;
        sheet_.guarded = false;
        sheet_.tab = link_color;
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
