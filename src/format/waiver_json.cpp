#include "format/json_document.hpp"
#include "format/json_node.hpp"
#include "format/json_writer.hpp"
#include "nianbao/error.hpp"
#include "nianbao/waiver.hpp"
#include "zip/file.hpp"

namespace nianbao {
namespace {

using format::JsonNode;

constexpr std::uint64_t most_bytes = std::uint64_t{16} << 20;

Waiver parse_waiver(const JsonNode& node) {
    node.allow_only({"rule", "place", "by", "reason"});
    return {node.needed_line("rule"),
            node.optional_line("place"),
            node.needed_line("by"),
            node.needed_line("reason")};
}

}  // namespace

std::vector<Waiver> parse_waivers(std::string_view json) {
    const format::JsonDocument document(json);
    std::vector<Problem> problems;
    const JsonNode root(document.root(), problems);
    root.allow_only({"waivers"});
    std::vector<Waiver> waivers;
    if (const auto list = root.need("waivers")) {
        for (const JsonNode& node : list->items()) {
            waivers.push_back(parse_waiver(node));
        }
    }
    if (!problems.empty()) {
        throw Error(Error::Kind::Data, std::move(problems));
    }
    return waivers;
}

std::string waivers_json(const std::vector<Waiver>& waivers) {
    format::JsonWriter json;
    json.open('{').name("waivers").open('[');
    for (const Waiver& waiver : waivers) {
        json.open('{').member("rule", waiver.rule);
        if (!waiver.place.empty()) {
            json.member("place", waiver.place);
        }
        json.member("by", waiver.by).member("reason", waiver.reason).close('}');
    }
    return std::move(json.close(']').close('}')).done();
}

std::vector<Waiver> load_waivers(const std::filesystem::path& file) {
    const std::string json = zip::read_file(file, most_bytes);
    return seen_from(file.string(), [&] { return parse_waivers(json); });
}

}  // namespace nianbao
