#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tmpl/program.hpp"
#include "xml/story.hpp"

namespace nianbao::tmpl {

/// Writes the runs that tags have touched. A run or text element is opened only when there is
/// something to put into it, so what was emptied by a tag disappears, and a section boundary in
/// the middle of a run closes and opens it again with the same properties.
class RunWriter {
public:
    RunWriter(const xml::Story& story, ProgramWriter& out) : story_(story), out_(out) {}

    void run(std::uint32_t atom) { frame().run = atom; }
    void text(std::uint32_t atom) { frame().text = atom; }
    /// Opens run and text, if they are not open.
    void open_text();
    /// Opens the run for something that is no text.
    void open_run();
    /// The same behind a text of that run.
    void open_object();
    /// Closes what is open; it will be opened again when needed. A text element outside of runs, as
    /// in a plain string of a workbook, must not stand twice (ECMA-376 part 1, §18.4.8): it is
    /// opened for good instead.
    void suspend();
    void end_text();
    void end_run();

    /// How a value in the place of an atom writes its line feeds and tabs.
    TextStyle style(const xml::Atom& text, bool sheet) const;

    /// A story inside a run (a text box) begins or ends.
    void enter() { frames_.emplace_back(); }
    void leave() { frames_.pop_back(); }

private:
    static constexpr std::uint32_t none = 0xFFFFFFFF;
    struct Frame {
        std::uint32_t run = none;
        std::uint32_t text = none;
        bool run_open = false;
        bool text_open = false;
    };

    TextStyle style_of_run() const;
    Frame& frame() { return frames_.back(); }
    std::string_view source(std::uint32_t atom) const { return story_.atoms[atom].source; }
    std::string_view end_source(std::uint32_t atom) const {
        return source(story_.atoms[atom].partner);
    }

    const xml::Story& story_;
    ProgramWriter& out_;
    std::vector<Frame> frames_{1};
};

/// A text element's start tag with xml:space="preserve", so that blanks at its edges are kept.
std::string preserving(std::string_view start_tag);

}  // namespace nianbao::tmpl
