#include <array>
#include <string>

#include "format/markdown.hpp"
#include "format/report_json.hpp"
#include "format/report_package.hpp"
#include "format/report_text.hpp"
#include "nianbao/error.hpp"
#include "nianbao/files.hpp"

namespace nianbao {

namespace format {
namespace {

Reading read_markdown(std::string_view text,
                      const std::vector<Form>& forms,
                      std::string_view edition) {
    const PlainText plain = plain_of_markdown(text);
    return parse_report_text(plain.text, forms, edition, plain.marks);
}

Reading read_text(std::string_view text, const std::vector<Form>& forms, std::string_view edition) {
    return parse_report_text(text, forms, edition);
}

/// How reports of one kind of file are read.
struct Reader {
    std::string_view extension;
    Reading (*read)(std::string_view bytes, const std::vector<Form>&, std::string_view edition);
};

constexpr std::array<Reader, 5> readers = {{{".json", parse_report_json},
                                            {".txt", read_text},
                                            {".md", read_markdown},
                                            {".docx", read_report_package},
                                            {".xlsx", read_report_package}}};

[[noreturn]] void refuse_extension(std::string_view extension) {
    std::string zh;
    std::string en;
    for (const Reader& reader : readers) {
        zh += (zh.empty() ? "" : "、") + std::string(reader.extension);
        en += (en.empty() ? "" : ", ") + std::string(reader.extension);
    }
    const std::string name(extension);
    throw Error(
        Error::Kind::Usage,
        {"format.unknown",
         {"不能读取“" + name + "”格式的报告", "a report cannot be read from \"" + name + '"'},
         "",
         {"可读取：" + zh, "it can be from " + en}});
}

}  // namespace
}  // namespace format

Reading parse_report(std::string_view text,
                     std::string_view extension,
                     const std::vector<Form>& forms,
                     std::string_view edition) {
    for (const format::Reader& reader : format::readers) {
        if (reader.extension == extension) {
            return reader.read(text, forms, edition);
        }
    }
    format::refuse_extension(extension);
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

const Format& data_format() {
    static const Format json = {"json", "", {"报告数据", "the data of the report"}};
    return json;
}

}  // namespace nianbao
