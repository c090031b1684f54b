#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "docx/story_reader.hpp"
#include "traces/finders.hpp"
#include "traces/tags.hpp"

namespace nianbao::traces {
namespace {

using docx::wordprocessing;

constexpr std::array<std::string_view, 4> kinds_of_parts = {
    "comments", "commentsExtended", "commentsIds", "commentsExtensible"};

std::vector<opc::PartName> comment_parts(const Parts& parts) {
    std::vector<opc::PartName> names;
    for (const std::string_view kind : kinds_of_parts) {
        if (const opc::Part* part = parts.package().related(parts.package().main(), kind)) {
            names.push_back(part->name);
        }
    }
    return names;
}

void find_words(Parts& parts, const std::vector<opc::PartName>& drops, Traces& found) {
    const opc::Part* comments = parts.related(parts.package().main(), "comments");
    if (comments == nullptr) {
        return;
    }
    each_token(parts.text(comments->name), [&](xml::Scanner& scanner, const xml::Token& token) {
        if (is_start(token) && token.local == "comment") {
            const std::string author = xml::decode(scanner.attribute("author", wordprocessing));
            found.push_back({"comment", author, comments->name});
            found.back().values = {author + "：" + take(scanner, token).text};
            found.back().drops = drops;
        }
    });
}

/// The marks that tie comments to words. A run that holds nothing but a mark goes with it.
class Anchors {
public:
    Anchors(opc::PartName name, std::string_view part) : name_(std::move(name)), part_(part) {}

    void read(const xml::Token& token) {
        if (token.uri == wordprocessing && token.local == "r") {
            read_run(token);
        } else if (token.uri == wordprocessing && token.local == "rPr") {
            in_properties_ = is_start(token);
        } else if (token.uri == wordprocessing && is_mark(token.local)) {
            cut_mark(token);
        } else {
            note_other(token);
        }
    }

    std::vector<Edit> edits;

private:
    static bool is_mark(std::string_view local) {
        return local == "commentReference" || local == "commentRangeStart" ||
               local == "commentRangeEnd";
    }

    void read_run(const xml::Token& token) {
        if (is_start(token)) {
            run_ = xml::span_of(part_, token.source).begin;
            marks_ = edits.size();
            has_more_ = false;
            return;
        }
        if (run_ && closes(token) && edits.size() > marks_ && !has_more_) {
            const std::size_t end = xml::span_of(part_, token.source).end();
            edits.erase(edits.begin() + static_cast<std::ptrdiff_t>(marks_), edits.end());
            edits.push_back({name_, {{*run_, end - *run_}, {}}});
        }
        run_.reset();
    }

    /// Anything else in a run keeps it.
    void note_other(const xml::Token& token) {
        has_more_ = has_more_ || (opens(token) && !in_properties_);
    }

    /// An empty element, or one written with two tags.
    void cut_mark(const xml::Token& token) { edits.push_back({name_, cut(part_, token.source)}); }

    opc::PartName name_;
    std::string_view part_;
    std::optional<std::size_t> run_;
    std::size_t marks_ = 0;
    bool has_more_ = false;
    bool in_properties_ = false;
};

void find_anchors(Parts& parts, const opc::PartName& name, Traces& found) {
    Anchors anchors(name, parts.text(name));
    each_token(parts.text(name),
               [&](const xml::Scanner&, const xml::Token& token) { anchors.read(token); });
    if (!anchors.edits.empty()) {
        found.push_back({"comment", "anchor", name});
        found.back().edits = std::move(anchors.edits);
        found.back().quiet = true;
    }
}

void find_people(Parts& parts, Traces& found) {
    const opc::Part* people = parts.related(parts.package().main(), "people");
    if (people == nullptr) {
        return;
    }
    each_token(parts.text(people->name), [&](const xml::Scanner& scanner, const xml::Token& token) {
        if (opens(token) && token.local == "person") {
            for (const xml::Attribute& attribute : scanner.attributes()) {
                if (attribute.local == "author") {
                    const std::string author = xml::decode(attribute.value);
                    found.push_back({"person", author, people->name, "", {author}});
                    found.back().drops = {people->name};
                }
            }
        }
    });
}

}  // namespace

void find_comments(Parts& parts, Traces& found) {
    if (parts.package().kind() != opc::Kind::Docx) {
        return;
    }
    const std::vector<opc::PartName> drops = comment_parts(parts);
    find_words(parts, drops, found);
    for (const opc::PartName& name : parts.xml_of("wordprocessingml.")) {
        if (std::find(drops.begin(), drops.end(), name) == drops.end()) {
            find_anchors(parts, name, found);
        }
    }
    find_people(parts, found);
}

}  // namespace nianbao::traces
