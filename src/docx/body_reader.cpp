#include "docx/body_reader.hpp"

#include <algorithm>
#include <utility>

#include "docx/story_reader.hpp"
#include "docx/table_reader.hpp"
#include "docx/vocabulary.hpp"
#include "xml/escape.hpp"
#include "xml/qualified_name.hpp"
#include "xml/scanner.hpp"

namespace nianbao::docx {
namespace {

using xml::Token;

class Reader {
public:
    explicit Reader(std::string_view part) : part_(part), scanner_(part) {}

    Body read() && {
        for (Token token = scanner_.next(); token.kind != Token::Kind::Done;
             token = scanner_.next()) {
            if (token.uri != wordprocessing) {
                foreign(token);
            } else if (token.kind == Token::Kind::Start) {
                start(token);
            } else if (token.kind == Token::Kind::Empty) {
                empty(token);
            } else if (token.kind == Token::Kind::End) {
                end(token);
            }
        }
        return std::move(body_);
    }

private:
    void foreign(const Token& token) {
        if (token.kind == Token::Kind::Start && token.local == "AlternateContent") {
            pass_over(PassedOver::Kind::Drawing);
        }
    }

    /// Keeps the text of an element that is none of the page, once: a fallback says it again.
    void pass_over(PassedOver::Kind kind) {
        const std::size_t outside = scanner_.depth() - 1;
        PassedOver passed{kind, body_.paragraphs.size() - (open_ ? 1 : 0), {}};
        while (scanner_.depth() > outside) {
            const Token token = scanner_.next();
            const bool start = token.kind == Token::Kind::Start;
            if (start && (token.local == "Fallback" || token.local == "instrText")) {
                scanner_.skip(token);
            } else if (start && token.uri == wordprocessing &&
                       (token.local == "t" || token.local == "delText")) {
                passed.text += characters();
            } else if (token.kind == Token::Kind::End && token.local == "p") {
                passed.text += "\n";
            }
        }
        body_.passed_over.push_back(std::move(passed));
    }

    void start(const Token& token) {
        if (one_of(without_text, token.local)) {
            scanner_.skip(token);
        } else if (one_of(deleted, token.local)) {
            pass_over(PassedOver::Kind::Deleted);
        } else if (one_of(drawn, token.local)) {
            pass_over(PassedOver::Kind::Drawing);
        } else if (token.local == "tbl") {
            tables_.emplace_back(body_.tables.size());
            body_.tables.emplace_back().first_paragraph = body_.paragraphs.size();
        } else if (token.local == "p") {
            open_paragraph(token);
        } else if (token.local == "pPr") {
            paragraph_properties(token);
        } else if (token.local == "r" || token.local == "rPr" || token.local == "t") {
            inside_paragraph(token);
        } else if (!tables_.empty()) {
            tables_.back().start(token, scanner_);
        }
    }

    void empty(const Token& token) {
        if (token.local == "p") {
            open_paragraph(token);
            close_paragraph(token);
        } else if (token.local == "tab" || token.local == "ptab") {
            character("\t");
        } else if (token.local == "br" || token.local == "cr") {
            character("\n");
        } else if (token.local == "noBreakHyphen") {
            character("-");
        }
    }

    void end(const Token& token) {
        if (token.local == "p") {
            close_paragraph(token);
        } else if (token.local == "r" && open_) {
            close_run(token);
        } else if (token.local == "tbl") {
            Table& table = body_.tables[tables_.back().index()];
            std::move(tables_.back()).finish(body_.paragraphs, table);
            tables_.pop_back();
        } else if (!tables_.empty()) {
            tables_.back().end(token.local);
        }
    }

    Paragraph& paragraph() { return body_.paragraphs.back(); }
    std::size_t offset_of(std::string_view source) const {
        return xml::span_of(part_, source).begin;
    }

    void open_paragraph(const Token& token) {
        Paragraph& opened = body_.paragraphs.emplace_back();
        opened.start = xml::span_of(part_, token.source);
        opened.prefix = std::string(xml::prefix_of(token.name));
        opened.prefix += opened.prefix.empty() ? "" : ":";
        if (!tables_.empty()) {
            opened.table = tables_.back().index();
            tables_.back().paragraph(body_.paragraphs.size() - 1);
        }
        open_ = true;
        run_seen_ = false;
    }

    void close_run(const Token& token) {
        Paragraph& around = paragraph();
        around.run_end = around.run_end.value_or(offset_of(token.source));
        if (!around.runs.empty()) {
            around.runs.back().size = around.text.size() - around.runs.back().begin;
        }
    }

    void close_paragraph(const Token& token) {
        Paragraph& closed = paragraph();
        const std::size_t end = offset_of(token.source) + token.source.size();
        closed.source = {closed.start.begin, end - closed.start.begin};
        open_ = false;
    }

