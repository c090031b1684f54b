#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "docx/control.hpp"
#include "docx/picture.hpp"
#include "docx/styles.hpp"
#include "tmpl/note_book.hpp"
#include "tmpl/outline.hpp"
#include "tmpl/program.hpp"
#include "xml/story.hpp"

namespace nianbao::tmpl {

/// The content controls of a part by the first byte of their w:sdt.
using Controls = std::map<const char*, docx::Control>;

/// The drawings of a part by the first byte of their start tag.
using PicturePlaces = std::map<const char*, docx::PicturePlace>;

/// What all parts of a template share while it is compiled.
struct Compiling {
    Questions& questions;
    const TemplateOptions& options;
    std::vector<Problem>& problems;        ///< found while emitting: what is wrong with partials
    const docx::Styles* styles = nullptr;  ///< of a document
    const RepeatedNotes* notes = nullptr;  ///< of a part of notes
};

/// The frame of the characters of a Text atom.
Frame frame_around(const xml::Story& story, std::uint32_t text_atom);

/// The lines of a partial in a frame, as a story. Frame and partial must outlive it.
xml::Story story_of_partial(const Frame& frame, std::string_view partial);

/// The partials that one part includes. Each is compiled once for each frame it stands in, so a
/// partial may include itself.
class Partials {
public:
    Partials(Compiling& compiling, Program& program) : compiling_(compiling), program_(program) {}

    /// The fragment of a partial in a frame; nothing where there is no such partial, which is told
    /// with `place` unless it may be missing.
    std::optional<std::uint32_t> fragment(const Tag& tag, Frame frame, const std::string& place);

    /// A fragment that is still to be compiled.
    struct Task {
        std::uint32_t fragment;
        std::string name;
        const Frame* frame;
        std::string_view text;
    };
    std::optional<Task> next();

private:
    struct Known {
        std::string name;
        Frame frame;
    };

    bool refuse(const Tag& tag, const std::string& place, std::string_view partial, bool in_line);

    Compiling& compiling_;
    Program& program_;
    std::deque<Known> known_;  ///< by fragment; addresses stay
    std::uint32_t done_ = 0;
};

/// Where the ops of a part and of its partials go.
struct Emitting {
    Compiling& compiling;
    Partials& partials;
    Program& program;
    bool sheet = false;                  ///< texts are those of sheet cells
    const Controls* controls = nullptr;  ///< of the part; null where it has none
    const PicturePlaces* pictures = nullptr;
};

}  // namespace nianbao::tmpl
