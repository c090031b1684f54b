#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "format/blank_form.hpp"
#include "nianbao/report.hpp"
#include "text/grid.hpp"

namespace nianbao::format {

/// How a web site shows the tables of a report.
enum class HtmlTable {
    Merged,      ///< rowspan and colspan as they should be
    Lost,        ///< both lost: merged cells are there once, the others are not
    Paragraphs,  ///< each row a paragraph, its cells parted by blanks
    Nested       ///< merged, each table in a cell of another, as are all other blocks
};

/// Text as HTML.
inline std::string escaped(const std::string& text) {
    std::string out;
    for (const char letter : text) {
        out += letter == '&'    ? "&amp;"
               : letter == '<'  ? "&lt;"
               : letter == '\n' ? "<br>"
                                : std::string(1, letter);
    }
    return out;
}

inline std::string html_paragraph(const std::string& text, const std::string& style = "") {
    return "<p class=MsoNormal " + style + "><span lang=EN-US>" + escaped(text) +
           "</span><o:p></o:p></p>\n";
}

inline std::string html_row(const text::Grid& grid, std::size_t row, HtmlTable kind) {
    std::string out;
    for (const text::Cell& cell : grid.cells()) {
        if (cell.row != row) {
            continue;
        }
        if (kind == HtmlTable::Paragraphs) {
            out += (out.empty() ? "" : "&nbsp; &nbsp;") + escaped(cell.text);
            continue;
        }
        const bool spans = kind != HtmlTable::Lost;
        out += "<td";
        out += spans && cell.rows > 1 ? " rowspan=\"" + std::to_string(cell.rows) + "\"" : "";
        out += spans && cell.columns > 1 ? " colspan='" + std::to_string(cell.columns) + "'" : "";
        out += "><p>" + escaped(cell.text) + "</p></td>";
    }
    return kind == HtmlTable::Paragraphs ? "<p>" + out + "</p>\n" : "<tr>" + out + "</tr>\n";
}

inline std::string html_table(const std::vector<text::Cell>& cells, HtmlTable kind) {
    const text::Grid grid(cells);
    std::string out;
    for (std::size_t row = 0; row < grid.rows(); ++row) {
        out += html_row(grid, row, kind);
    }
    return kind == HtmlTable::Paragraphs ? out : "<table border=1>\n" + out + "</table>\n";
}

inline std::string html_blocks(const std::vector<Block>& blocks) {
    std::string out;
    for (const Block& block : blocks) {
        out += html_paragraph(block.text + block.rest, "style='text-indent:2em'");
    }
    return out;
}

/// The figures of a report in the tables of its form, in the order of print.
inline std::vector<std::vector<text::Cell>> filled_tables(const Form& form, const Report& report) {
    std::vector<std::vector<text::Cell>> tables;
    BlankForm blank = blank_form(form);
    blank.each_cell([&](text::Cell& cell) {
        const std::string key = answer_of(cell);
        const Entry* const entry = report.entry(key);
        cell.text = key.empty() ? cell.text : entry == nullptr ? "" : entry->value.written();
        // The gaps of a pattern that nobody has filled are words like any others.
        cell.text.resize(std::min(cell.text.find("----"), cell.text.size()));
    });
    for (const BlankBlock& block : blank.blocks) {
        if (!block.cells.empty()) {
            tables.push_back(block.cells);
        }
    }
    return tables;
}

/// The report alone.
inline std::string html_article(const Form& form, const Report& report, HtmlTable kind) {
    std::string out = "<h1>" + escaped(report.title) + "</h1>\n" + html_blocks(report.preamble);
    const auto tables = filled_tables(form, report);
    std::size_t table = 0;
    for (const Section& section : report.sections) {
        out += html_paragraph(section.title, "style=\"font-weight:bold\"");
        out += html_blocks(section.content);
        const FormSection* known = nullptr;
        for (const FormSection& one : form.sections) {
            known = one.title == section.title ? &one : known;
        }
        for (const Table& one : form.tables) {
            if (known != nullptr && one.section == known->key && !one.section.empty()) {
                out += html_table(tables[table++], kind);
                break;
            }
        }
    }
    out += html_paragraph(report.signature->organization, "align=right");
    out += html_paragraph(report.signature->date.text(), "align=right");
    out += report.table_title.empty() ? "" : html_paragraph(report.table_title, "align=center");
    return out + (table < tables.size() ? html_table(tables[table], kind) : "");
}

/// The page of a web site around it.
inline std::string html_page(const std::string& article, bool nested = false) {
    const std::string open = nested ? "<table width=1000><tr><td class=left><ul><li><a href=x>"
                                      "机构职能</a><li><a href=y>2019年政府信息公开年报</a></ul>"
                                      "<td><table><tr><td>"
                                    : "<div class=content><div id=zoom>";
    const std::string close = nested ? "</table></table>" : "</div></div>";
    return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>年报_某区</title>"
           "<style>p{margin:0}</style><script>if (1<2) "
           "document.write('<p>广告</p>')</script></head>"
           "<body><div class=top><a href=/>首页</a> <a href=/zw>政务公开</a></div>"
           "<div>当前位置：<a href=/>首页</a> &gt; 政府信息公开年报</div>"
           "<p style='display:none'>隐藏的统计代码</p>" +
           open + article + close +
           "<div class=share><a href=p>打印</a><a href=c>关闭</a></div>"
           "<footer>主办单位：某区人民政府办公室 网站标识码：0000000000</footer></body></html>";
}

}  // namespace nianbao::format
