#include "docx/story_reader.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "xml/escape.hpp"
#include "xml/scanner.hpp"

namespace nianbao::docx {
namespace {

using xml::Atom;
using xml::Token;
using Enclosure = Atom::Container;

template <std::size_t size>
bool one_of(const std::array<std::string_view, size>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Elements that hold a text of their own.
constexpr std::array<std::string_view, 7> stories = {
    "body", "hdr", "ftr", "footnote", "endnote", "comment", "txbxContent"};

/// Elements copied whole: they hold properties, or text that is not read.
constexpr std::array<std::string_view, 14> closed = {"tblPr",
                                                     "tblGrid",
                                                     "trPr",
                                                     "tcPr",
                                                     "tblPrEx",
                                                     "sectPr",
                                                     "sdtPr",
                                                     "sdtEndPr",
                                                     "rPr",
                                                     "pPr",
                                                     "delText",
                                                     "instrText",
                                                     "delInstrText",
                                                     "fldData"};

/// Elements that begin or end a range and may stand between paragraphs (CT_MarkupRange).
constexpr std::array<std::string_view, 12> markers = {"bookmarkEnd",
                                                      "commentRangeStart",
                                                      "commentRangeEnd",
                                                      "permStart",
                                                      "permEnd",
                                                      "moveFromRangeStart",
                                                      "moveFromRangeEnd",
                                                      "moveToRangeStart",
                                                      "moveToRangeEnd",
                                                      "customXmlInsRangeStart",
                                                      "customXmlInsRangeEnd",
                                                      "moveRangeEnd"};

constexpr std::array<std::string_view, 2> noise = {"proofErr", "lastRenderedPageBreak"};

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

class Reader {
public:
    explicit Reader(std::string_view part) : scanner_(part) {}

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
    enum class What { Container, Line, Run, Text };

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
        if (!is_tag || token.uri != wordprocessing || token.local != properties) {
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

    static Enclosure container_of(std::string_view name) {
        if (one_of(stories, name)) {
            return Enclosure::Story;
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
        if (token.uri != wordprocessing) {
            container(token, Enclosure::Other);
        } else if (token.local == "p") {
            edge(token, What::Line, Atom::Kind::LineOpen, "pPr");
        } else if (token.local == "r") {
            edge(token, What::Run, Atom::Kind::RunOpen, "rPr");
        } else if (token.local == "t" && inside(What::Run)) {
            edge(token, What::Text, Atom::Kind::TextOpen, {});
        } else if (one_of(closed, token.local)) {
            builder_.opaque(scanner_.skip(token), Atom::Role::Noise);
        } else {
            container(token, container_of(token.local));
        }
    }

    void empty(const Token& token) {
        if (token.uri == wordprocessing && token.local == "p") {
            builder_.edge(Atom::Kind::LineOpen, token.source);
            builder_.edge(Atom::Kind::LineClose, {});
        } else {
            builder_.opaque(token.source, role_of(token));
        }
    }

    Atom::Role role_of(const Token& token) const {
        if (token.uri != wordprocessing) {
            return Atom::Role::Solid;
        }
        if (one_of(noise, token.local) || one_of(closed, token.local) || token.local == "t") {
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
        if (is_text && inside(What::Text)) {
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
    xml::StoryBuilder builder_;
    std::vector<What> open_;
    std::vector<Token> held_;  ///< looked at too early, at most a blank and what follows it
};

}  // namespace

xml::Story read_story(std::string_view part) {
    return Reader(part).read();
}

}  // namespace nianbao::docx
