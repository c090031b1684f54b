#include "format/docx_left_out.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "nianbao/error.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace nianbao::format {
namespace {

/// A kind of part, what it is called in a place, and in a note.
struct OtherPart {
    std::string_view kind;
    std::string_view place;
    Words name;
};

const std::array<OtherPart, 5>& other_parts() {
    static const std::array<OtherPart, 5> all = {{{"header", "header", {"页眉", "header"}},
                                                  {"footer", "footer", {"页脚", "footer"}},
                                                  {"footnotes", "footnotes", {"脚注", "footnotes"}},
                                                  {"endnotes", "endnotes", {"尾注", "endnotes"}},
                                                  {"comments", "comments", {"批注", "comments"}}}};
    return all;
}

void note(Page& page, const Words& what, const std::string& words, std::string place) {
    page.notes.push_back(
        {{what.zh + "未归入报告：" + words, what.en + " not taken into the report: " + words},
         std::move(place)});
}

/// One line of words.
std::string line_of(std::string_view text) {
    std::string line;
    for (const char c : text::trimmed(text)) {
        line += c == '\n' || c == '\t' ? ' ' : c;
    }
    return line;
}

/// Signs and digits, as a page number between dashes.
bool has_words(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const text::CodePoint point = text::code_point(text, at);
        const char32_t value = text::half_width(point.value);
        const bool letter = (value >= U'a' && value <= U'z') || (value >= U'A' && value <= U'Z');
        if (letter || (value >= U'⺀' && value <= U'鿿')) {
            return true;
        }
        at += point.size;
    }
    return false;
}

std::string words_of(const opc::Package& package, const opc::PartName& name) {
    const std::string part = package.contents(name);
    std::string words;
    try {
        for (const docx::Paragraph& paragraph : docx::read_body(part).paragraphs) {
            words += paragraph.text + "\n";
        }
    } catch (const Error& error) {
        throw error.within(name.text());
    }
    return line_of(words);
}

void note_lost_rows(const docx::Body& body, Page& page) {
    std::set<std::size_t> kept;
    for (const docx::Table& table : body.tables) {
        for (const auto& cell : table.paragraphs) {
            kept.insert(cell.begin(), cell.end());
        }
    }
    for (std::size_t i = 0; i < body.paragraphs.size(); ++i) {
        const docx::Paragraph& paragraph = body.paragraphs[i];
        const bool lost = paragraph.table != docx::Paragraph::none && kept.count(i) == 0;
        if (lost && !text::is_blank(paragraph.text)) {
            note(page,
                 {"已删除或被合并遮住的单元格", "a cell that is deleted or covered by a merge"},
                 line_of(paragraph.text),
                 paragraph_place(i));
        }
    }
}

}  // namespace

std::string paragraph_place(std::size_t paragraph) {
    return "paragraph " + std::to_string(paragraph + 1);
}

void note_passed_over(const docx::Body& body, Page& page) {
    for (const docx::PassedOver& passed : body.passed_over) {
        const std::string words = line_of(passed.text);
        const std::string place = paragraph_place(passed.paragraph);
        const bool deleted = passed.kind == docx::PassedOver::Kind::Deleted;
        if (!words.empty()) {
            note(page,
                 deleted ? Words{"修订中删除的文字", "text deleted by a revision"}
                         : Words{"文本框中的文字", "text of a text box"},
                 words,
                 place);
        } else if (!deleted) {
            page.notes.push_back({{"图片或图形未读取", "a picture or shape is not read"}, place});
        }
    }
    note_lost_rows(body, page);
}

void note_other_parts(const opc::Package& package, Page& page) {
    for (const OtherPart& other : other_parts()) {
        for (const opc::Relationship& arrow : package.relationships(package.main())) {
            if (!arrow.is(other.kind) || !arrow.to || package.find(*arrow.to) == nullptr) {
                continue;
            }
            const std::string words = words_of(package, *arrow.to);
            if (has_words(words)) {
                note(page, other.name, words, std::string(other.place));
            }
        }
    }
}

}  // namespace nianbao::format
