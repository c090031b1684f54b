#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "docx/identity.hpp"
#include "tmpl/program.hpp"

namespace nianbao::tmpl {

/// The notes of one kind, Footnote or Endnote, that sections refer to.
struct RepeatedNotes {
    docx::Identity kind = docx::Identity::Footnote;
    std::set<std::string, std::less<>> ids;
};

/// Collects notes while the text that refers to them is rendered; their own part takes them up when
/// its turn comes, after that text.
class NoteBook {
public:
    /// A part of notes that sections refer to, and its place among the programs of the template.
    /// The program must outlive the book.
    void open(docx::Identity kind, const Program& program, std::size_t part) {
        kinds_[kind].program = &program;
        kinds_[kind].part = part;
    }

    /// The program in which a note stands apart; null where there is no such note.
    const Program* program_of(docx::Identity kind, std::string_view id) const {
        const auto found = kinds_.find(kind);
        const bool known = found != kinds_.end() && found->second.program->notes.find(id) !=
                                                        found->second.program->notes.end();
        return known ? found->second.program : nullptr;
    }

    /// Where the part of the notes of a kind stands among the programs.
    std::size_t part_of(docx::Identity kind) { return kinds_[kind].part; }

    /// One more note.
    void add(docx::Identity kind, std::string_view note) { kinds_[kind].written += note; }
    /// All notes so far, in the order of their references.
    const std::string& written(docx::Identity kind) { return kinds_[kind].written; }

private:
    struct Kind {
        const Program* program = nullptr;
        std::size_t part = 0;
        std::string written;
    };
    std::map<docx::Identity, Kind> kinds_;
};

}  // namespace nianbao::tmpl
