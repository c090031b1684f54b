#include "format/claims_json.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "format/form_parts.hpp"
#include "format/json_document.hpp"
#include "report/claim_checker.hpp"
#include "report/claim_kinds.hpp"
#include "report/rules.hpp"

namespace nianbao::format {
namespace {

constexpr int most_least = 100;
constexpr int most_years = 20;
constexpr int most_characters = 1'000'000;

/// Reads claims.json. Members that several rows share are kept here.
class ClaimReader {
public:
    ClaimReader(const std::vector<Form>& forms, Soundness soundness)
        : forms_(forms), soundness_(soundness) {}

    Claims read(const JsonNode& root) {
        root.allow_only({"units", "words", "contexts", "claims"});
        patterns_ = ClaimPatterns(root, soundness_);
        made_.units = root.optional_lines("units");
        std::stable_sort(
            made_.units.begin(), made_.units.end(), [](const auto& left, const auto& right) {
                return left.size() > right.size();
            });
        if (const auto contexts = root.find("contexts")) {
            for (const JsonNode& node : contexts->items()) {
                made_.contexts.push_back(context(node));
            }
        }
        if (const auto claims = root.need("claims")) {
            for (const JsonNode& node : claims->items()) {
                made_.rows.push_back(claim(node));
            }
        }
        return std::move(made_);
    }

    /// Puts rows of a profile in the place of those with their ids, the others before all. The
    /// claims have been read.
    Claims with(const JsonNode& list, Claims claims) {
        std::vector<Claim> added;
        ids_.clear();
        for (const JsonNode& node : list.items()) {
            Claim row = claim(node);
            const auto ours = std::find_if(claims.rows.begin(),
                                           claims.rows.end(),
                                           [&](const Claim& other) { return other.id == row.id; });
            if (ours != claims.rows.end()) {
                *ours = std::move(row);
            } else {
                added.push_back(std::move(row));
            }
        }
        claims.rows.insert(claims.rows.begin(),
                           std::make_move_iterator(added.begin()),
                           std::make_move_iterator(added.end()));
        return claims;
    }

private:
    static bool is_set(const JsonNode& row, std::string_view key) {
        const auto node = row.find(key);
        return node && node->boolean();
    }

    void demand_new(const JsonNode& node, const std::string& id) {
        if (!id.empty() && !ids_.insert(id).second) {
            node.complain("claims.doubled", {"“" + id + "”重复", '"' + id + "\" occurs twice"});
        }
    }

    ClaimContext context(const JsonNode& node) {
        node.allow_only({"id", "pattern", "except", "ends", "sentence", "part", "unless_own"});
        ClaimContext made;
        made.id = node.needed_line("id");
        demand_new(node, made.id);
        if (node.need("pattern")) {
            made.patterns = patterns_.of(node, "pattern");
        }
        made.exceptions = patterns_.of(node, "except");
        made.ends = patterns_.of(node, "ends");
        made.sentence = is_set(node, "sentence");
        made.part = is_set(node, "part");
        made.unless_own = is_set(node, "unless_own");
        return made;
    }

    Claim claim(const JsonNode& node) {
        node.allow_only({"id",
                         "kind",
                         "pattern",
                         "except",
                         "overlapping",
                         "items",
                         "or",
                         "rule",
                         "when",
                         "sections",
                         "offsets",
                         "least",
                         "most",
                         "in_part",
                         "severity",
                         "source",
                         "message",
                         "editions",
                         "years"});
        Claim made;
        made.id = node.needed_line("id");
        demand_new(node, made.id);
        made.kind = node.needed_line("kind");
        read_what(node, made);
        read_sums(node, made);
        read_limits(node, made);
        made.severity = parse_severity(node);
        made.source = node.needed_line("source");
        if (const auto message = node.need("message")) {
            made.message = parse_words(*message);
        }
        demand_sound(node, made);
        return made;
    }

