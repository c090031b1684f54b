#include "cli/grammar_arguments.hpp"

namespace nianbao::cli {

Argument inputs() {
    return {"input",
            "INPUT",
            {"报告：.json 数据，或已发布的 .docx、.xlsx、.txt、.md 等；\n"
             "文件夹（连同下级文件夹）；- 为标准输入",
             "reports: .json, or as published .docx, .xlsx, .txt, .md and others;\n"
             "folders with all that is below them; - is standard input"},
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

Argument as() {
    return {"--as",
            "ID",
            {"按两版对照表转为另一版本，没有对应项的逐条说明",
             "carry reports over to this edition; what has no counterpart is noted"},
            &Arguments::as};
}

Argument against() {
    return {"--against",
            "LAST",
            {"上年度报告，或存放各单位上年度报告的文件夹，用于核对两年衔接",
             "last year's report, or a folder of those of all organs:\n"
             "figures of both years are compared"},
            &Arguments::against};
}

Argument profile() {
    return {"--profile",
            "FILE",
            {"本地配置（JSON）：本省、本市或本单位另加的行、规则和要求",
             "JSON of what a province, a city or an office\nasks for beyond the national form"},
            &Arguments::profile};
}

Argument edition() {
    return {"--form",
            "ID",
            {"格式版本，如 2021；不写则取对应最多的版本",
             "edition, such as 2021; default: the one that fits best"},
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

Argument column() {
    return {"--column",
            "NAME",
            {"空白表格有多列数据时，要填的列的标题",
             "of several columns of figures in a blank form,\nthe one with NAME in its heading"},
            &Arguments::column};
}

Argument refill() {
    return {
        "--refill",
        "",
        {"空白表格中已有数字的格也重新填写", "fill also cells of a blank form that hold a figure"},
        &Arguments::refill};
}

Argument delimiters() {
    return {"--delimiters",
            "'{ }'",
            {"标记的括号，中间空一格；默认 '{{ }}'",
             "how tags are written, a blank between; default '{{ }}'"},
            &Arguments::delimiters};
}

Argument partials() {
    return {"--partials",
            "DIR",
            {"文件夹，其中的 .txt 文件可用 {{>文件名}} 引用",
             "folder of .txt files that {{>NAME}} includes"},
            &Arguments::partials};
}

Argument pictures() {
    return {"--pictures",
            "DIR",
            {"图片所在的文件夹；不写则为数据所在的文件夹",
             "folder of the pictures; default: that of the data"},
            &Arguments::pictures};
}

Argument form_file() {
    return {"file", "FILE", {"DOCX 或 XLSX", "a DOCX or XLSX"}, &Arguments::template_file, true};
}

Argument output(const Words& words) {
    return {"-o,--output", "OUT", words, &Arguments::output, true};
}

}  // namespace nianbao::cli
