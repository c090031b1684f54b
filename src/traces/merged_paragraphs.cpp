#include "traces/merged_paragraphs.hpp"

#include <optional>
#include <utility>
#include <vector>

#include "docx/vocabulary.hpp"
#include "traces/cuts.hpp"
#include "traces/tags.hpp"

namespace nianbao::traces {
namespace {

using docx::wordprocessing;

/// A paragraph, as far as merging goes.
struct Paragraph {
    xml::Span start;               ///< its start tag
    xml::Span properties;          ///< w:pPr; no size, behind the start tag, where there is none
    xml::Span end;                 ///< its end tag; no size for <w:p/>
    std::vector<xml::Span> marks;  ///< in w:pPr: its mark was deleted
    bool says_something = false;
    bool before_more = false;         ///< something else follows, such as a table
    std::optional<std::size_t> next;  ///< the paragraph right behind it, by index
};

/// The paragraphs of a part and how they follow one another.
class Reader {
public:
    explicit Reader(std::string_view part) : part_(part) {}

    void read(const xml::Token& token) {
        if (opens(token)) {
            note_child(token);
            open(token);
        }
        if (closes(token) || token.kind == xml::Token::Kind::Empty) {
            close(token);
        }
    }

    std::vector<Paragraph> paragraphs;

private:
    /// An element that is open.
    struct Open {
        std::string_view local;                ///< empty where it is not of WordprocessingML
        std::optional<std::size_t> paragraph;  ///< that it is
        std::optional<std::size_t> last;       ///< the paragraph among its children just passed
    };

    xml::Span span(const xml::Token& token) const { return xml::span_of(part_, token.source); }

    static bool is_marker(const xml::Token& token) {
        return docx::one_of(docx::markers, token.local) || docx::one_of(docx::noise, token.local) ||
               token.local == "bookmarkStart";
    }

    void note_child(const xml::Token& token) {
        if (open_.empty() || is_marker(token)) {
            return;
        }
        Open& around = open_.back();
        if (around.paragraph && token.local != "pPr") {
            paragraphs[*around.paragraph].says_something = true;
        }
        if (around.last && token.local == "p" && token.uri == wordprocessing) {
            paragraphs[*around.last].next = paragraphs.size();
        } else if (around.last) {
            paragraphs[*around.last].before_more = token.local != "sectPr";
        }
        around.last.reset();
    }

    void open(const xml::Token& token) {
        open_.push_back({token.uri == wordprocessing ? token.local : std::string_view(), {}, {}});
        if (is_path({"p"})) {
            open_.back().paragraph = paragraphs.size();
            Paragraph& made = paragraphs.emplace_back();
            made.start = span(token);
            made.properties = made.end = {span(token).end(), 0};
        } else if (is_path({"pPr", "p"})) {
            owner(1).properties = span(token);
        } else if (is_path({"del", "rPr", "pPr", "p"}) ||
                   is_path({"moveFrom", "rPr", "pPr", "p"})) {
            owner(3).marks.push_back(span(token));
        }
    }

    void close(const xml::Token& token) {
        const std::size_t end = span(token).end();
        if (is_path({"pPr", "p"})) {
            xml::Span& properties = owner(1).properties;
            properties.size = end - properties.begin;
        } else if (is_path({"del", "rPr", "pPr", "p"}) ||
                   is_path({"moveFrom", "rPr", "pPr", "p"})) {
            xml::Span& mark = owner(3).marks.back();
            mark.size = end - mark.begin;
        }
        const std::optional<std::size_t> paragraph = open_.back().paragraph;
        if (paragraph && closes(token)) {
            paragraphs[*paragraph].end = span(token);
        }
        open_.pop_back();
        if (paragraph && !open_.empty()) {
            open_.back().last = paragraph;
        }
    }

    /// True where these elements are open, the innermost first.
    bool is_path(std::initializer_list<std::string_view> names) const {
        std::size_t above = 0;
        for (const std::string_view name : names) {
            if (above >= open_.size() || open_[open_.size() - 1 - above].local != name) {
                return false;
            }
            ++above;
        }
        return true;
    }

    /// The paragraph that is open so many elements above the innermost.
    Paragraph& owner(std::size_t above) {
        return paragraphs[*open_[open_.size() - 1 - above].paragraph];
    }

    std::string_view part_;
    std::vector<Open> open_;
};

/// The properties of a paragraph without the deletion of its mark.
std::string properties_of(std::string_view part, const Paragraph& paragraph) {
    std::vector<xml::Splice> cuts;
    for (const xml::Span& mark : paragraph.marks) {
        cuts.push_back({{mark.begin - paragraph.properties.begin, mark.size}, {}});
    }
    return cut_out(paragraph.properties.of(part), std::move(cuts));
}

/// One that no other follows.
void unmark(const Paragraph& paragraph, std::vector<xml::Splice>& splices) {
    if (paragraph.before_more && !paragraph.says_something) {
        splices.push_back(
            {{paragraph.start.begin, paragraph.end.end() - paragraph.start.begin}, {}});
        return;
    }
    for (const xml::Span& mark : paragraph.marks) {
        splices.push_back({mark, {}});
    }
}

/// The words of two paragraphs become those of one.
void join(const Paragraph& paragraph, const Paragraph& next, std::vector<xml::Splice>& splices) {
    const std::size_t begin = next.start.begin;
    if (next.end.size == 0) {
        splices.push_back({{begin, next.end.end() - begin}, {}});
        return;
    }
    splices.push_back({paragraph.end, {}});
    splices.push_back({{begin, next.properties.end() - begin}, {}});
}

}  // namespace

std::string merged_paragraphs(std::string_view part) {
    Reader reader(part);
    each_token(part, [&](const xml::Scanner&, const xml::Token& token) { reader.read(token); });
    const std::vector<Paragraph>& all = reader.paragraphs;
    std::vector<xml::Splice> splices;
    std::vector<bool> done(all.size(), false);
    for (std::size_t first = 0; first < all.size(); ++first) {
        if (all[first].marks.empty() || done[first]) {
            continue;
        }
        std::size_t last = first;
        while (!all[last].marks.empty() && all[last].next) {
            join(all[last], all[*all[last].next], splices);
            last = *all[last].next;
            done[last] = true;
        }
        if (last == first) {
            unmark(all[first], splices);
        } else {
            splices.push_back({all[first].properties, properties_of(part, all[last])});
        }
    }
    return cut_out(part, std::move(splices));
}

}  // namespace nianbao::traces
