#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nianbao::xml {

/// What a piece of a part is to the template language.
///
/// The sources of all atoms of a part, one after the other, are the part: what is not touched is
/// copied byte for byte. A paragraph mark is the atom that ends the paragraph (LineClose), as in
/// Word's own model; so a section may begin and end anywhere.
struct Atom {
    enum class Kind : std::uint8_t {
        Opaque,     ///< copied as it stands
        Text,       ///< characters
        TextOpen,   ///< <w:t>
        TextClose,  ///< </w:t>
        RunOpen,    ///< <w:r> with its w:rPr
        RunClose,   ///< </w:r>
        LineOpen,   ///< <w:p> with its w:pPr
        LineClose,  ///< </w:p>
        Open,       ///< start tag of a container
        Close       ///< its end tag
    };
    /// What an opaque atom, or a container that opens, means to the line it stands in.
    enum class Role : std::uint8_t {
        Solid,   ///< content: its line is not empty
        Blank,   ///< a tab or a line break: white space
        Marker,  ///< begins or ends a range (comment, bookmark end): outlives its line
        Anchor,  ///< a named bookmark: no text, yet its line must stay
        Noise    ///< traces of an editor (proofErr, lastRenderedPageBreak): may be dropped
    };
    enum class Container : std::uint8_t {
        Other,
        Table,
        Row,
        Cell,
        Story  ///< a text of its own: body, header, note, text box
    };

    Kind kind = Kind::Opaque;
    Role role = Role::Solid;
    Container container = Container::Other;  ///< of Open and Close
    bool attribute = false;                  ///< of Text: it stands in an attribute
    bool keeps = false;            ///< of LineOpen: the line must stay (it carries a section break)
    std::uint32_t story = 0;       ///< index into Story::texts
    std::uint32_t text_begin = 0;  ///< where in that text the atom stands
    std::uint32_t text_size = 0;   ///< of Text: how many bytes of that text are its own
    std::uint32_t partner = 0;     ///< the other end of an Open/Close pair, by index
    std::uint32_t parent = 0;      ///< the innermost Open around it, by index
    std::string_view source;       ///< of Text: empty for characters that do not stand in the part
};

/// Stand-ins in the text of a story for what is no character of it; XML allows none of them, so
/// they can not be mistaken for text.
inline constexpr char line_end = '\x0B';        ///< a paragraph mark
inline constexpr char container_edge = '\x0C';  ///< a cell, row or table begins or ends
inline constexpr char solid_object = '\x1F';    ///< a drawing, a tab, a field …

/// The atoms of one part, and the characters of its stories. The part must outlive it.
struct Story {
    std::vector<Atom> atoms;
    std::vector<std::string> texts;
    std::vector<std::string> names;  ///< what each text is called in messages; none: nothing
    bool drawing = false;            ///< DrawingML: a line break stands between runs, not in one
    bool plain = false;  ///< its lines end at line feeds inside the texts, not with LineClose

    /// The characters of a Text atom, references resolved.
    std::string_view characters(const Atom& atom) const noexcept {
        return std::string_view(texts[atom.story]).substr(atom.text_begin, atom.text_size);
    }
};

/// Builds a Story atom by atom, keeping partners, parents and texts.
class StoryBuilder {
public:
    StoryBuilder();

    void opaque(std::string_view source, Atom::Role role = Atom::Role::Solid);
    void text(std::string_view source, std::string_view characters);
    /// Says that the text added last stands in an attribute.
    void in_attribute() { story_.atoms.back().attribute = true; }
    /// Any of TextOpen … LineClose.
    Atom& edge(Atom::Kind kind, std::string_view source);
    void open(Atom::Container container,
              std::string_view source,
              Atom::Role role = Atom::Role::Noise);
    void close(std::string_view source);
    /// Index of the atom added last.
    std::uint32_t last() const { return static_cast<std::uint32_t>(story_.atoms.size() - 1); }
    Story finish() &&;

private:
    Atom& add(Atom::Kind kind, std::string_view source);
    void pair(std::vector<std::uint32_t>& opened);

    Story story_;
    std::vector<std::uint32_t> containers_;  ///< open containers, by atom
    std::vector<std::uint32_t> edges_;       ///< open texts, runs and lines, by atom
    std::vector<std::uint32_t> stories_;     ///< open stories, by text
};

}  // namespace nianbao::xml
