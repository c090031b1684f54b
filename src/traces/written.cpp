#include "traces/written.hpp"

#include <algorithm>
#include <array>

#include "docx/story_reader.hpp"
#include "traces/tags.hpp"
#include "xlsx/string_item.hpp"

namespace nianbao::traces {
namespace {

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Reads one part. Paragraphs stand in one another: text boxes.
class Reader {
public:
    Reader(const opc::PartName& name, std::string_view part, std::vector<Passage>& made)
        : name_(name), part_(part), made_(made) {}

    void read(const xml::Scanner& scanner, const xml::Token& token) {
        if (token.kind == xml::Token::Kind::Text) {
            add(token);
            return;
        }
        if (token.local == "tc") {
            cells_ += is_start(token) ? 1 : closes(token) ? -1 : 0;
        }
        if (is_paragraph(token)) {
            read_paragraph(token);
        } else if (is_text(token)) {
            in_text_ = is_start(token);
        } else if (opens(token) && is_one_of(token.local, {"tab", "br", "cr"}) && !open_.empty()) {
            open_.back().text += '\n';
        }
        if (opens(token) && is_one_of(token.local, {"docPr", "cNvPr"})) {
            read_descriptions(scanner);
        }
    }

private:
    static bool is_paragraph(const xml::Token& token) {
        const bool story = token.uri == docx::wordprocessing || token.uri == docx::drawing_ml;
        return (story && token.local == "p") ||
               (token.uri == xlsx::spreadsheet &&
                is_one_of(token.local, {"si", "is", "text", "oddHeader", "oddFooter"})) ||
               (token.local == "pt") || is_property(token);
    }

    static bool is_property(const xml::Token& token) {
        return is_one_of(token.local, {"title", "creator", "subject", "keywords", "description"}) &&
               token.uri.find("dc/elements") != std::string_view::npos;
    }

    static bool is_text(const xml::Token& token) {
        return is_one_of(token.local, {"t", "delText", "threadedText"}) || token.local == "v";
    }

    void read_paragraph(const xml::Token& token) {
        if (is_start(token)) {
            ++count_;
            open_.push_back({name_, "paragraph " + std::to_string(count_), {}, {}, cells_ > 0});
            in_text_ = is_property(token) || is_one_of(token.local, {"oddHeader", "oddFooter"});
        } else if (closes(token) && !open_.empty()) {
            if (!open_.back().text.empty()) {
                made_.push_back(std::move(open_.back()));
            }
            open_.pop_back();
            in_text_ = false;
        } else {
            ++count_;
        }
    }

    void add(const xml::Token& token) {
        if (!in_text_ || open_.empty() || token.cdata) {
            return;
        }
        Passage& passage = open_.back();
        passage.pieces.push_back({xml::span_of(part_, token.source), passage.text.size()});
        passage.text += characters(token);
    }

    void read_descriptions(const xml::Scanner& scanner) {
        for (const xml::Attribute& attribute : scanner.attributes()) {
            if (is_one_of(attribute.local, {"descr", "title"}) && !attribute.value.empty()) {
                made_.push_back({name_,
                                 "paragraph " + std::to_string(count_),
                                 xml::decode(attribute.value),
                                 {{xml::span_of(part_, attribute.value), 0}},
                                 false});
            }
        }
    }

    const opc::PartName& name_;
    std::string_view part_;
    std::vector<Passage>& made_;
    std::vector<Passage> open_;
    std::size_t count_ = 0;
    int cells_ = 0;
    bool in_text_ = false;
};

/// The raw bytes of a piece with other characters, byte for byte of its text. What stays the same
/// keeps its spelling.
std::string respelled(std::string_view raw, std::string_view old, std::string_view now) {
    std::string made;
    std::size_t at = 0;
    for (std::size_t i = 0; i < raw.size() && at < old.size();) {
        const bool reference = raw[i] == '&';
        const std::size_t end = reference ? raw.find(';', i) + 1 : i + 1;
        const std::string_view unit = raw.substr(i, end - i);
        const std::size_t size = reference ? xml::decode(unit).size() : 1;
        const bool line_end = raw[i] == '\r' && i + 1 < raw.size() && raw[i + 1] == '\n';
        if (line_end) {
            made += unit;  // decoded with the line feed behind it
            i = end;
            continue;
        }
        made += old.substr(at, size) == now.substr(at, size) ? unit : now.substr(at, size);
        at += size;
        i = end;
    }
    return made;
}

}  // namespace

std::vector<Passage> written(Parts& parts) {
    std::vector<Passage> made;
    for (const opc::Part& part : parts.xml()) {
        if (part.name.source_of_relationships()) {
            continue;
        }
        Reader reader(part.name, parts.text(part.name), made);
        each_token(parts.text(part.name),
                   [&](const xml::Scanner& scanner, const xml::Token& token) {
                       reader.read(scanner, token);
                   });
    }
    return made;
}

std::vector<Edit> rewriting(Parts& parts, const Passage& passage, std::string_view text) {
    const std::string_view part = parts.text(passage.part);
    const std::string_view old = passage.text;
    std::vector<Edit> edits;
    for (const Piece& piece : passage.pieces) {
        const std::string_view raw = piece.source.of(part);
        const std::size_t size = xml::decode(raw).size();
        if (old.substr(piece.begin, size) != text.substr(piece.begin, size)) {
            edits.push_back(
                {passage.part,
                 {piece.source,
                  respelled(raw, old.substr(piece.begin, size), text.substr(piece.begin, size))}});
        }
    }
    return edits;
}

}  // namespace nianbao::traces
