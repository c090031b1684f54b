#include "format/form_document.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "nianbao/error.hpp"
#include "xlsx/grid_writer.hpp"

namespace nianbao::format {
namespace {

bool ends_section(const docx::Paragraph& paragraph, std::string_view part) {
    return paragraph.properties.of(part).find("sectPr") != std::string_view::npos;
}

}  // namespace

FormDocument::FormDocument(std::string bytes)
    : FormDocument(opc::Package::open(std::move(bytes))) {}

FormDocument::FormDocument(opc::Package package) : package_(std::move(package)) {
    if (package_.kind() == opc::Kind::Docx) {
        read_word();
    } else {
        read_sheets();
    }
}

void FormDocument::read_word() {
    word_.emplace();
    word_->part = package_.contents(package_.main());
    word_->body = read_part(package_.main(), [this] { return docx::read_body(word_->part); });
    for (const docx::Table& table : word_->body.tables) {
        grids_.push_back(table.grid);
    }
}

void FormDocument::read_sheets() {
    for (SheetGrid& sheet : sheet_grids(package_)) {
        grids_.push_back(sheet.grid.grid);
        sheets_.push_back({std::move(sheet), {}});
    }
}

std::string FormDocument::place(std::size_t grid, std::size_t index) const {
    const text::Cell& at = cell(grid, index);
    if (!word_) {
        return sheets_[grid].tab + "!" + xlsx::name_of({at.row, at.column});
    }
    return "table " + std::to_string(grid + 1) + ", row " + std::to_string(at.row + 1) +
           ", column " + std::to_string(at.column + 1);
}

bool FormDocument::is_formula(std::size_t grid, std::size_t index) const {
    return !word_ && sheets_[grid].grid.places[index].formula;
}

bool FormDocument::is_rich(std::size_t grid, std::size_t index) const {
    return !word_ && sheets_[grid].grid.places[index].rich;
}

bool FormDocument::write(std::size_t grid, std::size_t index, std::string_view characters) {
    if (word_) {
        return write_word_cell(grid, index, characters);
    }
    Sheet& sheet = sheets_[grid];
    return xlsx::write_cell(sheet.grid, index, characters, sheet.splices);
}

/// The first paragraph with text takes the characters, the others are emptied.
bool FormDocument::write_word_cell(std::size_t grid,
                                   std::size_t index,
                                   std::string_view characters) {
    const std::vector<std::size_t>& inside = word_->body.tables[grid].paragraphs[index];
    if (inside.empty()) {
        return false;
    }
    const auto& paragraphs = word_->body.paragraphs;
    const auto with_text = std::find_if(inside.begin(), inside.end(), [&](std::size_t paragraph) {
        return !paragraphs[paragraph].pieces.empty();
    });
    const std::size_t target = with_text == inside.end() ? inside.front() : *with_text;
    for (const std::size_t paragraph : inside) {
        const std::size_t size = paragraphs[paragraph].text.size();
        if (paragraph == target) {
            write_paragraph(paragraph, {{0, size, std::string(characters)}});
        } else if (!paragraphs[paragraph].pieces.empty()) {
            write_paragraph(paragraph, {{0, size, ""}});
        }
    }
    return true;
}

bool FormDocument::write_paragraph(std::size_t paragraph,
                                   const std::vector<docx::Stretch>& stretches) {
    return docx::write_text(
        word_->part, word_->body.paragraphs[paragraph], stretches, word_->splices);
}

void FormDocument::insert_paragraphs(std::size_t paragraph,
                                     bool behind,
                                     const std::vector<std::string>& texts,
                                     std::optional<std::size_t> pattern) {
    const docx::Paragraph& at = word_->body.paragraphs[paragraph];
    docx::Paragraph plain;
    plain.prefix = at.prefix;
    const docx::Paragraph* looks = pattern ? &word_->body.paragraphs[*pattern] : &plain;
    looks = ends_section(*looks, word_->part) ? &plain : looks;
    std::string bytes;
    for (const std::string& text : texts) {
        bytes += docx::paragraph_like(word_->part, *looks, text);
    }
    word_->splices.push_back({{behind ? at.source.end() : at.source.begin, 0}, std::move(bytes)});
}

void FormDocument::remove_paragraph(std::size_t paragraph) {
    const docx::Paragraph& gone = word_->body.paragraphs[paragraph];
    if (!ends_section(gone, word_->part)) {
        word_->splices.push_back({gone.source, ""});
    } else if (!gone.pieces.empty()) {
        write_paragraph(paragraph, {{0, gone.text.size(), ""}});
    }
}

std::string FormDocument::save() const {
    std::map<opc::PartName, std::string> changed;
    if (word_ && !word_->splices.empty()) {
        changed.emplace(package_.main(), xml::spliced(word_->part, word_->splices));
    }
    for (const Sheet& sheet : sheets_) {
        if (!sheet.splices.empty()) {
            changed.emplace(sheet.part, xml::spliced(sheet.text, sheet.splices));
        }
    }
    return package_.save(changed);
}

}  // namespace nianbao::format
