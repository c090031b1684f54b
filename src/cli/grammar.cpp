#include "cli/grammar.hpp"

namespace nianbao::cli {
namespace {

Argument inputs() {
    return {"input",
            "INPUT",
            {"报告：.json 数据，或 .txt、.md 正文；- 为标准输入",
             "reports: .json, or the plain text .txt, .md; - is standard input"},
            &Arguments::inputs,
            true};
}

Argument form() {
    return {"--form",
            "ID",
            {"格式版本，如 2021；不写则按报告年度",
             "edition, such as 2021; default: by the report year"},
            &Arguments::form};
}

Argument missing() {
    return {"--missing",
            "HOW",
            {"数据缺少模板所要的内容时：error 报错（默认），empty 留空，\nkeep 保留标记",
             "where data lacks what a template asks for:\n"
             "error (default), empty prints nothing, keep leaves the tag"},
            &Arguments::missing,
            false,
            {"error", "empty", "keep"}};
}

Argument output(const Words& words) {
    return {"-o,--output", "OUT", words, &Arguments::output, true};
}

Sentence convert() {
    return {
        Command::Convert,
        "convert",
        {"由报告生成 DOCX 和 XLSX，同时校核", "make DOCX and XLSX from reports, and check them"},
        {inputs(),
         output({"输出文件夹；只生成一个文件时可写文件名",
                 "folder; or a file where only one is made"}),
         {"--to",
          "LIST",
          {"输出格式：docx,xlsx；不写则全部", "formats: docx,xlsx; default: all"},
          &Arguments::to},
         form(),
         {"--template",
          "FILE",
          {"用自己的 DOCX 或 XLSX 模板代替规定的模板",
           "your own DOCX or XLSX in place of the official"},
          &Arguments::template_file},
         missing(),
         {"--strict",
          "",
          {"有错误级问题的报告不生成文件", "write nothing for a report that has errors"},
          &Arguments::strict}}};
}

Sentence check() {
    return {
        Command::Check,
        "check",
        {"校核报告，列出问题和两边的数字", "check reports, name what is wrong and both figures"},
        {inputs(),
         form(),
         {"--json",
          "",
          {"输出 JSON，每个输入一行", "print JSON, a line an input"},
          &Arguments::json}}};
}

Sentence fill() {
    return {Command::Fill,
            "fill",
            {"用任意 JSON 数据填写任意模板", "fill any template with any JSON data"},
            {{"template",
              "TEMPLATE",
              {"带 Mustache 标记的 DOCX 或 XLSX", "a DOCX or XLSX with Mustache tags"},
              &Arguments::template_file,
              true},
             {"data",
              "DATA",
              {"JSON 文件；- 为标准输入", "JSON; - is standard input"},
              &Arguments::data,
              true},
             output({"输出文件，扩展名与模板相同",
                     "file to write, with the extension of the template"}),
             missing(),
             {"--delimiters",
              "'{ }'",
              {"标记的括号，中间空一格；默认 '{{ }}'",
               "how tags are written, a blank between; default '{{ }}'"},
              &Arguments::delimiters},
             {"--partials",
              "DIR",
              {"文件夹，其中的 .txt 文件可用 {{>文件名}} 引用",
               "folder of .txt files that {{>NAME}} includes"},
              &Arguments::partials}}};
}

}  // namespace

const std::vector<Argument>& common_arguments() {
    static const std::vector<Argument> arguments = {
        {"--lang",
         "zh|en",
         {"使用的语言；不写则按系统语言", "language of messages; default: by the locale"},
         &Arguments::language,
         false,
         {"zh", "en"}},
        {"--templates",
         "DIR",
         {"模板文件夹；不写则用 $NIANBAO_TEMPLATES，\n或程序旁的 ../share/nianbao/templates",
          "folder of the templates; default: $NIANBAO_TEMPLATES,\n"
          "else ../share/nianbao/templates beside the program"},
         &Arguments::templates}};
    return arguments;
}

const std::vector<Sentence>& sentences() {
    static const std::vector<Sentence> all = {
        convert(),
        check(),
        fill(),
        {Command::Forms, "forms", {"列出规定格式的各个版本", "list the editions of the form"}, {}}};
    return all;
}

}  // namespace nianbao::cli
