#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "format/blank_form.hpp"
#include "nianbao/bind.hpp"
#include "nianbao/files.hpp"
#include "nianbao/template.hpp"
#include "opc/package.hpp"
#include "tmpl/documents.hpp"

namespace nianbao::format {
namespace {

class BindForm : public testing::Test {
protected:
    void SetUp() override { forms_ = load_forms(NIANBAO_TEMPLATES); }

    const Form& edition(std::string_view id) const {
        return *std::find_if(
            forms_.begin(), forms_.end(), [&](const Form& form) { return form.id == id; });
    }

    /// The remarks with that code as one text.
    static std::string remarks(const BoundForm& bound, std::string_view code) {
        std::string out;
        for (const Remark& remark : bound.remarks) {
            const Problem& problem = remark.problem;
            out += problem.code == code ? problem.place + ": " + problem.message.en + "\n" : "";
        }
        return out;
    }

    static std::string document_of(const std::string& bytes) {
        return tmpl::part_of(bytes, "word/document.xml");
    }

    std::vector<Form> forms_;
};

TEST_F(BindForm, TagsEveryItemOfADocument) {
    for (const Form& form : forms_) {
        const BoundForm bound = bind_form(docx_of(blank_form(form)), form);
        const std::vector<std::string> paths = Template::compile(bound.document).paths();
        const std::set<std::string> found(paths.begin(), paths.end());
        form.each_item([&](const Item& item) {
            EXPECT_EQ(found.count(item_name(item.key)), 1U) << form.id << " " << item.key;
        });
        EXPECT_TRUE(bound.unbound.empty());
        EXPECT_TRUE(bound.strays.empty());
    }
}

TEST_F(BindForm, TagsEveryItemOfAWorkbook) {
    for (const Form& form : forms_) {
        const BoundForm bound = bind_form(xlsx_of(blank_form(form)), form);
        const std::vector<std::string> paths = Template::compile(bound.document).paths();
        const std::set<std::string> found(paths.begin(), paths.end());
        form.each_item([&](const Item& item) {
            EXPECT_EQ(found.count(item_name(item.key)), 1U) << form.id << " " << item.key;
        });
    }
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
    for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += with.size()) {
        text.replace(at, what.size(), with);
    }
    return text;
}

/// The text without runs that hold a tag alone.
std::string without_runs_of_tags(std::string text) {
    constexpr std::string_view open = "</w:rPr><w:t>{{";
    constexpr std::string_view close = "}}</w:t></w:r>";
    for (std::size_t at = 0; (at = text.find(open, at)) != std::string::npos;) {
        const std::size_t begin = text.rfind("<w:r>", at);
        const std::size_t end = text.find('}', at + open.size());
        if (text.compare(end, close.size(), close) == 0) {
            text.erase(begin, end + close.size() - begin);
            at = begin;
        } else {
            ++at;
        }
    }
    return text;
}

TEST_F(BindForm, ChangesNothingButTheCells) {
    const std::string blank = docx_of(blank_form(edition("2014")));
    const std::string before = document_of(blank);
    const std::string after = document_of(bind_form(blank, edition("2014")).document);
    // What was put into blank cells, and into the line of words.
    std::string stripped = without_runs_of_tags(after);
    stripped = replaced(
        stripped, "{{item_3_4_1}}", "主要侧重----、----、----、----等几个方面，其中----占比---%。");
    stripped = replaced(stripped, "{{year}}", "20XX");
    stripped = replaced(stripped, "{{organization}}", "");
    EXPECT_EQ(stripped, before);
    EXPECT_NE(after, before);
}

TEST_F(BindForm, GivesTheSameBytesEachTime) {
    const std::string blank = xlsx_of(blank_form(edition("2021")));
    EXPECT_EQ(bind_form(blank, edition("2021")).document,
              bind_form(blank, edition("2021")).document);
}

TEST_F(BindForm, WritesWithTheLooksOfTheCell) {
    const std::string blank = docx_of(blank_form(edition("2021")));
    const std::string after = document_of(bind_form(blank, edition("2021")).document);
    const std::size_t tag = after.find("{{item_r3_1_natural}}");
    ASSERT_NE(tag, std::string::npos);
    const std::size_t run = after.rfind("<w:r>", tag);
    EXPECT_NE(after.substr(run, tag - run).find("w:eastAsia=\"宋体\""), std::string::npos);
}

TEST_F(BindForm, NamesThePlaceTheLabelsAndTheReasonOfEachCell) {
    const BoundForm bound = bind_form(docx_of(blank_form(edition("2021"))), edition("2021"));
    const auto cell = std::find_if(bound.cells.begin(), bound.cells.end(), [](const auto& one) {
        return one.key == "r3.1.natural";
    });
    ASSERT_NE(cell, bound.cells.end());
    EXPECT_EQ(cell->place, "table 2, row 8, column 4");
    EXPECT_EQ(cell->tag, "item_r3_1_natural");
    EXPECT_EQ(cell->row, "1.属于国家秘密");
    EXPECT_EQ(cell->column, "自然人");
    EXPECT_EQ(cell->score, 100);
    EXPECT_EQ(cell->why.en, "the label is that of the form");
    EXPECT_TRUE(cell->written);
    const BoundForm sheets = bind_form(xlsx_of(blank_form(edition("2021"))), edition("2021"));
    EXPECT_EQ(sheets.cells.front().place.substr(0, 5), "表1!");
}

TEST_F(BindForm, LeavesAFilledCellAloneAndSaysSo) {
    BlankForm blank = blank_form(edition("2014"));
    blank.cell("@1.1").text = "100";
    blank.cell("@1.2.1").text = "0";
    const BoundForm bound = bind_form(docx_of(blank), edition("2014"));
    EXPECT_EQ(remarks(bound, "bind.filled"),
              "table 1, row 3, column 3: the cell holds “100”, so {{item_1_1}} was not written\n"
              "table 1, row 7, column 3: the cell holds “0”, so {{item_1_2_1}} was not written\n");
    EXPECT_EQ(document_of(bound.document).find("{{item_1_1}}"), std::string::npos);
}

TEST_F(BindForm, RefusesAFilledFormWithEveryCell) {
    BlankForm blank = blank_form(edition("2014"));
    EXPECT_NO_THROW(refuse_filled(bind_form(docx_of(blank), edition("2014"))));
    blank.cell("@1.1").text = "100";
    blank.cell("@1.2.1").text = "——";
    blank.cell("@1.2.2").text = "0";
    try {
        refuse_filled(bind_form(docx_of(blank), edition("2014")));
        FAIL();
    } catch (const Error& error) {
        ASSERT_EQ(error.problems().size(), 2U);
        EXPECT_EQ(error.problems()[0].place, "table 1, row 3, column 3");
        EXPECT_EQ(error.problems()[1].code, "bind.filled");
    }
}

TEST_F(BindForm, OverwritesAFilledCellWhenTold) {
    BlankForm blank = blank_form(edition("2014"));
    blank.cell("@1.1").text = "100";
    blank.cell("@1").text = "5";
    for (const std::string& bytes : {docx_of(blank), xlsx_of(blank)}) {
        const BoundForm bound = bind_form(bytes, edition("2014"), {"", true});
        EXPECT_EQ(remarks(bound, "bind.filled"), "");
        const auto paths = Template::compile(bound.document).paths();
        EXPECT_EQ(std::count(paths.begin(), paths.end(), "item_1_1"), 1);
        EXPECT_EQ(document_of(bound.document).find(">100<"), std::string::npos);
    }
}

TEST_F(BindForm, ReplacesPlaceholdersAndSaysSo) {
    BlankForm blank = blank_form(edition("2014"));
    blank.cell("@1.1").text = "——";
    blank.cell("@1.2.1").text = "　";
    blank.cell("@1.2.2").text = " XX";
    const BoundForm bound = bind_form(docx_of(blank), edition("2014"));
    EXPECT_EQ(remarks(bound, "bind.placeholder"),
              "table 1, row 3, column 3: {{item_1_1}} took the place of “——”\n"
              "table 1, row 8, column 3: {{item_1_2_2}} took the place of “XX”\n");
    EXPECT_EQ(remarks(bound, "bind.filled"), "");
    EXPECT_EQ(document_of(bound.document).find("　<"), std::string::npos);
}

TEST_F(BindForm, KeepsWhatIsPrintedInHeadingRows) {
    BlankForm blank = blank_form(edition("2014"));
    blank.cell("@1").text = "——";
    const BoundForm bound = bind_form(docx_of(blank), edition("2014"));
    EXPECT_EQ(document_of(bound.document).find("{{item_1}}"), std::string::npos);
    EXPECT_NE(document_of(bound.document).find("{{item_2}}"), std::string::npos);
    EXPECT_EQ(remarks(bound, "bind.filled") + remarks(bound, "bind.placeholder"), "");
}

TEST_F(BindForm, TagsUnitsThatAreBlank) {
    BlankForm blank = blank_form(edition("2014"));
    blank.cell("人次").text = "";
    const BoundForm bound = bind_form(docx_of(blank), edition("2014"));
    EXPECT_NE(document_of(bound.document).find("{{unit_9_3}}"), std::string::npos);
    EXPECT_EQ(document_of(bound.document).find("{{unit_9_2}}"), std::string::npos);
}

TEST_F(BindForm, LeavesFormulasAlone) {
    std::string blank = xlsx_of(blank_form(edition("2021")));
    const std::string sheet = tmpl::part_of(blank, "xl/worksheets/sheet2.xml");
    const std::size_t at = sheet.find("<c r=\"J5\" s=\"1\"/>");
    ASSERT_NE(at, std::string::npos);
    std::string with = sheet;
    with.replace(at, 17, "<c r=\"J5\" s=\"1\"><f>SUM(D5:I5)</f><v>0</v></c>");
    const auto package = opc::Package::open(blank);
    blank = package.save({{*opc::PartName::parse("/xl/worksheets/sheet2.xml"), with}});
    const BoundForm bound = bind_form(blank, edition("2021"), {"", true});
    EXPECT_NE(tmpl::part_of(bound.document, "xl/worksheets/sheet2.xml").find("SUM(D5:I5)"),
              std::string::npos);
    EXPECT_NE(remarks(bound, "bind.filled").find("表2!J5"), std::string::npos);
}

TEST_F(BindForm, NamesItemsWithoutACellAndRowsWithoutAnItem) {
    BlankForm blank = blank_form(edition("2014"));
    blank.cell("1.政府公报公开政府信息数").text = "1.公示栏张贴次数";
    const BoundForm bound = bind_form(docx_of(blank), edition("2014"));
    EXPECT_EQ(bound.unbound, std::vector<std::string>{"1.2.1"});
    ASSERT_EQ(bound.strays.size(), 1U);
    EXPECT_EQ(bound.strays[0].label, "1.公示栏张贴次数");
    EXPECT_EQ(bound.strays[0].place, "table 1, row 7, column 1");
    EXPECT_NE(remarks(bound, "bind.item").find("1.2.1"), std::string::npos);
}

TEST_F(BindForm, RefusesWhatIsNoBlankForm) {
    const std::string none = docx_of(BlankForm{{{"一封信", {}}}});
    const std::string tagged = docx_of(BlankForm{{{"{{title}}", {}}}});
    for (const auto& [bytes, code] : {std::pair(none, "bind.none"), {tagged, "bind.tags"}}) {
        try {
            bind_form(bytes, edition("2021"));
            ADD_FAILURE() << code;
        } catch (const Error& error) {
            EXPECT_EQ(error.problems().front().code, code);
        }
    }
}

TEST_F(BindForm, RefusesAColumnThatIsNotThere) {
    try {
        bind_form(docx_of(blank_form(edition("2014"))), edition("2014"), {"乡镇街道", false});
        ADD_FAILURE();
    } catch (const Error& error) {
        EXPECT_EQ(error.problems().front().code, "bind.no_column");
    }
}

}  // namespace
}  // namespace nianbao::format
