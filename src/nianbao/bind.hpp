#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "nianbao/form.hpp"
#include "nianbao/remark.hpp"
#include "nianbao/report.hpp"
#include "nianbao/words.hpp"

namespace nianbao {

/// How a blank form is bound to the items of its edition.
struct BindOptions {
    /// The column of figures to fill where a list has several, by words of its heading
    /// ("乡镇街道"). Empty: the one headed just as in the official form, else the first.
    std::string column;
    /// Put tags also into cells that hold a figure or words, as in last year's report.
    bool overwrite = false;
};

/// A cell of a form that was found to belong to an item. Units that are printed are left out.
struct BoundCell {
    std::string place;   ///< "table 2, row 3, column 4", or "统计表!C5"
    std::string tag;     ///< name of the tag without braces: "item_1_2_1", "unit_1_2_1"
    std::string key;     ///< of the item: "1.2.1"
    std::string row;     ///< label of the row as the form prints it
    std::string column;  ///< label of the column; empty for a list
    int score = 0;       ///< how surely the weaker of the two labels is that of the item, to 100
    Words why;
    std::string held;      ///< what stood in the cell; empty for a blank one
    bool written = false;  ///< the tag was written into the cell
};

/// A label among the rows of the form that is no item of the edition.
struct StrayRow {
    std::string place;
    std::string label;
    Words why;
};

/// A tag that was written outside the tables: title, organ, year, the narrative of a section.
struct BoundText {
    std::string place;  ///< "paragraph 3", or a cell
    std::string tag;    ///< "title", "organization", "year", "section_overview"
    std::string held;   ///< what the tag took the place of; empty where it was added
};

/// A form with its tags, and an account of all of them.
struct BoundForm {
    std::string document;  ///< the bytes; nothing outside the cells and lines named below differs
    std::string_view extension;        ///< "docx" or "xlsx"
    std::vector<BoundCell> cells;      ///< in the order of the document
    std::vector<BoundText> texts;      ///< in the order of the document
    std::vector<StrayRow> strays;      ///< rows without an item
    std::vector<std::string> unbound;  ///< keys of items without a cell
    /// bind.item (an item has no cell), bind.filled (a cell is not blank and was left as it is):
    /// errors. bind.column (several columns of figures), bind.placeholder (a dash or the like was
    /// replaced), bind.likeness (a label is only like that of the form), bind.text (no place for
    /// title, organ, year or a section): warnings. bind.row (a row is no item): information.
    std::vector<Remark> remarks;
};

/// Writes the Mustache tags of an edition into a blank form (DOCX or XLSX) as an authority
/// circulates it: cells are found by the labels printed around them, whatever the width of the
/// characters, the numbers and brackets, cut labels and lost characters, merged or not. A tag takes
/// the looks of the empty cell it is written into.
///
/// A cell is blank when it holds nothing or blanks. Signs that stand for a value (—— / XX ____) are
/// replaced and told. A figure is never replaced unless `overwrite` says so; 0 is a figure. The
/// cell of a heading row and of a unit gets a tag where it is blank and is else left as printed. A
/// formula is left alone. In a row of words the words themselves are the value.
///
/// In a DOCX of an edition with fixed sections the narrative is bound behind the headings, in place
/// of （文字描述） where that stands; it is printed with the looks of that paragraph. Title, organ
/// and year are bound where a gap (XX, ××, ____) shows that they are wanted, the title also over
/// two lines (XX市XX局, 20XX年政府信息公开工作年度报告).
///
/// Throws Error: Package as Template::compile; Template "bind.tags" where the document has tags
/// already, "bind.none" where no table of the edition is found, "bind.no_column" where no column is
/// headed like `options.column`.
BoundForm bind_form(std::string bytes, const Form& form, const BindOptions& options = {});
/// The same for a file, which becomes the place of all problems.
BoundForm bind_form(const std::filesystem::path& file,
                    const Form& form,
                    const BindOptions& options = {});

/// Throws Error (Template) with every "bind.filled" of a form that was to be blank: figures that
/// stand in it would be taken for those of the report.
void refuse_filled(const BoundForm& bound);

/// What a report says that a bound form has no place for: figures; in a document also sections,
/// preamble and signature.
std::vector<Note> unprinted(const BoundForm& bound, const Form& form, const Report& report);

/// Reads the tables of a filled form: the other direction of bind_form, through the same labels.
/// Figures, dashes, words and blanks are read as they stand, each with its place; rows that are no
/// item and labels that were only like those of the form are notes. The report has no year, organ
/// or narrative. Throws Error as bind_form, "bind.tags" excepted.
Reading read_form(std::string bytes, const Form& form, const BindOptions& options = {});

}  // namespace nianbao
