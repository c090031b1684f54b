#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "docx/control.hpp"
#include "tmpl/mark_emitter.hpp"
#include "tmpl/program.hpp"
#include "xml/story.hpp"

namespace nianbao::tmpl {

/// What the name of a content control asks for: {{path|format}}, {{#path}} or {{^path}}, written
/// without braces.
struct ControlTag {
    Tag::Kind kind = Tag::Kind::Value;
    std::string path;
    std::vector<Format> formats;
};

/// Nothing where the name cannot be a path, as the names that other programs give their controls.
std::optional<ControlTag> control_tag(std::string_view name);

/// Writes content controls whose value the data has.
class ControlEmitter {
public:
    ControlEmitter(const xml::Story& story,
                   std::string_view place,
                   Questions& questions,
                   ProgramWriter& out,
                   MarkEmitter& marks)
        : story_(story), place_(place), questions_(questions), out_(out), marks_(marks) {}

    /// A control takes a value where it holds runs, paragraphs or one cell, and its kind is that of
    /// a value.
    bool takes_value(std::uint32_t open, const docx::Control& control) const;

    /// The question that a control asks. It is no fault of the data to leave it unanswered.
    std::uint32_t ask(const docx::Control& control, const ControlTag& tag);

    /// The control with a value in place of its content.
    void filled(std::uint32_t open, const docx::Control& control, std::uint32_t question);

    /// True where the control stands in a line, not between lines.
    bool is_in_line(std::uint32_t open) const;

    /// The first paragraph in a control; 0xFFFFFFFF where it holds none.
    std::uint32_t first_line(std::uint32_t open) const {
        return first(open, xml::Atom::Kind::LineOpen);
    }

private:
    enum class Level : std::uint8_t { Run, Block, Cell, Other };

    const xml::Atom& at(std::uint32_t atom) const { return story_.atoms[atom]; }
    std::uint32_t content_of(std::uint32_t open) const;
    Level level_of(std::uint32_t content) const;
    std::uint32_t first(std::uint32_t content, xml::Atom::Kind kind) const;
    int cells_in(std::uint32_t content) const;

    void properties(std::uint32_t open, const docx::Control& control, std::uint32_t question);
    void state(const docx::Control& control, std::uint32_t question);
    void cell_or_line(std::uint32_t content, bool opens);
    void run(std::uint32_t content, const docx::Control& control, std::uint32_t question);
    void value(const docx::Control& control, std::uint32_t question, const TextStyle& style);
    void either(std::uint32_t question, std::string_view yes, std::string_view no);
    std::uint32_t formatted(std::uint32_t question, std::string_view format);
    std::string run_open(std::uint32_t content, const docx::Control& control) const;
    std::string line_break(std::uint32_t content, const docx::Control& control) const;

    const xml::Story& story_;
    std::string place_;
    Questions& questions_;
    ProgramWriter& out_;
    MarkEmitter& marks_;
};

}  // namespace nianbao::tmpl
