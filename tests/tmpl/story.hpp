#pragma once

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "docx/story_reader.hpp"
#include "nianbao/data.hpp"
#include "nianbao/error.hpp"
#include "nianbao/template.hpp"
#include "tmpl/emitter.hpp"
#include "tmpl/outline.hpp"
#include "tmpl/renderer.hpp"
#include "xml/scanner.hpp"

namespace nianbao::tmpl {

/// A document around the inside of a body.
inline std::string document(std::string_view body) {
    return "<w:document xmlns:w=\"" + std::string(docx::wordprocessing) + "\"><w:body>" +
           std::string(body) + "</w:body></w:document>";
}

/// A paragraph of one run.
inline std::string p(std::string_view text) {
    return "<w:p><w:r><w:t>" + std::string(text) + "</w:t></w:r></w:p>";
}

/// A table cell around paragraphs, a row around cells, a table around rows.
inline std::string tc(std::string_view paragraphs) {
    return "<w:tc>" + std::string(paragraphs) + "</w:tc>";
}
inline std::string tr(std::string_view cells) {
    return "<w:tr>" + std::string(cells) + "</w:tr>";
}
inline std::string tbl(std::string_view rows) {
    return "<w:tbl><w:tblPr/>" + std::string(rows) + "</w:tbl>";
}

/// Says where a run stands outside of a paragraph; empty where all is well.
inline std::string stray_run(std::string_view part) {
    const xml::Story story = docx::read_story(part);
    int lines = 0;
    for (const xml::Atom& atom : story.atoms) {
        lines += atom.kind == xml::Atom::Kind::LineOpen ? 1 : 0;
        lines -= atom.kind == xml::Atom::Kind::LineClose ? 1 : 0;
        if (atom.kind == xml::Atom::Kind::RunOpen && lines == 0) {
            return std::string(atom.source) + " in " + std::string(part);
        }
    }
    return {};
}

/// Compiles and renders a whole part; throws Error with all problems.
inline std::string render_part(std::string_view part,
                               const Data& data,
                               Missing missing = Missing::Error,
                               const TemplateOptions& options = {}) {
    const xml::Story story = docx::read_story(part);
    std::vector<Problem> problems;
    const Outline outline = plan(story, options, problems);
    if (!problems.empty()) {
        throw Error(Error::Kind::Template, std::move(problems));
    }
    Questions questions;
    Compiling compiling{questions, options, problems};
    const Program program =
        emit_story(story, outline, "/word/document.xml", compiling, docx::read_controls(part));
    if (!problems.empty()) {
        throw Error(Error::Kind::Template, std::move(problems));
    }
    Complaints complaints(questions);
    Rendering rendering{questions, data, missing, complaints, nullptr};
    IdBook::Taken taken;
    docx::collect_ids(part, taken);
    rendering.ids = IdBook(&taken);
    std::string out = render(program, rendering);
    if (!complaints.problems().empty()) {
        throw Error(Error::Kind::Data, complaints.problems());
    }
    xml::check(out);
    EXPECT_EQ(stray_run(out), "");
    return out;
}

/// The inside of the body after rendering, without xml:space, which every written text carries.
inline std::string render_body(std::string_view body,
                               const Data& data,
                               Missing missing = Missing::Error) {
    std::string out = render_part(document(body), data, missing);
    const std::string open = "<w:body>";
    const std::size_t from = out.find(open) + open.size();
    out = out.substr(from, out.find("</w:body>") - from);
    const std::string preserve = " xml:space=\"preserve\"";
    for (std::size_t at = 0; (at = out.find(preserve)) != std::string::npos;) {
        out.erase(at, preserve.size());
    }
    return out;
}

}  // namespace nianbao::tmpl
