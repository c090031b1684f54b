#include "format/member_stack.hpp"

#include <gtest/gtest.h>

namespace nianbao::format {
namespace {

std::string keys_of(const Data::Object& members) {
    std::string keys;
    for (const Data::Member& member : members) {
        keys += member.key + " ";
    }
    return keys;
}

void push(MemberStack& stack, std::string_view key, std::string number = "0") {
    stack.push(key, Data::number(std::move(number)));
}

TEST(MemberStack, GivesTheMembersInTheOrderOfTheirKeys) {
    MemberStack stack;
    for (const char* const key :
         {"b", "row.10.late", "", "row.10.early", "\xE5\xB9\xB4", "ab", "a"}) {
        push(stack, key);
    }
    EXPECT_EQ(keys_of(stack.take(0)), " a ab b row.10.early row.10.late \xE5\xB9\xB4 ");
    EXPECT_EQ(stack.size(), 0U);
}

TEST(MemberStack, TakesNoMoreThanWasPushedSince) {
    MemberStack stack;
    push(stack, "outer");
    const std::size_t first = stack.size();
    push(stack, "z");
    push(stack, "inner");
    EXPECT_EQ(keys_of(stack.take(first)), "inner z ");
    EXPECT_EQ(keys_of(stack.take(0)), "outer ");
}

TEST(MemberStack, KeepsEqualKeysAsTheyCame) {
    MemberStack stack;
    push(stack, "same", "1");
    push(stack, "other", "2");
    push(stack, "same", "3");
    const Data::Object members = stack.take(0);
    ASSERT_EQ(keys_of(members), "other same same ");
    EXPECT_EQ(members[1].value, Data::number("1"));
    EXPECT_EQ(members[2].value, Data::number("3"));
}

TEST(MemberStack, KnowsAKeyFromOneThatGoesOnWithZeroBytes) {
    MemberStack stack;
    push(stack, std::string("a\0", 2));
    push(stack, "a");
    EXPECT_EQ(stack.take(0).front().key, "a");
}

}  // namespace
}  // namespace nianbao::format
