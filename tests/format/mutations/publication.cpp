#include "format/mutations/publication.hpp"

#include <algorithm>

#include "format/html_page.hpp"
#include "format/plain_page.hpp"
#include "nianbao/files.hpp"

namespace nianbao::format {
namespace {

using Blocks = std::vector<BlankBlock>;

bool is_annex(const Form& form) {
    return form.tables.front().section.empty();
}

/// The sections that print a table of their own; the small ones of a section share one.
std::vector<std::string> table_sections(const Form& form) {
    std::vector<std::string> sections;
    for (const Table& table : form.tables) {
        if (sections.empty() || sections.back() != table.section) {
            sections.push_back(table.section);
        }
    }
    return sections;
}

void show(const Form& form, const Figures& figures, Publication& made) {
    form.each_item([&](const Item& item) {
        const auto figure = figures.find(item.key);
        made.shown[item.key] = figure == figures.end() ? "" : written(figure->second);
        if (is_annex(form) && item.kind != ItemKind::Heading && item.kind != ItemKind::Text) {
            made.units[item.key] = item.unit;
        }
        if (item.kind == ItemKind::Text) {
            made.shown[item.key] = figures.at("3.1") > 0 ? "教育、住房、征地等几个方面。" : "无";
        }
    });
}

/// A table with what is to be printed.
BlankBlock printed_table(const Publication& publication, const BlankBlock& table) {
    BlankBlock made = table;
    std::string unit;
    for (text::Cell& cell : made.cells) {
        const std::string key = answer_of(cell);
        if (!key.empty()) {
            const auto found = publication.shown.find(key);
            cell.text = found == publication.shown.end() ? "" : found->second;
        }
        // Gaps of a pattern, which somebody has filled.
        cell.text.resize(std::min(cell.text.find("----"), cell.text.size()));
    }
    for (std::size_t i = 1; i < made.cells.size(); ++i) {
        const auto printed = publication.units.find(answer_of(table.cells[i]));
        if (printed != publication.units.end()) {
            made.cells[i - 1].text = printed->second;
        }
    }
    return made;
}

void add_paragraphs(const Publication& publication, const std::string& section, Blocks& blocks) {
    for (const Told& told : publication.narrative) {
        if (told.section == section) {
            blocks.push_back({told.text, {}});
        }
    }
}

void add_tables(const Publication& publication, const std::string& section, Blocks& blocks) {
    for (std::size_t i = 0; i < publication.tables.size(); ++i) {
        if (publication.sections[i] == section) {
            blocks.push_back(printed_table(publication, publication.tables[i]));
        }
    }
}

Blocks blocks_of(const Publication& publication) {
    const Form& form = *publication.form;
    Blocks blocks = {{publication.title, {}}};
    add_paragraphs(publication, "preamble", blocks);
    for (const FormSection& section : form.sections) {
        blocks.push_back({section.title, {}});
        add_paragraphs(publication, section.key, blocks);
        add_tables(publication, section.key, blocks);
    }
    blocks.push_back({publication.organization, {}});
    blocks.push_back({std::to_string(publication.year + 1) + "年1月20日", {}});
    if (is_annex(form)) {
        const std::string year = std::to_string(publication.year);
        blocks.push_back({publication.organization + year + "年度" + form.title, {}});
        add_tables(publication, "", blocks);
    }
    return blocks;
}

std::string plain_text(const Blocks& blocks, PlainTable kind) {
    std::string text;
    for (const BlankBlock& block : blocks) {
        text +=
            (block.cells.empty() ? block.words + "\n" : PlainRows(block.cells, kind).text()) + "\n";
    }
    return text;
}

std::string web_page(const Blocks& blocks) {
    std::string article;
    for (const BlankBlock& block : blocks) {
        article += block.cells.empty() ? html_paragraph(block.words)
                                       : html_table(block.cells, HtmlTable::Merged);
    }
    return html_page(article);
}

}  // namespace

Publication publication_of(const Form& form, int year, const Figures& figures, Chance& chance) {
    Publication made;
    made.form = &form;
    made.year = year;
    made.organization = "示范区交通运输局";
    made.title = made.organization + std::to_string(year) + "年政府信息公开工作年度报告";
    made.narrative = narrative_of(form, year, figures, chance);
    for (BlankBlock& block : blank_form(form).blocks) {
        if (!block.cells.empty()) {
            made.tables.push_back(std::move(block));
        }
    }
    made.sections = table_sections(form);
    show(form, figures, made);
    return made;
}

Figures figures_of(const Publication& publication) {
    Figures figures;
    for (const auto& [key, words] : publication.shown) {
        if (const auto figure = figure_of(words)) {
            figures[key] = *figure;
        }
    }
    return figures;
}

const std::vector<std::string>& file_kinds() {
    static const std::vector<std::string> kinds = {"docx", "html", "txt", "ragged.txt"};
    return kinds;
}

Reading published_and_read(const Publication& publication,
                           const std::string& kind,
                           const std::vector<Form>& forms) {
    const Blocks blocks = blocks_of(publication);
    if (kind == "docx") {
        return parse_report(docx_of(BlankForm{blocks}), ".docx", forms);
    }
    if (kind == "html") {
        return parse_report(web_page(blocks), ".html", forms);
    }
    return parse_report(
        plain_text(blocks, kind == "txt" ? PlainTable::Full : PlainTable::Ragged), ".txt", forms);
}

}  // namespace nianbao::format
