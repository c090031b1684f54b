#pragma once

#include <set>
#include <string>
#include <vector>

#include "nianbao/data.hpp"
#include "nianbao/error.hpp"
#include "nianbao/template.hpp"
#include "tmpl/budget.hpp"
#include "tmpl/contexts.hpp"
#include "tmpl/growing_part.hpp"
#include "tmpl/id_book.hpp"
#include "tmpl/note_book.hpp"
#include "tmpl/picture_book.hpp"
#include "tmpl/program.hpp"
#include "tmpl/string_table.hpp"

namespace nianbao::tmpl {

/// What goes wrong while a template is rendered, over all its parts; each tag is told once.
class Complaints {
public:
    explicit Complaints(const Questions& questions) : questions_(questions) {}

    void missing(std::uint32_t question);
    void not_a_text(std::uint32_t question);
    void illegal_character(std::uint32_t question);
    /// A formatter got a value of a kind that it does not take.
    void not_formatted(std::uint32_t question, const Formatter& formatter, const Data& value);
    /// A block of a value (counted from 1) is none of the kinds there are.
    void bad_block(std::uint32_t question, std::size_t number);
    /// A value says nothing of a picture.
    void not_a_picture(std::uint32_t question);
    /// The picture of that name cannot be had.
    void no_picture(std::uint32_t question, const std::string& name, const Error& error);
    /// A list of choices has no such choice.
    void no_choice(std::uint32_t question, const std::string& value);
    void too_long(std::uint32_t question);

    const std::vector<Problem>& problems() const noexcept { return problems_; }

private:
    void say(std::uint32_t question, const char* code, Words message, Words remedy);

    const Questions& questions_;
    std::set<std::uint32_t> told_;
    std::vector<Problem> problems_;
};

/// What a sheet is made for; nothing for a sheet that is there once.
struct SheetItem {
    const Data* value = nullptr;
    std::size_t index = 0;  ///< among its list
    std::size_t count = 1;

    /// Enters the context of the item, or leaves it.
    void enter(Contexts& contexts) const;
    void leave(Contexts& contexts) const;
};

/// What a rendering knows of the sheet at hand, in a workbook whose rows may move.
struct SheetRendering {
    xlsx::Moves* record = nullptr;  ///< only record what becomes of the rows, write nothing
    const xlsx::WorkbookMoves* workbook = nullptr;  ///< the finished record of all sheets
    std::size_t number = 0;                         ///< of the sheet in it
    GrowingPart* part = nullptr;                    ///< takes complete rows, where it is set
    SheetItem item;
};

/// Everything a rendering reads and shares between parts.
struct Rendering {
    const Questions& questions;
    const Data& data;
    Missing missing = Missing::Error;
    Complaints& complaints;
    StringTable* strings = nullptr;  ///< of a workbook with shared strings
    Budget budget = Budget();
    SheetRendering sheet = {};
    IdBook ids = IdBook();  ///< of a document
    PictureBook pictures = PictureBook();
    NoteBook notes = NoteBook();
};

/// The bytes of a part, behind those with which it begins; less the rows that SheetRendering::part
/// has taken. Throws Error (Data, "data.output") past the limit.
std::string render(const Program& program, Rendering& rendering, std::string begun = {});

}  // namespace nianbao::tmpl
