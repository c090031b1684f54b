#include "format/docx_lines.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "format/docx_left_out.hpp"
#include "format/line_breaks.hpp"
#include "format/outline_levels.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace nianbao::format {
namespace {

constexpr int outline_levels = 9;

/// A number and the words behind it; a blank parts them where the number ends in a digit or letter.
std::string with_number(const std::string& number, std::string_view words) {
    const bool open = !number.empty() && static_cast<unsigned char>(number.back()) < 0x80 &&
                      number.back() != '.' && number.back() != ')';
    return number + (open ? " " : "") + std::string(words);
}

}  // namespace

DocxLines::DocxLines(docx::Styles styles, docx::ListNumbers numbers)
    : styles_(std::move(styles)), numbers_(std::move(numbers)) {}

std::string DocxLines::style_of(const docx::Paragraph& paragraph) const {
    return styles_.name_of("paragraph", paragraph.marks.style);
}

docx::ListNumber DocxLines::number_of(const docx::Paragraph& paragraph) {
    const docx::StyleNumbering style = styles_.numbering(paragraph.marks.style);
    const docx::ParagraphMarks& own = paragraph.marks;
    const std::string& list = own.list.empty() ? style.list : own.list;
    const std::string& level = own.level.empty() ? style.level : own.level;
    return list.empty() || list == "0" ? docx::ListNumber() : numbers_.next(list, level);
}

int DocxLines::outline_of(const docx::Paragraph& paragraph) const {
    const std::string& own = paragraph.marks.outline;
    const std::string outline =
        own.empty() ? styles_.numbering(paragraph.marks.style).outline : own;
    int level = outline_levels;
    std::from_chars(outline.data(), outline.data() + outline.size(), level);
    return level >= 0 && level < outline_levels ? level + 1 : 0;
}

/// The text without what is hidden, which is noted.
std::string DocxLines::visible(const docx::Paragraph& paragraph,
                               std::size_t index,
                               Page& page) const {
    std::string seen;
    std::size_t at = 0;
    for (const docx::Run& run : paragraph.runs) {
        if (!run.hidden || run.size == 0) {
            continue;
        }
        seen += paragraph.text.substr(at, run.begin - at);
        at = run.begin + run.size;
        const std::string hidden = paragraph.text.substr(run.begin, run.size);
        if (!text::is_blank(hidden)) {
            page.notes.push_back({{"隐藏文字未归入报告：" + hidden,
                                   "hidden text not taken into the report: " + hidden},
                                  paragraph_place(index)});
        }
    }
    return seen + paragraph.text.substr(at);
}

/// Bytes of the run-in heading a paragraph opens with, in its style; 0 where there is none.
std::size_t DocxLines::opening_of(const docx::Paragraph& paragraph) const {
    std::size_t end = 0;
    for (const docx::Run& run : paragraph.runs) {
        if (styles_.name_of("character", run.style) != "run-in heading") {
            break;
        }
        end = run.begin + run.size;
    }
    const std::string_view rest = std::string_view(paragraph.text).substr(end);
    return text::is_blank(rest) ? 0 : end;
}

void DocxLines::add(const docx::Paragraph& paragraph, std::size_t index, Page& page) {
    const docx::ListNumber number = number_of(paragraph);
    const std::string words = visible(paragraph, index, page);
    if (text::is_blank(words)) {
        return;
    }
    if (style_of(paragraph).starts_with("toc ")) {
        page.notes.push_back(
            {{"目录未归入报告：" + words, "table of contents, not taken into the report: " + words},
             paragraph_place(index)});
        return;
    }
    Draft draft;
    draft.paragraph = index;
    draft.outline = outline_of(paragraph);
    draft.mark = number.bullet ? Mark::Item : Mark::Words;
    draft.number = number.text;
    const bool listed = draft.outline == 0 && number.text == std::to_string(number.ordinal) + ".";
    draft.list = listed ? paragraph.marks.list + "/" + paragraph.marks.style : "";
    draft.ordinal = number.ordinal;
    draft.text = words;
    in_section_ = in_section_ || level_of(with_number(number.text, words)) == 1;
    add_draft(paragraph, std::move(draft));
}

/// A draft for each line of a paragraph; only the first has its number and its style.
void DocxLines::add_draft(const docx::Paragraph& paragraph, Draft draft) {
    const std::string whole = std::move(draft.text);
    const std::size_t opening = draft.mark == Mark::Words ? opening_of(paragraph) : 0;
    bool first = true;
    for (const std::string_view piece : pieces_at_breaks(whole, !in_section_)) {
        const std::string_view words = text::trimmed(piece);
        if (words.empty()) {
            continue;
        }
        Draft line = first ? draft : Draft();
        line.paragraph = draft.paragraph;
        line.text = words;
        const auto lead = static_cast<std::size_t>(words.data() - whole.data());
        if (first && opening > lead && opening < lead + words.size()) {
            line.mark = Mark::RunIn;
            line.opening = opening - lead;
        }
        first = false;
        drafts_.push_back(std::move(line));
    }
}

/// Automatic numbers 1. 2. 3. of paragraphs that follow each other are a list; all other numbers
/// are printed.
void DocxLines::settle_numbers() {
    for (std::size_t i = 0; i < drafts_.size();) {
        std::size_t next = i;
        while (next < drafts_.size() && !drafts_[next].list.empty() &&
               drafts_[next].list == drafts_[i].list &&
               drafts_[next].ordinal == static_cast<int>(next - i) + 1) {
            ++next;
        }
        const bool list = next > i + 1;
        for (next = std::max(next, i + 1); i < next; ++i) {
            Draft& draft = drafts_[i];
            if (list) {
                draft.mark = Mark::Numbered;
            } else if (!draft.number.empty()) {
                const std::size_t before = draft.text.size();
                draft.text = with_number(draft.number, draft.text);
                draft.opening += draft.opening > 0 ? draft.text.size() - before : 0;
            }
        }
    }
}

void DocxLines::settle_headings() {
    std::vector<Outlined> outlined;
    outlined.reserve(drafts_.size());
    for (const Draft& draft : drafts_) {
        outlined.push_back({draft.text, draft.outline});
    }
    const std::vector<int> levels = heading_levels(outlined);
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
        if (drafts_[i].outline > 0 && drafts_[i].mark == Mark::Words) {
            drafts_[i].outline = levels[i];
            drafts_[i].mark = Mark::Heading;
        }
    }
}

void DocxLines::finish(Page& page) {
    settle_numbers();
    settle_headings();
    for (Draft& draft : drafts_) {
        page.texts.push_back(std::move(draft.text));
        Line line{page.texts.back(), number(draft.paragraph)};
        line.mark = draft.mark;
        line.level = draft.outline;
        line.opening = draft.opening;
        line.place = paragraph_place(draft.paragraph);
        page.lines.push_back(std::move(line));
    }
}

std::string DocxLines::words_of_cell(const docx::Body& body,
                                     const std::vector<std::size_t>& paragraphs,
                                     Page& page) {
    std::string words;
    for (const std::size_t index : paragraphs) {
        const docx::Paragraph& paragraph = body.paragraphs[index];
        const docx::ListNumber number = number_of(paragraph);
        words += index == paragraphs.front() ? "" : "\n";
        words += with_number(number.text, visible(paragraph, index, page));
    }
    return words;
}

}  // namespace nianbao::format
