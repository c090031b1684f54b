#include "format/bind_texts.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "report/cell_content.hpp"
#include "report/form_gaps.hpp"
#include "report/section_title.hpp"
#include "text/fold.hpp"

namespace nianbao::format {
namespace {

using Place = std::pair<std::size_t, std::size_t>;

std::string tag(std::string_view name) {
    return "{{" + std::string(name) + "}}";
}

/// The paragraphs that print the blocks of a section; those of tags alone vanish when it is filled.
/// Headings look like the paragraph, for the headings of a form are not made for them; what is no
/// line of text is left to a tag of blocks.
std::vector<std::string> section_tags(const std::string& name) {
    constexpr std::string_view line =
        "{{#h1}}{{.}}{{/h1}}{{#h2}}{{.}}{{/h2}}{{#h3}}{{.}}{{/h3}}{{#h4}}{{.}}{{/h4}}"
        "{{#run_in}}{{heading}}{{text}}{{/run_in}}{{#p}}{{.}}{{/p}}";
    return {"{{#" + name + "}}{{#blocks}}{{#line}}",
            std::string(line),
            "{{/line}}{{^line}}",
            "{{.|正文}}",
            "{{/line}}{{/blocks}}{{/" + name + "}}"};
}

std::string place_of(std::size_t paragraph) {
    return "paragraph " + std::to_string(paragraph + 1);
}

class TextBinder {
public:
    TextBinder(const Form& form,
               const std::set<Place>& taken,
               FormDocument& document,
               BoundForm& bound)
        : form_(form), taken_(taken), document_(document), bound_(bound) {}

    void run() {
        if (document_.body() != nullptr) {
            collect_taken_paragraphs();
            if (form_.fixed_sections) {
                sections();
            }
            lines();
        } else {
            cells();
        }
        cells_beside();
        for (const char* const name : {"title", "organization", "year"}) {
            const bool wanted = document_.body() != nullptr || std::string_view(name) != "title";
            if (wanted && !is_bound(name)) {
                missing(name);
            }
        }
        std::stable_sort(found_.begin(), found_.end(), [](const auto& left, const auto& right) {
            return left.first < right.first;
        });
        for (auto& [order, text] : found_) {
            bound_.texts.push_back(std::move(text));
        }
    }

private:
    const std::vector<docx::Paragraph>& paragraphs() const { return document_.body()->paragraphs; }

    /// Everything in the order of the document.
    void found(std::size_t part, std::size_t order, BoundText text) {
        found_.emplace_back(Place(part, order), std::move(text));
    }

    bool has(std::string_view name) const {
        return std::any_of(
            found_.begin(), found_.end(), [&](const auto& one) { return one.second.tag == name; });
    }
    /// The title names organ and year, and is made of both.
    bool is_bound(std::string_view name) const {
        const bool composed = name == "title" && has("organization") && has("year");
        return has(name) || has("title") || composed;
    }

    void missing(const std::string& name) {
        bound_.remarks.push_back({Severity::Warning,
                                  {"bind.text",
                                   {"表中没有可以填写 " + tag(name) + " 的位置",
                                    "the form has no place for " + tag(name)},
                                   "",
                                   {"需要时请自行写入 " + tag(name),
                                    "write " + tag(name) + " where it is wanted, if it is"}}});
    }

    void collect_taken_paragraphs() {
        for (const auto& [grid, cell] : taken_) {
            const auto& inside = document_.body()->tables[grid].paragraphs[cell];
            used_.insert(inside.begin(), inside.end());
        }
    }

    // Narrative

    /// The last paragraph outside tables that is the heading of a section: an earlier one may stand
    /// in a table of contents.
    std::optional<std::size_t> heading(const FormSection& section) const {
        for (std::size_t i = paragraphs().size(); i > 0; --i) {
            const docx::Paragraph& paragraph = paragraphs()[i - 1];
            if (paragraph.table == docx::Paragraph::none && !paragraph.text.empty() &&
                report::is_titled(section, text::label_key(paragraph.text))) {
                return i - 1;
            }
        }
        return std::nullopt;
    }

    bool begins_table(std::size_t paragraph) const {
        const auto& tables = document_.body()->tables;
        return std::any_of(tables.begin(), tables.end(), [paragraph](const docx::Table& table) {
            return table.first_paragraph == paragraph;
        });
    }

    /// The prompts under a heading, with nothing but blank lines between.
    std::vector<std::size_t> prompts_behind(std::size_t heading) const {
        std::vector<std::size_t> prompts;
        for (std::size_t i = heading + 1; i < paragraphs().size() && !begins_table(i); ++i) {
            if (report::is_prompt(paragraphs()[i].text)) {
                prompts.push_back(i);
            } else if (!text::trimmed(paragraphs()[i].text).empty()) {
                break;
            }
        }
        return prompts;
    }

    void sections() {
        const std::optional<std::size_t> pattern = find_pattern();
        for (const FormSection& section : form_.sections) {
            const auto at = heading(section);
            if (at) {
                bind_section("section_" + section.key, *at, pattern);
            } else {
                missing("section_" + section.key);
            }
        }
    }

    /// A paragraph whose looks are those of running text: the first prompt there is.
    std::optional<std::size_t> find_pattern() const {
        for (const FormSection& section : form_.sections) {
            if (const auto at = heading(section)) {
                const std::vector<std::size_t> prompts = prompts_behind(*at);
                if (!prompts.empty()) {
                    return prompts.front();
                }
            }
        }
        return std::nullopt;
    }

