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
constexpr std::string_view sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
constexpr std::string_view core_properties =
    "application/vnd.openxmlformats-package.core-properties+xml";

/// Content types of the parts of a document that hold text, behind `word`.
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
    Compiler(opc::Package package, const TemplateOptions& delimiters)
        : delimiters_(delimiters),
          made_(std::make_unique<Template::Compiled>(std::move(package))) {}

    std::unique_ptr<const Template::Compiled> run() && {
        made_->fixed = made_->package.fixed_changes();
        for (const opc::PartName& part : made_->package.parts()) {
            const std::string_view type = made_->package.content_type(part);
            if (is_text(type)) {
                story(part, docx::read_story);
            } else if (type == core_properties) {
                story(part, opc::read_properties);
            }
        }
        if (made_->package.kind() == opc::Kind::Workbook) {
            workbook();
        }
        if (!problems_.empty()) {
            throw Error(Error::Kind::Template, std::move(problems_));
        }
        return std::move(made_);
    }

private:
    /// The unpacked part; what is wrong with its XML is told with its name.
    template <typename Read>
    auto read(const opc::PartName& part, const std::string& bytes, Read reader) {
        try {
            return reader(bytes);
        } catch (const Error& error) {
            throw error.within(part.text());
        }
    }

    void story(const opc::PartName& part, xml::Story (*reader)(std::string_view)) {
        const std::string bytes = made_->package.bytes(part);
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
            problem.place = std::string(part.text()) + ": " + problem.place;
            problems_.push_back(std::move(problem));
        }
        return outline;
    }

    void add(const opc::PartName& part, Program program) {
        made_->parts.push_back({part, std::move(program)});
    }

    // Workbooks

    std::vector<opc::PartName> parts_of_type(std::string_view type) const {
        std::vector<opc::PartName> found;
        for (const opc::PartName& part : made_->package.parts()) {
            const std::string_view content_type = made_->package.content_type(part);
            if (content_type.starts_with(sheet) && content_type.substr(sheet.size()) == type) {
                found.push_back(part);
            }
        }
        return found;
    }

    void workbook() {
        for (const opc::PartName& part : parts_of_type("sharedStrings+xml")) {
            made_->strings_name = part;
            made_->strings_part = made_->package.bytes(part);
            made_->strings = read(part, made_->strings_part, xlsx::read_shared_strings);
        }
        const std::vector<opc::PartName> sheets = parts_of_type("worksheet+xml");
        const bool tags = std::any_of(sheets.begin(), sheets.end(), [&](const opc::PartName& part) {
            return !read_sheet(part, made_->package.bytes(part), false).cells.empty();
        });
        if (!tags) {
            return;
        }
        std::set<std::uint32_t> slots;
        for (const opc::PartName& part : sheets) {
            compile_sheet(part, slots);
        }
        made_->free_slots.assign(slots.begin(), slots.end());
        const opc::PartName& main = made_->package.main_part();
        made_->fixed[main] = read(main, made_->package.bytes(main), xlsx::with_full_calculation);
    }

    xlsx::Sheet read_sheet(const opc::PartName& part, const std::string& bytes, bool drop_results) {
        return read(part, bytes, [&](std::string_view text) {
            return xlsx::read_sheet(text, made_->strings, delimiters_.open, drop_results);
        });
    }

    void compile_sheet(const opc::PartName& part, std::set<std::uint32_t>& slots) {
        const std::string bytes = made_->package.bytes(part);
        const xlsx::Sheet sheet = read_sheet(part, bytes, true);
        if (sheet.cells.empty() && !xlsx::has_results(bytes)) {
            return;
        }
        for (const auto& [atom, cell] : sheet.cells) {
            if (!cell.is_inline) {
                slots.insert(cell.slot);
            }
        }
        const Outline outline = plan_part(part, sheet.story);
        if (problems_.empty()) {
            add(part, emit_sheet(sheet, outline, part.text(), made_->questions));
        }
    }

    const TemplateOptions& delimiters_;
    std::unique_ptr<Template::Compiled> made_;
    std::vector<Problem> problems_;
};

}  // namespace

std::unique_ptr<const Template::Compiled> compile(opc::Package package,
                                                  const TemplateOptions& delimiters) {
    return Compiler(std::move(package), delimiters).run();
}

}  // namespace nianbao::tmpl
