#include <algorithm>

#include <gtest/gtest.h>

#include "format/blank_form.hpp"
#include "nianbao/bind.hpp"
#include "nianbao/files.hpp"
#include "nianbao/template_check.hpp"
#include "zip/file.hpp"

namespace nianbao::format {
namespace {

class CheckEdition : public testing::Test {
protected:
    void SetUp() override { forms_ = load_forms(NIANBAO_TEMPLATES); }
    std::vector<Form> forms_;

    /// Codes and messages of all remarks.
    static std::string told(const std::vector<Remark>& remarks) {
        std::string out;
        for (const Remark& remark : remarks) {
            out += remark.problem.code + ": " + remark.problem.message.en + "; " +
                   remark.problem.remedy.en + "\n";
        }
        return out;
    }
};

TEST_F(CheckEdition, FindsNothingWrongWithTheOfficialTemplates) {
    constexpr std::uint64_t limit = 1U << 24U;
    for (const Form& form : forms_) {
        for (const Format& format : formats()) {
            const auto file =
                std::filesystem::path(NIANBAO_TEMPLATES) / form.id / format.template_file;
            EXPECT_EQ(told(check_template(zip::read_file(file, limit), form)), "") << file;
        }
    }
}

TEST_F(CheckEdition, FindsNothingWrongWithABoundForm) {
    for (const Form& form : forms_) {
        EXPECT_EQ(told(check_template(bind_form(docx_of(blank_form(form)), form).document, form)),
                  "");
        EXPECT_EQ(told(check_template(bind_form(xlsx_of(blank_form(form)), form).document, form)),
                  "");
    }
}

TEST_F(CheckEdition, NamesTagsTheEditionDoesNotKnowAndItemsNoTagPrints) {
    const Form& form = forms_.front();
    BlankForm blank = blank_form(form);
    blank.cell("@1.2.1").text = "{{item_1_2_1x}}";
    for (BlankBlock& block : blank.blocks) {
        for (text::Cell& cell : block.cells) {
            const std::string key = answer_of(cell);
            cell.text = key.empty() ? cell.text : "{{" + item_name(key) + "}}";
        }
    }
    const std::string found = told(check_template(docx_of(blank), form));
    EXPECT_NE(found.find("data.missing: the data has no \"item_1_2_1x\"; did you mean "
                         "\"item_1_2_1\"?"),
              std::string::npos)
        << found;
    EXPECT_NE(found.find("data.unused: no tag prints \"政府公报公开政府信息数\" (1.2.1); write "
                         "{{item_1_2_1}}"),
              std::string::npos)
        << found;
}

TEST_F(CheckEdition, NamesOnlyFiguresOfAReportThatNoTagPrints) {
    const Form& form = forms_.front();
    BlankForm blank = blank_form(form);
    blank.cell("@1.2.1").text = "x";
    blank.cell("@1.2.2").text = "x";
    for (BlankBlock& block : blank.blocks) {
        for (text::Cell& cell : block.cells) {
            const std::string key = answer_of(cell);
            cell.text = key.empty() ? cell.text : "{{" + item_name(key) + "}}";
        }
    }
    Report report;
    report.edition = form.id;
    report.year = form.first_year;
    report.statistics["1.2.2"].value = Value(Number(0));
    EXPECT_EQ(told(check_template(docx_of(blank), form, &report)),
              "data.unused: no tag prints \"政府网站公开政府信息数\" (1.2.2); write {{item_1_2_2}} "
              "where it belongs\n");
}

/// A template that prints the preamble block by block, but knows paragraphs alone.
std::string paragraphs_alone() {
    BlankForm blank;
    blank.blocks = {{"{{#preamble}}", {}}, {"{{#p}}{{.}}{{/p}}", {}}, {"{{/preamble}}", {}}};
    return docx_of(blank);
}

Report with_a_table(const Form& form) {
    Report report;
    report.edition = form.id;
    report.year = form.first_year;
    report.preamble.resize(2);
    report.preamble[0].text = "甲";
    report.preamble[1].kind = Block::Kind::Table;
    report.preamble[1].rows = {{Value::text("乙")}};
    report.preamble[1].place = "/preamble/1";
    return report;
}

TEST_F(CheckEdition, NamesBlocksOfTheNarrativeThatNoTagPrints) {
    for (const Form& form : forms_) {
        const Report report = with_a_table(form);
        EXPECT_EQ(told(check_template(paragraphs_alone(), form, &report)),
                  "data.unused: no tag prints a table of the narrative; print the narrative with "
                  "{{….blocks|blocks}}\n");
        const std::string all = told(check_template(paragraphs_alone(), form));
        EXPECT_NE(all.find("no tag prints a list of the narrative"), std::string::npos) << all;
    }
}

TEST_F(CheckEdition, NotesBlocksOfAReportThatATemplateLeavesOut) {
    for (const Form& form : forms_) {
        const Report report = with_a_table(form);
        const auto notes = unprinted(Template::compile(paragraphs_alone()), form, report);
        ASSERT_EQ(notes.size(), 1U);
        EXPECT_EQ(notes[0].place, "/preamble/1");
        const auto official = load_template(NIANBAO_TEMPLATES, form, formats().front());
        EXPECT_TRUE(unprinted(official, form, report).empty());
        const auto bound = bind_form(docx_of(blank_form(form)), form);
        Report in_section = report;
        in_section.sections = {
            {form.sections.empty() ? "一、概述" : form.sections[0].title, report.preamble, ""}};
        in_section.preamble.clear();
        EXPECT_TRUE(unprinted(Template::compile(bound.document), form, in_section).empty());
    }
}

}  // namespace
}  // namespace nianbao::format
