#include "cli/grammar.hpp"

#include "cli/grammar_arguments.hpp"

namespace nianbao::cli {
namespace {

Argument to() {
    return {"--to",
            "LIST",
            {"输出格式：docx,xlsx,html（网页）,json（数据），\n"
             "以及由 LibreOffice 生成的 pdf（PDF/A）,odt,ods；不写则为 docx,xlsx",
             "formats: docx,xlsx,html (a page),json (the data);\n"
             "by LibreOffice pdf (PDF/A),odt,ods; default: docx,xlsx"},
            &Arguments::to};
}

Sentence convert() {
    return {
        Command::Convert,
        "convert",
        {"由报告生成文档和网页，同时校核", "make documents and pages from reports, and check them"},
        {inputs(),
         output({"输出文件夹；只生成一个文件时可写文件名",
                 "folder; or a file where only one is made"}),
         {"--name",
          "PATTERN",
          {"输出文件名，如 '{{organization}}-{{year}}'；还有 edition、title、name（原名）",
           "names of outputs, such as '{{organization}}-{{year}}';\n"
           "also edition, title, name (that of the input)"},
          &Arguments::name},
         to(),
         form(),
         as(),
         against(),
         profile(),
         {"--template",
          "FILE",
          {"用自己的 DOCX 或 XLSX 代替规定的模板；\n没有标记的空白表格按表内文字自动对应",
           "your own DOCX or XLSX in place of the official;\n"
           "a blank form without tags is bound by its labels"},
          &Arguments::template_file},
         column(),
         refill(),
         pictures(),
         missing(),
         {"--redact",
          "",
          {"遮盖正文中的个人信息，清空文档属性，逐条列出",
           "mask personal data in the words, clear the properties, tell each"},
          &Arguments::redact},
         {"--strict",
          "",
          {"有错误级问题的报告不生成文件", "write nothing for a report that has errors"},
          &Arguments::strict},
         {"--manifest",
          "FILE",
          {"清单（JSON Lines）：每行一个输入及其选项，或一份报告；\n- 为标准输入，边读边做",
           "JSON Lines: on each an input and its options, or a report;\n"
           "- is standard input, worked on as it comes"},
          &Arguments::manifest},
         {"--json",
          "",
          {"每个输入输出一行 JSON，不列文件名", "print a line of JSON for each input, not names"},
          &Arguments::json},
         jobs(),
         timeout(),
         memory(),
         resume(),
         journal(),
         fail_fast(),
         max_errors(),
         shard(),
         progress()}};
}

Sentence check() {
    return {
        Command::Check,
        "check",
        {"校核报告，列出问题和两边的数字", "check reports, name what is wrong and both figures"},
        {inputs(),
         form(),
         against(),
         profile(),
         {"--waivers",
          "FILE",
          {"豁免单（JSON）：哪些警告由谁说明原因后放行",
           "JSON that says which warnings may stand, by whom and why"},
          &Arguments::waivers},
         {"--sheet",
          "OUT",
          {"生成可打印的校核单：.docx 文件，或文件夹",
           "make a printable check sheet: a .docx, or a folder for several"},
          &Arguments::sheet},
         {"--json",
          "",
          {"输出 JSON，每个输入一行", "print JSON, a line an input"},
          &Arguments::json},
         {"--sarif",
          "",
          {"输出 SARIF 2.1.0，供编辑器和流水线使用", "print SARIF 2.1.0 for editors and pipelines"},
          &Arguments::sarif}}};
}

Sentence redact() {
    return {Command::Redact,
            "redact",
            {"清除 DOCX、XLSX 中不该公开的信息，另存一份，逐条列出",
             "clear a copy of DOCX and XLSX of what must not be published"},
            {inputs(),
             output({"输出文件夹", "folder of the copies"}),
             {"--accept-changes",
              "",
              {"接受全部修订；不写则拒绝处理带修订的文件",
               "accept all tracked changes; default: such files are refused"},
              &Arguments::accept_changes}}};
}

Sentence new_workbook() {
    using A = Arguments;
    return {Command::New,
            "new",
            {"生成供填报的采集表（XLSX）", "make a workbook (XLSX) to collect a report with"},
            {output({"要写的 .xlsx；已有的文件不覆盖", "a .xlsx; an older file is kept"}),
             {"--year",
              "YEAR",
              {"报告年度；默认为 --from 的下一年", "report year; default: after --from"},
              &A::year},
             form(),
             profile(),
             {"--from",
              "FILE",
              {"上年报告：结转数照转，其他数字清空并列在旁边，\n正文作为待改的草稿",
               "last year's report: figures carried over or cleared,\nwords as a draft"},
              &A::from},
             {"--organization", "NAME", {"机关全称", "full name of the organ"}, &A::organization},
             {"--level",
              "LEVEL",
              {"机关层级", "level of the organ"},
              &A::level,
              false,
              {"province", "city", "county", "township", "department"}}}};
}

Sentence summary() {
    return {Command::Summary,
            "summary",
            {"由批处理日志生成汇总表（XLSX）和汇总页（HTML）",
             "make an index of a batch (XLSX, HTML) from its journals"},
            {{"journal",
              "JOURNAL",
              {"日志；文件夹代表其中的 nianbao-journal*.jsonl；\n同一输入以最后一条为准",
               "journals; a folder stands for nianbao-journal*.jsonl in it;\n"
               "of several lines for one input the last counts"},
              &Arguments::inputs,
              true},
             output({"文件夹（写 summary.xlsx 和 summary.html），或 .xlsx、.html 文件名",
                     "folder of summary.xlsx and summary.html; or a .xlsx or .html"})}};
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
             delimiters(),
             partials(),
             pictures()}};
}

