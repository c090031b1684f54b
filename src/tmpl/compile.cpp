#include <algorithm>

#include "docx/merge_field.hpp"
#include "docx/story_reader.hpp"
#include "tmpl/compilation.hpp"
#include "tmpl/control_emitter.hpp"
#include "tmpl/emitter.hpp"
#include "tmpl/part_reader.hpp"

namespace nianbao::tmpl {
namespace {

/// A look before the part is read once more.
bool may_hold_pictures(std::string_view part) {
    return part.find("blip") != std::string_view::npos;
}

/// Of a document: the kind of its notes; nothing for other parts.
std::optional<docx::Identity> notes_in(const opc::Part& part) {
    if (part.type.ends_with(".footnotes+xml")) {
        return docx::Identity::Footnote;
    }
    return part.type.ends_with(".endnotes+xml") ? std::optional(docx::Identity::Endnote)
                                                : std::nullopt;
}

/// The notes of a kind to which the sections of the programs so far refer.
RepeatedNotes repeated_notes(const std::vector<Program>& programs, docx::Identity kind) {
    RepeatedNotes notes{kind, {}};
    for (const Program& program : programs) {
        for (const Op& op : program.ops) {
            if (op.code == Op::Code::Note && static_cast<docx::Identity>(op.a) == kind) {
                notes.ids.insert(program.strings[op.b]);
            }
        }
    }
    return notes;
}

/// Compiles a part for its tags; a part of notes for what sections repeat of it as well.
void compile_story(Compilation& compilation,
                   const opc::PartName& part,
                   PartReader reader,
                   const RepeatedNotes& notes = {}) {
    std::string bytes = compilation.package().contents(part);
    if (reader == docx::read_story) {
        const TemplateOptions& options = compilation.delimiters();
        bytes = Compilation::read(part, bytes, [&](const std::string& text) {
            return docx::with_merge_fields_as_tags(text, {options.open, options.close});
        });
    }
    const xml::Story story = Compilation::read(part, bytes, reader);
    const Outline outline = compilation.plan_part(part, story);
    const Controls controls = Compilation::read(part, bytes, docx::read_controls);
    const bool asks = std::any_of(controls.begin(), controls.end(), [](const auto& control) {
        return control_tag(control.second.tag).has_value();
    });
    if ((asks || !outline.tags.empty() || !notes.ids.empty()) && compilation.is_sound()) {
        Compiling compiling = compilation.compiling(&notes);
        const PicturePlaces pictures =
            may_hold_pictures(bytes) ? Compilation::read(part, bytes, docx::read_picture_places)
                                     : PicturePlaces();
        compilation.add(part,
                        emit_story(story, outline, part.text(), compiling, controls, pictures));
    }
}

/// Compiles the notes, behind the texts that refer to them.
void compile_notes(Compilation& compilation) {
    Compiled& made = compilation.made();
    for (const opc::Part& part : compilation.package().parts()) {
        if (const std::optional<docx::Identity> kind = notes_in(part)) {
            const RepeatedNotes notes = repeated_notes(made.programs, *kind);
            if (!notes.ids.empty()) {
                made.notes.emplace(*kind, made.programs.size());
            }
            compile_story(compilation, part.name, docx::read_story, notes);
        }
    }
}

bool has_op(const std::vector<Program>& programs, Op::Code code) {
    return std::any_of(programs.begin(), programs.end(), [&](const Program& program) {
        return std::any_of(
            program.ops.begin(), program.ops.end(), [&](const Op& op) { return op.code == code; });
    });
}

/// What copies of a text need: the ids that are taken, and the lists that may begin anew.
void prepare_copies(Compilation& compilation) {
    const opc::Package& package = compilation.package();
    Compiled& made = compilation.made();
    const opc::Part* const numbering = package.related(package.main(), "numbering");
    const bool lists = numbering != nullptr && has_op(made.programs, Op::Code::Restart);
    if (lists) {
        std::string part = package.contents(numbering->name);
        docx::collect_ids(part, made.taken);
        made.numbering.emplace(std::move(part));
        compilation.change(numbering->name);
    }
    const bool drawings =
        has_op(made.programs, Op::Code::PictureInLine) || has_op(made.programs, Op::Code::Blocks);
    if (!lists && !drawings && !has_op(made.programs, Op::Code::Identity) &&
        !has_op(made.programs, Op::Code::Note)) {
        return;
    }
    for (const opc::Part& part : package.parts()) {
        if (part_reader(part.type) == docx::read_story) {
            docx::collect_ids(package.contents(part.name), made.taken);
        }
    }
}

}  // namespace

std::unique_ptr<const Compiled> compile(const opc::Package& package,
                                        const TemplateOptions& delimiters) {
    Compilation compilation(package, delimiters);
    compilation.made().kind = package.kind();
    if (const opc::Part* const styles = package.related(package.main(), "styles")) {
        const std::string part = package.contents(styles->name);
        compilation.set_styles(Compilation::read(
            styles->name, part, [](const std::string& text) { return docx::Styles(text); }));
    }
    for (const opc::Part& part : package.parts()) {
        const PartReader reader = notes_in(part) ? nullptr : part_reader(part.type);
        if (reader != nullptr) {
            compile_story(compilation, part.name, reader);
        }
    }
    if (package.kind() == opc::Kind::Xlsx) {
        compile_workbook(compilation);
    }
    if (package.kind() == opc::Kind::Docx) {
        compile_notes(compilation);
        prepare_copies(compilation);
    }
    return std::move(compilation).finish();
}

}  // namespace nianbao::tmpl
