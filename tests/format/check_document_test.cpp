#include <algorithm>

#include <gtest/gtest.h>

#include "format/word_document.hpp"
#include "nianbao/files.hpp"
#include "nianbao/traces.hpp"
#include "nianbao/workbook.hpp"
#include "opc/package.hpp"

namespace nianbao::format {
namespace {

/// What is found in a report, then also in its file.
class DocumentFindings : public testing::Test {
protected:
    std::vector<Finding> found(const std::string& bytes) const {
        const Report report = parse_report(bytes, "", forms_).report;
        std::vector<Finding> findings = check(form_of(forms_, report), report, wording_);
        add_document_findings(findings, bytes, traces_, wording_);
        return findings;
    }

    static std::ptrdiff_t count(const std::vector<Finding>& findings, std::string_view rule) {
        return std::count_if(findings.begin(), findings.end(), [&](const Finding& finding) {
            return finding.rule == rule;
        });
    }

    const std::vector<Form> forms_ = load_forms(NIANBAO_TEMPLATES);
    const Wording wording_ = load_wording(NIANBAO_TEMPLATES);
    const TraceRules traces_ = load_trace_rules(NIANBAO_TEMPLATES);
};

TEST_F(DocumentFindings, AreAddedToThoseOfTheWords) {
    const auto findings =
        found(docx(head + paragraph("一、概述") + "<w:p>" + run("答复张某11010519491231002X。") +
                   run("不公开", "<w:vanish/>") + "</w:p>"));
    EXPECT_EQ(count(findings, "id-number"), 1);
    EXPECT_EQ(count(findings, "meta-hidden-text"), 1);
}

TEST_F(DocumentFindings, TellWhatTheWordsDoNot) {
    const std::string bytes =
        docx(head + paragraph("一、概述") + paragraph("答复张某11010519491231002X。") + "<w:p>" +
             run("不公开李某110105194912310038", "<w:vanish/>") + "</w:p>");
    const Report report = parse_report(bytes, "", forms_).report;
    EXPECT_EQ(count(check(form_of(forms_, report), report, wording_), "id-number"), 1);
    EXPECT_EQ(count(found(bytes), "id-number"), 2);
}

// As an office saves it that has worked out the counts in the hidden column.
TEST_F(DocumentFindings, AreNotTheCountsThatACollectionWorkbookHides) {
    const std::string counts = R"(<c r="L6" s="12" t="str">)";
    Report blank;
    blank.edition = "2021";
    blank.year = 2024;
    const opc::Package package =
        opc::Package::open(collection_workbook(form_of(forms_, blank), blank));
    const opc::PartName sheet = *opc::PartName::parse("/xl/worksheets/sheet4.xml");
    std::string part = package.contents(sheet);
    const std::size_t value = part.find("<v>", part.find(counts));
    ASSERT_NE(value, std::string::npos);
    part.insert(value + 3, "5");
    std::vector<Finding> findings;
    add_document_findings(findings, package.save({{sheet, part}}), traces_, wording_);
    EXPECT_EQ(count(findings, "meta-hidden-cells"), 0);
}

TEST_F(DocumentFindings, AreNoneOfAPlainText) {
    std::vector<Finding> findings(1);
    add_document_findings(findings, "某局2023年政府信息公开工作年度报告", traces_, wording_);
    EXPECT_EQ(findings.size(), 1U);
}

}  // namespace
}  // namespace nianbao::format
