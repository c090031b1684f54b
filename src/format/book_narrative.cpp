#include <algorithm>

#include "format/book.hpp"
#include "format/book_cells.hpp"
#include "format/book_words.hpp"
#include "format/narrative_rows.hpp"
#include "nianbao/error.hpp"
#include "report/section_title.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

// The sheet 正文: the narrative, a block a row.
namespace nianbao::format {
namespace {

constexpr std::size_t head_row = 2;
constexpr std::size_t rows_to_write = 6;  // blank ones in each section
constexpr std::size_t longest_cell = 32767;
constexpr double section_width = 20;
constexpr double level_width = 14;
constexpr double state_width = 8;
constexpr double text_width = 76;
constexpr double cell_width = 16;
constexpr double least_height = 21;
constexpr std::uint32_t narrative_tab = 0xFFC000;
constexpr std::uint32_t input_shade = 0xFFFDF0;

/// The columns; a draft needs two more.
struct Columns {
    bool draft = false;
    std::size_t extra = 0;  ///< cells of tables behind the first

    std::size_t state() const { return 2; }
    std::size_t original() const { return 3; }
    std::size_t text() const { return draft ? 4 : 2; }
    std::size_t last() const { return text() + extra; }
};

Look input() {
    Look look = looks::label();
    look.locked = false;
    look.shade = input_shade;
    look.top = true;
    return look;
}

NarrativeRow title_row(std::string title, std::string level) {
    return {std::move(title), std::move(level), {}, ""};
}

void add_section(std::vector<NarrativeRow>& rows, const Section& section) {
    const bool silent = section.content.empty();
    rows.push_back(title_row(section.title, silent ? std::string(word::no_text) : ""));
    const std::vector<NarrativeRow> blocks = rows_of_blocks(section.content);
    rows.insert(rows.end(), blocks.begin(), blocks.end());
    rows.insert(rows.end(), silent ? rows_to_write / 2 : 2, {});
}

bool has_table(const Form& form, const FormSection& section) {
    return std::any_of(form.tables.begin(), form.tables.end(), [&](const Table& table) {
        return table.section == section.key;
    });
}

/// A section of the form that the report has not got. In a blank one, a section that holds a table
/// needs no words.
void add_blank_section(std::vector<NarrativeRow>& rows,
                       const Book& book,
                       const FormSection& section) {
    const bool silent = book.report.sections.empty() && has_table(book.form, section);
    rows.push_back(title_row(section.title, silent ? std::string(word::no_text) : ""));
    rows.insert(rows.end(), silent ? rows_to_write / 2 : rows_to_write, {});
}

/// The place of a title among the sections of the form; their number where it is none.
std::size_t rank_of(const Form& form, const std::string& title) {
    const FormSection* const found = report::section_titled(form, title);
    return found == nullptr ? form.sections.size()
                            : static_cast<std::size_t>(found - form.sections.data());
}

/// All sections in their order, those of the form that are missing in their places.
void add_sections(std::vector<NarrativeRow>& rows, const Book& book) {
    const std::vector<FormSection>& wanted = book.form.sections;
    const bool all = book.form.fixed_sections || book.report.sections.empty();
    std::vector<bool> there(wanted.size() + 1, !all);
    for (const Section& section : book.report.sections) {
        there[rank_of(book.form, section.title)] = true;
    }
    std::size_t next = 0;
    const auto add_missing = [&](std::size_t end) {
        for (; next < end; ++next) {
            if (!there[next]) {
                add_blank_section(rows, book, wanted[next]);
            }
        }
    };
    for (const Section& section : book.report.sections) {
        const std::size_t rank = rank_of(book.form, section.title);
        add_missing(rank == wanted.size() ? next : rank);
        add_section(rows, section);
    }
    add_missing(wanted.size());
}

std::vector<NarrativeRow> rows_of(const Book& book) {
    std::vector<NarrativeRow> rows = {title_row(std::string(word::preamble), "")};
    const std::vector<NarrativeRow> blocks = rows_of_blocks(book.report.preamble);
    rows.insert(rows.end(), blocks.begin(), blocks.end());
    rows.insert(rows.end(), 2, {});
    add_sections(rows, book);
    return rows;
}

void demand_room(const std::string& words, const std::string& section) {
    if (words.size() > longest_cell && text::length(words) > longest_cell) {
        throw Error(Error::Kind::Data,
                    {"workbook.long",
                     {"一段文字超过32767字，一格放不下",
                      "a paragraph of more than 32767 characters has no room in a cell"},
                     section,
                     {"请分段", "divide it"}});
    }
}

NewContent cell_content(const std::string& words) {
    return words.empty() ? NewContent() : NewContent(words);
}

/// Headings and heads of tables stay from year to year; all else of last year's is a draft.
bool is_draft(const NarrativeRow& row) {
    const RowLevel* level = row_level(row.level);
    return !row.cells.empty() && level != nullptr && level->kind != RowLevel::Kind::Heading &&
           level->kind != RowLevel::Kind::RunIn && !level->head;
}

void add_title(
    NewSheet& sheet, const NarrativeRow& row, const Columns& columns, std::size_t at, bool fixed) {
    Look look = looks::head();
    look.side = Look::Side::Left;
    Look title = look;
    title.locked = fixed;
    sheet.put({at, 0}, title, row.section);
    Look open = look;
    open.face = Look::Face::Body;
    open.locked = false;
    for (std::size_t column = 1; column <= columns.last(); ++column) {
        sheet.put({at, column}, open, column == 1 ? cell_content(row.level) : NewContent());
    }
    sheet.heights.emplace_back(at, row_height(row.section, section_width, 0, least_height));
}

void add_row(NewSheet& sheet, const NarrativeRow& row, const Columns& columns, std::size_t at) {
    const bool draft = columns.draft && is_draft(row);
    std::string original;
    sheet.put({at, 0}, input());
    sheet.put({at, 1}, input(), cell_content(row.level));
    for (std::size_t cell = 0; cell <= columns.extra; ++cell) {
        const std::string words = cell < row.cells.size() ? row.cells[cell] : "";
        demand_room(words, row.section);
        original += words;
        sheet.put({at, columns.text() + cell}, input(), cell_content(words));
    }
    if (columns.draft) {
        sheet.put({at, columns.state()},
                  input(),
                  draft ? NewContent(std::string(word::is_draft)) : NewContent());
        sheet.put(
            {at, columns.original()}, looks::note(), draft ? NewContent(original) : NewContent());
    }
    double height = least_height;
    for (std::size_t cell = 0; cell < row.cells.size(); ++cell) {
        height = row_height(row.cells[cell], sheet.widths[columns.text() + cell], 0, height);
    }
    sheet.heights.emplace_back(at, height);
}

void add_heads(NewSheet& sheet, const Columns& columns) {
    const auto head = [&](std::size_t column, std::string_view words, double width) {
        sheet.put({head_row, column}, looks::head(), std::string(words));
        sheet.widths.push_back(width);
    };
    head(0, word::section, section_width);
    head(1, word::block, level_width);
    if (columns.draft) {
        head(2, word::state, state_width);
        head(3, word::draft, 0);
    }
    head(columns.text(), word::text, columns.extra == 0 ? text_width : text_width - 20);
    for (std::size_t cell = 1; cell <= columns.extra; ++cell) {
        head(columns.text() + cell, "第" + std::to_string(cell + 1) + "格", cell_width);
    }
    sheet.comments.push_back(
        {{head_row, 1},
         "段落：一段一行；标题：单独成行的（一）、1.等标题；段首标题：与下一行的段落排成一段；"
         "项目：连续几行成一个列表；表头行、表格行：一行一行的小表，各格写在右边各列；"
         "图片：文件名，右边依次为图片说明、替代文字、备用图片、宽、高（毫米）；"
         "无文字：这一部分只有表格。不填按段落。"});
}

void add_lists(NewSheet& sheet, const Columns& columns, std::size_t last) {
    Validation levels{
        {{head_row + 1, 1}, {last, 1}}, {}, "", "没有这一层级，请从列表中选择。", true};
    for (const RowLevel& level : row_levels()) {
        levels.list.emplace_back(level.name);
    }
    sheet.validations.push_back(std::move(levels));
    if (columns.draft) {
        sheet.validations.push_back({{{head_row + 1, 2}, {last, 2}},
                                     {std::string(word::is_draft), std::string(word::is_kept)},
                                     "",
                                     "请从列表中选择。",
                                     true});
    }
}

/// "E4&F4", or the same of whole columns.
std::string joined_text(const Columns& columns, std::size_t first, std::size_t last) {
    std::string words;
    for (std::size_t column = columns.text(); column <= columns.last(); ++column) {
        words += (words.empty() ? "" : "&") + (first == last
                                                   ? "$" + cell_name({first, column})
                                                   : span_name({{first, column}, {last, column}}));
    }
    return words;
}

/// Words that are still last year's are coloured, and counted above.
void mark_drafts(NewSheet& sheet, const Columns& columns, std::size_t last) {
    const std::size_t first = head_row + 1;
    const std::string kept = "\"" + std::string(word::is_kept) + "\"";
    const auto here = [&](std::size_t column) { return "$" + cell_name({first, column}); };
    sheet.conditions.push_back({{{{first, columns.state()}, {last, columns.text()}}},
                                "AND(" + here(3) + "<>\"\"," + here(2) + "<>" + kept + "," +
                                    joined_text(columns, first, first) + "=" + here(3) + ")",
                                warning_shade,
                                ""});
    const auto all = [&](std::size_t column) {
        return span_name({{first, column}, {last, column}});
    };
    sheet.merge(
        {{1, 0}, {1, columns.last()}},
        looks::fault(),
        NewFormula{"\"尚未修改的草稿：\"&SUMPRODUCT((" + all(3) + "<>\"\")*(" + all(2) + "<>" +
                       kept + ")*(" + joined_text(columns, first, last) + "=" + all(3) +
                       "))&\" 段。改过文字即可；一字不改、今年仍适用的，状态改为“沿用”。\"",
                   ""});
}

std::size_t cells_behind(const std::vector<NarrativeRow>& rows) {
    std::size_t most = 1;
    for (const NarrativeRow& row : rows) {
        most = std::max(most, row.cells.size());
    }
    return most - 1;
}

}  // namespace

void add_narrative(Book& book) {
    const std::vector<NarrativeRow> rows = rows_of(book);
    const Columns columns{book.options.draft, cells_behind(rows)};
    const std::size_t number = book.add_sheet(std::string(word::narrative_sheet));
    NewSheet& sheet = book.sheet(number);
    sheet.merge({{0, 0}, {0, columns.last()}}, looks::title(), std::string(word::narrative_sheet));
    sheet.heights = {{0, 36}, {1, 20}, {head_row, least_height}};
    add_heads(sheet, columns);
    book.name(fact::narrative, number, {head_row, 0});
    std::size_t at = head_row + 1;
    for (const NarrativeRow& row : rows) {
        if (row.section.empty()) {
            add_row(sheet, row, columns, at++);
        } else {
            const bool fixed = book.form.fixed_sections || row.section == word::preamble;
            add_title(sheet, row, columns, at++, fixed);
        }
    }
    add_lists(sheet, columns, at - 1);
    if (columns.draft) {
        mark_drafts(sheet, columns, at - 1);
    }
    sheet.printed = {at - 1, columns.last()};
    sheet.repeated = CellSpan{{head_row, 0}, {head_row, 0}};
    sheet.frozen = {head_row + 1, 1};
    sheet.rows_come_and_go = true;
    sheet.landscape = columns.extra > 1;
    sheet.tab = narrative_tab;
    sheet.footer = book.form.notice;
}

}  // namespace nianbao::format
