#include "tmpl/keys.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>

#include "opc/package.hpp"
#include "tmpl/format.hpp"
#include "tmpl/op_walk.hpp"

namespace nianbao {
namespace tmpl {
namespace {

using Kind = TemplateKey::Kind;

/// What is known of a name so far.
struct Node {
    bool printed = false;
    bool shown = false;     ///< opens a section
    bool itself = false;    ///< is printed inside its section by {{.}}
    bool blocks = false;    ///< is printed by a tag of blocks
    bool always = false;    ///< asked for wherever its owner is there
    bool optional = false;  ///< asked for by {{^…}}, or by a tag that does without
    Type type = Type::Any;
    std::string place;
    std::map<std::string, std::unique_ptr<Node>> members;
};

Node& member_of(Node& owner, const std::string& name) {
    auto& member = owner.members[name];
    member = member ? std::move(member) : std::make_unique<Node>();
    return *member;
}

/// True for a section whose value is made by a predicate: its data is not entered.
bool is_condition(const Question& question) {
    return find_role(question.formats, Role::Predicate) != nullptr;
}

/// Asks all parts. The first round notes where names are asked for, the second gives each to its
/// owner.
class KeyReader final : OpWalk {
public:
    explicit KeyReader(const Compiled& compiled) : OpWalk(compiled) {}

    const Node& run() {
        for (const bool settling : {false, true}) {
            settling_ = settling;
            walk();
        }
        return root_;
    }

private:
    /// A section around the tag that is read.
    struct Scope {
        std::string key;       ///< the names of the sections up to here
        Node* node = nullptr;  ///< what is entered; null for a condition, and in the first round
        bool entered = false;
    };

    void ask(const Op& op) override {
        const Question& question = compiled_.questions.all[op.a];
        const bool blocks = op.code == Op::Code::Blocks;
        if (Node* const node = node_of(question)) {
            node->printed = true;
            node->blocks = node->blocks || blocks;
            node->type =
                question.formats.empty() ? node->type : question.formats.front().formatter->takes;
        }
    }

    void section(const Op& op, const Fragment& body) override {
        const Question& question = compiled_.questions.all[op.a];
        Node* const node = node_of(question);
        const bool variable = question.variable != Variable::None;
        const bool entered = !op.inverted && !is_condition(question) && !variable;
        if (node != nullptr) {
            node->shown = true;
            node->optional = node->optional || op.inverted;
        }
        scopes_.push_back({inner_key() + "/" + question.name, entered ? node : nullptr, entered});
        walk(body);
        scopes_.pop_back();
    }

    /// The node of the path of a question, with all that the question says; null for {{.}}, the
    /// variables of loops, and in the first round.
    Node* node_of(const Question& question) {
        if (question.variable != Variable::None || (question.path.empty() && !settling_)) {
            return nullptr;
        }
        if (!settling_) {
            asked_[inner_key()].insert(question.path.front());
            return nullptr;
        }
        if (question.path.empty()) {
            innermost().itself = true;
            return nullptr;
        }
        Node* const owner = &owner_of(question.path.front());
        Node* node = owner;
        for (const std::string& name : question.path) {
            node = &member_of(*node, name);
        }
        node->always = node->always || (owner == &innermost() && !is_conditional());
        node->optional = node->optional || question.soft || allows_missing(question.formats) ||
                         compiled_.questions.optional.contains(question.name);
        node->place = node->place.empty() ? question.place : node->place;
        return node;
    }

    Node& innermost() {
        const auto entered = std::find_if(scopes_.rbegin(), scopes_.rend(), [](const Scope& scope) {
            return scope.entered && scope.node != nullptr;
        });
        return entered == scopes_.rend() ? root_ : *entered->node;
    }

    std::string inner_key() const {
        const auto entered = std::find_if(
            scopes_.rbegin(), scopes_.rend(), [](const Scope& scope) { return scope.entered; });
        return entered == scopes_.rend() ? std::string() : entered->key;
    }

    bool is_asked(const std::string& key, const std::string& name) const {
        const auto found = asked_.find(key);
        return found != asked_.end() && found->second.count(name) > 0;
    }

    /// Whom a name belongs to: the outermost section that asks for it outside of inner ones, else
    /// the innermost.
    Node& owner_of(const std::string& name) {
        if (is_asked("", name)) {
            return root_;
        }
        for (const Scope& scope : scopes_) {
            if (scope.node != nullptr && is_asked(scope.key, name)) {
                return *scope.node;
            }
        }
        return innermost();
    }

    /// True where the innermost section is a condition: what it shows may not be shown.
    bool is_conditional() const { return !scopes_.empty() && !scopes_.back().entered; }

    Node root_;
    std::vector<Scope> scopes_;
    std::map<std::string, std::set<std::string>> asked_;  ///< names asked for right in a section
    bool settling_ = false;
};

Kind kind_of(const Node& node) {
    if (!node.members.empty()) {
        return Kind::Section;
    }
    if (node.blocks) {
        return Kind::Blocks;
    }
    if (node.itself) {
        return Kind::Values;
    }
    if (node.shown && !node.printed) {
        return Kind::Truth;
    }
    return node.type == Type::Number ? Kind::Number
           : node.type == Type::Date ? Kind::Date
                                     : Kind::Value;
}

std::vector<TemplateKey> keys_of(const Node& owner) {
    std::vector<TemplateKey> keys;
    for (const auto& [name, node] : owner.members) {
        const bool asked = node->printed || node->shown;
        keys.push_back({name,
                        kind_of(*node),
                        asked && (node->optional || !node->always),
                        node->place,
                        keys_of(*node)});
    }
    return keys;
}

}  // namespace

std::vector<TemplateKey> keys_of(const Compiled& compiled) {
    return keys_of(KeyReader(compiled).run());
}

}  // namespace tmpl

std::vector<TemplateKey> template_keys(const std::string& bytes, const TemplateOptions& options) {
    return tmpl::keys_of(*tmpl::compile(opc::Package::open(bytes), options));
}

}  // namespace nianbao
