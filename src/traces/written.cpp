#include "traces/written.hpp"

#include <array>

#include "docx/story_reader.hpp"
#include "traces/tags.hpp"
#include "xlsx/string_item.hpp"

namespace nianbao::traces {
namespace {

/// Attributes that are words wherever they stand.
bool is_worded(const xml::Token& tag, const xml::Attribute& attribute) {
    const bool picture = is_one_of(tag.local, {"docPr", "cNvPr"});
    const bool control = is_one_of(
        tag.local, {"alias", "default", "statusText", "helpText", "tblCaption", "tblDescription"});
    return (picture && is_one_of(attribute.local, {"descr", "title"})) ||
           (control && attribute.local == "val") ||
           is_one_of(
               attribute.local,
               {"tooltip", "prompt", "promptTitle", "error", "errorTitle", "alt", "displayText"});
}

/// Digits in the address of a page are no number of a person.
bool is_address(std::string_view text) {
    return text.find("://") != std::string_view::npos;
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
        if (is_paragraph(token)) {
            read_paragraph(token);
        } else if (is_text(token)) {
            read_text(token);
        } else if (opens(token) && is_one_of(token.local, {"tab", "br", "cr"})) {
            part_words();
        }
        if (opens(token)) {
            read_attributes(scanner, token);
        }
    }

private:
    static bool is_header(const xml::Token& token) {
        return is_one_of(
            token.local,
            {"oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"});
    }

    static bool is_paragraph(const xml::Token& token) {
        const bool story = token.uri == docx::wordprocessing || token.uri == docx::drawing_ml;
        return (story && token.local == "p") ||
               (token.uri == xlsx::spreadsheet &&
                (is_header(token) || is_one_of(token.local, {"si", "is", "text"}))) ||
               is_one_of(token.local, {"pt", "threadedComment"}) || is_property(token);
    }

    static bool is_property(const xml::Token& token) {
        return is_one_of(token.local, {"title", "creator", "subject", "keywords", "description"}) &&
               token.uri.find("dc/elements") != std::string_view::npos;
    }

    static bool is_instruction(const xml::Token& token) {
        return is_one_of(token.local, {"instrText", "delInstrText"});
    }

    static bool is_text(const xml::Token& token) {
        return is_one_of(token.local, {"t", "delText", "v", "text"}) || is_instruction(token);
    }

    /// What stands between is no word.
    void part_words() {
        if (!open_.empty()) {
            open_.back().text += '\n';
        }
    }

    void read_text(const xml::Token& token) {
        in_text_ = is_start(token);
        if (in_text_ && in_instruction_ != is_instruction(token)) {
            part_words();
        }
        in_instruction_ = is_instruction(token);
    }

    void read_paragraph(const xml::Token& token) {
        if (is_start(token)) {
            ++count_;
            open_.push_back({name_, "paragraph " + std::to_string(count_), {}, {}});
            in_text_ = is_property(token) || is_header(token);
            in_instruction_ = false;
        } else if (closes(token) && !open_.empty()) {
            if (!open_.back().pieces.empty()) {
                made_.push_back(std::move(open_.back()));
            }
            open_.pop_back();
            in_text_ = false;
        } else {
            ++count_;
        }
    }

    void add(const xml::Token& token) {
        if (!in_text_ || open_.empty() || (in_instruction_ && is_address(token.source))) {
            return;
        }
        const xml::Span source = xml::span_of(part_, raw_characters(token));
        Passage& passage = open_.back();
        passage.pieces.push_back({source, passage.text.size(), token.cdata});
        passage.text += characters(token);
    }

    void read_attributes(const xml::Scanner& scanner, const xml::Token& tag) {
        for (const xml::Attribute& attribute : scanner.attributes()) {
            if (!attribute.value.empty() && is_worded(tag, attribute)) {
                made_.push_back({name_,
                                 "paragraph " + std::to_string(count_),
                                 xml::decode(attribute.value),
                                 {{xml::span_of(part_, attribute.value), 0, false}}});
            }
        }
    }

    const opc::PartName& name_;
    std::string_view part_;
    std::vector<Passage>& made_;
    std::vector<Passage> open_;
    std::size_t count_ = 0;
    bool in_text_ = false;
    bool in_instruction_ = false;
};

/// Links out of the package that are no address of a page: "tel:", "mailto:".
void read_links(const opc::PartName& name, std::string_view part, std::vector<Passage>& made) {
    each_token(part, [&](const xml::Scanner& scanner, const xml::Token& token) {
        const std::string_view target = scanner.attribute("Target");
        if (opens(token) && scanner.attribute("TargetMode") == "External" && !is_address(target)) {
            made.push_back(
                {name, "", xml::decode(target), {{xml::span_of(part, target), 0, false}}});
        }
    });
}

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
            read_links(part.name, parts.text(part.name), made);
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
    std::vector<Edit> edits;
    for (const Piece& piece : passage.pieces) {
        const std::string_view raw = piece.source.of(part);
        const std::size_t size = piece.cdata ? raw.size() : xml::decode(raw).size();
        const std::string_view was = std::string_view(passage.text).substr(piece.begin, size);
        const std::string_view now = text.substr(piece.begin, size);
        if (was != now) {
            edits.push_back(
                {passage.part,
                 {piece.source, piece.cdata ? std::string(now) : respelled(raw, was, now)}});
        }
    }
    return edits;
}

}  // namespace nianbao::traces
