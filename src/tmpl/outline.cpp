#include "tmpl/outline.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "tmpl/layout.hpp"
#include "tmpl/touched_runs.hpp"

namespace nianbao::tmpl {
namespace {

using xml::Atom;
using Kind = Atom::Kind;
using Enclosure = Atom::Container;

class Planner {
public:
    Planner(const xml::Story& story, Tags tags, std::vector<Problem>& problems)
        : story_(story),
          tags_(std::move(tags)),
          layout_(story, tags_.all, tags_.stories),
          problems_(problems) {
        outline_.fates.resize(story.atoms.size());
        marks_.resize(tags_.all.size());
    }

    Outline run(const std::vector<Pair>& pairs, const std::vector<bool>& elsewhere) && {
        for (std::uint32_t i = 0; i < tags_.all.size(); ++i) {
            const bool blocks = makes_blocks(tags_.all[i].formats);
            const Mark::Kind kind = elsewhere[i] ? Mark::Kind::Nothing
                                    : blocks     ? Mark::Kind::Blocks
                                                 : kind_of(tags_.all[i].kind);
            marks_[i] = {kind, false, false, tags_.atoms[i], i, 0};
        }
        lines_and_rows();
        for (const Pair& pair : pairs) {
            place(pair);
        }
        for (std::uint32_t i = 0; i < marks_.size(); ++i) {
            if (marks_[i].kind == Mark::Kind::Include) {
                place_partial(i);
            } else if (marks_[i].kind == Mark::Kind::Blocks) {
                place_blocks(i);
            }
        }
        order();
        touch_runs(story_, tags_, outline_.fates);
        outline_.tags = std::move(tags_.all);
        outline_.first_atoms = std::move(tags_.atoms);
        return std::move(outline_);
    }

private:
    static Mark::Kind kind_of(Tag::Kind kind) {
        switch (kind) {
            case Tag::Kind::Value:
                return Mark::Kind::Value;
            case Tag::Kind::Section:
            case Tag::Kind::Inverted:
                return Mark::Kind::Begin;
            case Tag::Kind::End:
                return Mark::Kind::End;
            case Tag::Kind::Include:
                return Mark::Kind::Include;
            default:
                return Mark::Kind::Nothing;
        }
    }

    const Atom& at(std::uint32_t atom) const { return story_.atoms[atom]; }
    Fate& fate(std::uint32_t atom) { return outline_.fates[atom]; }

    void say(std::uint32_t tag, const char* code, Words message, Words remedy) {
        report(problems_,
               code,
               std::move(message),
               std::move(remedy),
               story_,
               tags_.stories[tag],
               tags_.all[tag].begin);
    }

    /// Rule S, and rows of section tags alone.
    void lines_and_rows() {
        for (std::uint32_t i = 0; i < story_.atoms.size(); ++i) {
            if (at(i).kind == Kind::LineOpen) {
                fate(i).removed = layout_.is_standalone_line(i) && !at(i).keeps;
                fate(i).joined = layout_.is_joined(i);
                guard(i, fate(i).removed || fate(i).joined);
            } else if (at(i).kind == Kind::Open && at(i).container == Enclosure::Row) {
                fate(i).removed = layout_.is_standalone_row(i);
                guard(i, fate(i).removed);
            }
        }
    }

    /// The cell or story around an atom, and a table right around it, may come out empty.
    void guard(std::uint32_t atom, bool affected) {
        if (!affected) {
            return;
        }
        const std::uint32_t parent = at(atom).parent;
        if (at(parent).container == Enclosure::Table) {
            fate(parent).guarded = true;
            fate(at(parent).partner).guarded = true;
        }
        if (const std::uint32_t home = layout_.home(atom); home != nowhere) {
            fate(at(home).partner).guarded = true;
        }
    }

    void lift(std::uint32_t tag, std::uint32_t atom) {
        marks_[tag].lifted = true;
        marks_[tag].atom = atom;
    }

    /// Decides where a section begins and ends: rows, lines, or characters.
    void place(const Pair& pair) {
        const std::uint32_t open_cell = layout_.around(tags_.atoms[pair.open], Enclosure::Cell);
        const std::uint32_t close_cell = layout_.around(tags_.atoms[pair.close], Enclosure::Cell);
        if (open_cell != close_cell) {
            return repeat_rows(pair, open_cell, close_cell);
        }
        if (open_cell != nowhere) {
            const std::uint32_t row = layout_.around(open_cell, Enclosure::Row);
            const std::size_t begin = tags_.all[pair.open].begin;
            const std::size_t end = tags_.all[pair.close].end;
            if (row != nowhere && (fate(row).removed || layout_.is_filled_by(row, begin, end))) {
                return lift_to_rows(pair, row, row);
            }
        }
        place_in_lines(pair);
    }

    void repeat_rows(const Pair& pair, std::uint32_t open_cell, std::uint32_t close_cell) {
        const auto row_of = [&](std::uint32_t cell) {
            return cell == nowhere ? nowhere : layout_.around(cell, Enclosure::Row);
        };
        const std::uint32_t open_row = row_of(open_cell);
        const std::uint32_t close_row = row_of(close_cell);
        if (open_row == nowhere || close_row == nowhere ||
            at(open_row).parent != at(close_row).parent) {
            return crosses(pair);
        }
        lift_to_rows(pair, open_row, close_row);
    }

