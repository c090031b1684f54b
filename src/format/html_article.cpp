#include "format/html_article.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "format/line_breaks.hpp"
#include "format/page_parts.hpp"
#include "format/text_lines.hpp"
#include "report/cell_reading.hpp"
#include "report/section_title.hpp"
#include "text/fold.hpp"

namespace nianbao::format {
namespace {

constexpr std::size_t none = html::Paragraph::none;
constexpr std::size_t least_figures = 5;

class ArticleFinder {
public:
    ArticleFinder(const html::Body& body,
                  const std::set<std::size_t>& layout,
                  const std::vector<Form>& forms)
        : body_(body), layout_(layout) {
        for (const Form& form : forms) {
            titles_.merge(form.fixed_sections ? report::title_keys(form) : std::set<std::string>());
        }
    }

    HtmlArticle run() {
        find_sections();
        HtmlArticle article{0, 0, 0, body_.paragraphs.size()};
        if (block_) {
            article.first = body_.containers[*block_].first_paragraph;
            article.end = body_.containers[*block_].end_paragraph;
        }
        find_title(article);
        drop_links_behind(article);
        return article;
    }

private:
    const html::Paragraph& paragraph(std::size_t i) const { return body_.paragraphs[i]; }

    bool in_table(std::size_t i) const {
        return paragraph(i).table != none && layout_.count(paragraph(i).table) == 0;
    }

    bool is_section(std::string_view line) const {
        if (level_of(line) == 1) {
            return true;
        }
        return is_short(line) && titles_.count(text::label_key(line)) > 0;
    }

    bool has_section(std::size_t i) const {
        if (in_table(i) || paragraph(i).link) {
            return false;
        }
        const auto lines = pieces_at_breaks(paragraph(i).text, true);
        return std::any_of(lines.begin(), lines.end(), [&](std::string_view line) {
            return is_section(text::trimmed(line));
        });
    }

    /// The innermost block that holds both.
    std::size_t common(std::size_t left, std::size_t right) const {
        while (left != right) {
            const std::size_t deep = body_.containers[left].depth;
            const std::size_t other = body_.containers[right].depth;
            left = deep >= other ? body_.containers[left].parent : left;
            right = other >= deep ? body_.containers[right].parent : right;
        }
        return left;
    }

    void extend(std::size_t container) { block_ = block_ ? common(*block_, container) : container; }

    /// The block of all sections, and of the tables with figures behind the first of them.
    void find_sections() {
        std::size_t sections = 0;
        for (std::size_t i = 0; i < body_.paragraphs.size(); ++i) {
            if (has_section(i)) {
                section_ = section_ ? section_ : i;
                extend(paragraph(i).container);
                ++sections;
            }
        }
        for (std::size_t i = 0; i < body_.tables.size(); ++i) {
            if (layout_.count(i) == 0 && has_figures(body_.tables[i]) &&
                body_.tables[i].first_paragraph >= section_.value_or(0)) {
                section_ = section_ ? section_ : body_.tables[i].first_paragraph;
                extend(body_.containers[body_.tables[i].container].parent);
            }
        }
        if (block_ && sections == 1) {
            block_ = body_.containers[*block_].parent;
        }
        while (block_ && body_.containers[*block_].section) {
            block_ = body_.containers[*block_].parent;
        }
    }

    bool has_figures(const html::Table& table) const {
        std::size_t figures = 0;
        for (const auto& cell : table.paragraphs) {
            const bool one =
                cell.size() == 1 &&
                report::read_cell(paragraph(cell.front()).text, Item()).value.state() ==
                    Value::State::Number;
            figures += one ? 1 : 0;
        }
        return figures >= least_figures;
    }

    bool may_be_title(std::size_t i) const {
        const html::Paragraph& one = paragraph(i);
        if (in_table(i) || (one.link && one.heading == 0)) {
            return false;
        }
        std::vector<Line> lines;
        for (std::size_t at = i; at < std::min(i + 2, body_.paragraphs.size()); ++at) {
            for (const std::string_view piece : pieces_at_breaks(paragraph(at).text, true)) {
                lines.push_back({text::trimmed(piece), 1});
            }
            lines.resize(std::min<std::size_t>(lines.size(), 3));
        }
        const TitleLines found = format::find_title(lines);
        return found.last > 0 && found.first == 0 && !ends_sentence(lines.front().text);
    }

    void find_title(HtmlArticle& article) const {
        constexpr std::size_t furthest = 400;
        const std::size_t behind = section_ ? *section_ + 1 : body_.paragraphs.size();
        const std::size_t stop = section_ && behind > furthest ? behind - furthest : 0;
        std::optional<std::size_t> title;
        for (std::size_t i = behind; section_ && i-- > stop && !title;) {
            title = may_be_title(i) ? std::optional(i) : title;
        }
        for (std::size_t i = 0; !section_ && i < behind && !title; ++i) {
            title = may_be_title(i) ? std::optional(i) : title;
        }
        if (!title) {
            article.title = article.title_end = article.first;
            return;
        }
        article.title = has_organ_above(*title) ? *title - 1 : *title;
        article.title_end = std::min(*title + (is_one_line(*title) ? 1 : 2), article.end);
        article.first = std::max(article.first, article.title_end);
        article.end = std::max(article.end, article.first);
    }

    bool is_one_line(std::size_t title) const {
        const std::string& text = paragraph(title).text;
        return text.find("报告") != text.npos || text.find("年报") != text.npos;
    }

    /// The organ on a line of its own, in the same block.
    bool has_organ_above(std::size_t title) const {
        const auto block = [&](std::size_t i) {
            return body_.containers[paragraph(i).container].parent;
        };
        return title > 0 && before_year(paragraph(title).text).empty() && !in_table(title - 1) &&
               !paragraph(title - 1).link && is_short(paragraph(title - 1).text) &&
               block(title) == block(title - 1);
    }

    void drop_links_behind(HtmlArticle& article) const {
        while (article.end > article.first && paragraph(article.end - 1).link &&
               !in_table(article.end - 1)) {
            --article.end;
        }
    }

    const html::Body& body_;
    const std::set<std::size_t>& layout_;
    std::set<std::string> titles_;        ///< of sections
    std::optional<std::size_t> section_;  ///< the paragraph of the first
    std::optional<std::size_t> block_;    ///< container, by index
};

}  // namespace

std::set<std::size_t> layout_tables(const html::Body& body) {
    std::set<std::size_t> layout;
    for (std::size_t i = 0; i < body.tables.size(); ++i) {
        const html::Table& table = body.tables[i];
        const auto sections = [&](const std::vector<std::size_t>& cell) {
            return std::count_if(cell.begin(), cell.end(), [&](std::size_t paragraph) {
                return level_of(body.paragraphs[paragraph].text) == 1;
            });
        };
        const bool narrow = table.grid.columns() <= 1;
        if (narrow || std::any_of(table.paragraphs.begin(),
                                  table.paragraphs.end(),
                                  [&](auto& cell) { return sections(cell) > 1; })) {
            layout.insert(i);
        }
        if (table.outer != none) {
            layout.insert(table.outer);
        }
    }
    return layout;
}

HtmlArticle find_article(const html::Body& body,
                         const std::set<std::size_t>& layout,
                         const std::vector<Form>& forms) {
    return ArticleFinder(body, layout, forms).run();
}

}  // namespace nianbao::format
