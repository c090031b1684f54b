#include <algorithm>

#include "format/blank_form.hpp"
#include "tmpl/documents.hpp"
#include "xlsx/grid_writer.hpp"
#include "xml/escape.hpp"

namespace nianbao::format {
namespace {

std::string escaped(const std::string& words) {
    std::string out;
    xml::append_text(out, words);
    return out;
}

std::string run_properties(const std::string& size) {
    return "<w:rPr><w:rFonts w:ascii=\"宋体\" w:hAnsi=\"宋体\" w:eastAsia=\"宋体\"/><w:sz "
           "w:val=\"" +
           size + "\"/></w:rPr>";
}

std::string word_paragraph(const std::string& words, const std::string& size) {
    const std::string looks = run_properties(size);
    const std::string run = words.empty() ? ""
                                          : "<w:r>" + looks + "<w:t xml:space=\"preserve\">" +
                                                escaped(words) + "</w:t></w:r>";
    return "<w:p><w:pPr><w:jc w:val=\"center\"/>" + looks + "</w:pPr>" + run + "</w:p>";
}

std::string word_cell(const text::Cell& cell, bool go_on, std::size_t width) {
    std::string properties =
        "<w:tcW w:w=\"" + std::to_string(width * cell.columns) + "\" w:type=\"dxa\"/>";
    if (cell.columns > 1) {
        properties += "<w:gridSpan w:val=\"" + std::to_string(cell.columns) + "\"/>";
    }
    if (cell.rows > 1) {
        properties += go_on ? "<w:vMerge/>" : "<w:vMerge w:val=\"restart\"/>";
    }
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" +
           word_paragraph(go_on ? "" : printed(cell), "18") + "</w:tc>";
}

std::string word_table(const std::vector<text::Cell>& cells) {
    const text::Grid grid(cells);
    const std::size_t width = 9000 / grid.columns();
    std::string borders;
    for (const char* side : {"top", "left", "bottom", "right", "insideH", "insideV"}) {
        borders += "<w:" + std::string(side) +
                   " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>";
    }
    std::string out = "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/><w:tblBorders>" +
                      borders + "</w:tblBorders></w:tblPr><w:tblGrid>";
    for (std::size_t column = 0; column < grid.columns(); ++column) {
        out += "<w:gridCol w:w=\"" + std::to_string(width) + "\"/>";
    }
    out += "</w:tblGrid>";
    for (std::size_t row = 0; row < grid.rows(); ++row) {
        out += "<w:tr>";
        for (std::size_t column = 0; column < grid.columns();) {
            const text::Cell* const cell = grid.at(row, column);
            const text::Cell blank{row, column, 1, 1, ""};
            out += word_cell(
                cell == nullptr ? blank : *cell, cell != nullptr && cell->row < row, width);
            column += cell == nullptr ? 1 : cell->columns;
        }
        out += "</w:tr>";
    }
    return out + "</w:tbl>";
}

std::string sheet_cell(const text::Cell& cell, std::size_t first_row) {
    const std::string start =
        "<c r=\"" + xlsx::name_of({cell.row + first_row, cell.column}) + "\" s=\"1\"";
    const std::string words = printed(cell);
    return words.empty() ? start + "/>"
                         : start + " t=\"inlineStr\"><is><t xml:space=\"preserve\">" +
                               escaped(words) + "</t></is></c>";
}

/// A sheet of the paragraphs before a table, and the table.
std::string sheet_part(const std::vector<std::string>& words,
                       const std::vector<text::Cell>& cells) {
    const text::Grid grid(cells);
    std::string rows;
    std::string merges;
    std::size_t count = 0;
    for (std::size_t row = 0; row < words.size(); ++row) {
        rows += "<row r=\"" + std::to_string(row + 1) + "\">" +
                sheet_cell({row, 0, 1, 1, words[row]}, 0) + "</row>";
    }
    for (std::size_t row = 0; row < grid.rows(); ++row) {
        rows += "<row r=\"" + std::to_string(row + words.size() + 1) + "\">";
        for (std::size_t column = 0; column < grid.columns(); ++column) {
            const text::Cell* const cell = grid.at(row, column);
            const bool here = cell != nullptr && cell->row == row && cell->column == column;
            rows += sheet_cell(here ? *cell : text::Cell{row, column, 1, 1, ""}, words.size());
            if (here && cell->rows * cell->columns > 1) {
                const std::size_t top = row + words.size();
                merges += "<mergeCell ref=\"" + xlsx::name_of({top, column}) + ":" +
                          xlsx::name_of({top + cell->rows - 1, column + cell->columns - 1}) +
                          "\"/>";
                ++count;
            }
        }
        rows += "</row>";
    }
    const std::string merged = count == 0 ? ""
                                          : "<mergeCells count=\"" + std::to_string(count) + "\">" +
                                                merges + "</mergeCells>";
    return "<worksheet xmlns=\"" + std::string(tmpl::spreadsheet_ml) + "\"><sheetData>" + rows +
           "</sheetData>" + merged + "</worksheet>";
}

std::string style_part() {
    return "<styleSheet xmlns=\"" + std::string(tmpl::spreadsheet_ml) +
           "\"><fonts count=\"1\"><font><sz val=\"11\"/><name val=\"宋体\"/></font></fonts>"
           "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill "
           "patternType=\"gray125\"/></fill></fills><borders "
           "count=\"2\"><border><left/><right/><top/>"
           "<bottom/><diagonal/></border><border><left style=\"thin\"/><right style=\"thin\"/><top "
           "style=\"thin\"/><bottom style=\"thin\"/><diagonal/></border></borders><cellStyleXfs "
           "count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" "
           "borderId=\"0\"/></cellStyleXfs>"
           "<cellXfs count=\"2\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" "
           "xfId=\"0\"/><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"1\" xfId=\"0\" "
           "applyBorder=\"1\"/></cellXfs></styleSheet>";
}

std::string sheet_entry(const std::string& number) {
    return "<sheet name=\"表" + number + "\" sheetId=\"" + number + "\" r:id=\"rId" + number +
           "\"/>";
}

std::string sheet_arrow(const std::string& number) {
    return "<Relationship Id=\"rId" + number + "\" Type=\"" +
           std::string(tmpl::office_relationships) + "/worksheet\" Target=\"worksheets/sheet" +
           number + ".xml\"/>";
}

}  // namespace

std::string docx_of(const BlankForm& form) {
    std::string body;
    for (const BlankBlock& block : form.blocks) {
        body += block.cells.empty() ? word_paragraph(block.words, "24") : word_table(block.cells);
    }
    return tmpl::package_of(
        {{"word/document.xml",
          tmpl::word_type + "document.main+xml",
          "<w:document xmlns:w=\"" + std::string(tmpl::word_ml) + "\"><w:body>" + body +
              "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1000\" "
              "w:right=\"1400\" w:bottom=\"1000\" w:left=\"1400\" w:header=\"700\" "
              "w:footer=\"700\" "
              "w:gutter=\"0\"/></w:sectPr></w:body></w:document>"}});
}

std::string xlsx_of(const BlankForm& form) {
    const std::string ns = " xmlns=\"" + std::string(tmpl::spreadsheet_ml) + "\"";
    std::vector<tmpl::MadePart> parts(1);
    std::string names;
    std::string arrows;
    std::vector<std::string> words;
    for (const BlankBlock& block : form.blocks) {
        if (block.cells.empty()) {
            words.push_back(block.words);
            continue;
        }
        const std::string number = std::to_string(parts.size());
        names += sheet_entry(number);
        arrows += sheet_arrow(number);
        parts.push_back({"xl/worksheets/sheet" + number + ".xml",
                         tmpl::sheet_type + "worksheet+xml",
                         sheet_part(words, block.cells)});
        words.clear();
    }
    const std::string last = std::to_string(parts.size());
    arrows += "<Relationship Id=\"rId" + last + "\" Type=\"" +
              std::string(tmpl::office_relationships) + "/styles\" Target=\"styles.xml\"/>";
    parts[0] = {"xl/workbook.xml",
                tmpl::sheet_type + "sheet.main+xml",
                "<workbook" + ns + " xmlns:r=\"" + std::string(tmpl::office_relationships) +
                    "\"><sheets>" + names + "</sheets></workbook>"};
    parts.push_back({"xl/styles.xml", tmpl::sheet_type + "styles+xml", style_part()});
    parts.push_back({"xl/_rels/workbook.xml.rels",
                     "openxmlformats-package.relationships+xml",
                     "<Relationships xmlns=\"" + std::string(tmpl::package_relationships) + "\">" +
                         arrows + "</Relationships>"});
    return tmpl::package_of(parts);
}

}  // namespace nianbao::format
