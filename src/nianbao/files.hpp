#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "nianbao/check.hpp"
#include "nianbao/data.hpp"
#include "nianbao/form.hpp"
#include "nianbao/report.hpp"
#include "nianbao/template.hpp"

namespace nianbao {

/// Reads a report: JSON (.json), or a report as it was published: .docx, the statistics of .xlsx, a
/// web page (.html, .htm), plain text (.txt, .md). What the bytes are counts for more than the
/// name. What finds no place in the report is noted, nothing is dropped. The edition follows from
/// the report year unless the input or `edition` names it. Throws Error: File; Package for a
/// damaged .docx or .xlsx; Data with every problem and its place; Usage for an unknown edition.
Reading read_report(const std::filesystem::path& file,
                    const std::vector<Form>& forms,
                    std::string_view edition = {});

/// The same for bytes in memory; `extension` is ".json", ".docx", ".txt" and so on. Where it is
/// empty, text that begins with { or [ is JSON, and all other text plain.
Reading parse_report(std::string_view text,
                     std::string_view extension,
                     const std::vector<Form>& forms,
                     std::string_view edition = {});

/// The form of a report: by its edition, else by its year. Throws Error (Usage, "form.unknown").
const Form& form_of(const std::vector<Form>& forms, const Report& report);

/// What the templates of an edition are filled with: title, narrative, values and units.
Data report_data(const Form& form, const Report& report);

/// The same without the narrative that no tag of `document` asks for, so it is sooner made.
/// Template::unused() wants the whole.
Data report_data(const Form& form, const Report& report, const Template& document);

/// A report as JSON that parse_report() reads to the same report, but for units and places, which
/// JSON does not hold. A figure is written as it was declared.
std::string report_json(const Report& report);

/// A report as one page for a web site, in HTML and UTF-8: the words, and each statistics table
/// where the official document of the edition has it, as the form prints it, rows of a profile
/// included. Style and pictures stand in the page, so it needs no other file; there is no script.
/// Figures and units are as declared, blanks stay blank, and what the report leaves out is composed
/// as report_data() does. The page prints on A4, and parse_report() reads it back. The same report
/// gives the same bytes. Meta tags are those of 政府网站发展指引 (国办发〔2017〕47号) that a report
/// can tell: ArticleTitle, ContentSource, Description; the day of publication is the site's to say.
/// Throws Error (Data) with everything that cannot stand in it: a section that the form has not
/// ("report.section"), a control character ("data.character"), a picture ("picture.source" without
/// a source; what the source and read_image() throw).
std::string report_html(const Form& form, const Report& report, const PictureSource& pictures = {});

/// Any JSON text as template data. Throws Error (Data) with line and JSON pointer.
Data parse_data(std::string_view json);
/// The same from a file.
Data read_data(const std::filesystem::path& file);

/// The partials of a template: every .txt and .mustache file of a folder, by its name without
/// extension, in UTF-8. Its line ends count: a partial made for the middle of a sentence ends
/// without one. Throws Error: File; Data where two files have one name, or a text is no UTF-8.
std::map<std::string, std::string, std::less<>> read_partials(const std::filesystem::path& folder);

/// Pictures of a folder by their path in it, "photos/a.png" (32 MiB each). What leads out of the
/// folder is refused: an absolute path, "..", a symbolic link ("picture.path"). The source throws
/// Error: Data; File.
PictureSource pictures_in(const std::filesystem::path& folder);

/// Findings as JSON: {"findings":[{"rule","severity","message","left","right",…}], "notes":[…]}.
std::string findings_json(const std::vector<Finding>& findings,
                          const std::vector<Note>& notes,
                          Language language);

/// What came of checking one input.
struct CheckedInput {
    std::string name;  ///< path of the file, as the user named it
    std::vector<Finding> findings;
    std::vector<Note> notes;
    std::vector<Problem> problems;  ///< where it could not be read
};

/// The same of any number of inputs as a log of SARIF 2.1.0 (OASIS, 2020), which editors and build
/// services show. Findings of the severities error, warning, information are of level error,
/// warning, note; notes of readers have the rule "reading", problems their code. Each operand is a
/// location: a line of a text is a region, any other place a logical location.
std::string sarif(const std::vector<CheckedInput>& inputs, Language language);

/// A document that can be made from a report.
struct Format {
    std::string_view name;           ///< "docx"
    std::string_view template_file;  ///< "report.docx" in the folder of the edition
    Words description;
};

/// All formats, in the order of --help.
const std::vector<Format>& formats();

/// The data itself, as report_json() writes it; it has no template.
const Format& data_format();

/// A page for a web site, as report_html() writes it; it has no template.
const Format& page_format();

/// The template of a form and format under a templates folder. Throws like Template::load.
Template load_template(const std::filesystem::path& templates,
                       const Form& form,
                       const Format& format);

/// The extension of a file as parse_report() takes it: that of a.JSON is ".json".
std::string extension_of(const std::filesystem::path& file);

/// The bytes of a report for parse_report(), 64 MiB at most. Throws Error (File).
std::string read_input_file(const std::filesystem::path& file);

/// The bytes of a DOCX or XLSX, 1 GiB at most. Throws Error (File).
std::string read_document(const std::filesystem::path& file);

/// When a file that was written outlives a loss of power. Waiting for the disk takes longer than
/// making a report; a program that makes thousands and can make them again waits once, at the end.
enum class Sync {
    Now,   ///< before write_file() returns
    Later  ///< when the system comes to it, or by sync_files()
};

/// Writes a file in one step: aside, synced, renamed. On failure nothing is left behind and an old
/// file stays as it was. Throws Error (File).
void write_file(const std::filesystem::path& file, std::string_view bytes, Sync sync = Sync::Now);

/// Removes what processes of this machine that were killed while they wrote have left in a folder.
void remove_drafts(const std::filesystem::path& folder);

/// Waits until all that was written to the file system of this folder outlives a loss of power.
/// Throws Error (File).
void sync_files(const std::filesystem::path& folder);

/// Makes a folder and those above it; false where it is there already. Throws Error (File) with the
/// folder as its place.
bool make_folder(const std::filesystem::path& folder);

/// A folder of its own among the temporary files, that only this user can open; it goes, with all
/// that is in it, when this object goes.
class ScratchFolder {
public:
    /// Throws Error (File), "file.temporary", where none can be made.
    ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder(ScratchFolder&&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    ScratchFolder& operator=(ScratchFolder&&) = delete;
    ~ScratchFolder();

    const std::filesystem::path& path() const noexcept { return path_; }

private:
    std::filesystem::path path_;
};

}  // namespace nianbao