Sentence template_bind() {
    return {Command::TemplateBind,
            "template bind",
            {"按表内文字在空白表格中写入标记，成为模板",
             "write tags into a blank form by its labels: a template"},
            {form_file(),
             output({"输出文件，扩展名与表格相同", "file to write, with the extension of FILE"}),
             edition(),
             profile(),
             column(),
             refill()}};
}

Sentence template_check() {
    return {Command::TemplateCheck,
            "template check",
            {"检查模板的标记，或说明空白表格的对应关系",
             "check the tags of a template, or explain how a blank form is bound"},
            {form_file(),
             {"--data",
              "DATA",
              {"同时核对这份 JSON 数据；与 --form 同用时是报告",
               "check against this JSON as well; with --form, a report"},
              &Arguments::data},
             {"--form",
              "ID",
              {"核对这个版本的指标；空白表格不写则取最合适的",
               "check against the items of this edition;\nof a blank form default: the one that "
               "fits best"},
              &Arguments::form},
             profile(),
             column(),
             refill(),
             {"--fix",
              "",
              {"把全角标记改成半角，写入 -o", "write full-width marks in half width, into -o"},
              &Arguments::fix},
             {"-o,--output",
              "OUT",
              {"--fix 的输出文件", "file to write with --fix"},
              &Arguments::output},
             delimiters(),
             partials(),
             pictures(),
             {"--json", "", {"输出 JSON", "print JSON"}, &Arguments::json}}};
}

Sentence template_keys() {
    return {Command::TemplateKeys,
            "template keys",
            {"列出模板需要的数据", "list the data a template needs"},
            {form_file(),
             delimiters(),
             partials(),
             {"--json", "", {"输出 JSON Schema", "print a JSON Schema"}, &Arguments::json}}};
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
        redact(),
        new_workbook(),
        summary(),
        fill(),
        template_bind(),
        template_check(),
        template_keys(),
        {Command::Forms, "forms", {"列出规定格式的各个版本", "list the editions of the form"}, {}}};
    return all;
}

}  // namespace nianbao::cli
