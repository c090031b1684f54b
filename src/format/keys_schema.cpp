#include <string>
#include <string_view>
#include <vector>

#include "format/json.hpp"
#include "nianbao/template_check.hpp"

namespace nianbao {
namespace {

using Kind = TemplateKey::Kind;

constexpr std::string_view value_schema = R"({"type":["string","number","boolean","null"]})";
constexpr std::string_view number_schema = R"({"type":["number","string","null"]})";
constexpr std::string_view text_schema = R"({"type":["string","null"]})";

/// What a block is has too many shapes to say here.
constexpr std::string_view blocks_schema =
    R"({"type":["string","number","object","array","null"],)"
    R"("items":{"type":["string","number","object","null"]}})";

std::string object_schema(const std::vector<TemplateKey>& keys);

/// What is repeated for a list, and shown once for one of its kind.
std::string one_or_many(const std::string& one) {
    return R"({"anyOf":[)" + one + R"(,{"type":"array","items":)" + one +
           R"(},{"enum":[false,null,""]}]})";
}

std::string schema_of(const TemplateKey& key) {
    switch (key.kind) {
        case Kind::Number:
            return std::string(number_schema);
        case Kind::Date:
            return std::string(text_schema);
        case Kind::Truth:
            return "true";
        case Kind::Values:
            return one_or_many(std::string(value_schema));
        case Kind::Blocks:
            return std::string(blocks_schema);
        case Kind::Section:
            return one_or_many(object_schema(key.members));
        default:
            return std::string(value_schema);
    }
}

std::string object_schema(const std::vector<TemplateKey>& keys) {
    std::string properties;
    std::string required;
    for (const TemplateKey& key : keys) {
        properties += properties.empty() ? "" : ",";
        format::append_json(properties, key.name);
        properties += ":" + schema_of(key);
        if (!key.optional) {
            required += required.empty() ? "" : ",";
            format::append_json(required, key.name);
        }
    }
    return R"({"type":"object","properties":{)" + properties + R"(},"required":[)" + required +
           "]}";
}

}  // namespace

std::string keys_schema(const std::vector<TemplateKey>& keys) {
    return R"({"$schema":"https://json-schema.org/draft/2020-12/schema",)" +
           object_schema(keys).substr(1) + "\n";
}

}  // namespace nianbao
