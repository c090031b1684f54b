#include "tmpl/sheet_outline.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

#include "tmpl/plain_lines.hpp"
#include "tmpl/sections.hpp"
#include "tmpl/sheet_doors.hpp"

namespace nianbao::tmpl {
namespace {

bool is_section(Tag::Kind kind) {
    return kind == Tag::Kind::Section || kind == Tag::Kind::Inverted || kind == Tag::Kind::End;
}

bool is_across(const Tag& tag) {
    return std::any_of(tag.formats.begin(), tag.formats.end(), [](const Format& format) {
        return format.formatter->ascii == "across";
    });
}

class SheetPlanner {
public:
    SheetPlanner(const xlsx::Sheet& sheet,
                 Tags tags,
                 const std::vector<const Door*>& doors,
                 std::vector<Problem>& problems)
        : sheet_(sheet),
          tags_(std::move(tags)),
          doors_(doors),
          problems_(problems),
          elsewhere_(tags_.all.size()) {}

    /// Takes the section of the whole sheet out of the others: from here on its tags say nothing.
    void take_item() {
        const bool first = !sheet_.rows.empty() && sheet_.rows[0].number == 1 &&
                           !sheet_.rows[0].cells.empty() && sheet_.rows[0].cells[0].column == 1;
        const auto [begin, end] =
            first ? tags_in(sheet_.rows[0].cells[0].first, sheet_.rows[0].cells[0].end)
                  : std::pair(0U, 0U);
        if (end - begin != 1 || has_words(begin, end) ||
            tags_.all[begin].kind != Tag::Kind::Section) {
            return;
        }
        outline_.item = tags_.all[begin];
        tags_.all[begin].kind = Tag::Kind::Comment;
        drop_end(end);
    }

    /// Its closing tag is the last of that path, if more are closed than opened.
    void drop_end(std::uint32_t from) {
        int surplus = 0;
        Tag* last = nullptr;
        for (std::size_t i = from; i < tags_.all.size(); ++i) {
            Tag& tag = tags_.all[i];
            if (is_section(tag.kind) && tag.path == outline_.item->path) {
                const bool closes = tag.kind == Tag::Kind::End;
                surplus += closes ? 1 : -1;
                last = closes ? &tag : last;
            }
        }
        if (surplus > 0) {
            last->kind = Tag::Kind::Comment;
        }
    }

    SheetOutline run() && {
        SheetPairs pairs = pair_sheet_sections(sheet_.story, tags_, problems_);
        take_across(pairs.inner);
        take_across(pairs.outer);
        for (const Pair& pair : pairs.outer) {
            act_elsewhere(pair);
        }
        for (const auto& [atom, cell] : sheet_.cells) {
            outline_.fates[atom] = fate_of(atom);
        }
        for (const xlsx::SheetRow& row : sheet_.rows) {
            outline_.removed.push_back(is_removed(row));
        }
        for (const Pair& pair : pairs.outer) {
            add_band(pair);
        }
        add_doors(sheet_, tags_, doors_, outline_);
        order(outline_.bands);
        order(outline_.columns);
        refuse_nested_columns();
        outline_.cells = plan(sheet_.story, std::move(tags_), pairs.inner, elsewhere_, problems_);
        return std::move(outline_);
    }

private:
    /// The tags that begin in the atoms [first, end).
    std::pair<std::uint32_t, std::uint32_t> tags_in(std::uint32_t first, std::uint32_t end) const {
        const auto begin = std::lower_bound(tags_.atoms.begin(), tags_.atoms.end(), first);
        const auto behind = std::lower_bound(begin, tags_.atoms.end(), end);
        return {static_cast<std::uint32_t>(begin - tags_.atoms.begin()),
                static_cast<std::uint32_t>(behind - tags_.atoms.begin())};
    }

    /// True where something stands between the tags [first, end) of one cell.
    bool has_words(std::uint32_t first, std::uint32_t end) const {
        const std::string_view text = sheet_.story.texts[tags_.stories[first]];
        std::size_t from = 0;
        for (std::uint32_t i = first; i < end; ++i) {
            if (!is_white(text.substr(from, tags_.all[i].begin - from))) {
                return true;
            }
            from = tags_.all[i].end;
        }
        return !is_white(text.substr(from));
    }

    CellFate fate_of(std::uint32_t open) const {
        const auto [first, end] = tags_in(open, sheet_.story.atoms[open].partner);
        if (first == end || has_words(first, end)) {
            return CellFate::Text;
        }
        int values = 0;
        bool partials = false;
        bool inside = false;  // a section or a partial acts inside the cell
        for (std::uint32_t i = first; i < end; ++i) {
            const Tag::Kind kind = tags_.all[i].kind;
            values += kind == Tag::Kind::Value ? 1 : 0;
            partials = partials || kind == Tag::Kind::Include;
            inside = inside || partials || (is_section(kind) && !elsewhere_[i]);
        }
        if (values == 0) {
            return partials ? CellFate::Text : CellFate::Blank;
        }
        const std::size_t size = sheet_.story.texts[tags_.stories[first]].size();
        const Tag& tag = tags_.all[first];
        const bool alone = end - first > 1 || (tag.begin == 0 && tag.end == size);
        return values == 1 && !inside && alone ? CellFate::Typed : CellFate::Text;
    }

    bool is_removed(const xlsx::SheetRow& row) const {
        bool tags = false;
        for (const xlsx::SheetCell& cell : row.cells) {
            const auto fate = outline_.fates.find(cell.first);
            const bool tagged = fate != outline_.fates.end();
            if (tagged ? fate->second != CellFate::Blank : !cell.is_blank) {
                return false;
            }
            tags = tags || tagged;
        }
        return tags;
    }

