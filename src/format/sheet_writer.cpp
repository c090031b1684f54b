#include "format/sheet_writer.hpp"

#include <utility>

#include <xlsxwriter.h>

#include "nianbao/error.hpp"

namespace nianbao::format {
namespace {

constexpr std::uint8_t a4 = 9;
constexpr std::size_t most_links = LXW_MAX_NUMBER_URLS;
constexpr std::size_t longest_path = 2079 / 3;  // of an address, in which a byte may become %XX

lxw_row_t row_of(const CellAt& at) {
    return static_cast<lxw_row_t>(at.row);
}
lxw_col_t column_of(const CellAt& at) {
    return static_cast<lxw_col_t>(at.column);
}

/// The library takes texts it does not change as char*.
char* loose(const std::string& text) {
    return const_cast<char*>(text.c_str());  // NOLINT(cppcoreguidelines-pro-type-const-cast)
}

/// A path in which # opens no fragment and % stands for itself; the library escapes the rest.
std::string escaped(const std::string& path) {
    std::string url;
    for (const char letter : path) {
        url += letter == '#' ? "%23" : letter == '%' ? "%25" : std::string(1, letter);
    }
    return url;
}

}  // namespace

void SheetWriter::write(const NewSheet& sheet) {
    add_columns(sheet);
    for (const auto& [row, height] : sheet.heights) {
        demand(worksheet_set_row(sheet_, static_cast<lxw_row_t>(row), height, nullptr));
    }
    for (const NewCell& cell : sheet.cells) {
        add(cell);
    }
    for (const Validation& validation : sheet.validations) {
        add(validation);
    }
    for (const Condition& condition : sheet.conditions) {
        add(condition);
    }
    for (const NewComment& comment : sheet.comments) {
        add(comment);
    }
    add_page(sheet);
    if (sheet.filter) {
        add_filter(*sheet.filter);
    }
    if (sheet.guarded) {
        protect(sheet);
    }
}

void SheetWriter::add_columns(const NewSheet& sheet) {
    for (std::size_t at = 0; at < sheet.widths.size(); ++at) {
        lxw_row_col_options options{};
        options.hidden = static_cast<std::uint8_t>(sheet.widths[at] == 0 ? 1 : 0);
        const auto column = static_cast<lxw_col_t>(at);
        demand(
            worksheet_set_column_opt(sheet_, column, column, sheet.widths[at], nullptr, &options));
    }
}

void SheetWriter::add(const NewCell& cell) {
    lxw_format* const format = looks_.of(cell.look);
    const CellAt at = cell.span.first;
    if (at != cell.span.last) {
        demand(worksheet_merge_range(sheet_,
                                     row_of(at),
                                     column_of(at),
                                     row_of(cell.span.last),
                                     column_of(cell.span.last),
                                     "",
                                     format));
    }
    if (const auto* text = std::get_if<std::string>(&cell.content)) {
        demand(worksheet_write_string(sheet_, row_of(at), column_of(at), text->c_str(), format));
    } else if (const auto* number = std::get_if<double>(&cell.content)) {
        demand(worksheet_write_number(sheet_, row_of(at), column_of(at), *number, format));
    } else if (const auto* formula = std::get_if<NewFormula>(&cell.content)) {
        add(at, *formula, format);
    } else if (const auto* link = std::get_if<NewLink>(&cell.content)) {
        add(at, *link, format);
    } else {
        demand(worksheet_write_blank(sheet_, row_of(at), column_of(at), format));
    }
}

void SheetWriter::add(const CellAt& at, const NewFormula& formula, lxw_format* format) {
    const std::string text = "=" + formula.text;
    if (const auto* words = std::get_if<std::string>(&formula.result)) {
        demand(worksheet_write_formula_str(
            sheet_, row_of(at), column_of(at), text.c_str(), format, words->c_str()));
    } else {
        demand(worksheet_write_formula_num(sheet_,
                                           row_of(at),
                                           column_of(at),
                                           text.c_str(),
                                           format,
                                           std::get<double>(formula.result)));
    }
    formulas_ += (formulas_.empty() ? "" : " ") + cell_name(at);
}

/// The text alone where a sheet takes no such link: one that is too long, or one too many.
void SheetWriter::add(const CellAt& at, const NewLink& link, lxw_format* format) {
    if (link.path.size() > longest_path || links_ == most_links) {
        demand(
            worksheet_write_string(sheet_, row_of(at), column_of(at), link.text.c_str(), format));
        return;
    }
    const std::string url = "external:" + escaped(link.path);
    demand(worksheet_write_url_opt(
        sheet_, row_of(at), column_of(at), url.c_str(), format, link.text.c_str(), nullptr));
    ++links_;
}

void SheetWriter::add(const Validation& validation) {
    lxw_data_validation made{};
    std::vector<char*> entries;
    for (const std::string& entry : validation.list) {
        entries.push_back(loose(entry));
    }
    entries.push_back(nullptr);
    const bool is_list = !validation.list.empty();
    const std::string formula = "=" + validation.formula;
    made.validate = is_list ? LXW_VALIDATION_TYPE_LIST : LXW_VALIDATION_TYPE_CUSTOM_FORMULA;
    made.value_list = is_list ? entries.data() : nullptr;
    made.value_formula = is_list ? nullptr : loose(formula);
    made.ignore_blank = LXW_VALIDATION_ON;
    made.show_error = LXW_VALIDATION_ON;
    made.error_type =
        validation.strict ? LXW_VALIDATION_ERROR_TYPE_STOP : LXW_VALIDATION_ERROR_TYPE_WARNING;
    const std::string title = "请核对";
    made.error_title = loose(title);
    made.error_message = loose(validation.words);
    const CellSpan& cells = validation.cells;
    demand(worksheet_data_validation_range(sheet_,
                                           row_of(cells.first),
                                           column_of(cells.first),
                                           row_of(cells.last),
                                           column_of(cells.last),
                                           &made));
}

void SheetWriter::add(const Condition& condition) {
    std::string ranges;
    for (const CellSpan& span : condition.cells) {
        ranges += (ranges.empty() ? "" : " ") + span_name(span);
    }
    std::erase(ranges, '$');
    const std::string formula = "=" + condition.formula;
    lxw_conditional_format made{};
    made.type = LXW_CONDITIONAL_TYPE_FORMULA;
    made.value_string = loose(formula);
    made.multi_range = loose(ranges);
    made.format = workbook_add_format(book_);
    if (condition.shade) {
        format_set_bg_color(made.format, *condition.shade);
    }
    if (!condition.numbers.empty()) {
        format_set_num_format(made.format, condition.numbers.c_str());
    }
    const CellSpan& first = condition.cells.front();
    demand(worksheet_conditional_format_range(sheet_,
                                              row_of(first.first),
                                              column_of(first.first),
                                              row_of(first.last),
                                              column_of(first.last),
                                              &made));
}

void SheetWriter::add(const NewComment& comment) {
    constexpr std::size_t bytes_a_line = 48;  // sixteen Chinese characters
    constexpr std::size_t pixels_a_line = 16;
    lxw_comment_options options{};
    const std::string face = "宋体";
    options.font_name = loose(face);
    options.font_size = 9;
    options.width = 210;
    options.height =
        static_cast<std::uint16_t>(pixels_a_line * (2 + comment.words.size() / bytes_a_line));
    demand(worksheet_write_comment_opt(
        sheet_, row_of(comment.at), column_of(comment.at), comment.words.c_str(), &options));
}

void SheetWriter::add_page(const NewSheet& sheet) {
    worksheet_set_paper(sheet_, a4);
    worksheet_set_margins(sheet_, 0.7, 0.7, 0.6, 0.6);
    worksheet_center_horizontally(sheet_);
    worksheet_fit_to_pages(sheet_, 1, sheet.one_page ? 1 : 0);
    demand(worksheet_set_footer(sheet_, ("&L&9" + sheet.footer + "&C— &P —").c_str()));
    demand(worksheet_print_area(sheet_, 0, 0, row_of(sheet.printed), column_of(sheet.printed)));
    if (sheet.landscape) {
        worksheet_set_landscape(sheet_);
    }
    if (sheet.repeated) {
        demand(worksheet_repeat_rows(
            sheet_, row_of(sheet.repeated->first), row_of(sheet.repeated->last)));
    }
    worksheet_freeze_panes(sheet_, row_of(sheet.frozen), column_of(sheet.frozen));
    worksheet_gridlines(sheet_, LXW_HIDE_ALL_GRIDLINES);
    worksheet_set_tab_color(sheet_, sheet.tab);
}

void SheetWriter::add_filter(const CellSpan& cells) {
    demand(worksheet_autofilter(sheet_,
                                row_of(cells.first),
                                column_of(cells.first),
                                row_of(cells.last),
                                column_of(cells.last)));
}

void SheetWriter::protect(const NewSheet& sheet) {
    lxw_protection allowed{};
    allowed.format_columns = LXW_TRUE;
    allowed.format_rows = LXW_TRUE;
    allowed.insert_rows = sheet.rows_come_and_go ? LXW_TRUE : LXW_FALSE;
    allowed.delete_rows = allowed.insert_rows;
    worksheet_protect(sheet_, nullptr, &allowed);
    if (!formulas_.empty()) {
        demand(worksheet_ignore_errors(
            sheet_, LXW_IGNORE_FORMULA_UNLOCKED, std::exchange(formulas_, {}).c_str()));
    }
}

void demand(int code) {
    if (code != LXW_NO_ERROR) {
        const std::string why = lxw_strerror(static_cast<lxw_error>(code));
        throw Error(code < LXW_ERROR_NULL_PARAMETER_IGNORED ? Error::Kind::File : Error::Kind::Data,
                    {"workbook.write",
                     {"写不出工作簿：" + why, "cannot write the workbook: " + why},
                     "",
                     {}});
    }
}

}  // namespace nianbao::format
