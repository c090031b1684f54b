#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "docx/identity.hpp"
#include "tmpl/bookmarks.hpp"
#include "tmpl/list_restarts.hpp"
#include "tmpl/outline.hpp"
#include "tmpl/partials.hpp"
#include "tmpl/program.hpp"
#include "tmpl/run_writer.hpp"

namespace nianbao::tmpl {

/// Walks over the marks of a part and writes what they do: values, beginnings and ends of
/// sections.
class MarkEmitter {
public:
    /// `place` names the part in messages.
    MarkEmitter(const xml::Story& story,
                const Outline& outline,
                std::string_view place,
                const Emitting& emitting,
                ProgramWriter& out,
                RunWriter& runs)
        : story_(story),
          outline_(outline),
          place_(place),
          questions_(emitting.compiling.questions),
          partials_(emitting.partials),
          problems_(emitting.compiling.problems),
          styles_(emitting.compiling.styles),
          out_(out),
          runs_(runs),
          lists_(story, outline, emitting.compiling.styles),
          bookmarks_(story, outline),
          makes_blocks_(outline.makes_blocks()) {}

    /// The next mark, if it acts before an atom (lifted) or inside it.
    bool waits_at(std::uint32_t atom, bool lifted) const;
    /// The place of the next mark in Outline::marks.
    std::size_t number() const { return next_; }
    const Mark& act(bool sheet = false);
    const Mark& pass() { return outline_.marks[next_++]; }
    const Mark& peek() const { return outline_.marks[next_]; }

    /// Copies the source of an atom. Where it may be repeated, its ids become ops.
    void copy(std::string_view source);

    /// A table begins with this tag, perhaps behind blocks that end in one.
    void keep_apart(std::string_view table);

    /// The name of a bookmark, or a piece of it, in a Text atom that may be repeated; else null.
    const TargetPiece* name_in(std::uint32_t atom) const {
        return inside_section() ? bookmarks_.name_in(atom) : nullptr;
    }
    /// Writes the name of a bookmark as it is in this copy.
    void copy_name(const std::string& name);

    /// A section that no tag begins; up to end().
    void begin(std::uint32_t question, bool inverted);
    /// What follows, up to end(), is left out of the last copy of a section.
    void begin_unless_last();
    bool in_own_section() const { return own_section_; }
    void end();

    bool inside_section() const { return repeated_ || !sections_.empty(); }
    /// Says whether what follows may be repeated though no section is around it.
    void set_repeated(bool repeated) { repeated_ = repeated; }
    /// Notes what a tag asks for; gives the number of the question.
    std::uint32_t question(const Mark& mark);
    /// True for a tag that cannot stand in a sheet, which is told.
    bool is_refused(const Mark& mark);

private:
    void value(const Mark& mark, bool sheet);
    void picture(const Mark& mark, bool sheet);
    void refuse_picture(const Mark& mark);
    void begin(const Mark& mark);
    void include(const Mark& mark);
    void blocks(const Mark& mark);
    std::string paragraph_break(const Mark& mark, const std::string& otherwise);
    void begin_copy();
    void copy_marked(std::string_view source);
    void copy_numbered(std::string_view source, const docx::StyleNumbering& style);
    bool copy_identity(std::string_view source, const docx::IdentityMark& mark, std::size_t& from);
    std::string place_of(std::uint32_t tag) const;

    const xml::Story& story_;
    const Outline& outline_;
    std::string place_;
    Questions& questions_;
    Partials& partials_;
    std::vector<Problem>& problems_;
    const docx::Styles* styles_;
    ProgramWriter& out_;
    RunWriter& runs_;
    std::vector<std::uint32_t> sections_;  ///< open sections, by op
    ListRestarts lists_;
    Bookmarks bookmarks_;
    std::size_t next_ = 0;
    bool own_section_ = false;
    bool makes_blocks_;
    bool repeated_ = false;
};

}  // namespace nianbao::tmpl
