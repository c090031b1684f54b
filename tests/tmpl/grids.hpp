#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "nianbao/template.hpp"
#include "tmpl/documents.hpp"
#include "xlsx/reference.hpp"
#include "xml/escape.hpp"
#include "xml/scanner.hpp"

namespace nianbao::tmpl {

using Grid = std::vector<std::vector<std::string>>;

/// A cell of a sheet: a formula where the words begin with "=", a number where they begin with "#",
/// else an inline string.
inline std::string cell_of(const std::string& name, const std::string& words) {
    std::string text;
    xml::append_text(text, words.substr(words.starts_with('=') || words.starts_with('#') ? 1 : 0));
    if (words.starts_with('=')) {
        return "<c r=\"" + name + "\"><f>" + text + "</f><v>9</v></c>";
    }
    if (words.starts_with('#') && !words.starts_with("##")) {
        return "<c r=\"" + name + "\"><v>" + text + "</v></c>";
    }
    return "<c r=\"" + name + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

/// Rows from row 1 on; rows and cells without words are left out.
inline std::string rows_of(const Grid& grid) {
    std::string rows;
    for (std::size_t i = 0; i < grid.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        std::string cells;
        for (std::size_t k = 0; k < grid[i].size(); ++k) {
            std::string name;
            xlsx::append_column(name, static_cast<std::uint32_t>(k + 1));
            cells += grid[i][k].empty() ? "" : cell_of(name + number, grid[i][k]);
        }
        if (!cells.empty()) {
            rows.append("<row r=\"").append(number).append("\">").append(cells).append("</row>");
        }
    }
    return rows;
}

/// What a sheet shows: "A1 words", "B1 =SUM(A1)", one cell a line; blank cells are left out.
inline std::string shown(const std::string& sheet) {
    std::string out;
    std::string words;
    xml::Scanner scanner(sheet);
    for (xml::Token token = scanner.next(); token.kind != xml::Token::Kind::Done;
         token = scanner.next()) {
        if (token.kind == xml::Token::Kind::Start && token.local == "c") {
            words = std::string(scanner.attribute("r")) + " ";
        } else if (token.kind == xml::Token::Kind::Start && token.local == "f") {
            words += "=";
        } else if (token.kind == xml::Token::Kind::Text) {
            words += xml::decode(token.source);
        } else if (token.kind == xml::Token::Kind::End && token.local == "c") {
            out += words.ends_with(' ') ? "" : words + "\n";
            words.clear();
        }
    }
    return out;
}

/// What the first sheet shows when a grid is filled.
inline std::string filled(const Grid& grid, const Data& data) {
    const std::string book = xlsx_of(rows_of(grid), "<si><t/></si>");
    return shown(part_of(Template::compile(book).render(data), "xl/worksheets/sheet1.xml"));
}

/// A list of objects with a name and a number.
inline Data people(const std::vector<std::string>& names) {
    Data::List items;
    for (const std::string& name : names) {
        items.push_back(
            Data::object({{"name", name}, {"n", Data::number(std::to_string(items.size() + 1))}}));
    }
    return items;
}

}  // namespace nianbao::tmpl
