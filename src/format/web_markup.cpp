#include "format/web_markup.hpp"

#include <utility>

#include "xml/characters.hpp"
#include "xml/escape.hpp"

namespace nianbao::format {

/// Pages, like documents, hold the characters of XML.
void WebMarkup::check(std::string_view text) {
    const std::size_t illegal = xml::find_illegal(text);
    if (illegal == std::string_view::npos) {
        return;
    }
    const std::string before = xml::words_around(text.substr(0, illegal), illegal);
    problems_.push_back(
        {"data.character",
         {"“" + before + "”之后是网页中不允许的控制字符",
          "behind \"" + before + "\" stands a control character that no page may hold"},
         std::string(place_),
         {"从数据中删去该字符", "remove the character from the data"}});
}

void WebMarkup::words(std::string_view text) {
    check(text);
    while (true) {
        const std::size_t end = text.find_first_of("\r\n");
        xml::append_text(html_, text.substr(0, end));
        if (end == std::string_view::npos) {
            return;
        }
        html_ += "<br>";
        text.remove_prefix(end + (text.substr(end, 2) == "\r\n" ? 2 : 1));
    }
}

void WebMarkup::value(std::string_view text) {
    check(text);
    xml::append_attribute(html_, text);
}

void WebMarkup::line(std::string_view name, std::string_view text) {
    html_.append("<").append(name).append(">");
    words(text);
    html_.append("</").append(name).append(">\n");
}

void WebMarkup::meta(std::string_view name, std::string_view content) {
    html_.append("<meta name=\"").append(name).append("\" content=\"");
    value(content);
    html_ += "\">\n";
}

void WebMarkup::attribute(std::string_view name, std::string_view text) {
    if (!text.empty()) {
        html_.append(" ").append(name).append("=\"");
        value(text);
        html_ += '"';
    }
}

void WebMarkup::span(std::string_view name, std::size_t count) {
    attribute(name, count > 1 ? std::to_string(count) : std::string());
}

void WebMarkup::cell(const WebCell& cell) {
    const std::string_view name = cell.scope.empty() ? "td" : "th";
    html_.append("<").append(name);
    attribute("id", cell.id);
    attribute("class", cell.look);
    attribute("scope", cell.scope);
    attribute("headers", cell.headers);
    span("rowspan", cell.rows);
    span("colspan", cell.columns);
    html_ += '>';
    words(cell.lead);
    html_ += cell.lead.empty() ? "" : "<span>";
    words(cell.words);
    html_ += cell.lead.empty() ? "" : "</span>";
    html_.append("</").append(name).append(">");
}

void WebMarkup::complain(const Error& error, const std::string& name) {
    for (Problem problem : error.problems()) {
        const std::string file = problem.place.empty() ? name : problem.place;
        problem.place = place_.empty() ? file : std::string(place_) + ": " + file;
        problems_.push_back(std::move(problem));
    }
}

std::string WebMarkup::finish() {
    if (!problems_.empty()) {
        throw Error(Error::Kind::Data, std::move(problems_));
    }
    return std::move(html_);
}

}  // namespace nianbao::format
