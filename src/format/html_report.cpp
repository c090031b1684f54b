#include "format/html_report.hpp"

#include <string>
#include <utility>

#include "format/html_article.hpp"
#include "format/html_lines.hpp"
#include "format/page_number.hpp"
#include "format/page_reader.hpp"
#include "html/body_reader.hpp"
#include "html/encoding.hpp"
#include "nianbao/error.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace nianbao::format {
namespace {

constexpr std::size_t none = html::Paragraph::none;

class HtmlPageMaker {
public:
    HtmlPageMaker(const html::Body& body, const std::vector<Form>& forms)
        : body_(body),
          layout_(layout_tables(body)),
          article_(find_article(body, layout_, forms)),
          printed_(printed_lines(forms)),
          lines_(printed_) {}

    Page run() {
        std::size_t table = 0;
        for (std::size_t i = 0; i < body_.paragraphs.size(); ++i) {
            for (; table < body_.tables.size() && body_.tables[table].first_paragraph <= i;
                 ++table) {
                add_table(table);
            }
            if (!article_.holds(i)) {
                pass(i);
            } else if (is_printed_title(body_.paragraphs[i])) {
                continue;
            } else if (is_marked_page_number(body_.paragraphs[i].text)) {
                pass_page_number(i);
            } else if (body_.paragraphs[i].table == none ||
                       layout_.count(body_.paragraphs[i].table) > 0) {
                lines_.add(body_.paragraphs[i], place_of_paragraph(i));
            }
        }
        lines_.finish(page_);
        note_around();
        note_hidden();
        return std::move(page_);
    }

private:
    /// Words of the page that are no part of the report.
    struct Around {
        std::size_t count = 0;
        std::string words;
    };

    std::string place_of_paragraph(std::size_t i) const {
        return "paragraph " + std::to_string(i < article_.title ? 1 : i - article_.title + 1);
    }

    /// The caption of a table that says what the form prints over it.
    bool is_printed_title(const html::Paragraph& paragraph) const {
        return paragraph.caption && printed_.titles.count(text::label_key(paragraph.text)) > 0;
    }

    void add_table(std::size_t index) {
        const html::Table& table = body_.tables[index];
        if (layout_.count(index) > 0 || !article_.holds(table.first_paragraph)) {
            return;
        }
        const std::string place = "table " + std::to_string(++tables_);
        lines_.add(body_, table, place, page_);
        if (table.cut > 0) {
            const std::string count = std::to_string(table.cut);
            page_.notes.push_back({{"表格太大，" + count + "格未读取",
                                    "the table is too large: " + count + " cells were not read"},
                                   place});
        }
    }

    void pass_page_number(std::size_t i) {
        const std::string words(text::trimmed(body_.paragraphs[i].text));
        page_.notes.push_back(
            {{"页码未归入报告：" + words, "page number not taken into the report: " + words},
             place_of_paragraph(i)});
    }

    void pass(std::size_t i) {
        constexpr std::size_t longest = 240;
        Around& around = i < article_.first ? before_ : behind_;
        ++around.count;
        if (around.words.size() < longest) {
            around.words += (around.words.empty() ? "" : " | ") + cut(body_.paragraphs[i].text);
        } else if (around.words.find("…", longest) == std::string::npos) {
            around.words += " | …";
        }
    }

    /// Its first characters.
    static std::string cut(std::string_view words) {
        constexpr std::size_t most = 30;
        std::string made;
        std::size_t count = 0;
        for (std::size_t at = 0; at < words.size(); ++count) {
            const text::CodePoint point = text::code_point(words, at);
            if (count == most) {
                return made + "…";
            }
            made +=
                text::is_blank(point.value) ? std::string_view(" ") : words.substr(at, point.size);
            at += point.size;
        }
        return made;
    }

    void note_around() {
        for (const Around* around : {&before_, &behind_}) {
            if (around->count > 0) {
                const std::string count = std::to_string(around->count);
                const bool above = around == &before_;
                page_.notes.push_back(
                    {{"网页中报告" + std::string(above ? "之前" : "之后") + "的" + count +
                          "段未归入报告：" + around->words,
                      count + " paragraphs " + (above ? "before" : "behind") +
                          " the report on the page, not taken into it: " + around->words},
                     ""});
            }
        }
    }

    void note_hidden() {
        for (const html::PassedOver& one : body_.passed_over) {
            if (one.hidden && article_.holds(one.paragraph)) {
                page_.notes.push_back({{"隐藏文字未归入报告：" + one.text,
                                        "hidden text not taken into the report: " + one.text},
                                       place_of_paragraph(one.paragraph)});
            }
        }
    }

    const html::Body& body_;
    std::set<std::size_t> layout_;
    HtmlArticle article_;
    PrintedLines printed_;
    HtmlLines lines_;
    std::size_t tables_ = 0;
    Around before_;
    Around behind_;
    Page page_;
};

}  // namespace

Page page_of_html(std::string_view bytes, const std::vector<Form>& forms) {
    const html::Decoded page = html::decode(bytes);
    const html::Body body = html::read_body(page.text);
    Page made = HtmlPageMaker(body, forms).run();
    if (page.lied) {
        made.notes.push_back(
            {{"网页声明编码为" + page.declared + "，实际按" + page.encoding + "读取",
              "the page says its encoding is " + page.declared + ", but its bytes were read as " +
                  page.encoding},
             ""});
    }
    return made;
}

Reading parse_report_html(std::string_view bytes,
                          const std::vector<Form>& forms,
                          std::string_view edition) {
    Page page = page_of_html(bytes, forms);
    if (page.lines.empty() && page.tables.empty()) {
        throw Error(Error::Kind::Data,
                    {"report.empty", {"文件里没有文字", "the file says nothing"}, "", {}});
    }
    return read_page(std::move(page), forms, edition);
}

}  // namespace nianbao::format
