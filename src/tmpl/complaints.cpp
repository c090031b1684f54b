#include <utility>

#include "tmpl/renderer.hpp"

namespace nianbao::tmpl {
namespace {

/// What a formatter takes, for those who gave it something else.
Words wanted_by(const Formatter& formatter) {
    switch (formatter.takes) {
        case Type::Number:
            return formatter.zh == "大写金额"
                       ? Words{"精确到分的金额（元）", "an amount in yuan, exact to the fen"}
                       : Words{"数字", "a number"};
        case Type::Date:
            return {"日期，如 2018-03-26", "a date such as 2018-03-26"};
        case Type::Truth:
            return {"true 或 false", "true or false"};
        default:
            return {"文字", "a text"};
    }
}

/// A short value as it is printed in a message; empty for lists and objects.
std::string shown(const Data& value) {
    const std::string* const words = value.text() != nullptr ? value.text() : value.number_text();
    constexpr std::size_t longest = 40;
    if (words == nullptr || words->size() > longest) {
        return {};
    }
    return "“" + *words + "”";
}

}  // namespace

void Complaints::say(std::uint32_t question, const char* code, Words message, Words remedy) {
    if (told_.insert(question).second) {
        problems_.push_back(
            {code, std::move(message), questions_.all[question].place, std::move(remedy)});
    }
}

void Complaints::missing(std::uint32_t question) {
    const std::string& name = questions_.all[question].name;
    say(question,
        "data.missing",
        {"数据中没有“" + name + "”", "the data has no \"" + name + "\""},
        {"在数据中补上，或在模板中用 {{^" + name + "}} 说明可以没有",
         "add it to the data, or allow for its absence with {{^" + name + "}} in the template"});
}

void Complaints::not_a_text(std::uint32_t question) {
    const std::string& name = questions_.all[question].name;
    say(question,
        "data.kind",
        {"“" + name + "”是列表或对象，不能作为文字填入",
         "\"" + name + "\" is a list or an object and cannot be printed as a value"},
        {"用 {{#" + name + "}} … {{/" + name + "}} 逐项填入",
         "print its items with {{#" + name + "}} … {{/" + name + "}}"});
}

void Complaints::illegal_character(std::uint32_t question) {
    const std::string& name = questions_.all[question].name;
    say(question,
        "data.character",
        {"“" + name + "”的值含有文档中不允许的控制字符",
         "the value of \"" + name + "\" holds a control character that no document may hold"},
        {"从数据中删去该字符", "remove the character from the data"});
}

void Complaints::not_formatted(std::uint32_t question,
                               const Formatter& formatter,
                               const Data& value) {
    const std::string& name = questions_.all[question].name;
    const Words kind = wanted_by(formatter);
    say(question,
        "data.format",
        {"“" + name + "”的值" + shown(value) + "不能用格式“" + std::string(formatter.zh) + "”",
         "the value of \"" + name + "\"" + shown(value) + " cannot take the format \"" +
             std::string(formatter.ascii) + "\""},
        {"该格式要" + kind.zh, "the format wants " + kind.en});
}

void Complaints::bad_block(std::uint32_t question, std::size_t number) {
    const std::string& name = questions_.all[question].name;
    const std::string place = std::to_string(number);
    say(question,
        "data.block",
        {"“" + name + "”的第 " + place + " 块内容不对",
         "block " + place + " of \"" + name + "\" is none that can be written"},
        {"应为文字，或 p、h1 至 h4、run_in、list、table、picture 之一；表格各行的列数要相同",
         "write a text, or one of p, h1 to h4, run_in, list, table, picture; rows of a table are "
         "of one length"});
}

void Complaints::not_a_picture(std::uint32_t question) {
    const std::string& name = questions_.all[question].name;
    say(question,
        "data.picture",
        {"“" + name + "”的值不是图片", "the value of \"" + name + "\" is no picture"},
        {"写图片的文件名，或 {\"picture\": 文件名, \"alt\": 说明, \"width\": 毫米}",
         "write the name of a file, or {\"picture\": name, \"alt\": words, \"width\": "
         "millimetres}"});
}

void Complaints::no_picture(std::uint32_t question, const std::string& name, const Error& error) {
    for (Problem problem : error.problems()) {
        const std::string file = problem.place.empty() ? name : problem.place;
        problem.place = questions_.all[question].place + ": " + file;
        problems_.push_back(std::move(problem));
    }
}

void Complaints::no_choice(std::uint32_t question, const std::string& value) {
    std::string choices;
    for (const docx::Choice& choice : questions_.all[question].choices) {
        choices += (choices.empty() ? "" : "、") + choice.shown;
    }
    const std::string& name = questions_.all[question].name;
    say(question,
        "data.choice",
        {"“" + name + "”的值“" + value + "”不在下拉列表中",
         "the value \"" + value + "\" of \"" + name + "\" is none of the choices of the list"},
        {"可选：" + choices, "choose among: " + choices});
}

void Complaints::too_long(std::uint32_t question) {
    say(question,
        "data.length",
        {"单元格文字超过 32767 个字符", "the text of a cell is longer than 32,767 characters"},
        {"缩短文字", "shorten the text"});
}

}  // namespace nianbao::tmpl
