#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tmpl/outline.hpp"
#include "xml/story.hpp"

namespace nianbao::tmpl {

/// The name of a bookmark in a Text atom, the instruction of a field.
struct TargetPiece {
    std::size_t begin = 0;  ///< in the characters of the atom
    std::size_t end = 0;
    std::string name;  ///< as the part has it; empty for the rest of a name that runs are split in
};

/// Knows who refers to the bookmarks of a part: fields and links. Within a copy of a section they
/// follow the bookmarks of that copy; from elsewhere they lead to the first copy.
class Bookmarks {
public:
    Bookmarks(const xml::Story& story, const Outline& outline);

    /// The name of a bookmark in a Text atom; null where there is none, or it stays as it is.
    const TargetPiece* name_in(std::uint32_t atom) const;
    /// True for a tag that refers to a bookmark of another section than its own, or of another
    /// part; but a note follows the text that refers to it.
    bool is_foreign(std::string_view source) const { return foreign_.contains(source.data()); }
    /// The bookmarks between two atoms to which something before them, between those atoms, refers.
    std::set<std::string> referred_ahead(std::uint32_t from, std::uint32_t to) const;

private:
    /// A field whose instruction is being read, or its result.
    struct Field {
        std::string instruction;
        std::vector<std::pair<std::uint32_t, std::size_t>> atoms;  ///< and where each begins
        bool in_result = false;
    };
    struct Reference {
        std::uint32_t atom;
        std::string name;
        std::vector<std::pair<std::uint32_t, TargetPiece>> pieces;  ///< of a field
    };

    void read();
    void markup(std::uint32_t atom);
    void field_character(std::uint32_t atom);
    void instruction(std::uint32_t atom);
    void end_instruction(Field& field);
    void keep(Reference& reference);
    void find_sections();
    std::size_t section_of(std::uint32_t atom) const;

    const xml::Story& story_;
    const Outline& outline_;
    std::vector<Field> fields_;  ///< open, the innermost last
    std::vector<Reference> references_;
    std::map<std::string, std::uint32_t> defined_;  ///< by name: the atom of the bookmark
    std::vector<std::uint32_t> sections_;           ///< where outermost sections begin and end
    std::map<std::uint32_t, TargetPiece> pieces_;
    std::set<const char*> foreign_;
    bool of_notes_ = false;
    /// By the atom that refers: a bookmark that comes later, in the same section.
    std::multimap<std::uint32_t, std::map<std::string, std::uint32_t>::const_iterator> ahead_;
};

}  // namespace nianbao::tmpl
