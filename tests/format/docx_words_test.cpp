#include <random>

#include <gtest/gtest.h>

#include "format/docx_page.hpp"
#include "format/word_document.hpp"

namespace nianbao::format {
namespace {

/// Any paragraphs, tables and revisions, each with words of its own.
class RandomDocument {
public:
    explicit RandomDocument(unsigned seed) : random_(seed) {}

    std::string next() {
        words_.clear();
        std::string body;
        for (int i = 3 + below(12); i > 0; --i) {
            body += block(2);
        }
        return body;
    }
    const std::vector<std::string>& words() const { return words_; }

private:
    int below(int bound) { return static_cast<int>(random_() % static_cast<unsigned>(bound)); }

    std::string word(const std::string& before = "") {
        words_.push_back("字" + std::to_string(++count_) + "号");
        return before + words_.back() + (below(3) == 0 ? "。" : "");
    }

    std::string block(int depth) {
        switch (below(depth > 0 ? 12 : 10)) {
            case 0:
                return paragraph(word("一、"));
            case 1:
                return styled(word(), std::to_string(1 + below(3)));
            case 2:
                return numbered(word(), 1 + below(3), below(3));
            case 3:
                return "<w:p><w:del>" + run(word()) + "</w:del>" + run(word()) + "</w:p>";
            case 4:
                return "<w:p>" + run(word(), "<w:vanish/>") + run(word("\t")) + "</w:p>";
            case 5:
                return "<w:p>" + run(word()) + "<w:r><w:br/></w:r>" + run(word("　　")) + "</w:p>";
            case 6:
                return "<w:p><w:r><w:pict><w:txbxContent>" + paragraph(word()) +
                       "</w:txbxContent></w:pict></w:r></w:p>";
            case 7:
                return paragraph(word()) +
                       paragraph("2024年1月" + std::to_string(1 + below(28)) + "日");
            case 8:
                return styled(word(), "C1");
            case 9:
                return paragraph(word("（一）") + "。" + word());
            default:
                return some_table(depth - 1);
        }
    }

    std::string some_table(int depth) {
        std::string rows;
        for (int i = 1 + below(3); i > 0; --i) {
            std::string cells;
            for (int c = 1 + below(3); c > 0; --c) {
                const std::string merge = below(4) == 0 ? "<w:vMerge/>" : "";
                cells += cell(below(5) == 0 ? block(depth) + paragraph(word()) : paragraph(word()),
                              merge);
            }
            rows += "<w:tr>" + std::string(below(6) == 0 ? "<w:trPr><w:del/></w:trPr>" : "") +
                    cells + "</w:tr>";
        }
        return table(rows);
    }

    std::mt19937 random_;
    std::vector<std::string> words_;
    int count_ = 0;
};

TEST(DocxPage, DropsNoWordOfAnyDocument) {
    RandomDocument random(77);
    for (int i = 0; i < 200; ++i) {
        const std::string body = random.next();
        const Reading reading = read(body);
        const Report& report = reading.report;
        std::string all = told(report.preamble) + outline(reading) + told(reading.notes) +
                          report.title + report.organization + report.table_title;
        for (const std::string& word : random.words()) {
            ASSERT_NE(all.find(word), std::string::npos) << word << " of\n" << body << "\n" << all;
        }
    }
}

}  // namespace
}  // namespace nianbao::format
