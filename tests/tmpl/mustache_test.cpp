#include <algorithm>
#include <filesystem>
#include <random>

#include <gtest/gtest.h>

#include "nianbao/files.hpp"
#include "tmpl/splits.hpp"
#include "tmpl/story.hpp"
#include "xlsx/sheet_reader.hpp"

// The core of the Mustache specification 1.4 in documents and in cells: its modules on
// interpolation, sections, inverted sections, comments, delimiters and partials, told in our own
// words in mustache.json. A line is a paragraph of a document, or a line within a cell.
//
// Values are always escaped as XML wants it, so that a reader sees the characters of the data,
// with two braces as with three.

namespace nianbao::tmpl {
namespace {

constexpr int rounds = 20;

struct Case {
    std::string name;
    std::string text;
    std::string expected;
    Data data;
    TemplateOptions options;
};

/// Line ends of a document are marks of their own, whatever a text file calls them.
std::string with_line_feeds(std::string text) {
    std::erase(text, '\r');
    return text;
}

std::string member(const Data& data, const char* key) {
    return with_line_feeds(*data.find(key)->text());
}

std::vector<Case> cases() {
    const Data file = read_data(std::filesystem::path(NIANBAO_TESTS) / "tmpl/mustache.json");
    std::vector<Case> all;
    for (const Data& one : *file.find("cases")->list()) {
        Case& made = all.emplace_back();
        made.name = member(one, "name");
        made.text = member(one, "template");
        made.expected = member(one, "expected");
        made.data = *one.find("data");
        made.options.missing_partials_are_empty = true;
        if (const Data* const partials = one.find("partials")) {
            for (const Data::Member& partial : *partials->object()) {
                made.options.partials[partial.key] = *partial.value.text();
            }
        }
    }
    return all;
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        lines.emplace_back(text.substr(from, end - from));
        from = end + 1;
    }
    return lines;
}

/// A document ends every line with a mark, the last one as well.
std::string in_document(const std::string& expected) {
    return expected.ends_with('\n') ? expected : expected + "\n";
}

std::string filled_document(const Case& sample, std::mt19937& random) {
    std::string body;
    for (const std::string& line : lines_of(sample.text)) {
        body += split_line(line, random);
    }
    return text_of(render_part(document(body), sample.data, Missing::Empty, sample.options));
}

/// The text of a sheet's only cell, rendered.
std::string filled_cell(const Case& sample, std::mt19937& random) {
    const std::string ns = "<x xmlns=\"" + std::string(xlsx::spreadsheet) + "\">";
    const std::string sheet = ns + "<row><c r=\"A1\" t=\"inlineStr\">" +
                              split_cell(sample.text, random) + "</c></row></x>";
    const xlsx::Sheet read = xlsx::read_sheet(sheet, {}, sample.options.open, false);
    std::vector<Problem> problems;
    Questions questions;
    Compiling compiling{questions, sample.options, problems};
    const SheetOutline outline = plan_sheet(read, sample.options, problems);
    const Program program = emit_sheet(read, outline, "sheet", compiling, {});
    Complaints complaints(questions);
    Rendering rendering{questions, sample.data, Missing::Empty, complaints};
    const std::string out = render(program, rendering);
    EXPECT_TRUE(problems.empty() && complaints.problems().empty());
    return text_of_cell(out);
}

TEST(Mustache, HasTheCasesOfTheSpecification) {
    EXPECT_GE(cases().size(), 134U);
}

TEST(Mustache, MeansTheSameInADocumentHoweverItsRunsAreCut) {
    for (const Case& sample : cases()) {
        std::mt19937 random(20180326);
        for (int round = 0; round < rounds; ++round) {
            ASSERT_EQ(filled_document(sample, random), in_document(sample.expected))
                << sample.name << ", round " << round;
        }
    }
}

TEST(Mustache, MeansTheSameInACellHoweverItsRunsAreCut) {
    for (const Case& sample : cases()) {
        std::mt19937 random(20180326);
        for (int round = 0; round < rounds; ++round) {
            ASSERT_EQ(filled_cell(sample, random), sample.expected)
                << sample.name << ", round " << round;
        }
    }
}

}  // namespace
}  // namespace nianbao::tmpl
