#include <algorithm>
#include <array>
#include <set>

#include "docx/story_reader.hpp"
#include "nianbao/error.hpp"
#include "opc/properties_reader.hpp"
#include "tmpl/compiled.hpp"
#include "tmpl/emitter.hpp"
#include "tmpl/outline.hpp"
#include "xlsx/sheet_reader.hpp"
#include "xlsx/workbook.hpp"

namespace nianbao::tmpl {
namespace {

constexpr std::string_view word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
constexpr std::string_view spreadsheet =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.";
constexpr std::string_view core_properties =
    "application/vnd.openxmlformats-package.core-properties+xml";

/// Content types of the parts of a document that hold text, behind `word`; in lower case.
constexpr std::array<std::string_view, 7> texts = {"document.main+xml",
                                                   "template.main+xml",
                                                   "header+xml",
                                                   "footer+xml",
                                                   "footnotes+xml",
                                                   "endnotes+xml",
                                                   "comments+xml"};

bool is_text(std::string_view content_type) {
    return content_type.starts_with(word) &&
           std::find(texts.begin(), texts.end(), content_type.substr(word.size())) != texts.end();
}

class Compiler {
public:
    Compiler(const opc::Package& package, const TemplateOptions& delimiters)
        : package_(package), delimiters_(delimiters), made_(std::make_unique<Compiled>()) {}

    std::unique_ptr<const Compiled> run() && {
        made_->kind = package_.kind();
        for (const opc::Part& part : package_.parts()) {
            if (is_text(part.type)) {
                story(part.name, docx::read_story);
            } else if (part.type == core_properties) {
                story(part.name, opc::read_properties);
            }
        }
        if (made_->kind == opc::Kind::Xlsx) {
            workbook();
        }
        if (!problems_.empty()) {
            throw Error(Error::Kind::Template, std::move(problems_));
        }
        made_->frame = package_.frame(changing_);
        return std::move(made_);
    }

private:
    /// Reads a part; what is wrong with its XML is told with its name.
    template <typename Reader>
    auto read(const opc::PartName& part, const std::string& bytes, Reader reader) {
        try {
            return reader(bytes);
        } catch (const Error& error) {
            throw error.within(part.text());
        }
    }

    void story(const opc::PartName& part, xml::Story (*reader)(std::string_view)) {
        const std::string bytes = package_.contents(part);
        const xml::Story story = read(part, bytes, reader);
        const Outline outline = plan_part(part, story);
        if (!outline.tags.empty() && problems_.empty()) {
            add(part, emit_story(story, outline, part.text(), made_->questions));
        }
    }

    Outline plan_part(const opc::PartName& part, const xml::Story& story) {
        std::vector<Problem> problems;
        Outline outline = plan(story, delimiters_, problems);
        for (Problem& problem : problems) {
            problem.place = part.text() + ": " + problem.place;
            problems_.push_back(std::move(problem));
        }
        return outline;
    }

    void add(const opc::PartName& part, Program program) {
        changing_.push_back(part);
        made_->programs.push_back(std::move(program));
    }

    // Workbooks

    std::vector<opc::PartName> parts_of_type(std::string_view type) const {
        std::vector<opc::PartName> found;
        for (const opc::Part& part : package_.parts()) {
            const std::string_view full = part.type;
            if (full.starts_with(spreadsheet) && full.substr(spreadsheet.size()) == type) {
                found.push_back(part.name);
            }
        }
        return found;
    }

    void workbook() {
        const std::vector<opc::PartName> strings = parts_of_type("sharedstrings+xml");
        for (const opc::PartName& part : strings) {
            made_->strings_part = package_.contents(part);
            made_->strings = read(part, made_->strings_part, xlsx::read_shared_strings);
        }
        const std::vector<opc::PartName> sheets = parts_of_type("worksheet+xml");
        const bool tags = std::any_of(sheets.begin(), sheets.end(), [&](const opc::PartName& part) {
            const std::string bytes = package_.contents(part);
            return !read_sheet(part, bytes, false).cells.empty();
        });
        if (!tags) {
            return;
        }
        for (const opc::PartName& part : sheets) {
            compile_sheet(part);
        }
        recalculate();
        made_->free_slots.assign(slots_.begin(), slots_.end());
        if (!slots_.empty()) {
            changing_.push_back(strings.back());
        }
    }

    xlsx::Sheet read_sheet(const opc::PartName& part, const std::string& bytes, bool drop_results) {
        return read(part, bytes, [&](const std::string& text) {
            return xlsx::read_sheet(text, made_->strings, delimiters_.open, drop_results);
        });
    }

    void compile_sheet(const opc::PartName& part) {
        const std::string bytes = package_.contents(part);
        const xlsx::Sheet sheet = read_sheet(part, bytes, true);
        if (sheet.cells.empty() && !xlsx::has_results(bytes)) {
            return;
        }
        for (const auto& [atom, cell] : sheet.cells) {
            if (!cell.is_inline) {
                slots_.insert(cell.slot);
            }
        }
        const Outline outline = plan_part(part, sheet.story);
        if (problems_.empty()) {
            add(part, emit_sheet(sheet, outline, part.text(), made_->questions));
        }
    }

    void recalculate() {
        const std::string book = package_.contents(package_.main());
        std::string calculated = read(package_.main(), book, xlsx::with_full_calculation);
        if (calculated != book) {
            changing_.push_back(package_.main());
            made_->fixed.push_back(std::move(calculated));
        }
    }

    const opc::Package& package_;
    const TemplateOptions& delimiters_;
    std::unique_ptr<Compiled> made_;
    std::vector<opc::PartName> changing_;
    std::set<std::uint32_t> slots_;  ///< shared strings that hold tags
    std::vector<Problem> problems_;
};

}  // namespace

std::unique_ptr<const Compiled> compile(const opc::Package& package,
                                        const TemplateOptions& delimiters) {
    return Compiler(package, delimiters).run();
}

}  // namespace nianbao::tmpl
