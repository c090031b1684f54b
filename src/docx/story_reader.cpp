#include "docx/story_reader.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "docx/vocabulary.hpp"
#include "xml/escape.hpp"
#include "xml/scanner.hpp"

namespace nianbao::docx {
namespace {

using xml::Atom;
using xml::Token;
using Enclosure = Atom::Container;

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

class Reader {
public:
    Reader(std::string_view part, const Vocabulary& language)
        : scanner_(part), language_(language) {}

    xml::Story read() && {
        for (Token token = take(); token.kind != Token::Kind::Done; token = take()) {
            switch (token.kind) {
                case Token::Kind::Start:
                    start(token);
                    break;
                case Token::Kind::Empty:
                    empty(token);
                    break;
                case Token::Kind::End:
                    end(token);
                    break;
                default:
                    characters(token);
            }
        }
        return std::move(builder_).finish();
    }

private:
    /// What an open element has become.
    enum class What { Container, Line, Run, Text, Instruction };

    Token take() {
        if (held_.empty()) {
            return scanner_.next();
        }
        const Token token = held_.front();
        held_.erase(held_.begin());
        return token;
    }

    bool inside(What what) const { return !open_.empty() && open_.back() == what; }

    /// The start tag, grown by the properties element that follows it, if it does.
    std::string_view with_properties(const Token& start, std::string_view properties) {
        Token token = scanner_.next();
        if (token.kind == Token::Kind::Text && is_blank(token.source)) {
            held_.push_back(token);
            token = scanner_.next();
        }
        const bool is_tag = token.kind == Token::Kind::Start || token.kind == Token::Kind::Empty;
        if (!is_tag || token.uri != language_.uri || token.local != properties) {
            held_.push_back(token);
            return start.source;
        }
        held_.clear();
        const std::string_view whole = scanner_.skip(token);
        const char* const end = whole.data() + whole.size();
        return {start.source.data(), static_cast<std::size_t>(end - start.source.data())};
    }

    void edge(const Token& token, What what, Atom::Kind kind, std::string_view properties) {
        const std::string_view source =
            properties.empty() ? token.source : with_properties(token, properties);
        Atom& atom = builder_.edge(kind, source);
        atom.keeps = kind == Atom::Kind::LineOpen && source.find("sectPr") != source.npos;
        open_.push_back(what);
    }

    void container(const Token& token, Enclosure kind) {
        const bool object = inside(What::Run);  // a drawing, a text box, an embedded object
        builder_.open(kind, token.source, object ? Atom::Role::Solid : Atom::Role::Noise);
        open_.push_back(What::Container);
    }

    Enclosure container_of(std::string_view name) const {
        if (one_of(language_.stories, name)) {
            return Enclosure::Story;
        }
        if (language_.uri == drawing_ml) {
            return Enclosure::Other;
        }
        if (name == "tbl") {
            return Enclosure::Table;
        }
        if (name == "tr") {
            return Enclosure::Row;
        }
        return name == "tc" ? Enclosure::Cell : Enclosure::Other;
    }

    void start(const Token& token) {
        if (token.uri != language_.uri) {
            other(token);
        } else if (token.local == "p") {
            edge(token, What::Line, Atom::Kind::LineOpen, "pPr");
        } else if (token.local == "r") {
            edge(token, What::Run, Atom::Kind::RunOpen, "rPr");
        } else if (token.local == "t" && inside(What::Run)) {
            edge(token, What::Text, Atom::Kind::TextOpen, {});
        } else if (token.local == "instrText") {
            container(token, Enclosure::Story);
            open_.back() = What::Instruction;
        } else if (one_of(language_.closed, token.local)) {
            builder_.opaque(scanner_.skip(token), Atom::Role::Noise);
        } else {
            container(token, container_of(token.local));
        }
    }

    /// An element of another language. Charts and shapes keep their texts in one of those.
    void other(const Token& token) {
        if (language_.uri == drawing_ml) {
            container(token, container_of(token.local));
        } else if (one_of(described, token.local)) {
            describe(token);
            open_.push_back(What::Container);
        } else {
            container(token, Enclosure::Other);
        }
    }

