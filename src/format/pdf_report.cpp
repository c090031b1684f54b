#include "format/pdf_report.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "format/other_programs.hpp"
#include "format/page_number.hpp"
#include "format/pdf_gaps.hpp"
#include "format/pdf_tables.hpp"
#include "format/report_text.hpp"
#include "nianbao/error.hpp"
#include "text/fold.hpp"
#include "text/lines.hpp"

namespace nianbao::format {
namespace {

/// A line at the edge of a page.
struct Edge {
    std::size_t line = 0;
    bool top = false;
};

class PageMarks {
public:
    explicit PageMarks(std::string_view pages) {
        while (!pages.empty()) {
            lines_.push_back(text::take_line(pages));
        }
        find_edges();
    }

    PageText run() {
        std::map<std::string, std::size_t> alike;
        for (const Edge& edge : edges_) {
            ++alike[key_of(edge)];
        }
        PageText made;
        std::vector<bool> blanked(lines_.size());
        for (const Edge& edge : edges_) {
            constexpr std::size_t least = 3;
            std::size_t& count = alike[key_of(edge)];
            const bool number = !edge.top && is_page_number(words(edge.line));
            if (number || count >= least) {
                blanked[edge.line] = true;
            }
            if (!number && count >= least && noted_.emplace(key_of(edge), 0).second) {
                note(edge, made);
            }
        }
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const bool feed = lines_[i].starts_with('\f');
            made.text += blanked[i] ? std::string_view(feed ? "\f" : "") : lines_[i];
            made.text += '\n';
        }
        return made;
    }

private:
    std::string_view words(std::size_t line) const { return text::trimmed(lines_[line]); }

    std::string key_of(const Edge& edge) const {
        std::string key = text::folded(words(edge.line));
        std::erase_if(key, [](char letter) { return letter >= '0' && letter <= '9'; });
        return (edge.top ? "^" : "$") + key;
    }

    void note(const Edge& edge, PageText& made) const {
        const std::string line(words(edge.line));
        made.notes.push_back({{(edge.top ? "页眉未归入报告：" : "页脚未归入报告：") + line,
                               (edge.top ? "header" : "footer") +
                                   std::string(" not taken into the report: ") + line},
                              "line " + std::to_string(edge.line + 1)});
    }

    /// The first and the last line with words of each page.
    void find_edges() {
        std::vector<std::size_t> page;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (lines_[i].starts_with('\f')) {
                end_page(page);
            }
            if (!text::is_blank(lines_[i])) {
                page.push_back(i);
            }
        }
        end_page(page);
    }

    /// \param page the lines of a page that hold words; emptied for the next one.
    void end_page(std::vector<std::size_t>& page) {
        if (!page.empty()) {
            edges_.push_back({page.front(), true});
            edges_.push_back({page.back(), false});
            page.clear();
        }
    }

    std::vector<std::string_view> lines_;
    std::vector<Edge> edges_;
    std::map<std::string, int> noted_;
};

}  // namespace

PageText without_page_marks(std::string_view pages) {
    return PageMarks(pages).run();
}

Reading parse_report_pdf(std::string_view bytes,
                         const std::vector<Form>& forms,
                         std::string_view edition) {
    const std::string pages = text_of_pdf(bytes);
    if (text::is_blank(pages)) {
        throw Error(Error::Kind::Data,
                    {"pdf.text",
                     {"PDF中没有文字，可能是扫描件", "the PDF holds no text; it may be a scan"},
                     "",
                     {"请提供可以选中文字的PDF，或原来的文件",
                      "take one whose text can be selected, or the file it was made from"}});
    }
    PageText text = without_page_marks(pages);
    const std::string lines = with_pdf_tables(text.text, forms, text.notes);
    Reading reading = parse_report_text(lines, forms, edition);
    std::vector<Note>& notes = reading.notes;
    if (close_gaps(reading.report)) {
        notes.insert(notes.begin(),
                     {{"正文中数字与汉字之间的空隙是PDF的排版，不作空格",
                       "gaps between digits and Chinese are the layout of the PDF, no blanks"},
                      ""});
    }
    notes.insert(notes.begin(),
                 std::make_move_iterator(text.notes.begin()),
                 std::make_move_iterator(text.notes.end()));
    return reading;
}

}  // namespace nianbao::format
