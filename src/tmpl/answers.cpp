#include "tmpl/answers.hpp"

#include <string>

#include "tmpl/formatters.hpp"
#include "xml/characters.hpp"

namespace nianbao::tmpl {

const Data* Answers::find(std::uint32_t number, Data& made) {
    const Question& question = rendering_.questions.all[number];
    if (question.variable != Variable::None) {
        made = contexts_.variable(question.variable);
    }
    const bool is_variable = question.variable != Variable::None;
    const Data* const found = is_variable ? &made : contexts_.find(question.path);
    if (found == nullptr && rendering_.missing == Missing::Error &&
        !allows_missing(question.formats) &&
        !rendering_.questions.optional.contains(question.name)) {
        rendering_.complaints.missing(number);
    }
    if (question.formats.empty() || (found == nullptr && !allows_missing(question.formats))) {
        return found;
    }
    const Data value = found == nullptr ? Data() : *found;
    const Formatter* failed = nullptr;
    made = apply_chain(question.formats, value, failed);
    if (failed != nullptr) {
        rendering_.complaints.not_formatted(number, *failed, value);
    }
    return &made;
}

std::string_view Answers::text_of(const Data& value, std::uint32_t question) {
    if (const std::string* const text = value.text()) {
        if (xml::find_illegal(*text) == std::string::npos) {
            return *text;
        }
        rendering_.complaints.illegal_character(question);
    } else if (const std::string* const digits = value.number_text()) {
        return *digits;
    } else if (const bool* const flag = value.boolean()) {
        return *flag ? "true" : "false";
    } else if (!value.is_null()) {
        rendering_.complaints.not_a_text(question);
    }
    return {};
}

std::string_view Answers::text(std::uint32_t question, Data& made) {
    const Data* const found = find(question, made);
    return found == nullptr ? unanswered(question) : text_of(*found, question);
}

std::string_view Answers::unanswered(std::uint32_t question) const {
    const bool keep = rendering_.missing == Missing::Keep;
    return keep ? std::string_view(rendering_.questions.all[question].written) : std::string_view();
}

}  // namespace nianbao::tmpl
