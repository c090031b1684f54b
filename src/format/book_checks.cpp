#include <array>

#include "format/book.hpp"
#include "format/book_cells.hpp"
#include "format/book_check_formulas.hpp"
#include "format/book_words.hpp"
#include "report/last_year.hpp"

// The sheet 校核: a line a rule, and what the sheets of figures show of it.
namespace nianbao::format {
namespace {

constexpr std::size_t first_row = 3;
constexpr double message_width = 56;
constexpr double least_height = 21;
constexpr std::uint32_t checks_tab = 0xC00000;
constexpr const char* wrong_word = "不符";

enum Column : std::size_t { Id, Level, Message, Left, Right, Difference, Result, Sentence };

std::uint32_t shade_of(Severity severity) {
    return severity == Severity::Error     ? error_shade
           : severity == Severity::Warning ? warning_shade
                                           : information_shade;
}

/// True in a formula where the rule concerns the report; empty where it concerns each.
std::string concern_of(const Rule& rule) {
    std::string tests;
    const auto add = [&](const std::string& test) { tests += (tests.empty() ? "" : ",") + test; };
    if (rule.first_year) {
        add(std::string(fact::year) + ">=" + std::to_string(*rule.first_year));
    }
    if (rule.last_year) {
        add(std::string(fact::year) + "<=" + std::to_string(*rule.last_year));
    }
    std::string levels;
    for (const LevelName& level : level_names) {
        for (const std::string& wanted : rule.levels) {
            levels += wanted != level.id ? ""
                                         : (levels.empty() ? "" : ",") + std::string(fact::level) +
                                               "=" + quoted_text(level.name);
        }
    }
    if (!rule.levels.empty()) {
        add("OR(" + levels + ")");
    }
    return tests.empty() ? "" : "AND(" + tests + ")";
}

/// A line of the sheet.
struct CheckLine {
    const Rule& rule;
    CheckFormulas formulas;
    std::size_t row;

