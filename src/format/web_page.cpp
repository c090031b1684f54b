#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "format/printed_parts.hpp"
#include "format/web_blocks.hpp"
#include "format/web_markup.hpp"
#include "format/web_pictures.hpp"
#include "format/web_style.hpp"
#include "format/web_tables.hpp"
#include "nianbao/files.hpp"

namespace nianbao {
namespace format {
namespace {

constexpr std::string_view annex_mark = "附件";

class WebPage {
public:
    WebPage(const Form& form, const Report& report, const PictureSource& pictures)
        : form_(form),
          report_(report),
          title_(printed_title(report)),
          pictures_(pictures),
          blocks_(out_, pictures_) {}

    std::string run() {
        find_sections();
        head();
        out_.raw("<body>\n<main>\n<article>\n");
        heading();
        blocks_.write(report_.preamble, title_);
        for (const Part& part : parts_) {
            section(part);
        }
        const std::vector<const Table*> annexes = tables_in("");
        if (!annexes.empty()) {
            out_.line("p", std::string(annex_mark) + "：" + printed_table_title(form_, report_));
        }
        signature();
        if (!annexes.empty()) {
            annex(annexes);
        }
        out_.raw("</article>\n</main>\n</body>\n</html>\n");
        return out_.finish();
    }

private:
    /// A section as it is printed; `key` is empty where the form prescribes none.
    struct Part {
        std::string title;
        std::string key;
        const Section* section = nullptr;  ///< null pointer where the report has none
    };

    void find_sections() {
        if (!form_.fixed_sections) {
            for (const Section& section : report_.sections) {
                parts_.push_back({section.title, "", &section});
            }
            return;
        }
        std::vector<const Section*> matched(form_.sections.size());
        try {
            matched = printed_sections(form_, report_);
        } catch (const Error& error) {
            for (const Problem& problem : error.problems()) {
                out_.complain(problem);
            }
        }
        for (std::size_t i = 0; i < matched.size(); ++i) {
            parts_.push_back({form_.sections[i].title, form_.sections[i].key, matched[i]});
        }
    }

    std::string description() const {
        std::string words = title_;
        for (const Part& part : parts_) {
            words += (&part == &parts_.front() ? "：" : "；") + part.title;
        }
        return words;
    }

    void head() {
        out_.raw("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"UTF-8\">\n");
        out_.meta("viewport", "width=device-width, initial-scale=1");
        out_.line("title", title_);
        out_.meta("ArticleTitle", title_);
        out_.meta("ContentSource", report_.organization);
        out_.meta("Description", description());
        out_.raw("<style>");
        out_.raw(web_style);
        out_.raw("</style>\n</head>\n");
    }

    /// Lines broken by meaning are lines of the look alone; a blank between them stays one.
    void heading() {
        out_.raw("<header>\n<h1>");
        std::size_t bytes = 0;
        const std::vector<std::string> lines = printed_title_lines(report_);
        for (const std::string& line : lines) {
            bytes += line.size();
        }
        for (const std::string& line : lines) {
            out_.raw(&line != &lines.front() && bytes < title_.size() ? " <span>" : "<span>");
            out_.words(line);
            out_.raw("</span>");
        }
        out_.raw("</h1>\n</header>\n");
    }

    std::vector<const Table*> tables_in(std::string_view section) const {
        std::vector<const Table*> tables;
        for (const Table& table : form_.tables) {
            if (table.section == section) {
                tables.push_back(&table);
            }
        }
        return tables;
    }

    void section(const Part& part) {
        out_.raw("<section>\n");
        out_.at(part.section == nullptr ? std::string_view() : part.section->place);
        out_.line("h2", part.title);
        if (part.section != nullptr) {
            blocks_.write(part.section->content, part.title);
        }
        if (!part.key.empty()) {
            write_web_tables(out_, tables_in(part.key), report_, part.title);
        }
        out_.raw("</section>\n");
    }

    void signature() {
        if (!report_.signature) {
            return;
        }
        const Date& date = report_.signature->date;
        out_.raw("<div class=\"signature\">\n");
        out_.line("p", report_.signature->organization);
        out_.raw("<p><time datetime=\"" + date.iso() + "\">" + date.text() +
                 "</time></p>\n</div>\n");
    }

    void annex(const std::vector<const Table*>& tables) {
        out_.raw("<section class=\"annex\">\n");
        out_.line("h2", annex_mark);
        write_web_tables(out_, tables, report_, printed_table_title(form_, report_));
        out_.raw("</section>\n");
    }

    const Form& form_;
    const Report& report_;
    std::string title_;
    std::vector<Part> parts_;
    WebMarkup out_;
    WebPictures pictures_;
    WebBlocks blocks_;
};

}  // namespace
}  // namespace format

std::string report_html(const Form& form, const Report& report, const PictureSource& pictures) {
    return format::WebPage(form, report, pictures).run();
}

}  // namespace nianbao
