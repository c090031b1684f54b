#include "format/places_json.hpp"

#include <utility>

#include "format/json_document.hpp"
#include "format/json_node.hpp"
#include "text/utf8.hpp"

namespace nianbao::format {
namespace {

/// Gathers the divisions, each behind the one it belongs to.
class PlaceReader {
public:
    std::vector<Division> read(const JsonNode& root) {
        root.allow_only({"source", "places"});
        root.needed_line("source");
        if (const auto places = root.need("places")) {
            places->each_member([&](std::string_view name, const JsonNode& node) {
                read_province(add(name, {}, node), node);
            });
        }
        return std::move(made_);
    }

private:
    std::size_t add(std::string_view name, std::optional<std::size_t> above, const JsonNode& node) {
        constexpr std::size_t shortest = 2;
        if (text::length(name) < shortest) {
            node.complain("places.name",
                          {"行政区划名称至少两个字", "the name of a place has two characters"});
        }
        made_.push_back({std::string(name), above});
        return made_.size() - 1;
    }

    /// Under "" stands what belongs to the province itself.
    void read_province(std::size_t province, const JsonNode& node) {
        node.each_member([&](std::string_view name, const JsonNode& below) {
            const std::size_t above = name.empty() ? province : add(name, province, below);
            const std::string names = below.words();
            std::string_view rest = names;
            while (!rest.empty()) {
                const std::size_t end = rest.find(' ');
                if (const std::string_view one = rest.substr(0, end); !one.empty()) {
                    add(one, above, below);
                }
                rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
            }
        });
    }

    std::vector<Division> made_;
};

}  // namespace

std::vector<Division> parse_places(std::string_view json) {
    const JsonDocument document(json);
    std::vector<Problem> problems;
    std::vector<Division> made = PlaceReader().read(JsonNode(document.root(), problems));
    if (!problems.empty()) {
        throw Error(Error::Kind::Form, std::move(problems));
    }
    return made;
}

}  // namespace nianbao::format
