#include "xlsx/string_item.hpp"

#include "xml/escape.hpp"

namespace nianbao::xlsx {
namespace {

using xml::Token;
using Kind = xml::Atom::Kind;

std::string_view between(const char* from, const char* to) {
    return {from, static_cast<std::size_t>(to - from)};
}

const char* end_of(std::string_view text) {
    return text.data() + text.size();
}

/// Reads the children of one si or is.
class ItemReader {
public:
    ItemReader(xml::Scanner& scanner, const Token& start) : scanner_(scanner) {
        item_.open = start.source;
        item_.source = start.source;
    }

    StringItem read() && {
        const std::size_t outside = scanner_.depth() - 1;
        Token token;
        do {
            token = scanner_.next();
            piece(token);
        } while (scanner_.depth() > outside);
        item_.source = between(item_.open.data(), end_of(token.source));
        return std::move(item_);
    }

private:
    void piece(const Token& token) {
        const bool start = token.kind == Token::Kind::Start;
        const bool end = token.kind == Token::Kind::End;
        if (token.kind == Token::Kind::Text && in_text_) {
            characters(token);
        } else if (start && token.local == "r") {
            add(Kind::RunOpen, token.source);
        } else if (start && token.local == "t") {
            in_text_ = true;
            add(Kind::TextOpen, token.source);
        } else if (start && token.local == "rPr") {
            properties(scanner_.skip(token));
        } else if (start) {
            scanner_.skip(token);
        } else if (end && token.local == "r") {
            add(Kind::RunClose, token.source);
        } else if (end && token.local == "t") {
            in_text_ = false;
            add(Kind::TextClose, token.source);
        }
    }

    void add(Kind kind, std::string_view source) { item_.pieces.push_back({kind, source, {}}); }

    /// Properties belong to the start of the run.
    void properties(std::string_view source) {
        StringPiece& run = item_.pieces.back();
        run.source = between(run.source.data(), end_of(source));
    }

    void characters(const Token& token) {
        constexpr std::size_t cdata_open = 9;
        constexpr std::size_t cdata_marks = 12;
        std::string text =
            token.cdata
                ? std::string(token.source.substr(cdata_open, token.source.size() - cdata_marks))
                : xml::decode(token.source);
        item_.text += text;
        item_.pieces.push_back({Kind::Text, token.source, std::move(text)});
    }

    xml::Scanner& scanner_;
    StringItem item_;
    bool in_text_ = false;
};

}  // namespace

StringItem read_string_item(xml::Scanner& scanner, const Token& start) {
    if (start.kind == Token::Kind::Empty) {
        StringItem item;
        item.open = start.source;
        item.source = start.source;
        return item;
    }
    return ItemReader(scanner, start).read();
}

SharedStrings read_shared_strings(std::string_view part) {
    SharedStrings shared;
    xml::Scanner scanner(part);
    const char* behind = nullptr;
    for (Token token = scanner.next(); token.kind != Token::Kind::Done; token = scanner.next()) {
        const bool tag = token.kind == Token::Kind::Start || token.kind == Token::Kind::Empty;
        if (tag && token.uri == spreadsheet && token.local == "si") {
            if (shared.items.empty()) {
                shared.head = between(part.data(), token.source.data());
            }
            shared.items.push_back(read_string_item(scanner, token));
            behind = end_of(shared.items.back().source);
        }
    }
    shared.head = shared.items.empty() ? part : shared.head;
    shared.tail = behind == nullptr ? std::string_view() : between(behind, end_of(part));
    return shared;
}

}  // namespace nianbao::xlsx
