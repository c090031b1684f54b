#include <string>

#include "format/markdown.hpp"
#include "format/report_json.hpp"
#include "format/report_text.hpp"
#include "nianbao/error.hpp"
#include "nianbao/files.hpp"

namespace nianbao {

Reading parse_report(std::string_view text,
                     std::string_view extension,
                     const std::vector<Form>& forms,
                     std::string_view edition) {
    if (extension == ".json") {
        return format::parse_report_json(text, forms, edition);
    }
    if (extension == ".txt") {
        return format::parse_report_text(text, forms, edition);
    }
    if (extension == ".md") {
        const format::PlainText plain = format::plain_of_markdown(text);
        return format::parse_report_text(plain.text, forms, edition, plain.marks);
    }
    const std::string name(extension);
    throw Error(
        Error::Kind::Usage,
        {"format.unknown",
         {"不能读取“" + name + "”格式的报告", "a report cannot be read from \"" + name + '"'},
         "",
         {"可读取：.json、.txt、.md", "it can be from .json, .txt, .md"}});
}

const std::vector<Format>& formats() {
    static const std::vector<Format> all = {
        {"docx",
         "report.docx",
         {"年度报告全文（Word、WPS、LibreOffice Writer）",
          "the whole report (Word, WPS, LibreOffice Writer)"}},
        {"xlsx",
         "statistics.xlsx",
         {"统计表（Excel、WPS、LibreOffice Calc）",
          "the statistics tables (Excel, WPS, LibreOffice Calc)"}},
    };
    return all;
}

}  // namespace nianbao
