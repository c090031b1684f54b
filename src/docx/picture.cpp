#include "docx/picture.hpp"

#include <algorithm>
#include <charconv>

#include "docx/story_reader.hpp"
#include "docx/vocabulary.hpp"
#include "xml/qualified_name.hpp"
#include "xml/scanner.hpp"

namespace nianbao::docx {
namespace {

using xml::Attribute;
using xml::Token;
using Cut = PictureCut::Kind;

constexpr std::string_view word_drawing =
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
constexpr std::string_view sheet_drawing =
    "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
constexpr std::string_view word_drawing_2010 =
    "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing";
constexpr std::string_view relationships =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const char* end_of(std::string_view text) {
    return text.data() + text.size();
}

std::string_view between(const char* from, const char* to) {
    return {from, static_cast<std::size_t>(to - from)};
}

bool is_tag(const Token& token) {
    return token.kind == Token::Kind::Start || token.kind == Token::Kind::Empty;
}

bool is_anchor(const Token& token) {
    return token.uri == sheet_drawing && token.local.ends_with("Anchor");
}

bool is_drawing(const Token& token) {
    return (token.uri == wordprocessing && token.local == "drawing") || is_anchor(token);
}

/// wp:extent of a document, xdr:ext of a sheet.
bool gives_frame(const Token& token) {
    return (token.uri == word_drawing && token.local == "extent") ||
           (token.uri == sheet_drawing && token.local == "ext");
}

std::int64_t number_of(std::string_view text) {
    std::int64_t number = 0;
    std::from_chars(text.data(), end_of(text), number);
    return number;
}

/// Reads the drawings of a part, each with those in its text boxes.
class PlaceReader {
public:
    explicit PlaceReader(std::string_view part) : scanner_(part) {}

    std::map<const char*, PicturePlace> read() && {
        for (Token token = scanner_.next(); token.kind != Token::Kind::Done;
             token = scanner_.next()) {
            if (token.kind == Token::Kind::Start && is_drawing(token)) {
                begin(token);
            } else if (!open_.empty() && is_tag(token)) {
                tag(token);
            } else if (!open_.empty() && token.kind == Token::Kind::End) {
                end(token);
            }
        }
        return std::move(places_);
    }

private:
    /// A drawing that is being read.
    struct Open {
        PicturePlace place;
        const char* begin;
        std::size_t depth;      ///< outside of it
        std::size_t blip = 0;   ///< depth inside a:blip that is open
        std::size_t shape = 0;  ///< depth inside a:xfrm that is open
    };

    PicturePlace& place() { return open_.back().place; }

    void cut(Cut kind, std::string_view source) { place().cuts.push_back({kind, source}); }

    void begin(const Token& token) {
        open_.push_back({{}, token.source.data(), scanner_.depth() - 1});
        if (is_anchor(token)) {
            place().anchor_prefix = xml::lead_of_tag(token.source);
        }
        if (token.local == "twoCellAnchor") {
            cut(Cut::Anchor, token.name);
            for (const Attribute& one : scanner_.attributes()) {
                if (one.name == "editAs") {
                    cut(Cut::Gone, one.source);
                }
            }
        }
    }

    void end(const Token& token) {
        Open& now = open_.back();
        if (now.blip != 0 && scanner_.depth() < now.blip) {
            cut(Cut::BlipEnd, token.source.substr(0, 0));
            now.blip = 0;
        }
        now.shape = scanner_.depth() < now.shape ? 0 : now.shape;
        if (scanner_.depth() == now.depth) {
            finish(token);
        }
    }

    void finish(const Token& token) {
        if (token.local == "twoCellAnchor") {
            cut(Cut::Anchor, token.name);
            keep_anchor_of_unknown_size();
        }
        place().source = between(open_.back().begin, end_of(token.source));
        PicturePlace done = std::move(place());
        open_.pop_back();
        if (!open_.empty()) {
            place().nested.push_back(done.source);
        }
        places_.emplace(done.source.data(), std::move(done));
    }

    /// Cells say how large the picture is, and nothing else does.
    void keep_anchor_of_unknown_size() {
        if (place().width == 0 || place().height == 0) {
            std::erase_if(place().cuts, [](const PictureCut& one) {
                return one.kind == Cut::Anchor || one.kind == Cut::AnchorTo;
            });
        }
    }

    void tag(const Token& token) {
        if (token.uri == drawing_ml) {
            shape(token);
        } else if (token.uri == word_drawing_2010 && token.local.starts_with("sizeRel")) {
            cut(Cut::Gone, scanner_.skip(token));
        } else if (token.uri == sheet_drawing && token.local == "to") {
            cut(Cut::AnchorTo, scanner_.skip(token));
        } else if (gives_frame(token)) {
            extent(true);
        } else if (one_of(described, token.local)) {
            description();
        }
    }

    void shape(const Token& token) {
        Open& now = open_.back();
        if (token.local == "blip") {
            blip(token);
        } else if (token.local == "srcRect" || (now.blip != 0 && token.local == "extLst")) {
            cut(Cut::Gone, scanner_.skip(token));
        } else if (token.local == "xfrm" && token.kind == Token::Kind::Start) {
            now.shape = scanner_.depth();
        } else if (token.local == "ext" && now.shape != 0) {
            extent(now.place.width == 0);
        }
    }

    void extent(bool frame) {
        for (const Attribute& one : scanner_.attributes()) {
            const bool across = one.name == "cx";
            if (across || one.name == "cy") {
                cut(across ? Cut::Width : Cut::Height, one.value);
                std::int64_t& side = across ? place().width : place().height;
                side = frame ? std::max<std::int64_t>(0, number_of(one.value)) : side;
            }
        }
    }

    void description() {
        for (const Attribute& one : scanner_.attributes()) {
            if (one.name == "descr" && !one.value.empty()) {
                cut(Cut::Alt, one.value);
            }
        }
    }

    /// The picture may be in the package, linked, or both; its successor is in the package.
    void blip(const Token& token) {
        ++place().pictures;
        place().blip = token.name;
        for (const Attribute& one : scanner_.attributes()) {
            if (one.uri != relationships) {
                continue;
            }
            cut(place().embed.empty() ? Cut::Embed : Cut::Gone, one.source);
            place().embed = std::string(xml::prefix_of(one.name)) + ":embed";
        }
        if (token.kind == Token::Kind::Start) {
            open_.back().blip = scanner_.depth();
        } else {
            cut(Cut::BlipEnd, token.source.substr(token.source.size() - 2));
        }
    }

    xml::Scanner scanner_;
    std::vector<Open> open_;
    std::map<const char*, PicturePlace> places_;
};

}  // namespace

std::map<const char*, PicturePlace> read_picture_places(std::string_view part) {
    return PlaceReader(part).read();
}

}  // namespace nianbao::docx
