#include "tmpl/data_use.hpp"

#include <set>
#include <utility>

#include "tmpl/contexts.hpp"
#include "tmpl/format.hpp"
#include "tmpl/op_walk.hpp"

namespace nianbao::tmpl {
namespace {

/// Marks what is asked for.
class Marker final : OpWalk {
public:
    Marker(const Compiled& compiled, const Data& data) : OpWalk(compiled), contexts_(data) {}

    std::set<const Data*> run() {
        walk();
        return std::move(used_);
    }

private:
    void ask(const Op& op) override {
        const Data* const found = mark(op.a);
        const bool whole = op.code == Op::Code::Blocks || op.code == Op::Code::Picture ||
                           op.code == Op::Code::PictureInLine;
        if (whole) {
            mark_all(found);
        }
    }

    /// Marks a value and those it was found in.
    const Data* mark(std::uint32_t number) {
        const Question& question = compiled_.questions.all[number];
        const Data* found = nullptr;
        Path path;
        for (const std::string& name : question.path) {
            path.push_back(name);
            found = contexts_.find(path);
            used_.insert(found);
        }
        return question.path.empty() ? contexts_.find(question.path) : found;
    }

    /// Marks a value with everything in it.
    void mark_all(const Data* data) {
        used_.insert(data);
        if (const Data::List* const items = data == nullptr ? nullptr : data->list()) {
            for (const Data& item : *items) {
                mark_all(&item);
            }
        }
        if (const Data::Object* const members = data == nullptr ? nullptr : data->object()) {
            for (const Data::Member& member : *members) {
                mark_all(&member.value);
            }
        }
    }

    void section(const Op& op, const Fragment& body) override {
        const Data* const found = mark(op.a);
        const Question& question = compiled_.questions.all[op.a];
        const bool condition = find_role(question.formats, Role::Predicate) != nullptr ||
                               question.variable != Variable::None;
        if (found == nullptr || op.inverted || condition) {
            walk(body);
        } else if (const Data::List* const items = found->list()) {
            for (const Data& item : *items) {
                enter(item, body);
            }
        } else {
            enter(*found, body);
        }
    }

    void enter(const Data& value, const Fragment& body) {
        contexts_.enter(value);
        walk(body);
        contexts_.leave();
    }

    Contexts contexts_;
    std::set<const Data*> used_;
};

/// Collects the paths of what is not used, and of what is: in a list the same path has many values.
class Collector {
public:
    explicit Collector(const std::set<const Data*>& used) : used_(used) {}

    std::vector<std::string> run(const Data& data) {
        visit(data, "");
        std::vector<std::string> paths;
        for (const std::string& path : unused_paths_) {
            if (used_paths_.count(path) == 0) {
                paths.push_back(path);
            }
        }
        return paths;
    }

private:
    void visit(const Data& data, const std::string& path) {
        if (const Data::List* const items = data.list()) {
            for (const Data& item : *items) {
                visit(item, path + "[]");
            }
        }
        if (const Data::Object* const members = data.object()) {
            for (const Data::Member& member : *members) {
                visit_member(member, path.empty() ? member.key : path + "." + member.key);
            }
        }
    }

    /// Below what is not used nothing is told.
    void visit_member(const Data::Member& member, const std::string& path) {
        if (used_.count(&member.value) == 0) {
            unused_paths_.insert(path);
            return;
        }
        used_paths_.insert(path);
        visit(member.value, path);
    }

    const std::set<const Data*>& used_;
    std::set<std::string> used_paths_;
    std::set<std::string> unused_paths_;
};

}  // namespace

std::vector<std::string> unused_keys(const Compiled& compiled, const Data& data) {
    const std::set<const Data*> used = Marker(compiled, data).run();
    return Collector(used).run(data);
}

}  // namespace nianbao::tmpl
