#include "tmpl/compilation.hpp"

#include <utility>

#include "tmpl/warnings.hpp"

namespace nianbao::tmpl {

Outline Compilation::plan_part(const opc::PartName& part, const xml::Story& story) {
    std::vector<Problem> problems;
    Outline outline = plan(story, delimiters_, problems);
    for (Problem& problem : problems) {
        problem.place = part.text() + ": " + problem.place;
        problems_.push_back(std::move(problem));
    }
    for (Problem& warning : warnings_of(story, outline)) {
        warning.place = part.text() + ": " + warning.place;
        made_->warnings.push_back(std::move(warning));
    }
    return outline;
}

void Compilation::add(const opc::PartName& part, Program program) {
    change(part);
    made_->programs.push_back(std::move(program));
}

std::unique_ptr<const Compiled> Compilation::finish() && {
    if (!problems_.empty()) {
        throw Error(Error::Kind::Template, std::move(problems_));
    }
    made_->frame = package_.frame(changing_);
    return std::move(made_);
}

}  // namespace nianbao::tmpl
