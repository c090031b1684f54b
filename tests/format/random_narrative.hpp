#pragma once

#include <random>
#include <string>
#include <vector>

#include "format/random_report.hpp"

namespace nianbao::format {

/// What the narrative of a random report may be made of.
struct NarrativeKinds {
    bool lists = true;      ///< and tables, and headings without a number
    bool any_words = true;  ///< signs that mean something in XML or in a template
};

/// Gives random reports a title, a narrative as people write it, and a signature.
class RandomNarratives {
public:
    RandomNarratives(unsigned seed, const NarrativeKinds& kinds)
        : random_(seed), reports_(seed + 1), kinds_(kinds) {}

    Report next(const Form& form) {
        Report report = reports_.next(form);
        report.year = form.first_year + below(2);
        const std::string year = std::to_string(report.year);
        report.title = report.organization + year + "年政府信息公开工作年度报告";
        const bool annex = form.tables.front().section.empty();
        report.table_title = annex ? report.organization + year + "年度" + form.title : "";
        for (int i = below(3); i > 0; --i) {
            report.preamble.push_back(paragraph());
        }
        for (const std::string& title : titles(form)) {
            report.sections.push_back({title, content(), ""});
        }
        report.signature =
            Signature{report.organization, {report.year + 1, 1 + below(12), 1 + below(28)}};
        return report;
    }

private:
    int below(int bound) { return static_cast<int>(random_() % static_cast<unsigned>(bound)); }
    template <typename Words>
    std::string one_of(const Words& words) {
        return words[static_cast<std::size_t>(below(static_cast<int>(words.size())))];
    }

    std::vector<std::string> titles(const Form& form) {
        std::vector<std::string> titles;
        for (const FormSection& section : form.sections) {
            titles.push_back(section.title);
        }
        if (!form.fixed_sections) {
            titles = {"一、概述", "二、主动公开情况", "三、存在的问题", "四、其他事项"};
            titles.resize(1 + static_cast<std::size_t>(below(4)));
        }
        return titles;
    }

    std::string sentence() {
        static const std::vector<std::string> plain = {
            "全年主动公开政府信息若干条，较上年有所增加。",
            "区直各单位按要求报送；镇街逐月核对，“应公开、尽公开”。",
            "2023年3月1日起新办法施行，比上年度提前12天。",
            "收费0元，减免1.50万元（含邮寄费）。"};
        static const std::vector<std::string> any = {"甲 & 乙 <丙> 照录。", "标记 {{year}} 照印。"};
        return kinds_.any_words && below(5) == 0 ? one_of(any) : one_of(plain);
    }

    Block paragraph() {
        std::string words = sentence();
        for (int i = below(3); i > 0; --i) {
            words += sentence();
        }
        return {Block::Kind::Paragraph, 0, words, "", ""};
    }

    Block heading() {
        static const std::vector<std::string> marks = {"（一）", "（十二）", "1.", "3.", "（1）"};
        static const std::vector<int> levels = {2, 2, 3, 3, 4};
        static const std::vector<std::string> words = {"健全工作机制", "加强组织领导，落实责任"};
        if (kinds_.lists && below(4) == 0) {
            return {Block::Kind::Heading, 2 + below(3), "平台建设", "", ""};
        }
        const auto which = static_cast<std::size_t>(below(5));
        return {Block::Kind::Heading, levels[which], marks[which] + one_of(words), "", ""};
    }

    Block run_in() {
        const bool bare = kinds_.lists && below(3) == 0;
        return {Block::Kind::RunIn, bare ? 0 : 2, bare ? "数量。" : "（一）数量。", sentence(), ""};
    }

    Block list() {
        Block list;
        list.kind = Block::Kind::List;
        for (int i = 1 + below(4); i > 0; --i) {
            list.items.push_back(below(2) == 0 ? "政府网站" : sentence());
        }
        return list;
    }

    Block table() {
        Block table;
        table.kind = Block::Kind::Table;
        table.head = below(2) == 0;
        const int columns = 2 + below(4);
        for (int row = 1 + below(4); row > 0; --row) {
            table.rows.emplace_back();
            for (int column = 0; column < columns; ++column) {
                table.rows.back().push_back(column == 0 ? Value::text("甲 类") : cell());
            }
        }
        return table;
    }

    Value cell() {
        switch (below(4)) {
            case 0:
                return {};
            case 1:
                return Value::not_applicable("——");
            case 2:
                return Value::text("12.50");
            default:
                return Value::text("见上文。");
        }
    }

    std::vector<Block> content() {
        std::vector<Block> blocks;
        for (int i = below(6); i > 0; --i) {
            const int kind = below(kinds_.lists ? 6 : 4);
            const bool again = !blocks.empty() && blocks.back().kind == Block::Kind::List;
            blocks.push_back(kind == 0             ? heading()
                             : kind == 1           ? run_in()
                             : kind == 4 && !again ? list()
                             : kind == 5           ? table()
                                                   : paragraph());
        }
        return blocks;
    }

    std::mt19937 random_;
    RandomReports reports_;
    NarrativeKinds kinds_;
};

}  // namespace nianbao::format
