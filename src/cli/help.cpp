#include "cli/help.hpp"

#include "cli/columns.hpp"

namespace nianbao::cli {
namespace {

const Words about = {"填写政府信息公开工作年度报告的规定格式（DOCX、XLSX）。",
                     "Fills the official forms (DOCX, XLSX) of the annual report on government\n"
                     "information disclosure (政府信息公开工作年度报告)."};

const Words exit_status = {
    "退出状态：0 无问题；1 有错误级问题；2 用法错误；3 失败；130 被中断",
    "Exit status: 0 clean; 1 findings of severity error; 2 usage; 3 failure; 130 interrupted"};

std::string value_of(const Argument& argument) {
    return argument.is_list() ? argument.value + "..." : argument.value;
}

/// "-o OUT" of "-o,--output".
std::string short_spelling(const Argument& argument) {
    return argument.name.substr(0, argument.name.find(',')) + " " + value_of(argument);
}

std::string usage(const Sentence* sentence, Language language) {
    std::string line = Words{"用法：nianbao", "Usage: nianbao"}.in(language);
    if (sentence == nullptr) {
        return line + Words{" 命令 [选项]\n", " COMMAND [OPTIONS]\n"}.in(language);
    }
    line += ' ';
    line += sentence->name;
    for (const Argument& argument : sentence->arguments) {
        if (argument.required) {
            line +=
                " " + (argument.is_positional() ? value_of(argument) : short_spelling(argument));
        }
    }
    return line + Words{" [选项]\n", " [OPTIONS]\n"}.in(language);
}

Rows rows_of(const std::vector<Argument>& arguments, bool positional, Language language) {
    Rows rows;
    for (const Argument& argument : arguments) {
        if (argument.is_positional() == positional) {
            rows.push_back({spelling(argument), argument.words.in(language)});
        }
    }
    return rows;
}

std::string block(const Words& title, const Rows& rows, Language language) {
    return rows.empty() ? "" : "\n" + title.in(language) + "\n" + in_columns(rows, "  ");
}

Rows command_rows(Language language) {
    Rows rows;
    for (const Sentence& sentence : sentences()) {
        rows.push_back({sentence.name, sentence.words.in(language)});
    }
    return rows;
}

std::string common_block(Language language) {
    Rows rows = rows_of(common_arguments(), false, language);
    rows.push_back({"-h, --help", Words{"显示帮助", "print this help"}.in(language)});
    rows.push_back({"    --version", Words{"显示版本", "print the version"}.in(language)});
    return block({"通用选项：", "Options of every command:"}, rows, language);
}

}  // namespace

std::string spelling(const Argument& argument) {
    if (argument.is_positional()) {
        return value_of(argument);
    }
    const std::size_t comma = argument.name.find(',');
    std::string name = comma == std::string::npos ? "    " + argument.name
                                                  : argument.name.substr(0, comma) + ", " +
                                                        argument.name.substr(comma + 1);
    return argument.value.empty() ? name : name + " " + value_of(argument);
}

std::string help(const Sentence* sentence, Language language) {
    std::string text = usage(sentence, language) + "\n";
    if (sentence == nullptr) {
        text += about.in(language) + "\n";
        text += block({"命令：", "Commands:"}, command_rows(language), language);
    } else {
        text += sentence->words.in(language) + "\n";
        text +=
            block({"参数：", "Arguments:"}, rows_of(sentence->arguments, true, language), language);
        text +=
            block({"选项：", "Options:"}, rows_of(sentence->arguments, false, language), language);
    }
    return text + common_block(language) + "\n" + exit_status.in(language) + "\n";
}

}  // namespace nianbao::cli
