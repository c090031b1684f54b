#pragma once

#include <string>
#include <vector>

#include "nianbao/data.hpp"
#include "nianbao/form.hpp"
#include "nianbao/remark.hpp"
#include "nianbao/report.hpp"
#include "nianbao/template.hpp"

namespace nianbao {

/// A name that the tags of a template ask the data for, with what they do with it.
struct TemplateKey {
    enum class Kind {
        Value,   ///< is printed: a text, a number, yes or no
        Number,  ///< is printed by a formatter that takes a number
        Date,    ///< the same for a date
        Truth,   ///< only decides whether something is shown
        Values,  ///< is printed item by item with {{.}}: a list of values, or one value
        Blocks,  ///< is printed by {{name|blocks}}: paragraphs, headings, lists, tables
        Section  ///< is entered: an object, or a list of objects; see `members`
    };
    std::string name;  ///< one name, without dots
    Kind kind = Kind::Value;
    /// The data may lack it: {{^name}} asks for it too, a formatter says what to print instead, or
    /// it is only asked for where some section is shown.
    bool optional = false;
    std::string place;                 ///< of the first tag that asks for it
    std::vector<TemplateKey> members;  ///< of a Section, in the order of the alphabet

    bool operator==(const TemplateKey&) const = default;
};

/// Everything there is to say about the tags of a document, at once: what is wrong with them
/// (errors, the codes of Template::compile), what is odd (warnings: tmpl.wide, tmpl.revision,
/// tmpl.wide_sign), and, where `data` is given, what does not agree with it: data.missing,
/// data.kind (a list where a value is wanted), data.character, data.length (errors); data.unused,
/// a key that no tag asks for (a warning where it resembles a name that is missing, else
/// information), whose place is its path in the data. Other places name the part, the cell ("table
/// 1, row 2, column 3" or "统计表!C5") and the words around. Pictures that the data names are
/// looked at where `pictures` gives them. Throws Error (Package) where the document cannot be read
/// at all.
std::vector<Remark> check_template(const std::string& bytes,
                                   const TemplateOptions& options = {},
                                   const Data* data = nullptr,
                                   const PictureSource& pictures = {});

/// The same against what report_data() makes of a report, or of one that has everything the edition
/// knows: tags the edition does not know are data.missing, items that no tag prints (of a report:
/// those that are not blank) are data.unused, a warning; so are lists and tables where the
/// narrative around them is printed. Nothing else is unused.
std::vector<Remark> check_template(const std::string& bytes,
                                   const Form& form,
                                   const Report* report = nullptr,
                                   const TemplateOptions& options = {});

/// The lists, tables and pictures of a report that a template leaves out although it prints the
/// narrative around them, as one does that knows paragraphs and headings alone.
std::vector<Note> unprinted(const Template& document, const Form& form, const Report& report);

/// The figures of a report in rows that a profile has added (Item::local), where the template has
/// no tag for them: the official templates know the national rows alone.
std::vector<Note> unprinted_rows(const Template& document, const Form& form, const Report& report);

/// The data a template needs, over all its branches, in the order of the alphabet. A name inside a
/// section belongs to the section, unless the same name is also asked for outside of it. Throws
/// Error like Template::compile.
std::vector<TemplateKey> template_keys(const std::string& bytes,
                                       const TemplateOptions& options = {});

/// Keys as a JSON Schema (2020-12) that data for the template obeys.
std::string keys_schema(const std::vector<TemplateKey>& keys);

/// The document with full-width marks of tags (｛｛ ｝｝, and ＃ ／ ＾ ＆ ！ ＞ ｜ in them) as
/// ASCII; names and all else stay. The same bytes where there are none. Throws Error (Package).
std::string mend_template(const std::string& bytes);

}  // namespace nianbao