    void paragraph_properties(const Token& token) {
        const std::size_t outside = scanner_.depth() - 1;
        const std::size_t begin = offset_of(token.source);
        Token inner = token;
        while (scanner_.depth() > outside) {
            inner = scanner_.next();
            if (inner.kind == Token::Kind::Empty) {
                mark(inner.local);
            } else if (inner.kind == Token::Kind::Start && inner.local == "rPr") {
                mark_properties(inner);
            } else if (inner.kind == Token::Kind::Start && inner.local != "numPr") {
                mark(inner.local);
                scanner_.skip(inner);
            }
        }
        if (open_) {
            const std::size_t end = offset_of(inner.source) + inner.source.size();
            paragraph().properties = {begin, end - begin};
        }
    }

    /// A property of the paragraph whose tag was the last token.
    void mark(std::string_view name) {
        if (!open_) {
            return;
        }
        ParagraphMarks& marks = paragraph().marks;
        std::string* const place = name == "pStyle"       ? &marks.style
                                   : name == "numId"      ? &marks.list
                                   : name == "ilvl"       ? &marks.level
                                   : name == "outlineLvl" ? &marks.outline
                                                          : nullptr;
        if (place != nullptr) {
            *place = xml::decode(scanner_.attribute("val", wordprocessing));
        }
    }

    /// The properties of the paragraph mark, as far as a run may have them.
    void mark_properties(const Token& token) {
        const std::size_t outside = scanner_.depth() - 1;
        std::string properties(token.source);
        Token inner = scanner_.next();
        while (scanner_.depth() > outside) {
            const bool tag = inner.kind == Token::Kind::Start || inner.kind == Token::Kind::Empty;
            const bool of_mark = one_of(of_marks_alone, inner.local);
            const std::string_view source = tag ? scanner_.skip(inner) : inner.source;
            properties += of_mark ? std::string_view() : source;
            inner = scanner_.next();
        }
        if (open_) {
            paragraph().run_properties = properties + std::string(inner.source);
        }
    }

    void inside_paragraph(const Token& token) {
        if (!open_) {
            return;
        }
        if (token.local == "r") {
            first_run_ = !run_seen_;
            paragraph().run_properties = first_run_ ? "" : paragraph().run_properties;
            run_seen_ = true;
            paragraph().runs.push_back({paragraph().text.size(), 0, {}, false});
        } else if (token.local == "rPr") {
            const std::string_view source = run_properties(token);
            paragraph().run_properties =
                first_run_ ? std::string(source) : paragraph().run_properties;
        } else {
            text(token);
        }
    }

    /// Reads a w:rPr, and gives its source.
    std::string_view run_properties(const Token& token) {
        const std::size_t outside = scanner_.depth() - 1;
        Token inner = token;
        while (scanner_.depth() > outside) {
            inner = scanner_.next();
            const std::string_view value = scanner_.attribute("val", wordprocessing);
            const bool tag = inner.kind == Token::Kind::Start || inner.kind == Token::Kind::Empty;
            if (tag && inner.local == "rPrChange") {
                scanner_.skip(inner);
            } else if (tag && !paragraph().runs.empty()) {
                Run& run = paragraph().runs.back();
                run.style = inner.local == "rStyle" ? xml::decode(value) : run.style;
                run.hidden =
                    inner.local == "vanish" ? value != "0" && value != "false" : run.hidden;
            }
        }
        const char* const end = inner.source.data() + inner.source.size();
        return {token.source.data(), static_cast<std::size_t>(end - token.source.data())};
    }

    void text(const Token& token) {
        TextPiece piece;
        piece.begin = paragraph().text.size();
        piece.content.begin = offset_of(token.source) + token.source.size();
        paragraph().text += characters(&piece);
        piece.size = paragraph().text.size() - piece.begin;
        paragraph().pieces.push_back(piece);
    }

    /// The characters of the element whose start tag was the last token; where they stand.
    std::string characters(TextPiece* piece = nullptr) {
        constexpr std::size_t cdata_open = 9;
        constexpr std::size_t cdata_marks = 12;
        const std::size_t outside = scanner_.depth() - 1;
        std::string text;
        Token inner = scanner_.next();
        while (scanner_.depth() > outside) {
            if (inner.kind == Token::Kind::Text) {
                const std::string_view source = inner.source;
                text += inner.cdata
                            ? std::string(source.substr(cdata_open, source.size() - cdata_marks))
                            : xml::decode(source);
            }
            inner = scanner_.next();
        }
        if (piece != nullptr) {
            piece->content.size = offset_of(inner.source) - piece->content.begin;
        }
        return text;
    }

    void character(std::string_view character) {
        if (open_) {
            paragraph().text += character;
        }
    }

    std::string_view part_;
    xml::Scanner scanner_;
    Body body_;
    std::vector<TableReader> tables_;  ///< open tables, the innermost last
    bool open_ = false;                ///< inside a paragraph
    bool run_seen_ = false;
    bool first_run_ = false;
};

}  // namespace

Body read_body(std::string_view part) {
    return Reader(part).read();
}

}  // namespace nianbao::docx
