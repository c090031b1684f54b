#include <utility>

#include "tmpl/renderer.hpp"

namespace nianbao::tmpl {

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

void Complaints::too_long(std::uint32_t question, std::string_view cell) {
    const std::string place(cell);
    say(question,
        "data.length",
        {"单元格文字超过 32767 个字符：" + place,
         "the text of a cell is longer than 32,767: " + place},
        {"缩短文字", "shorten the text"});
}

}  // namespace nianbao::tmpl
