#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "docx/body_reader.hpp"
#include "docx/body_writer.hpp"
#include "format/sheet_grids.hpp"
#include "opc/package.hpp"
#include "text/grid.hpp"
#include "xml/splice.hpp"

namespace nianbao::format {

/// A DOCX or XLSX as a list of tables whose cells can be written: the body of a document, all
/// sheets of a workbook. What is not written stays byte for byte.
class FormDocument {
public:
    /// Throws Error as opc::Package::open and xml::Scanner do.
    explicit FormDocument(std::string bytes);
    explicit FormDocument(opc::Package package);

    /// Tables in the order of the document, or sheets in that of their tabs.
    const std::vector<text::Grid>& grids() const noexcept { return grids_; }
    const text::Cell& cell(std::size_t grid, std::size_t index) const {
        return grids_[grid].cells()[index];
    }

    /// "table 2, row 3, column 4", counted from 1, or "统计表!C5".
    std::string place(std::size_t grid, std::size_t cell) const;

    /// True where the text of a cell is the result of a formula.
    bool is_formula(std::size_t grid, std::size_t cell) const;
    /// True where the text of a cell has runs of different looks, so that it cannot be written
    /// whole without loss.
    bool is_rich(std::size_t grid, std::size_t cell) const;

    /// Makes `characters` the text of a cell. False where there is nothing to write into.
    bool write(std::size_t grid, std::size_t cell, std::string_view characters);

    /// The body of a DOCX; null pointer for a workbook.
    const docx::Body* body() const noexcept { return word_ ? &word_->body : nullptr; }
    /// Writes over stretches of the text of a paragraph of the body; false where that cannot be.
    bool write_paragraph(std::size_t paragraph, const std::vector<docx::Stretch>& stretches);
    /// Inserts paragraphs, one for each text, before a paragraph of the body or behind it. They
    /// look like `pattern`, or plain where there is none.
    void insert_paragraphs(std::size_t paragraph,
                           bool behind,
                           const std::vector<std::string>& texts,
                           std::optional<std::size_t> pattern);
    /// Takes a paragraph out; one that ends a section of the page layout is only emptied.
    void remove_paragraph(std::size_t paragraph);

    /// The document with all that was written.
    std::string save() const;

private:
    struct Word {
        std::string part;
        docx::Body body;
        std::vector<xml::Splice> splices;
    };
    struct Sheet : SheetGrid {
        std::vector<xml::Splice> splices;
    };

    void read_word();
    void read_sheets();
    bool write_word_cell(std::size_t grid, std::size_t cell, std::string_view characters);

    opc::Package package_;
    std::optional<Word> word_;
    std::vector<Sheet> sheets_;
    std::vector<text::Grid> grids_;
};

}  // namespace nianbao::format