    void lift_to_rows(const Pair& pair, std::uint32_t open_row, std::uint32_t close_row) {
        lift(pair.open, open_row);
        lift(pair.close, fate(close_row).removed ? close_row : at(close_row).partner + 1);
        guard(open_row, true);
    }

    void crosses(const Pair& pair) {
        say(pair.open,
            "tmpl.crossing",
            {"区段的开始和结束不在同一层：" + tags_.all[pair.open].written,
             "a section begins and ends on different levels: " + tags_.all[pair.open].written},
            {"把两个标记放在同一正文、同一表格或同一超链接内",
             "put both tags into the same text, table or hyperlink"});
    }

    void place_in_lines(const Pair& pair) {
        const std::uint32_t open_line = layout_.line(tags_.atoms[pair.open]);
        const std::uint32_t close_line = layout_.line(tags_.atoms[pair.close]);
        const bool open_lifts = lift_to_line(pair.open, open_line);
        const bool close_lifts = lift_to_line(pair.close, close_line);
        if (at(marks_[pair.open].atom).parent != at(marks_[pair.close].atom).parent) {
            return crosses(pair);
        }
        if (open_line == close_line && !open_lifts) {
            return;
        }
        split(pair.open, open_lifts, open_line);
        split(pair.close, close_lifts, close_line);
        marks_[pair.open].ragged = open_lifts && !close_lifts;
        marks_[pair.close].ragged = !open_lifts && close_lifts;
        marks_[pair.open].line = close_line;
        marks_[pair.close].line = open_line;
    }

    /// A partial that is alone in its line stands for that line; its own last line may be
    /// unfinished.
    void place_partial(std::uint32_t tag) {
        const std::uint32_t line = layout_.line(tags_.atoms[tag]);
        if (lift_to_line(tag, line)) {
            const std::size_t begin = at(line).text_begin;
            const std::string& text = story_.texts[tags_.stories[tag]];
            tags_.all[tag].indent = text.substr(begin, tags_.all[tag].begin - begin);
            marks_[tag].ragged = true;
            marks_[tag].line = line;
        }
        split(tag, marks_[tag].lifted, line);
    }

    /// Blocks take the place of a whole paragraph.
    void place_blocks(std::uint32_t tag) {
        if (tags_.all[tag].kind != Tag::Kind::Value ||
            !lift_to_line(tag, layout_.line(tags_.atoms[tag]))) {
            say(tag,
                "tmpl.blocks",
                {"“正文”标记要独占一段：" + tags_.all[tag].written,
                 "a tag of blocks stands alone in its paragraph: " + tags_.all[tag].written},
                {"把标记单独放在一段里", "give the tag a paragraph of its own"});
        }
    }

    bool lift_to_line(std::uint32_t tag, std::uint32_t line) {
        if (line == nowhere || !layout_.is_standalone_line(line)) {
            return false;
        }
        lift(tag, line);
        return true;
    }

    void split(std::uint32_t tag, bool lifted, std::uint32_t line) {
        if (lifted) {
            guard(line, true);
        } else if (line != nowhere) {
            fate(line).split = true;
            guard(marks_[tag].atom, true);
        }
    }

    /// Sorts the marks by where they act, and refuses sections that overlap there.
    void order() {
        std::stable_sort(marks_.begin(), marks_.end(), [](const Mark& a, const Mark& b) {
            return std::pair(a.atom, !a.lifted) < std::pair(b.atom, !b.lifted);
        });
        std::vector<std::uint32_t> open;
        for (const Mark& mark : marks_) {
            if (mark.kind == Mark::Kind::Begin) {
                open.push_back(mark.tag);
            } else if (mark.kind == Mark::Kind::End && problems_.empty()) {
                if (tags_.all[open.back()].path != tags_.all[mark.tag].path) {
                    crosses({open.back(), mark.tag});
                }
                open.pop_back();
            }
        }
        outline_.marks = std::move(marks_);
    }

    const xml::Story& story_;
    Tags tags_;
    Layout layout_;
    std::vector<Problem>& problems_;
    std::vector<Mark> marks_;
    Outline outline_;
};

}  // namespace

Outline plan(const xml::Story& story,
             const TemplateOptions& delimiters,
             std::vector<Problem>& problems) {
    Tags tags = gather_tags(story, delimiters, problems);
    const std::vector<Pair> pairs = pair_sections(story, tags, problems);
    const std::vector<bool> elsewhere(tags.all.size());
    return plan(story, std::move(tags), pairs, elsewhere, problems);
}

Outline plan(const xml::Story& story,
             Tags tags,
             const std::vector<Pair>& pairs,
             const std::vector<bool>& elsewhere,
             std::vector<Problem>& problems) {
    return Planner(story, std::move(tags), problems).run(pairs, elsewhere);
}

}  // namespace nianbao::tmpl