    void bind_section(const std::string& name,
                      std::size_t heading,
                      std::optional<std::size_t> pattern) {
        const std::vector<std::size_t> prompts = prompts_behind(heading);
        if (prompts.empty()) {
            document_.insert_paragraphs(heading, true, section_tags(name), pattern);
            found(0, heading, {place_of(heading), name, ""});
            return;
        }
        const std::size_t first = prompts.front();
        document_.insert_paragraphs(first, false, section_tags(name), first);
        found(0, first, {place_of(first), name, paragraphs()[first].text});
        for (const std::size_t prompt : prompts) {
            document_.remove_paragraph(prompt);
            used_.insert(prompt);
        }
    }

    // Gaps

    void lines() {
        std::optional<std::size_t> above;  // the line before that is not blank
        for (std::size_t i = 0; i < paragraphs().size(); ++i) {
            const std::string& line = paragraphs()[i].text;
            const auto gaps = used_.count(i) > 0 ? std::vector<report::Gap>() : gaps_of(line);
            const bool title = !gaps.empty() && gaps.front().name == "title";
            if (title && above && report::is_organ_line(paragraphs()[*above].text)) {
                write_line(*above, {{0, paragraphs()[*above].text.size(), "organization"}});
                write_line(i, report::find_gaps(line, true));
            } else {
                write_line(i, gaps);
            }
            const bool plain = paragraphs()[i].table == docx::Paragraph::none;
            above = text::trimmed(line).empty() || !plain ? above : i;
        }
    }

    void write_line(std::size_t paragraph, const std::vector<report::Gap>& gaps) {
        const std::string& line = paragraphs()[paragraph].text;
        std::vector<docx::Stretch> stretches;
        stretches.reserve(gaps.size());
        for (const report::Gap& gap : gaps) {
            stretches.push_back({gap.begin, gap.size, tag(gap.name)});
        }
        if (!gaps.empty() && document_.write_paragraph(paragraph, stretches)) {
            note_gaps({0, paragraph}, place_of(paragraph), line, gaps);
        }
    }

    void note_gaps(const Place& order,
                   const std::string& place,
                   const std::string& line,
                   const std::vector<report::Gap>& gaps) {
        for (const report::Gap& gap : gaps) {
            found(order.first, order.second, {place, gap.name, line.substr(gap.begin, gap.size)});
        }
    }

    /// A title is printed once.
    std::vector<report::Gap> gaps_of(const std::string& line) const {
        std::vector<report::Gap> gaps = report::find_gaps(line);
        const bool again = !gaps.empty() && gaps.front().name == "title" && has("title");
        return again ? std::vector<report::Gap>() : gaps;
    }

    void cells() {
        for (std::size_t grid = 0; grid < document_.grids().size(); ++grid) {
            for (std::size_t i = 0; i < document_.grids()[grid].cells().size(); ++i) {
                const std::string& line = document_.cell(grid, i).text;
                const bool open = taken_.count({grid, i}) == 0 && !document_.is_formula(grid, i) &&
                                  !document_.is_rich(grid, i);
                const auto gaps = open ? gaps_of(line) : std::vector<report::Gap>();
                if (!gaps.empty()) {
                    write_gaps(grid, i, line, gaps);
                }
            }
        }
    }

    void write_gaps(std::size_t grid,
                    std::size_t cell,
                    const std::string& line,
                    const std::vector<report::Gap>& gaps) {
        std::string words;
        std::size_t at = 0;
        for (const report::Gap& gap : gaps) {
            words += line.substr(at, gap.begin - at) + tag(gap.name);
            at = gap.begin + gap.size;
        }
        words += line.substr(at);
        if (document_.write(grid, cell, words)) {
            note_gaps({grid, cell}, document_.place(grid, cell), line, gaps);
        }
    }

    /// Blank cells beside a label such as 填报单位.
    void cells_beside() {
        for (std::size_t grid = 0; grid < document_.grids().size(); ++grid) {
            const text::Grid& table = document_.grids()[grid];
            for (const text::Cell& label : table.cells()) {
                const std::string_view name = report::wanted_beside(label.text);
                const std::size_t cell = table.index_at(label.row, label.column + label.columns);
                const bool gap = !report::find_gaps(label.text).empty();
                if (name.empty() || gap || cell == text::Grid::npos ||
                    taken_.count({grid, cell}) > 0) {
                    continue;
                }
                const std::string held = table.cells()[cell].text;
                if (report::cell_content(held) != report::CellContent::Filled &&
                    document_.write(grid, cell, tag(name))) {
                    found(grid, cell, {document_.place(grid, cell), std::string(name), held});
                }
            }
        }
    }

    const Form& form_;
    const std::set<Place>& taken_;
    FormDocument& document_;
    BoundForm& bound_;
    std::vector<std::pair<Place, BoundText>> found_;
    std::set<std::size_t> used_;  ///< paragraphs that were written or belong to bound cells
};

}  // namespace

void bind_texts(const Form& form,
                const std::set<Place>& taken,
                FormDocument& document,
                BoundForm& bound) {
    TextBinder(form, taken, document, bound).run();
}

}  // namespace nianbao::format
