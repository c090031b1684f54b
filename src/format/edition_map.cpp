#include "nianbao/edition_map.hpp"

#include <map>

#include "format/editions.hpp"
#include "format/form_parts.hpp"
#include "format/json_document.hpp"
#include "nianbao/error.hpp"
#include "zip/file.hpp"

namespace fs = std::filesystem;

namespace nianbao {
namespace {

using format::JsonDocument;
using format::JsonNode;

constexpr std::uint64_t most_bytes = std::uint64_t{16} << 20;

/// Reads the entries of a map, and sees to it that each item of the older edition is named once.
class MapReader {
public:
    MapReader(const Form& from, const Form& to) : from_(from), to_(to) {
        map_.from = from.id;
        map_.to = to.id;
    }

    EditionMap read(const JsonNode& root) {
        root.allow_only({"same", "carried", "left"});
        for (const JsonNode& node : entries(root, "same")) {
            for (const std::string& key : items_named(node)) {
                carry(node, key, key);
            }
        }
        for (const JsonNode& node : entries(root, "carried")) {
            node.allow_only({"from", "to"});
            carry(node, node.needed_line("from"), node.needed_line("to"));
        }
        for (const JsonNode& node : entries(root, "left")) {
            leave(node);
        }
        demand_all(root);
        return std::move(map_);
    }

private:
    static std::vector<JsonNode> entries(const JsonNode& root, std::string_view key) {
        const auto list = root.find(key);
        return list ? list->items() : std::vector<JsonNode>();
    }

    /// "r6.*" names all items whose keys begin with "r6.".
    std::vector<std::string> items_named(const JsonNode& node) const {
        const std::string name = node.line();
        std::vector<std::string> keys;
        if (!name.ends_with(".*")) {
            keys.push_back(name);
            return keys;
        }
        const std::string_view stem = std::string_view(name).substr(0, name.size() - 1);
        from_.each_item([&](const Item& item) {
            if (item.key.starts_with(stem)) {
                keys.push_back(item.key);
            }
        });
        if (keys.empty()) {
            complain_of_item(node, from_, name);
        }
        return keys;
    }

    static void complain_of_item(const JsonNode& node, const Form& form, const std::string& key) {
        node.complain("map.item",
                      {"版本" + form.id + "没有“" + key + "”这一项",
                       "the edition " + form.id + " has no item \"" + key + '"'});
    }

    void name(const JsonNode& node, const std::string& key) {
        if (from_.item(key) == nullptr) {
            complain_of_item(node, from_, key);
        } else if (!named_.emplace(key, true).second) {
            node.complain("map.twice",
                          {"“" + key + "”出现两次", '"' + key + "\" is named twice"},
                          {"每项只能有一个去处", "an item goes to one place"});
        }
    }

    void carry(const JsonNode& node, const std::string& from, const std::string& to) {
        name(node, from);
        if (to_.item(to) == nullptr) {
            complain_of_item(node, to_, to);
        }
        map_.carried.push_back({from, to});
    }

    void leave(const JsonNode& node) {
        node.allow_only({"items", "why"});
        EditionMap::Left left;
        for (const JsonNode& item : entries(node, "items")) {
            for (std::string& key : items_named(item)) {
                name(item, key);
                left.items.push_back(std::move(key));
            }
        }
        if (const auto why = node.need("why")) {
            left.why = format::parse_words(*why);
        }
        map_.left.push_back(std::move(left));
    }

    /// Rows that a profile adds are the same where it adds them to both forms.
    void settle_local(const std::string& key) {
        if (to_.item(key) != nullptr) {
            map_.carried.push_back({key, key});
        } else {
            map_.left.push_back({{key},
                                 {"本地配置增加的指标，新版没有增加",
                                  "the profile adds it to the older form alone"}});
        }
    }

    void demand_all(const JsonNode& root) {
        from_.each_item([&](const Item& item) {
            if (named_.count(item.key) != 0) {
                return;
            }
            if (item.local) {
                settle_local(item.key);
            } else {
                root.complain("map.missing",
                              {"没有写明“" + item.key + "”（" + item.label + "）的去处",
                               "nothing is said of \"" + item.key + "\" (" + item.label + ")"},
                              {"写入“same”“carried”或“left”",
                               R"(name it under "same", "carried" or "left")"});
            }
        });
    }

    const Form& from_;
    const Form& to_;
    EditionMap map_;
    std::map<std::string, bool> named_;
};

EditionMap parse_map(std::string_view json, const Form& from, const Form& to) {
    const JsonDocument document(json);
    std::vector<Problem> problems;
    EditionMap map = MapReader(from, to).read(JsonNode(document.root(), problems));
    if (!problems.empty()) {
        throw Error(Error::Kind::Form, std::move(problems));
    }
    return map;
}

}  // namespace

EditionMap load_edition_map(const fs::path& file,
                            const std::vector<Form>& forms,
                            std::string_view from,
                            std::string_view to) {
    const std::string json = zip::read_file(file, most_bytes);
    return seen_from(file.string(), [&] {
        return parse_map(json, format::find_form(forms, from, 0), format::find_form(forms, to, 0));
    });
}

std::vector<EditionMap> load_edition_maps(const fs::path& templates,
                                          const std::vector<Form>& forms) {
    std::vector<EditionMap> maps;
    for (const Form& to : forms) {
        for (const Form& from : forms) {
            const fs::path file = templates / to.id / ("from-" + from.id + ".json");
            std::error_code missing;
            if (fs::exists(file, missing)) {
                maps.push_back(load_edition_map(file, forms, from.id, to.id));
            }
        }
    }
    return maps;
}

}  // namespace nianbao
