#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "nianbao/files.hpp"
#include "tmpl/documents.hpp"
#include "tmpl/story.hpp"

// Every example of the page for those who make templates does what the page says, in a document
// and in a cell.

namespace nianbao {
namespace {

struct Example {
    std::string tags;
    std::string data;
    std::string result;
};

std::string replaced(std::string text, std::string_view what, std::string_view with) {
    for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += with.size()) {
        text.replace(at, what.size(), with);
    }
    return text;
}

/// What stands between the accents of a table cell.
std::string code_of(std::string_view cell) {
    const std::size_t open = cell.find('`');
    const std::size_t close = cell.rfind('`');
    return open == close ? std::string() : std::string(cell.substr(open + 1, close - open - 1));
}

/// The cells of a row of a Markdown table; "\|" is a bar within one.
std::vector<std::string> cells_of(const std::string& line) {
    std::vector<std::string> cells(1);
    for (std::size_t i = 1; i < line.size(); ++i) {
        const bool escaped = line[i] == '\\' && i + 1 < line.size() && line[i + 1] == '|';
        if (line[i] == '|') {
            cells.emplace_back();
        } else {
            cells.back() += escaped ? line[++i] : line[i];
        }
    }
    return cells;
}

std::vector<Example> examples() {
    std::ifstream page(std::filesystem::path(NIANBAO_TEMPLATES) / "TAGS.md");
    std::vector<Example> found;
    for (std::string line; std::getline(page, line);) {
        const std::vector<std::string> cells =
            line.starts_with("| `") ? cells_of(line) : std::vector<std::string>();
        if (cells.size() >= 3) {
            const bool error = cells[2].find('`') == std::string::npos;
            found.push_back(
                {code_of(cells[0]), code_of(cells[1]), error ? "!" : code_of(cells[2])});
        }
    }
    return found;
}

std::string in_document(const Example& example) {
    std::string body;
    std::istringstream lines(replaced(example.tags, "¶", "\n"));
    for (std::string line; std::getline(lines, line);) {
        body += tmpl::p(line);
    }
    const std::string out = tmpl::render_part(tmpl::document(body), parse_data(example.data));
    std::string text = docx::read_story(out).texts.at(1);
    std::replace(text.begin(), text.end(), xml::line_end, '\n');
    return text;
}

std::string in_cell(const Example& example) {
    const std::string book = tmpl::xlsx_of(
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>",
        "<si><t xml:space=\"preserve\">" + replaced(example.tags, "¶", "\n") + "</t></si>");
    const std::string out = Template::compile(book).render(parse_data(example.data));
    const std::string sheet = tmpl::part_of(out, "xl/worksheets/sheet1.xml");
    const std::string part = sheet.find("t=\"s\"") == std::string::npos
                                 ? sheet
                                 : tmpl::part_of(out, "xl/sharedStrings.xml");
    const std::size_t from = part.find(part == sheet ? "<v>" : "<t");
    if (from == std::string::npos) {
        return {};
    }
    const std::size_t open = part.find('>', from) + 1;
    return part.substr(open, part.find('<', open) - open);
}

/// A document ends its last line, too.
std::string with_end(const std::string& text) {
    return text.ends_with('\n') ? text : text + "\n";
}

TEST(TagsPage, HasExamples) {
    EXPECT_GT(examples().size(), 20U);
}

TEST(TagsPage, IsTrueOfDocuments) {
    for (const Example& example : examples()) {
        if (example.result == "!") {
            EXPECT_THROW(in_document(example), Error) << example.tags;
        } else {
            EXPECT_EQ(in_document(example), with_end(replaced(example.result, "¶", "\n")))
                << example.tags;
        }
    }
}

TEST(TagsPage, IsTrueOfCells) {
    for (const Example& example : examples()) {
        if (example.result == "!") {
            EXPECT_THROW(in_cell(example), Error) << example.tags;
        } else {
            EXPECT_EQ(in_cell(example), replaced(example.result, "¶", "\n")) << example.tags;
        }
    }
}

}  // namespace
}  // namespace nianbao
