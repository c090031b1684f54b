#include "tmpl/compilation.hpp"

#include <utility>

#include "tmpl/warnings.hpp"

namespace nianbao::tmpl {

Outline Compilation::plan_part(const opc::PartName& part, const xml::Story& story) {
    std::vector<Problem> problems;
    Outline outline = plan(story, delimiters_, problems);
    tell(part, std::move(problems));
    warn(part, story, outline);
    return outline;
}

void Compilation::warn(const opc::PartName& part, const xml::Story& story, const Outline& outline) {
    for (Problem& warning : warnings_of(story, outline)) {
        warning.place = part.text() + ": " + warning.place;
        made_->warnings.push_back(std::move(warning));
    }
}

void Compilation::tell(const opc::PartName& part, std::vector<Problem> problems) {
    for (Problem& problem : problems) {
        problem.place = part.text() + ": " + problem.place;
        problems_.push_back(std::move(problem));
    }
}

void Compilation::leave_out(const opc::PartName& part) {
    reduced_ = reduced().without(part);
}

void Compilation::add(const opc::PartName& part, Program program) {
    change(part);
    made_->programs.push_back(std::move(program));
}

std::unique_ptr<const Compiled> Compilation::finish() && {
    if (!problems_.empty()) {
        throw Error(Error::Kind::Template, std::move(problems_));
    }
    made_->frame =
        made_->makers.empty() ? reduced().frame(changing_) : reduced().open_frame(changing_);
    return std::move(made_);
}

}  // namespace nianbao::tmpl
