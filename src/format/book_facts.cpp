#include <array>
#include <string>

#include "format/book.hpp"
#include "format/book_words.hpp"
#include "format/day_number.hpp"

// The sheet 基本情况: what a report says of itself.
namespace nianbao::format {
namespace {

constexpr std::size_t first_row = 2;
constexpr double line_height = 27;
constexpr std::uint32_t facts_tab = 0x70AD47;
constexpr std::uint32_t input_shade = 0xFFFDF0;

/// A line: what is asked for, what a report says, and how to answer.
struct Fact {
    std::string_view name;
    std::string_view label;
    NewContent content;
    std::string help;
};

NewContent text_of(const std::string& words) {
    return words.empty() ? NewContent() : NewContent(words);
}

NewContent level_of(const Report& report) {
    for (const LevelName& level : level_names) {
        if (level.id == report.level) {
            return std::string(level.name);
        }
    }
    return {};
}

std::vector<Fact> facts_of(const Report& report) {
    const auto& signature = report.signature;
    return {
        {fact::year,
         word::year,
         report.year == 0 ? NewContent() : NewContent(static_cast<double>(report.year)),
         "报告所写的年度，不是填表的年度。"},
        {fact::organization, word::organization, text_of(report.organization), "填全称。"},
        {fact::level, word::level, level_of(report), "从列表中选；规章等项目按层级校核。"},
        {fact::title, word::title, text_of(report.title), "不填则由机关名称和年度组成。"},
        {fact::table_title,
         word::table_title,
         text_of(report.table_title),
         "不填则由机关名称和年度组成。"},
        {fact::signer,
         word::signer,
         signature ? text_of(signature->organization) : NewContent(),
         "不落款的不填；落款机关和日期要么都填，要么都不填。"},
        {fact::date,
         word::date,
         signature ? NewContent(static_cast<double>(day_number(signature->date))) : NewContent(),
         "如 2026-1-20。"},
    };
}

void add_validation(NewSheet& sheet, const Form& form, const Fact& fact, CellAt at) {
    const std::string cell = cell_name(at);
    Validation made{{at, at}, {}, "", "", false};
    if (fact.name == fact::year) {
        const std::string first = std::to_string(form.first_year);
        const std::string last =
            form.last_year ? "," + cell + "<=" + std::to_string(*form.last_year) : "";
        made.formula = "IF(ISNUMBER(" + cell + "),AND(" + cell + "=INT(" + cell + ")," + cell +
                       ">=" + first + last + "),FALSE)";
        made.words = "这份采集表是" + form.id + "版，报告年度不在这一版的年度内。仍要这样填写吗？";
    } else if (fact.name == fact::level) {
        for (const LevelName& level : level_names) {
            made.list.emplace_back(level.name);
        }
        made.words = "请从列表中选择。";
        made.strict = true;
    } else if (fact.name == fact::date) {
        made.formula =
            "IF(ISNUMBER(" + cell + "),AND(" + cell + ">40000," + cell + "<80000),FALSE)";
        made.words = "请填日期，如 2026-1-20。仍要这样填写吗？";
    } else {
        return;
    }
    sheet.validations.push_back(std::move(made));
}

Look input_look(const Fact& fact) {
    Look look = looks::label();
    look.locked = false;
    look.shade = input_shade;
    look.numbers = fact.name == fact::date   ? "yyyy\"年\"m\"月\"d\"日\""
                   : fact.name == fact::year ? "0"
                                             : "General";
    return look;
}

std::size_t add_lines(Book& book, std::size_t number) {
    NewSheet& sheet = book.sheet(number);
    std::size_t row = first_row;
    const auto label = [&](std::string_view words) {
        sheet.put({row, 0}, looks::head(), std::string(words));
        sheet.heights.emplace_back(row, line_height);
    };
    label(word::edition);
    sheet.put({row, 1}, looks::label(), book.form.id);
    sheet.put({row, 2}, looks::note(), book.form.name.zh);
    book.name(fact::marker, number, {row++, 1});
    for (const Fact& fact : facts_of(book.report)) {
        label(fact.label);
        sheet.put({row, 1}, input_look(fact), fact.content);
        sheet.put({row, 2}, looks::note(), fact.help);
        add_validation(sheet, book.form, fact, {row, 1});
        book.name(std::string(fact.name), number, {row++, 1});
    }
    for (const std::string& line : book.form.contact) {
        label(line);
        sheet.put({row, 1}, input_look({}));
        sheet.put({row++, 2}, looks::note(), std::string("仅供联系，不写入报告。"));
    }
    label(word::checks);
    sheet.put({row, 1}, looks::label(), NewFormula{fact::summary, ""});
    sheet.put({row, 2}, looks::note(), std::string("逐条结果见“校核”表。"));
    return row + 1;
}

void add_help(Book& book, NewSheet& sheet, std::size_t row) {
    std::vector<std::string> lines = {
        "一、只填浅黄色的格。绿色的格是合计，各项都空白时也空白。鼠标移到标签上可看口径。",
        "二、没有发生的填 0；不适用的填“——”或“无”；还不清楚的先空着，空白不当作 0。",
        "三、填写时随时校核：红色为错误，黄色为需要核实，右侧写明哪一条不符、相差多少。",
        "四、正文每段一行，在“层级”列选标题或段落；行不够可插入行。加行、加宽、改名不影响读取。",
        "五、填好后保存，用 nianbao check 校核，用 nianbao convert 生成报告。"};
    if (book.options.draft) {
        lines.emplace_back(
            "六、正文是上年原文的草稿：改过文字即可；仍然适用、一字不改的，把状态改为“沿用”。");
    }
    for (const std::string& line : lines) {
        Look look = looks::label();
        look.border = false;
        sheet.merge({{row, 0}, {row, 2}}, look, line);
        sheet.heights.emplace_back(row++, 2 * line_height - 18);
    }
}

}  // namespace

void add_facts(Book& book) {
    const std::size_t number = book.add_sheet(std::string(word::facts_sheet));
    NewSheet& sheet = book.sheet(number);
    sheet.merge({{0, 0}, {0, 2}}, looks::title(), std::string("政府信息公开工作年度报告采集表"));
    sheet.merge({{1, 0}, {1, 2}}, looks::note(), book.form.notice);
    sheet.heights = {{0, 42}, {1, 20}};
    sheet.widths = {16, 46, 40};
    const std::size_t row = add_lines(book, number);
    add_help(book, sheet, row + 1);
    sheet.printed = {row + (book.options.draft ? 6U : 5U), 2};
    sheet.frozen = {first_row, 0};
    sheet.tab = facts_tab;
    sheet.footer = book.form.notice;
}

}  // namespace nianbao::format