    std::string cell(Column column) const { return cell_name({row, column}, true); }
};

std::string result_formula(const CheckLine& line) {
    const std::string left = line.cell(Left);
    const std::string right = line.cell(Right);
    std::string formula = "IF(OR(" + left + "=\"\"," + right + R"(=""),"未填齐",IF()" +
                          line.formulas.wrong + ",\"" + wrong_word + "\",\"相符\"))";
    const std::string concern = concern_of(line.rule);
    return concern.empty() ? formula : "IF(" + concern + "," + formula + ",\"不适用\")";
}

std::string difference_formula(const CheckLine& line) {
    const std::string left = line.cell(Left);
    const std::string right = line.cell(Right);
    return "IF(OR(" + left + "=\"\"," + right + R"(=""),"",ROUND()" + left + "-" + right + ",6))";
}

/// What the sheets of figures say: rule, both sides, difference.
std::string sentence_formula(const CheckLine& line) {
    std::string words = quoted_text(line.rule.id + " " + line.rule.message.zh);
    if (line.formulas.compares) {
        words += "&\"（\"&" + line.cell(Left) + "&\" 与 \"&" + line.cell(Right) + "&\"，相差 \"&" +
                 line.cell(Difference) + "&\"）\"";
    }
    return "IF(" + line.cell(Result) + "=\"" + wrong_word + "\"," + words + "&\"　\",\"\")";
}

NewFormula unworked(std::string text) {
    return {std::move(text), ""};
}

void add_line(NewSheet& sheet, const CheckLine& line) {
    const auto put = [&](Column column, const Look& look, NewContent content) {
        sheet.put({line.row, column}, look, std::move(content));
    };
    put(Id, looks::centered(), line.rule.id);
    put(Level, looks::centered(), words_of(line.rule.severity).zh);
    put(Message, looks::label(), line.rule.message.zh);
    put(Left, looks::centered(), unworked(line.formulas.left));
    put(Right, looks::centered(), unworked(line.formulas.right));
    put(Difference,
        looks::centered(),
        line.formulas.compares ? NewContent(unworked(difference_formula(line))) : NewContent());
    put(Result, looks::centered(), unworked(result_formula(line)));
    put(Sentence, looks::note(), unworked(sentence_formula(line)));
    sheet.heights.emplace_back(line.row,
                               row_height(line.rule.message.zh, message_width, 0, least_height));
    const CellAt result{line.row, Result};
    sheet.conditions.push_back({{{result, result}},
                                line.cell(Result) + "=\"" + wrong_word + "\"",
                                shade_of(line.rule.severity),
                                ""});
}

void add_head(Book& book, NewSheet& sheet) {
    sheet.merge({{0, 0}, {0, Result}}, looks::title(), std::string(word::checks_sheet));
    sheet.heights = {{0, 36}, {1, least_height}, {2, least_height}};
    const std::array<const char*, 7> heads = {
        "编号", "级别", "应有的关系", "左边", "右边", "相差", "结果"};
    for (std::size_t at = 0; at < heads.size(); ++at) {
        sheet.put({2, at}, looks::head(), std::string(heads.at(at)));
    }
    sheet.widths = {15, 8, message_width, 10, 10, 10, 10, 0};
    sheet.footer = book.form.notice;
    sheet.tab = checks_tab;
    sheet.frozen = {first_row, 0};
    sheet.repeated = CellSpan{{2, 0}, {2, 0}};
}

/// How many rules of each level do not hold.
void add_summary(Book& book, std::size_t number, std::size_t rows) {
    const auto range = [&](Column column) {
        return span_name({{first_row, column}, {first_row + rows - 1, column}});
    };
    const auto count = [&](Severity severity) {
        const std::string& level = words_of(severity).zh;
        return "&\"" + level + " \"&COUNTIFS(" + range(Level) + ",\"" + level + "\"," +
               range(Result) + ",\"" + wrong_word + "\")&\" 项　\"";
    };
    std::string formula = "\"不符：\"" + count(Severity::Error) + count(Severity::Warning) +
                          count(Severity::Information);
    formula += "&\"未填齐 \"&COUNTIF(" + range(Result) + ",\"未填齐\")&\" 项\"";
    Look look = looks::label();
    look.border = false;
    book.sheet(number).merge({{1, 0}, {1, Result}}, look, unworked(formula));
    book.name(fact::summary, number, {1, 0});
}

/// The cells a rule is about change their colour while it does not hold.
void mark_cells(Book& book, const CheckLine& line, const std::string& name) {
    std::map<std::size_t, std::vector<CellSpan>> cells;
    for (const auto* keys : {&line.rule.left, &line.rule.right}) {
        for (const std::string& key : *keys) {
            if (!report::is_of_last_year(key)) {
                const ItemCell& cell = *book.find(key);
                cells[cell.sheet].push_back(cell.span);
            }
        }
    }
    for (auto& [sheet, spans] : cells) {
        book.sheet(sheet).conditions.push_back(
            {std::move(spans), name + "=\"" + wrong_word + "\"", shade_of(line.rule.severity), ""});
    }
}

using Sayings = std::map<std::pair<std::size_t, std::size_t>, std::string>;

/// Figures of the wrong kind are told of in their row.
void say_counts(const Book& book, Sayings& sayings) {
    for (const auto& [sheet, at] : book.counts) {
        const std::string count = cell_name(at, true);
        std::string& formula = sayings[{sheet, at.row}];
        formula += (formula.empty() ? "" : "&");
        formula.append("IF(").append(count).append(">0,\"这一行有 \"&").append(count);
        formula += "&\" 格填的不是应填的数字　\",\"\")";
    }
}

/// The column beside the figures tells what does not hold in each row.
void say_beside(Book& book, const Sayings& sayings) {
    for (const auto& [place, formula] : sayings) {
        const CellAt at{place.second, book.check_columns[place.first]};
        book.sheet(place.first).put(at, looks::fault(), unworked(formula));
    }
}

void say(Book& book, std::size_t sheet, const CheckLine& line, Sayings& sayings) {
    const bool last = report::is_of_last_year(line.rule.left.front());
    const ItemCell& home = *book.find(last ? line.rule.right.front() : line.rule.left.front());
    std::string& formula = sayings[{home.sheet, home.span.first.row}];
    formula += formula.empty() ? "" : "&";
    formula += quoted_sheet(book.out.sheets[sheet].name) + "!";
    formula += line.cell(Sentence);
}

}  // namespace

void add_checks(Book& book) {
    const std::size_t number = book.add_sheet(std::string(word::checks_sheet));
    add_head(book, book.sheet(number));
    std::size_t row = first_row;
    Sayings sayings;
    for (const Rule& rule : book.form.rules) {
        CheckLine line{rule, {}, row};
        const auto formulas = check_formulas(book, rule, number, line.cell(Left), line.cell(Right));
        if (!formulas) {
            continue;
        }
        line.formulas = *formulas;
        add_line(book.sheet(number), line);
        const std::string name = "check_" + std::to_string(++row - first_row);
        book.name(name, number, {line.row, Result});
        if (line.formulas.marks) {
            mark_cells(book, line, name);
            say(book, number, line, sayings);
        }
    }
    add_summary(book, number, row - first_row);
    say_counts(book, sayings);
    say_beside(book, sayings);
    book.sheet(number).printed = {row - 1, Result};
}

}  // namespace nianbao::format
