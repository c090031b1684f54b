#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "nianbao/data.hpp"
#include "nianbao/error.hpp"

namespace nianbao {

namespace tmpl {
struct Compiled;
}

/// What to do when the data lacks a key that a template asks for.
enum class Missing {
    Error,  ///< fail, naming every missing key with its place
    Empty,  ///< print nothing
    Keep    ///< print the tag as it stands in the template
};

/// How tags are written, and what they may include.
struct TemplateOptions {
    std::string open = "{{";
    std::string close = "}}";

    /// Texts that {{>name}} includes, by name: Mustache tags and plain text, a line a paragraph
    /// (or, in a sheet, a line within the cell) that looks like the place where it is included. A
    /// template can include nothing else: no file is ever opened for it.
    std::map<std::string, std::string, std::less<>> partials = {};
    /// What becomes of {{>name}} where there is no such partial: an error, or nothing.
    bool missing_partials_are_empty = false;

    /// How deep sections may be nested ("tmpl.depth").
    std::size_t deepest_section = 200;
};

/// What one rendering may use. Data or a template that asks for more ends in an Error (Data): the
/// figures are far beyond any report, and yet within a minute and a few hundred megabytes.
struct RenderLimits {
    std::size_t part_bytes = std::size_t{1} << 30;  ///< of one part, unpacked ("data.output")
    std::size_t copies = 50'000'000;  ///< passes of sections, all together ("data.copies")
    std::size_t partials = 200;       ///< partials inside partials ("data.depth")
    std::size_t picture_bytes = std::size_t{256} << 20;  ///< of all pictures ("data.pictures")
    std::chrono::milliseconds time{0};  ///< by the clock ("data.time"); 0 is no limit
};

/// Gives the bytes of a picture by the name that the data has for it. Throws Error (Data, File)
/// where it cannot be had. pictures_in() in files.hpp makes one of a folder.
using PictureSource = std::function<std::string(const std::string& name)>;

/// How a template is rendered. Missing alone will do: render(data, Missing::Empty).
struct RenderOptions {
    RenderOptions(Missing how = Missing::Error) : missing(how) {}  // NOLINT: reads as what it is

    Missing missing;
    RenderLimits limits = {};
    /// Where pictures come from; without it, a picture in the data is an error ("picture.source").
    PictureSource pictures = {};
};

/// A DOCX or XLSX document with Mustache tags, compiled. Immutable: any number of threads may
/// render from one Template at the same time.
///
/// Tags: {{path}} value · {{path|format:argument}} value through pure functions · {{#path}} …
/// {{/path}} section: a list repeats, an object is entered, any other true value shows the part
/// once · {{#path|eq:words}} on a condition · {{^path}} … {{/path}} when the value is missing,
/// false or empty · {{>partial}} · {{! comment }} · {{=<% %>=}} other delimiters. A path is names
/// joined by dots; {{.}} is the value itself; {{@number}}, {{@last}} … tell the place in a loop. A
/// paragraph, table row or sheet row that holds nothing but section tags and comments disappears.
/// A path that the template also asks for by {{^path}} may be missing from the data.
///
/// In a document, content controls are filled by their tag, else their title, and mail merge
/// fields are tags; {{path|blocks}} stands for a list of paragraphs, headings, lists, tables and
/// pictures. A picture whose alternative text is {{path|picture}} is the frame of the picture that
/// the data names; elsewhere in a text that tag is a picture in the line.
/// In a workbook, sections over rows repeat the rows, and what refers to them moves along; defined
/// names are filled as controls are. templates/TAGS.md shows all of it by example.
class Template {
public:
    /// Reads and compiles a file. Throws Error: File, Package when the document is damaged,
    /// encrypted, carries macros or breaks a limit; Template with every wrong tag.
    static Template load(const std::filesystem::path& file, const TemplateOptions& options = {});
    /// The same for the bytes of a document.
    static Template compile(std::string bytes, const TemplateOptions& options = {});

    Template(Template&&) noexcept;
    Template& operator=(Template&&) noexcept;
    Template(const Template&) = delete;
    Template& operator=(const Template&) = delete;
    ~Template();

    /// The bytes of a new document. Throws Error (Data) with every missing key, and every value
    /// that cannot stand in a document (characters illegal in XML 1.0, text past Excel's 32,767);
    /// and at once where a limit is reached.
    std::string render(const Data& data, const RenderOptions& options = {}) const;

    /// Renders into a file: written aside, synced, renamed; on failure nothing is left behind.
    void render_to(const Data& data,
                   const std::filesystem::path& file,
                   const RenderOptions& options = {}) const;

    /// The paths of all tags, each once, in the order of the alphabet.
    std::vector<std::string> paths() const;

    /// Whether a tag may ask for the member of that name of the whole data: whether it is the first
    /// name of any path. A name that is only asked for inside a section counts, too.
    bool asks_for(std::string_view member) const;

    /// The paths of members of the data that no tag asks for, whatever is shown: "sections[].note";
    /// in lists those that no tag asks for in any item. Below an unused member nothing is told.
    std::vector<std::string> unused(const Data& data) const;

    /// What is odd about the template and yet understood: tags in full-width braces (tmpl.wide) or
    /// inside revisions (tmpl.revision), with their places.
    const std::vector<Problem>& warnings() const noexcept;

    /// "docx" or "xlsx".
    std::string_view extension() const noexcept;

private:
    explicit Template(std::unique_ptr<const tmpl::Compiled> compiled);
    std::unique_ptr<const tmpl::Compiled> compiled_;
};

}  // namespace nianbao
