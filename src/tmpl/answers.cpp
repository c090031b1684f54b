#include "tmpl/answers.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "tmpl/formatters.hpp"
#include "xml/characters.hpp"

namespace nianbao::tmpl {
namespace {

/// {{path|paragraphs}} and content controls print a list of texts.
bool may_be_lines(const Question& question) {
    return question.soft ||
           (!question.formats.empty() && question.formats.back().formatter->gives == Type::List);
}

/// The texts of a list, a line each; what is no text is left out, and told by those who print it.
Data joined(const Data::List& items) {
    std::string lines;
    for (const Data& item : items) {
        const std::string* const text = item.text() != nullptr ? item.text() : item.number_text();
        if (text == nullptr) {
            return items;
        }
        lines += (lines.empty() ? "" : "\n") + *text;
    }
    return lines;
}

}  // namespace

const Data* Answers::find(std::uint32_t number, Data& made) {
    const Question& question = rendering_.questions.all[number];
    if (question.variable != Variable::None) {
        made = contexts_.variable(question.variable);
    }
    const bool is_variable = question.variable != Variable::None;
    const Data* const found = is_variable        ? &made
                              : question.at_root ? contexts_.find_at_root(question.path)
                                                 : contexts_.find(question.path, question.seen);
    if (found == nullptr && rendering_.missing == Missing::Error && !question.soft &&
        !allows_missing(question.formats) &&
        !rendering_.questions.optional.contains(question.name)) {
        rendering_.complaints.missing(number);
    }
    if (leaves_alone(question.formats) || (found == nullptr && !allows_missing(question.formats))) {
        return found;
    }
    const Data none;
    const Data& value = found == nullptr ? none : *found;
    const Formatter* failed = nullptr;
    Data result = apply_chain(question.formats, value, failed);
    if (failed != nullptr) {
        rendering_.complaints.not_formatted(number, *failed, value);
    }
    made = std::move(result);
    return &made;
}

bool Answers::knows(std::uint32_t question) const {
    const Question& asked = rendering_.questions.all[question];
    return contexts_.find(asked.path, asked.seen) != nullptr;
}

bool Answers::has_value(std::uint32_t number) const {
    const Question& question = rendering_.questions.all[number];
    if (!question.needs.empty() && contexts_.find_at_root(question.needs) == nullptr) {
        return false;
    }
    const Data* const found = contexts_.find(question.path, question.seen);
    const Data::List* const items = found == nullptr ? nullptr : found->list();
    const bool texts = items != nullptr && !items->empty() &&
                       std::all_of(items->begin(), items->end(), [](const Data& item) {
                           return item.list() == nullptr && item.object() == nullptr;
                       });
    return found != nullptr && found->object() == nullptr && (items == nullptr || texts);
}

/// Lists of texts are printed a line each; a choice is printed as the list shows it.
const Data* Answers::shown(std::uint32_t number, const Data* found, Data& made) {
    const Question& question = rendering_.questions.all[number];
    if (const Data::List* const items = found->list(); items != nullptr && may_be_lines(question)) {
        made = joined(*items);
        return &made;
    }
    const std::string* const text = found->text() != nullptr ? found->text() : found->number_text();
    if (question.choices.empty() || text == nullptr) {
        return found;
    }
    for (const docx::Choice& choice : question.choices) {
        if (choice.value == *text || choice.shown == *text) {
            made = Data(choice.shown);
            return &made;
        }
    }
    if (!question.free_choice) {
        rendering_.complaints.no_choice(number, *text);
    }
    return found;
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
    return found == nullptr ? unanswered(question)
                            : text_of(*shown(question, found, made), question);
}

std::string_view Answers::unanswered(std::uint32_t question) const {
    const bool keep = rendering_.missing == Missing::Keep;
    return keep ? std::string_view(rendering_.questions.all[question].written) : std::string_view();
}

}  // namespace nianbao::tmpl