    /// The start tag of a picture's properties: each description that may hold a tag is a text of
    /// its own.
    void describe(const Token& token) {
        const char* from = token.source.data();
        for (const xml::Attribute& attribute : scanner_.attributes()) {
            if (!one_of(descriptions, attribute.name) || attribute.value.empty()) {
                continue;
            }
            builder_.opaque(between(from, attribute.value.data()));
            builder_.open(Enclosure::Story, {});
            builder_.text(attribute.value, xml::decode(attribute.value));
            builder_.in_attribute();
            builder_.close({});
            from = attribute.value.data() + attribute.value.size();
        }
        const std::string_view rest = between(from, token.source.data() + token.source.size());
        constexpr Atom::Role role = Atom::Role::Solid;
        token.kind == Token::Kind::Start ? builder_.open(Enclosure::Other, rest, role)
                                         : builder_.opaque(rest, role);
    }

    static std::string_view between(const char* from, const char* to) {
        return {from, static_cast<std::size_t>(to - from)};
    }

    void empty(const Token& token) {
        if (token.uri == language_.uri && token.local == "p") {
            builder_.edge(Atom::Kind::LineOpen, token.source);
            builder_.edge(Atom::Kind::LineClose, {});
        } else if (token.uri != wordprocessing && one_of(described, token.local)) {
            describe(token);
        } else {
            builder_.opaque(token.source, role_of(token));
        }
    }

    Atom::Role role_of(const Token& token) const {
        if (token.uri != wordprocessing) {
            return Atom::Role::Solid;
        }
        if (one_of(noise, token.local) || one_of(language_.closed, token.local) ||
            token.local == "t") {
            return Atom::Role::Noise;
        }
        if (token.local == "bookmarkStart") {
            const bool go_back = scanner_.attribute("name", wordprocessing) == "_GoBack";
            return go_back ? Atom::Role::Marker : Atom::Role::Anchor;
        }
        if (one_of(markers, token.local)) {
            return Atom::Role::Marker;
        }
        const std::string_view type = scanner_.attribute("type", wordprocessing);
        const bool breaks_line = token.local == "br" && (type.empty() || type == "textWrapping");
        return breaks_line || token.local == "tab" || token.local == "cr" ? Atom::Role::Blank
                                                                          : Atom::Role::Solid;
    }

    void end(const Token& token) {
        switch (open_.back()) {
            case What::Instruction:
            case What::Container:
                builder_.close(token.source);
                break;
            case What::Line:
                builder_.edge(Atom::Kind::LineClose, token.source);
                break;
            case What::Run:
                builder_.edge(Atom::Kind::RunClose, token.source);
                break;
            case What::Text:
                builder_.edge(Atom::Kind::TextClose, token.source);
                break;
        }
        open_.pop_back();
    }

    void characters(const Token& token) {
        const bool is_text = token.kind == Token::Kind::Text;
        if (is_text && (inside(What::Text) || inside(What::Instruction))) {
            constexpr std::size_t cdata_open = 9;
            constexpr std::size_t cdata_close = 3;
            builder_.text(token.source,
                          token.cdata
                              ? std::string(token.source.substr(
                                    cdata_open, token.source.size() - cdata_open - cdata_close))
                              : xml::decode(token.source));
        } else {
            builder_.opaque(token.source, Atom::Role::Noise);
        }
    }

    xml::Scanner scanner_;
    const Vocabulary& language_;
    xml::StoryBuilder builder_;
    std::vector<What> open_;
    std::vector<Token> held_;  ///< looked at too early, at most a blank and what follows it
};

}  // namespace

xml::Story read_story(std::string_view part) {
    return Reader(part, word).read();
}

xml::Story read_drawing(std::string_view part) {
    xml::Story story = Reader(part, drawing).read();
    story.drawing = true;
    return story;
}

}  // namespace nianbao::docx
