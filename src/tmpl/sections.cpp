#include "tmpl/sections.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "tmpl/plain_lines.hpp"

namespace nianbao::tmpl {
namespace {

using Kind = Tag::Kind;

bool opens(Kind kind) {
    return kind == Kind::Section || kind == Kind::Inverted;
}

/// Stands for a tag that is not to be paired.
constexpr std::uint32_t nowhere = 0xFFFFFFFF;

class Pairing {
public:
    /// `scopes` tells for each tag where its counterpart is looked for, as an index into
    /// Story::texts.
    Pairing(const xml::Story& story,
            const Tags& tags,
            const std::vector<std::uint32_t>& scopes,
            std::vector<Problem>& problems)
        : story_(story),
          tags_(tags),
          scopes_(scopes),
          problems_(problems),
          open_(story.texts.size()) {}

    std::vector<Pair> run() && {
        for (std::uint32_t i = 0; i < tags_.all.size(); ++i) {
            if (scopes_[i] == nowhere) {
                continue;
            }
            auto& open = open_[scopes_[i]];
            const Kind kind = tags_.all[i].kind;
            if (opens(kind)) {
                open.push_back(i);
            } else if (kind == Kind::End && matches(open, i)) {
                pairs_.push_back({open.back(), i});
                open.pop_back();
            }
        }
        for (const auto& open : open_) {
            for (const std::uint32_t tag : open) {
                unclosed(tag);
            }
        }
        return std::move(pairs_);
    }

private:
    const std::string& path(std::uint32_t tag) const { return tags_.all[tag].path; }

    /// True where the innermost open section is the one that ends.
    bool matches(std::vector<std::uint32_t>& open, std::uint32_t end) {
        if (!open.empty() && path(open.back()) == path(end)) {
            return true;
        }
        const bool crossed = std::any_of(
            open.begin(), open.end(), [&](std::uint32_t tag) { return path(tag) == path(end); });
        crossed ? overlap(end) : unopened(end);
        while (crossed && path(open.back()) != path(end)) {
            open.pop_back();
        }
        return crossed;
    }

    void overlap(std::uint32_t tag) {
        say(tag,
            "tmpl.crossed",
            {"区段交叉：", "sections overlap: "},
            {"先开始的区段要后结束", "close sections in the reverse order"});
    }

    void unopened(std::uint32_t tag) {
        say(tag,
            "tmpl.unopened",
            {"区段没有开始：", "a section ends that did not begin: "},
            {"在前面补上 {{#" + path(tag) + "}}", "open it before with {{#" + path(tag) + "}}"});
    }

    void unclosed(std::uint32_t tag) {
        const std::string end = "{{/" + path(tag) + "}}";
        say(tag,
            "tmpl.section",
            {"区段没有结束：", "a section is not closed: "},
            {"在同一正文、页眉或单元格内补上 " + end,
             "close it with " + end + " in the same text, header or cell"});
    }

    void say(std::uint32_t tag, const char* code, Words message, Words remedy) {
        const Tag& found = tags_.all[tag];
        message.zh += found.written;
        message.en += found.written;
        report(problems_,
               code,
               std::move(message),
               std::move(remedy),
               story_,
               tags_.stories[tag],
               found.begin);
    }

