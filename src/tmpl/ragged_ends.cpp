#include "tmpl/ragged_ends.hpp"

#include "tmpl/layout.hpp"

namespace nianbao::tmpl {
namespace {

using xml::Atom;
using Kind = Atom::Kind;

/// Walks over a story as the emitter does, keeping only what it knows of unfinished lines.
class Walk {
public:
    Walk(const xml::Story& story, const Outline& outline) : story_(story), outline_(outline) {}

    std::map<std::size_t, std::uint32_t> run() && {
        for (std::uint32_t i = 0; i < story_.atoms.size(); ++i) {
            i = step(i);
        }
        return std::move(ends_);
    }

private:
    /// Gives the last atom that is dealt with.
    std::uint32_t step(std::uint32_t i) {
        marks(i);
        const Atom& atom = story_.atoms[i];
        const Fate& fate = outline_.fates[i];
        const bool row = atom.kind == Kind::Open && atom.container == Atom::Container::Row;
        if (fate.removed && (atom.kind == Kind::LineOpen || row)) {
            skip(i, atom.partner);
            return atom.partner;
        }
        if (atom.kind == Kind::LineClose && outline_.fates[atom.partner].joined) {
            ragged_ = atom.partner;
        } else if (atom.kind == Kind::LineOpen || atom.kind == Kind::LineClose ||
                   atom.kind == Kind::Open || atom.kind == Kind::Close) {
            ragged_ = nowhere;
        }
        return i;
    }

    /// Passes over the marks inside a line or row that disappears.
    void skip(std::uint32_t from, std::uint32_t to) {
        while (next_ < outline_.marks.size() && outline_.marks[next_].atom > from &&
               outline_.marks[next_].atom <= to) {
            ++next_;
        }
    }

    void marks(std::uint32_t atom) {
        for (; next_ < outline_.marks.size() && outline_.marks[next_].atom == atom; ++next_) {
            const Mark& mark = outline_.marks[next_];
            if (mark.kind == Mark::Kind::Begin) {
                sections_.push_back({next_, ragged_});
            } else if (mark.kind == Mark::Kind::End) {
                end(mark);
            }
            const bool whole = mark.kind == Mark::Kind::Blocks;
            ragged_ = whole ? nowhere : mark.lifted && mark.ragged ? mark.line : ragged_;
        }
    }

    void end(const Mark& mark) {
        const Section section = sections_.back();
        sections_.pop_back();
        if (mark.lifted && ragged_ != nowhere) {
            ends_.emplace(section.begin, ragged_);
        }
        ragged_ = ragged_ == nowhere && mark.lifted ? section.before : ragged_;
    }

    struct Section {
        std::size_t begin;
        std::uint32_t before;  ///< the unfinished line in front of it
    };

    const xml::Story& story_;
    const Outline& outline_;
    std::vector<Section> sections_;
    std::size_t next_ = 0;
    std::uint32_t ragged_ = nowhere;
    std::map<std::size_t, std::uint32_t> ends_;
};

}  // namespace

std::map<std::size_t, std::uint32_t> ragged_ends(const xml::Story& story, const Outline& outline) {
    return Walk(story, outline).run();
}

}  // namespace nianbao::tmpl
