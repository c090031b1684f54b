#include "format/json_tree.hpp"

#include <gtest/gtest.h>

namespace nianbao::format {
namespace {

std::string keys_of(const JsonValue& object) {
    std::string keys;
    for (const JsonValue& member : object.parts) {
        keys += std::string(member.key) + " ";
    }
    return keys;
}

JsonValue number(std::string_view text, std::string_view key = {}) {
    return {.kind = JsonValue::Kind::Number, .key = key, .text = text};
}

TEST(JsonTree, GivesMembersInTheOrderOfTheirKeys) {
    JsonTree tree;
    for (const char* const key :
         {"b", "row.10.late", "", "row.10.early", "\xE5\xB9\xB4", "ab", "a"}) {
        tree.push(number("0", key));
    }
    EXPECT_EQ(keys_of(tree.close_object(0)), " a ab b row.10.early row.10.late \xE5\xB9\xB4 ");
    EXPECT_EQ(tree.open(), 0U);
}

TEST(JsonTree, GivesThePartsOfAListAsTheyCame) {
    JsonTree tree;
    for (const char* const text : {"3", "1", "2"}) {
        tree.push(number(text));
    }
    const JsonValue list = tree.close_list(0);
    ASSERT_EQ(list.parts.size(), 3U);
    EXPECT_EQ(list.parts[0].text, "3");
    EXPECT_EQ(list.parts[2].text, "2");
}

TEST(JsonTree, ClosesNoMoreThanWasPushedSince) {
    JsonTree tree;
    tree.push(number("0", "outer"));
    const std::size_t first = tree.open();
    tree.push(number("0", "z"));
    tree.push(number("0", "inner"));
    EXPECT_EQ(keys_of(tree.close_object(first)), "inner z ");
    EXPECT_EQ(keys_of(tree.close_object(0)), "outer ");
}

TEST(JsonTree, KeepsEqualKeysAsTheyCame) {
    JsonTree tree;
    tree.push(number("1", "same"));
    tree.push(number("2", "other"));
    tree.push(number("3", "same"));
    const JsonValue object = tree.close_object(0);
    ASSERT_EQ(keys_of(object), "other same same ");
    EXPECT_EQ(object.parts[1].text, "1");
    EXPECT_EQ(object.parts[2].text, "3");
}

TEST(JsonTree, KnowsAKeyFromOneThatGoesOnWithZeroBytes) {
    JsonTree tree;
    tree.push(number("0", std::string_view("a\0", 2)));
    tree.push(number("0", "a"));
    EXPECT_EQ(tree.close_object(0).parts.front().key, "a");
}

TEST(JsonTree, TellsWhereAValueStands) {
    JsonTree tree;
    tree.push(number("0"));
    tree.push(number("1"));
    JsonValue list = tree.close_list(0);
    list.key = "b/c~d";
    tree.push(list);
    const JsonValue& root = tree.close(tree.close_object(0));
    EXPECT_EQ(root.pointer(), "");
    EXPECT_EQ(root.find("b/c~d")->parts[1].pointer(), "/b~1c~0d/1");
}

}  // namespace
}  // namespace nianbao::format
