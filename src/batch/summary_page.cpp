#include <string_view>
#include <utility>

#include "batch/summary.hpp"
#include "batch/summary_style.hpp"
#include "batch/summary_words.hpp"
#include "xml/escape.hpp"

namespace nianbao::batch {
namespace {

/// The address of a file beside the page (RFC 3986): what is no letter, digit or one of -._~/
/// becomes %XX, so that no name can be taken for more than a path.
std::string address_of(const std::string& file) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string address;
    for (const char letter : file) {
        const auto byte = static_cast<unsigned char>(letter);
        const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                           (letter >= '0' && letter <= '9') ||
                           std::string_view("-._~/").find(letter) != std::string_view::npos;
        if (plain) {
            address += letter;
        } else {
            address += '%';
            address += digits[byte / 16U];
            address += digits[byte % 16U];
        }
    }
    return address;
}

/// Fit for content and for the value of an attribute alike.
std::string escaped(std::string_view text) {
    std::string html;
    xml::append_attribute(html, text);
    return html;
}

/// What the style sheet calls a state.
std::string_view class_of(State state) {
    return state == State::Done ? "done" : state == State::Errors ? "errors" : "failed";
}

class Page {
public:
    Page(const Summary& summary, Language language)
        : summary_(summary), language_(language), has_problems_(has_problems(summary)) {}

    std::string write() {
        add_head();
        add_counts();
        html_ +=
            "<div class=\"pane\" role=\"region\" aria-labelledby=\"caption\" tabindex=\"0\">\n"
            "<table style=\"--columns: " +
            std::to_string(columns()) + "\">\n<caption id=\"caption\">" + said(word::caption) +
            "</caption>\n";
        add_heads();
        html_ += "<tbody>\n";
        for (std::size_t at = 0; at < summary_.units.size(); ++at) {
            add(summary_.units[at], at + 1);
        }
        html_ += "</tbody>\n";
        add_totals();
        html_ += "</table>\n</div>\n<p>" + said(word::blank_is_none) + "</p>\n</body>\n</html>\n";
        return std::move(html_);
    }

private:
    std::string said(const Words& words) const { return escaped(words.in(language_)); }

    /// By which print finds the size of its letters.
    std::size_t columns() const { return summary_.figures.size() + (has_problems_ ? 14 : 10); }

    void add_head() {
        html_ = "<!DOCTYPE html>\n<html lang=\"";
        html_ += language_ == Language::Chinese ? "zh-CN" : "en";
        html_ +=
            "\">\n<head>\n<meta charset=\"utf-8\"/>\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>" +
            said(word::title) + "</title>\n<style>";
        html_ += summary_style;
        html_ += "</style>\n</head>\n<body>\n<h1>" + said(word::title) + "</h1>\n";
    }

    void add_counts() {
        html_ += "<dl>\n";
        for (const Count& count : counts_of(summary_)) {
            html_ += "<div><dt>" + said(count.name) + "</dt><dd>" + std::to_string(count.number) +
                     "</dd></div>\n";
        }
        html_ += "</dl>\n";
    }

    void head(const std::string& words, std::string_view kind = {}) {
        html_ += "<th scope=\"col\"";
        html_ += kind.empty() ? "" : " class=\"" + std::string(kind) + '"';
        html_ += ">" + words + "</th>";
    }

    void add_heads() {
        html_ += "<thead>\n<tr>";
        head(said(word::number));
        head(said(word::organization), "unit");
        head(said(word::year));
        head(said(word::edition));
        head(said(word::state));
        for (const SeverityColumn& column : severity_columns()) {
            head(said(column.head));
        }
        for (const FigureColumn& column : summary_.figures) {
            head(escaped(column.label.in(language_)) + " <span>" +
                     escaped(unit_text(column, language_)) + "</span>",
                 "figure");
        }
        head(said(word::file));
        if (has_problems_) {
            head(said(word::problems));
        }
        html_ += "</tr>\n</thead>\n";
    }

    void cell(const std::string& content, std::string_view kind) {
        html_ += "<td class=\"" + std::string(kind) + "\">" + content + "</td>";
    }

    /// The organ over its file.
    void add_name(const Unit& unit) {
        html_ += "<th scope=\"row\">" + escaped(name_of(unit));
        html_ += unit.organization.empty() ? "" : "<small>" + escaped(unit.input) + "</small>";
        html_ += "</th>";
    }

    std::string links(const Unit& unit) const {
        std::string made;
        for (const std::string& file : unit.files) {
            made += (made.empty() ? "" : " ") + ("<a href=\"" + address_of(file)) + "\" title=\"" +
                    escaped(file) + "\">" + escaped(link_text(file)) + "</a>";
        }
        return made;
    }

    void add(const Unit& unit, std::size_t number) {
        html_ += "<tr>";
        cell(std::to_string(number), "c");
        add_name(unit);
        cell(unit.year ? std::to_string(*unit.year) : "", "c");
        cell(escaped(unit.edition), "c");
        cell(said(state_words(unit.state)), "c " + std::string(class_of(unit.state)));
        for (const SeverityColumn& column : severity_columns()) {
            const std::optional<int> count = findings_of(unit, column.severity);
            cell(count ? std::to_string(*count) : "", "n");
        }
        for (const std::string& figure : unit.figures) {
            cell(escaped(figure), "n");
        }
        cell(links(unit), "c");
        if (has_problems_) {
            cell(escaped(unit.problems), "why");
        }
        html_ += "</tr>\n";
    }

    std::string units_text(std::size_t units) const {
        const std::string count = std::to_string(units);
        return "<small>" +
               Words{count + "个单位", count + (units == 1 ? " unit" : " units")}.in(language_) +
               "</small>";
    }

    void add_totals() {
        html_ += "<tfoot>\n<tr><th scope=\"row\" colspan=\"5\">" + said(word::total) + "</th>";
        for (const SeverityColumn& column : severity_columns()) {
            const CountOfFindings found = count_of_findings(summary_, column.severity);
            cell(found.units == 0 ? "" : std::to_string(found.total) + units_text(found.units),
                 "n");
        }
        for (const FigureColumn& column : summary_.figures) {
            cell((column.total ? column.total->text() : "") + units_text(column.units), "n");
        }
        html_ += has_problems_ ? "<td colspan=\"2\"></td>" : "<td></td>";
        html_ += "</tr>\n</tfoot>\n";
    }

    const Summary& summary_;
    Language language_;
    bool has_problems_;
    std::string html_;
};

}  // namespace

std::string summary_page(const Summary& summary, Language language) {
    return Page(summary, language).write();
}

}  // namespace nianbao::batch