    void read_what(const JsonNode& node, Claim& made) const {
        made.patterns = patterns_.of(node, "pattern");
        made.exceptions = patterns_.of(node, "except");
        made.overlapping = patterns_.of(node, "overlapping");
        made.in_part = is_set(node, "in_part");
        if (const auto least = node.find("least")) {
            made.least = least->integer(1, most_least).value_or(1);
        }
        if (const auto most = node.find("most")) {
            made.most = most->integer(1, most_characters).value_or(1);
        }
        made.offsets = {0};
        if (const auto offsets = node.find("offsets")) {
            made.offsets.clear();
            for (const JsonNode& offset : offsets->items()) {
                made.offsets.push_back(offset.integer(-most_years, most_years).value_or(0));
            }
        }
    }

    static void read_sums(const JsonNode& node, Claim& made) {
        if (const auto items = node.find("items")) {
            made.sums.push_back(items->lines());
        }
        if (const auto others = node.find("or")) {
            for (const JsonNode& other : others->items()) {
                made.sums.push_back(other.lines());
            }
        }
        if (const auto rule = node.find("rule")) {
            rule->allow_only({"kind", "left", "right", "bound"});
            made.rule.kind = rule->needed_line("kind");
            made.rule.left = rule->optional_lines("left");
            made.rule.right = rule->optional_lines("right");
            made.rule.bound = number(*rule, "bound");
        }
        made.when = number(node, "when");
    }

    static std::optional<Number> number(const JsonNode& row, std::string_view key) {
        const auto node = row.find(key);
        if (!node) {
            return std::nullopt;
        }
        const auto made =
            node->value().is_number() ? Number::parse(node->value().text) : std::nullopt;
        if (!made) {
            node->complain("claims.number", {"这里应是数字", "a number should stand here"});
        }
        return made;
    }

    static void read_limits(const JsonNode& node, Claim& made) {
        made.sections = node.optional_lines("sections");
        made.editions = node.optional_lines("editions");
        if (const auto years = node.find("years")) {
            parse_years(*years, made.first_year, made.last_year);
        }
    }

    void demand_sound(const JsonNode& node, const Claim& made) const {
        if (report::claim_kind(made.kind) == nullptr) {
            complain_of_kind(node, made.kind);
        } else if (const auto fault = report::fault_of(made)) {
            node.complain(fault->code, fault->message);
        }
        for (const std::string& key : report::items_of(made)) {
            demand_item(node, key);
        }
    }

    static void complain_of_kind(const JsonNode& node, const std::string& kind) {
        std::vector<std::string_view> names;
        for (const report::ClaimKind& known : report::claim_kind_table()) {
            names.push_back(known.kind.name);
        }
        node.complain("claims.kind",
                      {"没有“" + kind + "”这种规则", "there is no kind of claim \"" + kind + '"'},
                      did_you_mean(kind, names));
    }

    void demand_item(const JsonNode& node, const std::string& key) const {
        std::vector<std::string_view> keys;
        for (const Form& form : forms_) {
            if (form.item(key) != nullptr) {
                return;
            }
            form.each_item([&keys](const Item& item) { keys.push_back(item.key); });
        }
        node.complain("claims.item",
                      {"各版本都没有“" + key + "”这一项", "no form has an item \"" + key + '"'},
                      did_you_mean(key, keys));
    }

    const std::vector<Form>& forms_;
    Soundness soundness_;
    ClaimPatterns patterns_;
    std::set<std::string> ids_;
    Claims made_;
};

}  // namespace

Claims parse_claims(std::string_view json, const std::vector<Form>& forms) {
    std::vector<Problem> none;
    return parse_claims(json, forms, nullptr, none);
}

Claims parse_claims(std::string_view json,
                    const std::vector<Form>& forms,
                    const ProfileFile* profile,
                    std::vector<Problem>& profile_problems,
                    Soundness soundness) {
    const JsonDocument document(json);
    std::vector<Problem> problems;
    ClaimReader reader(forms, soundness);
    Claims claims = reader.read(JsonNode(document.root(), problems));
    if (!problems.empty()) {
        throw Error(Error::Kind::Form, std::move(problems));
    }
    const auto local = profile ? profile->rows("claims", profile_problems) : std::nullopt;
    return local ? reader.with(*local, std::move(claims)) : claims;
}

}  // namespace nianbao::format
