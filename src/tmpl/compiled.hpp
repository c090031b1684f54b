#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "docx/numbering.hpp"
#include "nianbao/template.hpp"
#include "opc/package.hpp"
#include "tmpl/id_book.hpp"
#include "tmpl/picture_book.hpp"
#include "tmpl/program.hpp"
#include "tmpl/sheet_maker.hpp"
#include "xlsx/moved_part.hpp"
#include "xlsx/string_item.hpp"

namespace nianbao::tmpl {

/// A sheet of a workbook whose rows move.
struct MovingSheet {
    std::size_t program = 0;  ///< index into Compiled::programs
    std::size_t number = 0;   ///< among the sheets of the workbook
    Program rows;             ///< records what becomes of its rows; no ops where they stay
    Program columns;          ///< the same for its columns
};

/// A part that refers to cells, in a workbook whose rows move.
struct MovedPart {
    opc::PartName part;
    xlsx::PartKind kind = xlsx::PartKind::Workbook;
    std::size_t sheet = 0;  ///< the sheet it belongs to; WorkbookMoves::no_sheet for none
    std::string bytes;      ///< as they read while nothing has moved
    std::optional<std::size_t> program;  ///< where tags give the bytes: among Compiled::programs
};

/// A template ready to be rendered: a program for every part that holds tags, and the rest of the
/// package packed around them.
struct Compiled {
    opc::Kind kind = opc::Kind::Docx;
    std::vector<Program> programs;
    Questions questions;
    std::vector<Problem> warnings;
    std::vector<opc::Content> fixed;  ///< parts that change, but come out the same each time

    // Of a document with sections:
    IdBook::Taken taken;                          ///< ids that copies must not have
    std::optional<docx::Numbering> numbering;     ///< where lists begin anew
    std::map<docx::Identity, std::size_t> notes;  ///< programs of notes that sections refer to

    // Of a workbook with tags:
    std::string strings_part;               ///< what `strings` looks into
    xlsx::SharedStrings strings;            ///< no items where the workbook has none
    std::vector<std::uint32_t> free_slots;  ///< shared strings that held tags

    // Of a workbook whose rows move:
    std::vector<std::string> sheet_names;  ///< in the order of their tabs
    std::vector<MovingSheet> moving;       ///< all its sheets of cells
    std::vector<MovedPart> moved;          ///< what else refers to cells
    std::vector<SheetMaker> makers;        ///< sheets that are made by data
    SheetLists lists;                      ///< of a workbook with such sheets
    std::optional<opc::PartName> main;     ///< the workbook part, of such a workbook

    std::optional<Gallery> gallery;  ///< of a template that may come to show pictures

    /// Takes the parts in this order: programs, moved without a program, the relationships of the
    /// workbook if sheets are made, fixed, numbering, shared strings if any slots are free.
    std::optional<opc::Frame> frame;
};

/// Compiles all parts of a document that may hold tags. Throws Error: Package; Template with every
/// wrong tag.
std::unique_ptr<const Compiled> compile(const opc::Package& package,
                                        const TemplateOptions& delimiters);

}  // namespace nianbao::tmpl
