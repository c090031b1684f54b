#include "format/bind_texts.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "format/blank_form.hpp"
#include "nianbao/files.hpp"
#include "nianbao/template.hpp"
#include "tmpl/documents.hpp"

namespace nianbao::format {
namespace {

class BindTexts : public testing::Test {
protected:
    void SetUp() override { forms_ = load_forms(NIANBAO_TEMPLATES); }

    const Form& edition(std::string_view id) const {
        return *std::find_if(
            forms_.begin(), forms_.end(), [&](const Form& form) { return form.id == id; });
    }

    /// The texts that were bound: tag @ place, what was there.
    static std::string texts(const BoundForm& bound) {
        std::string out;
        for (const BoundText& text : bound.texts) {
            out += text.tag + " @ " + text.place + " <" + text.held + ">\n";
        }
        return out;
    }

    /// Names that have no place.
    static std::string missing(const BoundForm& bound) {
        std::string out;
        for (const Remark& remark : bound.remarks) {
            out += remark.problem.code == "bind.text" ? remark.problem.message.en + "\n" : "";
        }
        return out;
    }

    /// The characters of a document, a line for each paragraph.
    static std::string words_of(const std::string& bytes) {
        std::string out;
        FormDocument document(bytes);
        for (const docx::Paragraph& paragraph : document.body()->paragraphs) {
            out += paragraph.table == docx::Paragraph::none ? paragraph.text + "\n" : "";
        }
        return out;
    }