    void act_elsewhere(const Pair& pair) {
        elsewhere_[pair.open] = true;
        elsewhere_[pair.close] = true;
    }

    /// Takes the sections over columns out of others.
    void take_across(std::vector<Pair>& pairs) {
        const auto rest = std::stable_partition(pairs.begin(), pairs.end(), [&](const Pair& pair) {
            return !is_across(tags_.all[pair.open]);
        });
        for (auto pair = rest; pair != pairs.end(); ++pair) {
            act_elsewhere(*pair);
            add_columns(*pair);
        }
        pairs.erase(rest, pairs.end());
    }

    void add_columns(const Pair& pair) {
        const Band band{pair.open, column_of(pair.open), column_of(pair.close)};
        if (row_of(pair.open) == row_of(pair.close)) {
            outline_.columns.push_back(band);
        } else {
            say(band.tag,
                "tmpl.across",
                {"横向区段的开始和结束标记不在同一行：",
                 "a section across begins and ends in different rows: "},
                {"把两个标记放在同一行", "put both tags into the same row"});
        }
    }

    void refuse_nested_columns() {
        const std::vector<Band>& columns = outline_.columns;
        for (std::size_t i = 1; i < columns.size(); ++i) {
            if (columns[i].first <= columns[i - 1].last) {
                say(columns[i].tag,
                    "tmpl.across",
                    {"横向区段占用同一列：", "sections across share a column: "},
                    {"让横向区段各占各的列", "give each section across columns of its own"});
            }
        }
    }

    std::uint32_t column_of(std::uint32_t tag) const {
        const std::vector<xlsx::SheetCell>& cells = sheet_.rows[row_of(tag)].cells;
        const auto behind = std::upper_bound(
            cells.begin(),
            cells.end(),
            tags_.atoms[tag],
            [](std::uint32_t atom, const xlsx::SheetCell& cell) { return atom < cell.first; });
        return std::prev(behind)->column;
    }

    /// The row of a tag, by index.
    std::size_t row_of(std::uint32_t tag) const {
        const auto behind = std::upper_bound(
            sheet_.rows.begin(),
            sheet_.rows.end(),
            tags_.atoms[tag],
            [](std::uint32_t atom, const xlsx::SheetRow& row) { return atom < row.first; });
        return static_cast<std::size_t>(behind - sheet_.rows.begin()) - 1;
    }

    void add_band(const Pair& pair) {
        const std::size_t open = row_of(pair.open);
        const std::size_t close = row_of(pair.close);
        Band band{pair.open, sheet_.rows[open].number, sheet_.rows[close].number};
        band.first += outline_.removed[open] ? 1 : 0;
        band.last -= outline_.removed[close] ? 1 : 0;
        if (band.first <= band.last) {
            outline_.bands.push_back(band);
        }
    }

    void order(std::vector<Band>& bands) {
        std::sort(bands.begin(), bands.end(), [](const Band& a, const Band& b) {
            return std::tuple(a.first, b.last, a.tag) < std::tuple(b.first, a.last, b.tag);
        });
        std::vector<const Band*> open;
        for (const Band& band : bands) {
            while (!open.empty() && open.back()->last < band.first) {
                open.pop_back();
            }
            if (!open.empty() && open.back()->last < band.last) {
                crosses(band);
            }
            open.push_back(&band);
        }
    }

    void crosses(const Band& band) {
        if (band.door != nullptr) {
            problems_.push_back({"tmpl.crossing",
                                 {"名称所指的行与区段交叉：" + band.door->name,
                                  "the rows of a name overlap a section: " + band.door->name},
                                 sheet_.story.names.empty() ? "" : sheet_.story.names[0],
                                 {"让名称所指的行完全在区段之内或之外",
                                  "let the rows of the name be inside the section, or outside"}});
            return;
        }
        say(band.tag,
            "tmpl.crossing",
            {"区段与上面的区段占用同一行：", "a section shares a row with one that ends there: "},
            {"把开始和结束标记放在各自的行，只含标记的行会自动消失",
             "give each tag a row of its own; a row of tags alone disappears"});
    }

    void say(std::uint32_t tag, const char* code, Words message, Words remedy) {
        message.zh += tags_.all[tag].written;
        message.en += tags_.all[tag].written;
        report(problems_,
               code,
               std::move(message),
               std::move(remedy),
               sheet_.story,
               tags_.stories[tag],
               tags_.all[tag].begin);
    }

    const xlsx::Sheet& sheet_;
    Tags tags_;
    const std::vector<const Door*>& doors_;
    std::vector<Problem>& problems_;
    std::vector<bool> elsewhere_;  ///< tags that act on rows
    SheetOutline outline_;
};

}  // namespace

bool SheetOutline::moves() const noexcept {
    return !bands.empty() || !columns.empty() ||
           std::find(removed.begin(), removed.end(), true) != removed.end();
}

SheetOutline plan_sheet(const xlsx::Sheet& sheet,
                        const TemplateOptions& delimiters,
                        std::vector<Problem>& problems,
                        const std::vector<const Door*>& doors,
                        bool is_made) {
    Tags tags = gather_tags(sheet.story, delimiters, problems);
    SheetPlanner planner(sheet, std::move(tags), doors, problems);
    if (is_made) {
        planner.take_item();
    }
    return std::move(planner).run();
}

}  // namespace nianbao::tmpl