    const xml::Story& story_;
    const Tags& tags_;
    const std::vector<std::uint32_t>& scopes_;
    std::vector<Problem>& problems_;
    std::vector<std::vector<std::uint32_t>> open_;  ///< sections not closed yet, by scope
    std::vector<Pair> pairs_;
};

/// The sections that open and close in one story. What does not pair there is left alone.
std::vector<Pair> pair_within(const Tags& tags, std::size_t stories) {
    std::vector<Pair> pairs;
    std::vector<std::vector<std::uint32_t>> open(stories);
    for (std::uint32_t i = 0; i < tags.all.size(); ++i) {
        auto& mine = open[tags.stories[i]];
        if (opens(tags.all[i].kind)) {
            mine.push_back(i);
        } else if (tags.all[i].kind == Kind::End && !mine.empty() &&
                   tags.all[mine.back()].path == tags.all[i].path) {
            pairs.push_back({mine.back(), i});
            mine.pop_back();
        }
    }
    return pairs;
}

void refuse_crossing_comments(const xml::Story& story,
                              const Tags& tags,
                              std::vector<Problem>& problems) {
    for (std::size_t i = 0; i < tags.all.size(); ++i) {
        if (tags.all[i].written.find(xml::container_edge) != std::string::npos) {
            report(problems,
                   "tmpl.broken",
                   {"注释跨越了表格或单元格", "a comment crosses the edge of a table or cell"},
                   {"在同一单元格内结束注释", "end the comment in the same cell"},
                   story,
                   tags.stories[i],
                   tags.all[i].begin);
        }
    }
}

/// Sections inside sections of the whole part. One is told, the outermost that is too deep.
void refuse_depth(const xml::Story& story,
                  const Tags& tags,
                  std::size_t deepest,
                  std::vector<Problem>& problems) {
    std::size_t depth = 0;
    for (std::size_t i = 0; i < tags.all.size(); ++i) {
        depth += opens(tags.all[i].kind) ? 1 : 0;
        depth -= tags.all[i].kind == Kind::End && depth > 0 ? 1 : 0;
        if (depth > deepest) {
            const std::string limit = std::to_string(deepest);
            return report(problems,
                          "tmpl.depth",
                          {"区段嵌套超过 " + limit + " 层",
                           "sections are nested more than " + limit + " deep"},
                          {"减少嵌套", "nest less"},
                          story,
                          tags.stories[i],
                          tags.all[i].begin);
        }
    }
}

}  // namespace

Tags gather_tags(const xml::Story& story,
                 const TemplateOptions& delimiters,
                 std::vector<Problem>& problems) {
    std::vector<std::vector<Tag>> by_story;
    for (std::size_t i = 0; i < story.texts.size(); ++i) {
        const std::string& text = story.texts[i];
        const std::size_t before = problems.size();
        by_story.push_back(find_tags(text, delimiters, problems));
        for (std::size_t k = before; i < story.names.size() && k < problems.size(); ++k) {
            problems[k].place.insert(0, story.names[i] + " ");
        }
        if (story.plain) {
            take_up_lines(text, by_story.back());
        }
    }
    Tags tags;
    std::vector<std::size_t> next(by_story.size());
    for (std::uint32_t i = 0; i < story.atoms.size(); ++i) {
        const xml::Atom& atom = story.atoms[i];
        if (atom.kind != xml::Atom::Kind::Text) {
            continue;
        }
        auto& mine = by_story[atom.story];
        std::size_t& at = next[atom.story];
        for (; at < mine.size() && mine[at].begin < atom.text_begin + atom.text_size; ++at) {
            tags.all.push_back(std::move(mine[at]));
            tags.stories.push_back(atom.story);
            tags.atoms.push_back(i);
        }
    }
    refuse_crossing_comments(story, tags, problems);
    refuse_depth(story, tags, delimiters.deepest_section, problems);
    return tags;
}

std::vector<Pair> pair_sections(const xml::Story& story,
                                const Tags& tags,
                                std::vector<Problem>& problems) {
    return Pairing(story, tags, tags.stories, problems).run();
}

SheetPairs pair_sheet_sections(const xml::Story& story,
                               const Tags& tags,
                               std::vector<Problem>& problems) {
    SheetPairs pairs{pair_within(tags, story.texts.size()), {}};
    std::vector<std::uint32_t> scopes(tags.all.size(), 0);
    for (const Pair& pair : pairs.inner) {
        scopes[pair.open] = nowhere;
        scopes[pair.close] = nowhere;
    }
    pairs.outer = Pairing(story, tags, scopes, problems).run();
    return pairs;
}

}  // namespace nianbao::tmpl
