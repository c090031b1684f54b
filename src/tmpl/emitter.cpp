#include "tmpl/emitter.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace nianbao::tmpl {
namespace {

using Kind = xml::Atom::Kind;

/// The last line of a partial that does not end with a line feed goes on behind it.
void join_last_line(const xml::Story& story, std::string_view partial, Outline& outline) {
    const auto last = std::find_if(story.atoms.rbegin(), story.atoms.rend(), [](const auto& atom) {
        return atom.kind == Kind::LineOpen;
    });
    if (last != story.atoms.rend() && !partial.ends_with('\n')) {
        outline.fates[static_cast<std::size_t>(story.atoms.rend() - last) - 1].joined = true;
    }
}

void emit_partial(const Partials::Task& task, const Emitting& emitting) {
    Compiling& compiling = emitting.compiling;
    Program& program = emitting.program;
    const xml::Story story = story_of_partial(*task.frame, task.text);
    const std::string place = "{{>" + task.name + "}}";
    std::vector<Problem> problems;
    Outline outline = plan(story, compiling.options, problems);
    for (Problem& problem : problems) {
        problem.place = place + ": " + problem.place;
        compiling.problems.push_back(std::move(problem));
    }
    join_last_line(story, task.text, outline);
    Fragment fragment;
    fragment.from = static_cast<std::uint32_t>(program.ops.size());
    if (problems.empty()) {
        emit_lines(story, outline, place, emitting, true);
    }
    fragment.to = static_cast<std::uint32_t>(program.ops.size());
    program.fragments[task.fragment] = fragment;
}

}  // namespace

Program emit_story(const xml::Story& story,
                   const Outline& outline,
                   std::string_view place,
                   Compiling& compiling,
                   const Controls& controls,
                   const PicturePlaces& pictures) {
    Program program;
    Partials partials(compiling, program);
    const Emitting emitting{compiling, partials, program, false, &controls, &pictures};
    emit_lines(story, outline, place, emitting, false);
    emit_partials(emitting);
    return program;
}

void emit_partials(const Emitting& emitting) {
    Program& program = emitting.program;
    program.end = static_cast<std::uint32_t>(program.ops.size());
    while (const std::optional<Partials::Task> task = emitting.partials.next()) {
        emit_partial(*task, emitting);
    }
}

}  // namespace nianbao::tmpl
