#include <algorithm>
#include <array>

#include "docx/story_reader.hpp"
#include "opc/properties_reader.hpp"
#include "tmpl/compilation.hpp"
#include "tmpl/emitter.hpp"

namespace nianbao::tmpl {
namespace {

constexpr std::string_view word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
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

void compile_story(Compilation& compilation,
                   const opc::PartName& part,
                   xml::Story (*reader)(std::string_view)) {
    const std::string bytes = compilation.package().contents(part);
    const xml::Story story = Compilation::read(part, bytes, reader);
    const Outline outline = compilation.plan_part(part, story);
    if (!outline.tags.empty() && compilation.is_sound()) {
        Compiling compiling = compilation.compiling();
        compilation.add(part, emit_story(story, outline, part.text(), compiling));
    }
}

}  // namespace

std::unique_ptr<const Compiled> compile(const opc::Package& package,
                                        const TemplateOptions& delimiters) {
    Compilation compilation(package, delimiters);
    compilation.made().kind = package.kind();
    for (const opc::Part& part : package.parts()) {
        if (is_text(part.type)) {
            compile_story(compilation, part.name, docx::read_story);
        } else if (part.type == core_properties) {
            compile_story(compilation, part.name, opc::read_properties);
        }
    }
    if (package.kind() == opc::Kind::Xlsx) {
        compile_workbook(compilation);
    }
    return std::move(compilation).finish();
}

}  // namespace nianbao::tmpl
