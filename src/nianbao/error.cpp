#include "nianbao/error.hpp"

#include <utility>

namespace nianbao {
namespace {

std::string join_place(std::string_view outer, const std::string& inner) {
    if (inner.empty()) {
        return std::string(outer);
    }
    const char* link = inner.front() == '/' ? "!" : ": ";
    return std::string(outer) + link + inner;
}

std::string line_of(const Problem& problem, Language language) {
    std::string line = problem.place;
    if (!line.empty()) {
        line += ": ";
    }
    line += problem.message.in(language);
    const std::string& remedy = problem.remedy.in(language);
    if (!remedy.empty()) {
        line += language == Language::Chinese ? "；" : "; ";
        line += remedy;
    }
    return line;
}

}  // namespace

Error::Error(Kind kind, Problem problem) : Error(kind, std::vector{std::move(problem)}) {}

Error::Error(Kind kind, std::vector<Problem> problems)
    : kind_(kind), problems_(std::move(problems)), what_(text(Language::English)) {}

Error Error::within(std::string_view outer) const {
    std::vector<Problem> problems = problems_;
    for (Problem& problem : problems) {
        problem.place = join_place(outer, problem.place);
    }
    return {kind_, std::move(problems)};
}

std::string Error::text(Language language) const {
    std::string lines;
    for (const Problem& problem : problems_) {
        if (!lines.empty()) {
            lines += '\n';
        }
        lines += line_of(problem, language);
    }
    return lines;
}

}  // namespace nianbao
