#include "format/docx_page.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "docx/body_reader.hpp"
#include "docx/list_numbers.hpp"
#include "docx/styles.hpp"
#include "format/docx_left_out.hpp"
#include "format/docx_lines.hpp"
#include "nianbao/error.hpp"
#include "text/fold.hpp"

namespace nianbao::format {
namespace {

constexpr std::size_t none = docx::Paragraph::none;

/// The content of a part that the document points to; empty where there is none.
std::string related_part(const opc::Package& package, std::string_view kind) {
    const opc::Part* const part = package.related(package.main(), kind);
    return part == nullptr ? std::string() : package.contents(part->name);
}

class PageMaker {
public:
    PageMaker(const opc::Package& package, const docx::Body& body)
        : package_(package), body_(body), lines_(package_styles(), package_numbers()) {}

    Page run() {
        find_layout_tables();
        std::size_t table = 0;
        for (std::size_t i = 0; i < body_.paragraphs.size(); ++i) {
            for (; table < body_.tables.size() && body_.tables[table].first_paragraph <= i;
                 ++table) {
                add_table(table);
            }
            const docx::Paragraph& paragraph = body_.paragraphs[i];
            if (lost_.count(i) == 0 &&
                (paragraph.table == none || layout_.count(paragraph.table) > 0)) {
                lines_.add(paragraph, i, page_);
            }
        }
        lines_.finish(page_);
        note_passed_over(body_, page_);
        note_other_parts(package_, page_);
        return std::move(page_);
    }

private:
    docx::Styles package_styles() const {
        const std::string part = related_part(package_, "styles");
        return part.empty() ? docx::Styles() : docx::Styles(part);
    }
    docx::ListNumbers package_numbers() const {
        const std::string part = related_part(package_, "numbering");
        return part.empty() ? docx::ListNumbers() : docx::ListNumbers(part);
    }

    /// A table that only lays out the page: one column, tables in its cells, or sections.
    bool is_layout(std::size_t index) const {
        const docx::Table& table = body_.tables[index];
        const bool narrow = table.grid.columns() <= 1;
        return narrow || outer_.count(index) > 0 ||
               std::any_of(table.paragraphs.begin(), table.paragraphs.end(), [&](const auto& cell) {
                   return std::count_if(cell.begin(), cell.end(), [&](std::size_t i) {
                              return level_of(body_.paragraphs[i].text) == 1;
                          }) > 1;
               });
    }

    /// The table whose cell a nested table stands in is that of the paragraph behind it.
    void find_outer_tables() {
        for (std::size_t i = 0; i < body_.tables.size(); ++i) {
            std::size_t last = body_.tables[i].first_paragraph;
            for (const auto& cell : body_.tables[i].paragraphs) {
                last = cell.empty() ? last : std::max(last, cell.back());
            }
            const std::size_t next = last + 1;
            if (next < body_.paragraphs.size() && body_.paragraphs[next].table != none &&
                body_.paragraphs[next].table < i) {
                outer_.insert(body_.paragraphs[next].table);
            }
        }
    }

    void find_layout_tables() {
        find_outer_tables();
        std::set<std::size_t> kept;
        for (std::size_t i = 0; i < body_.tables.size(); ++i) {
            for (const auto& cell : body_.tables[i].paragraphs) {
                kept.insert(cell.begin(), cell.end());
            }
            if (is_layout(i)) {
                layout_.insert(i);
            }
        }
        for (std::size_t i = 0; i < body_.paragraphs.size(); ++i) {
            if (body_.paragraphs[i].table != none && kept.count(i) == 0) {
                lost_.insert(i);
            }
        }
    }

    bool has_head(const docx::Table& table) const {
        for (std::size_t i = 0; i < table.grid.cells().size(); ++i) {
            for (const std::size_t paragraph : table.paragraphs[i]) {
                if (table.grid.cells()[i].row == 0 &&
                    lines_.style_of(body_.paragraphs[paragraph]) == "text table value") {
                    return false;
                }
            }
        }
        return true;
    }

    void add_table(std::size_t index) {
        if (layout_.count(index) > 0) {
            return;
        }
        const docx::Table& read = body_.tables[index];
        PageTable& table = page_.tables.emplace_back();
        table.number = lines_.number(read.first_paragraph);
        table.place = "table " + std::to_string(index + 1);
        table.head = has_head(read);
        std::vector<text::Cell> cells;
        for (std::size_t i = 0; i < read.grid.cells().size(); ++i) {
            text::Cell cell = read.grid.cells()[i];
            cell.text = lines_.words_of_cell(body_, read.paragraphs[i], page_);
            table.places.push_back(table.place + ", row " + std::to_string(cell.row + 1) +
                                   ", column " + std::to_string(cell.column + 1));
            cells.push_back(std::move(cell));
        }
        table.grid = text::Grid(std::move(cells));
    }

    const opc::Package& package_;
    const docx::Body& body_;
    DocxLines lines_;
    std::set<std::size_t> layout_;  ///< tables, by index
    std::set<std::size_t> outer_;   ///< tables with a table in a cell
    std::set<std::size_t> lost_;    ///< paragraphs that no cell shows
    Page page_;
};

}  // namespace

Page page_of_docx(const opc::Package& package) {
    const std::string part = package.contents(package.main());
    try {
        const docx::Body body = docx::read_body(part);
        return PageMaker(package, body).run();
    } catch (const Error& error) {
        throw error.within(package.main().text());
    }
}

}  // namespace nianbao::format
