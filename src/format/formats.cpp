#include <array>
#include <string>

#include "format/file_kind.hpp"
#include "format/html_report.hpp"
#include "format/markdown.hpp"
#include "format/other_programs.hpp"
#include "format/pdf_report.hpp"
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

constexpr std::string_view doc = ".doc";
constexpr std::string_view odt = ".odt";
constexpr std::string_view rtf = ".rtf";
constexpr std::string_view xls = ".xls";
constexpr std::string_view ods = ".ods";

/// What LibreOffice makes of the file is read.
template <const std::string_view& kind>
Reading read_by_office(std::string_view bytes,
                       const std::vector<Form>& forms,
                       std::string_view edition) {
    Reading reading = read_report_package(saved_by_office(bytes, kind), forms, edition);
    const std::string made = &kind == &xls || &kind == &ods ? "XLSX" : "DOCX";
    reading.notes.insert(reading.notes.begin(),
                         {{"由LibreOffice另存为" + made + "后读取",
                           "read from the " + made + " that LibreOffice saved it as"},
                          ""});
    return reading;
}

/// How reports of one kind of file are read.
struct Reader {
    std::string_view extension;
    Reading (*read)(std::string_view bytes, const std::vector<Form>&, std::string_view edition);
};

constexpr std::array<Reader, 15> readers = {{{".json", parse_report_json},
                                             {".txt", read_text},
                                             {".md", read_markdown},
                                             {".docx", read_report_package},
                                             {".xlsx", read_report_package},
                                             {".html", parse_report_html},
                                             {".htm", parse_report_html},
                                             {".pdf", parse_report_pdf},
                                             {doc, read_by_office<doc>},
                                             {".wps", read_by_office<doc>},
                                             {odt, read_by_office<odt>},
                                             {rtf, read_by_office<rtf>},
                                             {xls, read_by_office<xls>},
                                             {".et", read_by_office<xls>},
                                             {ods, read_by_office<ods>}}};

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
    const std::string_view kind = format::kind_of(text, extension);
    for (const format::Reader& reader : format::readers) {
        if (reader.extension == kind) {
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

const Format& page_format() {
    static const Format html = {"html",
                                "",
                                {"供网站发布的网页（自带样式和图片）",
                                 "a page for a web site, with style and pictures in it"}};
    return html;
}

}  // namespace nianbao