    std::vector<Form> forms_;
};

Report small_report() {
    Report report;
    report.edition = "2021";
    report.year = 2023;
    report.organization = "某区某局";
    Block paragraph;
    paragraph.text = "全年公开信息100条。";
    Block heading;
    heading.kind = Block::Kind::Heading;
    heading.level = 2;
    heading.text = "（一）主动公开";
    Block run_in;
    run_in.kind = Block::Kind::RunIn;
    run_in.level = 3;
    run_in.text = "1.平台建设。";
    run_in.rest = "按时更新。";
    report.sections = {{"一、总体情况", {heading, paragraph, run_in}, ""},
                       {"二、主动公开政府信息情况", {paragraph}, ""}};
    return report;
}

TEST_F(BindTexts, PutTheNarrativeBehindItsHeadings) {
    const Form& form = edition("2021");
    const BoundForm bound = bind_form(docx_of(blank_form(form)), form);
    EXPECT_EQ(missing(bound), "");
    const Report report = small_report();
    const std::string filled = Template::compile(bound.document).render(report_data(form, report));
    EXPECT_EQ(words_of(filled),
              "某区某局2023年政府信息公开工作年度报告\n一、总体情况\n（一）主动公开\n"
              "全年公开信息100条。\n1.平台建设。按时更新。\n二、主动公开政府信息情况\n"
              "全年公开信息100条。\n三、收到和处理政府信息公开申请情况\n"
              "四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n"
              "六、其他需要报告的事项\n");
}

TEST_F(BindTexts, PrintListsAndTablesOfTheNarrative) {
    const Form& form = edition("2021");
    Report report = small_report();
    Block list;
    list.kind = Block::Kind::List;
    list.items = {"登记", "答复"};
    Block table;
    table.kind = Block::Kind::Table;
    table.rows = {{Value::text("渠道"), Value::text("条数")},
                  {Value::text("网站"), Value(Number(12))}};
    Block last;
    last.text = "以上。";
    report.sections[0].content = {list, table, table, last};
    const BoundForm bound = bind_form(docx_of(blank_form(form)), form);
    const std::string filled = Template::compile(bound.document).render(report_data(form, report));
    EXPECT_NE(words_of(filled).find("一、总体情况\n• 登记\n• 答复\n\n以上。\n二、"),
              std::string::npos)
        << words_of(filled);
    const FormDocument document(filled);
    ASSERT_GE(document.grids().size(), 2U);
    for (std::size_t i = 0; i < 2; ++i) {
        ASSERT_EQ(document.grids()[i].cells().size(), 4U);
        EXPECT_EQ(document.cell(i, 2).text, "网站");
        EXPECT_EQ(document.cell(i, 3).text, "12");
    }
}

TEST_F(BindTexts, TellWhatTheyTookThePlaceOf) {
    const Form& form = edition("2021");
    const std::string told = texts(bind_form(docx_of(blank_form(form)), form));
    EXPECT_NE(told.find("title @ paragraph 1 <XX市XX局20XX年政府信息公开工作年度报告>"),
              std::string::npos);
    EXPECT_NE(told.find("section_overview @ paragraph 3 <（文字描述）>"), std::string::npos);
    EXPECT_NE(told.find("section_disclosure @ paragraph 4 <>"), std::string::npos);
}

TEST_F(BindTexts, FindHeadingsOfOtherWordings) {
    const Form& form = edition("2021");
    BlankForm blank = blank_form(form);
    for (BlankBlock& block : blank.blocks) {
        block.words =
            block.words.starts_with("五、") ? "五、存在的主要问题及改进措施" : block.words;
        block.words = block.words.starts_with("六、") ? "六、 其他需要报告的情况" : block.words;
    }
    EXPECT_EQ(missing(bind_form(docx_of(blank), form)), "");
}

TEST_F(BindTexts, NameASectionWithoutAHeading) {
    const Form& form = edition("2021");
    BlankForm blank = blank_form(form);
    blank.blocks.pop_back();
    blank.blocks.pop_back();
    EXPECT_EQ(missing(bind_form(docx_of(blank), form)),
              "the form has no place for {{section_others}}\n");
}

TEST_F(BindTexts, FillTheLinesAroundAList) {
    const Form& form = edition("2014");
    for (const std::string& bytes : {docx_of(blank_form(form)), xlsx_of(blank_form(form))}) {
        const std::string told = texts(bind_form(bytes, form));
        EXPECT_NE(told.find("year @ "), std::string::npos) << told;
        EXPECT_NE(told.find("organization @ "), std::string::npos) << told;
    }
}

TEST_F(BindTexts, FillTheCellBesideALabel) {
    const Form& form = edition("2014");
    BlankForm blank = blank_form(form);
    blank.blocks[2] = {"", {{0, 0, 1, 1, "填报单位"}, {0, 1, 1, 1, "____"}}};
    for (const std::string& bytes : {docx_of(blank), xlsx_of(blank)}) {
        EXPECT_NE(texts(bind_form(bytes, form)).find(" <____>"), std::string::npos);
    }
}

TEST_F(BindTexts, FillATitleOverTwoLines) {
    const Form& form = edition("2021");
    BlankForm blank = blank_form(form);
    blank.blocks[0].words = "20XX年政府信息公开工作年度报告";
    blank.blocks.insert(blank.blocks.begin(), {"XX市XX局", {}});
    const BoundForm bound = bind_form(docx_of(blank), form);
    EXPECT_EQ(missing(bound), "");
    const std::string filled =
        Template::compile(bound.document).render(report_data(form, small_report()));
    EXPECT_EQ(words_of(filled).substr(0, words_of(filled).find("一、")),
              "某区某局\n2023年政府信息公开工作年度报告\n");
}

TEST_F(BindTexts, LeaveATitleWithoutGapsAndSayThatItHasNoPlace) {
    const Form& form = edition("2021");
    BlankForm blank = blank_form(form);
    blank.blocks[0].words = "政府信息公开工作年度报告格式模板";
    const BoundForm bound = bind_form(docx_of(blank), form);
    EXPECT_NE(missing(bound).find("{{title}}"), std::string::npos);
    EXPECT_EQ(texts(bound).find("title @"), std::string::npos);
}

}  // namespace
}  // namespace nianbao::format
