#include "tmpl/compilation.hpp"

#include <algorithm>
#include <utility>

#include "tmpl/warnings.hpp"

namespace nianbao::tmpl {
namespace {

bool may_show_pictures(const Program& program) {
    return !program.pictures.empty() || !program.blocks.empty();
}

void note_heads(Questions& questions) {
    for (const Question& question : questions.all) {
        for (const Path* const path : {&question.path, &question.needs}) {
            if (!path->empty() && question.variable == Variable::None) {
                questions.heads.insert(path->front());
            }
        }
    }
}

}  // namespace

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
    parts_.push_back(part);
    made_->programs.push_back(std::move(program));
}

std::optional<std::size_t> Compilation::program_of(const opc::PartName& part) const {
    const auto found = std::find(parts_.begin(), parts_.end(), part);
    return found == parts_.end() ? std::nullopt
                                 : std::optional(static_cast<std::size_t>(found - parts_.begin()));
}

/// Which parts may come to show pictures, and where those will lie.
void Compilation::open_gallery() {
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        if (!may_show_pictures(made_->programs[i])) {
            continue;
        }
        const opc::PartName file = parts_[i].relationships();
        const bool has_file = package_.find(file) != nullptr;
        PictureHome home{i, parts_[i], has_file ? package_.contents(file) : std::string(), {}};
        for (const opc::Relationship& one : package_.relationships(parts_[i])) {
            home.ids.insert(one.id);
        }
        made_->gallery = made_->gallery ? std::move(made_->gallery) : Gallery();
        made_->gallery->homes.push_back(std::move(home));
    }
    if (made_->gallery) {
        made_->gallery->place_in(package_);
    }
}

/// The frame for a document with pictures; in a workbook whose sheets are made, content types are
/// written anew each time anyway.
opc::Frame Compilation::picture_frame() {
    std::vector<opc::PartName> changing = changing_;
    for (const PictureHome& home : made_->gallery->homes) {
        if (!home.relationships.empty()) {
            changing.push_back(home.part.relationships());
        }
    }
    if (!made_->makers.empty()) {
        std::string& types = made_->lists.content_types;
        types = opc::ContentTypes::with_defaults(types, picture_types());
        return reduced().open_frame(changing);
    }
    return reduced().frame(
        changing, opc::ContentTypes::with_defaults(reduced().content_types(), picture_types()));
}

std::unique_ptr<const Compiled> Compilation::finish() && {
    if (!problems_.empty()) {
        throw Error(Error::Kind::Template, std::move(problems_));
    }
    note_heads(made_->questions);
    made_->frame =
        made_->makers.empty() ? reduced().frame(changing_) : reduced().open_frame(changing_);
    open_gallery();
    if (made_->gallery) {
        made_->gallery->frame = picture_frame();
    }
    return std::move(made_);
}

}  // namespace nianbao::tmpl
