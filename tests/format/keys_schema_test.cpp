#include <gtest/gtest.h>

#include "nianbao/files.hpp"
#include "nianbao/template_check.hpp"

namespace nianbao::format {
namespace {

using Kind = TemplateKey::Kind;

TEST(KeysSchema, IsAJsonSchema) {
    const std::string json =
        keys_schema({{"a", Kind::Value, false, "", {}},
                     {"b", Kind::Section, true, "", {{"c", Kind::Number, false, "", {}}}},
                     {"d", Kind::Truth, false, "", {}}});
    EXPECT_EQ(
        json,
        R"({"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object",)"
        R"("properties":{"a":{"type":["string","number","boolean","null"]},"b":{"anyOf":[)"
        R"({"type":"object","properties":{"c":{"type":["number","string","null"]}},"required":["c"]},)"
        R"({"type":"array","items":{"type":"object","properties":{"c":{"type":["number","string",)"
        R"("null"]}},"required":["c"]}},{"enum":[false,null,""]}]},"d":true},"required":["a","d"]})"
        "\n");
    EXPECT_NO_THROW(parse_data(json));
}

TEST(KeysSchema, AllowsBlocksOfAnyKind) {
    const Data schema = parse_data(keys_schema({{"a", Kind::Blocks, false, "", {}}}));
    const Data& blocks = *schema.find("properties")->find("a");
    EXPECT_EQ(*blocks.find("type"),
              Data(Data::List{"string", "number", "object", "array", "null"}));
    EXPECT_EQ(*blocks.find("items")->find("type"),
              Data(Data::List{"string", "number", "object", "null"}));
}

TEST(KeysSchema, OfNoKeysAllowsAnyObject) {
    const Data schema = parse_data(keys_schema({}));
    EXPECT_TRUE(schema.find("properties")->object()->empty());
    EXPECT_TRUE(schema.find("required")->list()->empty());
}

}  // namespace
}  // namespace nianbao::format
