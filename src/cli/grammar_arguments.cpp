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

Argument jobs() {
    return {"--jobs",
            "N",
            {"同时处理几份；默认为处理器核数", "how many at a time; default: one for each core"},
            &Arguments::jobs};
}

Argument timeout() {
    return {"--timeout",
            "SECONDS",
            {"一份最多用多少秒，超过则放弃这一份；默认 120",
             "give an input up after so long; default: 120"},
            &Arguments::timeout};
}

Argument memory() {
    return {"--memory",
            "MB",
            {"每个工作进程最多用多少 MB 内存；默认 2048",
             "memory that a process may have; default: 2048"},
            &Arguments::memory};
}

Argument resume() {
    return {"--resume",
            "",
            {"按日志跳过已完成且没有变化的，只做其余的",
             "pass over what the journal says is done and unchanged"},
            &Arguments::resume};
}

Argument journal() {
    return {"--journal",
            "FILE",
            {"批处理日志；处理文件夹时默认为输出文件夹中的\nnianbao-journal.jsonl",
             "journal of the batch; default for folders:\nnianbao-journal.jsonl in OUT"},
            &Arguments::journal};
}

Argument fail_fast() {
    return {"--fail-fast",
            "",
            {"有一份失败就不再往下做", "begin no more after the first that fails"},
            &Arguments::fail_fast};
}

Argument max_errors() {
    return {"--max-errors",
            "N",
            {"失败满 N 份就不再往下做", "begin no more after N that fail"},
            &Arguments::max_errors};
}

Argument shard() {
    return {"--shard",
            "K/N",
            {"只做分成 N 份中的第 K 份，供多台机器分工", "do part K of N, for several machines"},
            &Arguments::shard};
}

Argument progress() {
    return {"--progress",
            "HOW",
            {"进度：bar 进度条，lines 文字行，json，none 不显示；\n默认在终端为 bar，否则为 lines",
             "bar, lines, json, none;\ndefault: bar on a terminal, else lines"},
            &Arguments::progress,
            false,
            {"bar", "lines", "json", "none"}};
}

Argument output(const Words& words) {
    return {"-o,--output", "OUT", words, &Arguments::output, true};
}

}  // namespace nianbao::cli
