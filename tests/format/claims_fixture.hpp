#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "nianbao/files.hpp"
#include "nianbao/wording.hpp"

namespace nianbao::format {

/// Sentences held against figures by the claims that are shipped, templates/claims.json.
class ShippedClaims : public testing::Test {
protected:
    using Cells = std::map<std::string, std::string>;

    static void SetUpTestSuite() {
        forms = load_forms(NIANBAO_TEMPLATES);
        wording = Wording({}, load_wording(NIANBAO_TEMPLATES).claims());
    }

    /// A report of an organ with the cells, all others 0, and the six sections; `sentences` stand
    /// in the first.
    static Report report_of(int year,
                            const Cells& cells,
                            const std::vector<std::string>& sentences) {
        Report report;
        report.year = year;
        report.organization = "示范市人民政府";
        report.title = "示范市" + std::to_string(year) + "年政府信息公开工作年度报告";
        const Form& form = form_of(forms, report);
        form.each_item([&](const Item& item) {
            if (item.kind != ItemKind::Heading && item.kind != ItemKind::Text) {
                const auto cell = cells.find(item.key);
                const std::string value = cell == cells.end() ? "0" : cell->second;
                report.statistics[item.key] = {Value::from_cell(value), "", "at " + item.key};
            }
        });
        for (const FormSection& section : form.sections) {
            report.sections.push_back({section.title, {}, "at " + section.key});
        }
        say(report, 0, sentences);
        if (form.fixed_sections) {
            say(report, 4, {"一是个别信息更新不及时。下一步将加强培训。"});
            say(report, 5, {"未收取信息处理费。"});
        }
        return report;
    }

    static void say(Report& report, std::size_t section, const std::vector<std::string>& texts) {
        for (const std::string& text : texts) {
            report.sections[section].content.push_back(
                {Block::Kind::Paragraph, 0, text, "", "line 7"});
        }
    }

    static std::vector<Finding> findings_of(const Report& report) {
        return wording.check(form_of(forms, report), report);
    }

    /// "rule 【words】" of each finding.
    static std::string found(const Report& report) {
        std::string all;
        for (const Finding& finding : findings_of(report)) {
            all += (all.empty() ? "" : " ") + finding.rule;
            all +=
                finding.left.operands.empty() ? "" : "【" + finding.left.operands[0].value + "】";
        }
        return all;
    }

    static std::string found(int year, const Cells& cells, const std::string& sentence) {
        return found(report_of(year, cells, {sentence}));
    }

    inline static std::vector<Form> forms;
    inline static Wording wording;
};

}  // namespace nianbao::format
