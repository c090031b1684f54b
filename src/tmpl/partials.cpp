#include "tmpl/partials.hpp"

#include <algorithm>
#include <utility>

#include "tmpl/run_writer.hpp"
#include "xml/characters.hpp"
#include "xml/escape.hpp"

namespace nianbao::tmpl {
namespace {

using xml::Atom;
using Kind = Atom::Kind;

/// Adds the atoms of a line; `text` stays where it is.
class LineBuilder {
public:
    LineBuilder(const Frame& frame, xml::StoryBuilder& builder)
        : frame_(frame), builder_(builder) {}

    void add(std::string_view text) {
        if (frame_.has_lines()) {
            builder_.edge(Kind::LineOpen, frame_.line_open);
        }
        if (!text.empty()) {
            characters(text);
        }
        if (frame_.has_lines()) {
            builder_.edge(Kind::LineClose, frame_.line_close);
        }
    }

private:
    void characters(std::string_view text) {
        if (frame_.run_open.empty()) {
            builder_.text({}, text);
            return;
        }
        builder_.edge(Kind::RunOpen, frame_.run_open);
        builder_.edge(Kind::TextOpen, frame_.text_open);
        builder_.text({}, text);
        builder_.edge(Kind::TextClose, frame_.text_close);
        builder_.edge(Kind::RunClose, frame_.run_close);
    }

    const Frame& frame_;
    xml::StoryBuilder& builder_;
};

/// The end of the line that begins at `from`, its line feed left out or taken in.
std::size_t line_end(std::string_view text, std::size_t from, bool with_feed) {
    const std::size_t feed = text.find('\n', from);
    return feed == std::string_view::npos ? text.size() : feed + (with_feed ? 1 : 0);
}

}  // namespace

Frame frame_around(const xml::Story& story, std::uint32_t text_atom) {
    Frame frame;
    const auto around = [&](std::uint32_t i, Kind kind) {
        return story.atoms[i].kind == kind && story.atoms[i].partner > text_atom;
    };
    for (std::uint32_t i = text_atom + 1; i-- > 0 && !frame.has_lines();) {
        const Atom& atom = story.atoms[i];
        const std::string_view close = story.atoms[atom.partner].source;
        if (around(i, Kind::TextOpen) && frame.text_open.empty()) {
            frame.text_open = preserving(atom.source);
            frame.text_close = close;
        } else if (around(i, Kind::RunOpen) && frame.run_open.empty()) {
            frame.run_open = atom.source;
            frame.run_close = close;
        } else if (around(i, Kind::LineOpen)) {
            frame.line_open = atom.source;
            frame.line_close = close;
            frame.in_line = atom.parent != story.atoms[text_atom].parent;
        } else if (around(i, Kind::Open) && atom.container == Atom::Container::Story) {
            break;
        }
    }
    return frame;
}

xml::Story story_of_partial(const Frame& frame, std::string_view partial) {
    xml::StoryBuilder builder;
    LineBuilder lines(frame, builder);
    for (std::size_t from = 0; from < partial.size(); from = line_end(partial, from, true)) {
        lines.add(partial.substr(from, line_end(partial, from, !frame.has_lines()) - from));
    }
    xml::Story story = std::move(builder).finish();
    story.plain = !frame.has_lines();
    return story;
}

std::optional<std::uint32_t> Partials::fragment(const Tag& tag,
                                                Frame frame,
                                                const std::string& place) {
    const auto& partials = compiling_.options.partials;
    const auto found = partials.find(tag.path);
    const bool absent = found == partials.end();
    if (absent && compiling_.options.missing_partials_are_empty) {
        return std::nullopt;
    }
    if (refuse(tag, place, absent ? std::string_view() : found->second, frame.in_line)) {
        return std::nullopt;
    }
    const auto known = std::find_if(known_.begin(), known_.end(), [&](const Known& one) {
        return one.name == tag.path && one.frame == frame;
    });
    const auto number = static_cast<std::uint32_t>(known - known_.begin());
    if (known == known_.end()) {
        known_.push_back({tag.path, std::move(frame)});
        program_.fragments.emplace_back();
    }
    return number;
}

bool Partials::refuse(const Tag& tag,
                      const std::string& place,
                      std::string_view partial,
                      bool in_line) {
    const auto say = [&](const char* code, Words message, Words remedy) {
        compiling_.problems.push_back({code, std::move(message), place, std::move(remedy)});
        return true;
    };
    if (!compiling_.options.partials.contains(tag.path)) {
        return say(
            "tmpl.partial",
            {"没有名为“" + tag.path + "”的片段", "there is no partial named \"" + tag.path + "\""},
            {"提供该片段，或删去该标记", "supply the partial, or remove the tag"});
    }
    if (xml::find_illegal(partial) != std::string_view::npos) {
        return say("tmpl.character",
                   {"片段“" + tag.path + "”含有文档中不允许的控制字符",
                    "the partial \"" + tag.path +
                        "\" holds a control character that no document may hold"},
                   {"从片段中删去该字符", "remove the character from the partial"});
    }
    if (in_line && partial.find('\n') != std::string_view::npos) {
        return say("tmpl.partial_lines",
                   {"有多行的片段“" + tag.path + "”不能放在超链接或修订之内",
                    "the partial \"" + tag.path +
                        "\" has lines and cannot stand inside a link or a revision"},
                   {"把标记移到超链接或修订之外", "move the tag out of it"});
    }
    return false;
}

std::optional<Partials::Task> Partials::next() {
    if (done_ == known_.size()) {
        return std::nullopt;
    }
    const Known& known = known_[done_];
    return Task{
        done_++, known.name, &known.frame, compiling_.options.partials.find(known.name)->second};
}

}  // namespace nianbao::tmpl
