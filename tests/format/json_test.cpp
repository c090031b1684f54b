#include "format/json.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "format/json_document.hpp"
#include "nianbao/error.hpp"
#include "nianbao/files.hpp"

namespace nianbao::format {
namespace {

using testing::ElementsAre;

/// Code and place of every problem; empty where the text was read.
std::vector<std::string> problems(std::string_view json) {
    std::vector<std::string> found;
    try {
        parse_data(json);
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), Error::Kind::Data);
        for (const Problem& problem : error.problems()) {
            found.push_back(problem.code + " " + problem.place);
        }
    }
    return found;
}

std::string nested(std::size_t levels) {
    return std::string(levels, '[') + "1" + std::string(levels, ']');
}

TEST(Json, ReadsEveryKindOfValue) {
    const Data data =
        parse_data(R"( {"a": [1, "年", true, false, null, {}, []], "b": {"c": -0.50}} )");
    const Data::List& list = *data.find("a")->list();
    ASSERT_EQ(list.size(), 7U);
    EXPECT_EQ(*list[0].number_text(), "1");
    EXPECT_EQ(*list[1].text(), "年");
    EXPECT_TRUE(*list[2].boolean());
    EXPECT_FALSE(*list[3].boolean());
    EXPECT_TRUE(list[4].is_null());
    EXPECT_NE(list[5].object(), nullptr);
    EXPECT_TRUE(list[6].list()->empty());
    EXPECT_EQ(*data.find("b")->find("c")->number_text(), "-0.50");
}

TEST(Json, ReadsAScalarAtTheRoot) {
    EXPECT_EQ(*parse_data(R"("甲")").text(), "甲");
    EXPECT_EQ(*parse_data(" 1.50 \n").number_text(), "1.50");
    EXPECT_TRUE(parse_data("null").is_null());
    EXPECT_TRUE(*parse_data("true").boolean());
}

TEST(Json, KeepsNumbersToTheLetter) {
    for (const std::string_view word : {"0", "-0", "1e5", "1E-2", "100.00", "123456789012345"}) {
        EXPECT_EQ(*parse_data(word).number_text(), word);
        EXPECT_EQ(*parse_data("[" + std::string(word) + " ]").list()->front().number_text(), word);
    }
}

TEST(Json, UnescapesText) {
    EXPECT_EQ(*parse_data(R"("\u5e74\"\\\/\b\f\n\r\t\ud842\udfb7")").text(), "年\"\\/\b\f\n\r\t𠮷");
    EXPECT_NE(parse_data(R"({"\u5e74": 1})").find("年"), nullptr);
}

TEST(Json, RefusesWhatIsNoJson) {
    for (const std::string_view json : {"{",
                                        "[",
                                        "]",
                                        "}",
                                        "[1",
                                        "[1,",
                                        "[1,]",
                                        "[,1]",
                                        "[1 2]",
                                        "[1}",
                                        "{]",
                                        "[[1]",
                                        "[1]]",
                                        "[1][2]",
                                        "1 2",
                                        "{} x",
                                        R"({"a"})",
                                        R"({"a":})",
                                        R"({"a":1,})",
                                        R"({"a" 1})",
                                        R"({"a":1 "b":2})",
                                        "{a:1}",
                                        "{1:1}",
                                        "{'a':1}",
                                        "['a']",
                                        "nul",
                                        "nullx",
                                        "tru",
                                        "True",
                                        "NaN",
                                        "Infinity",
                                        "-",
                                        "[-]",
                                        "01",
                                        "[01]",
                                        "[1.]",
                                        "[.5]",
                                        "[+1]",
                                        "[0x10]",
                                        R"("a)",
                                        R"(["a])",
                                        R"(["\x"])",
                                        "[\"\t\"]",
                                        "[\"a\nb\"]",
                                        "// c\n1",
                                        "[1] // c",
                                        "/* c */ 1",
                                        R"({"a":1}})",
                                        "[true false]",
                                        R"({"a":1:2})",
                                        R"(["a":1])",
                                        R"({"a",1})",
                                        "[1,,2]",
                                        "*",
                                        R"("a" 1)",
                                        R"("a"x)",
                                        "null null",
                                        R"("a""b")",
                                        "1]",
                                        R"("a"])",
                                        "[nul]",
                                        "[truex]",
                                        "{,}",
                                        R"(["\u12"])",
                                        R"(\)",
                                        R"([\u0031])"}) {
        const auto found = problems(json);
        ASSERT_EQ(found.size(), 1U) << json;
        EXPECT_TRUE(found.front().starts_with("json.syntax")) << json << ": " << found.front();
    }
}

TEST(Json, RefusesEmptyInput) {
    EXPECT_THAT(problems(""), ElementsAre("json.empty "));
    EXPECT_THAT(problems(" \n\t"), ElementsAre("json.empty "));
}

TEST(Json, RefusesOtherEncodings) {
    EXPECT_THAT(problems("\xEF\xBB\xBF{}"), ElementsAre("json.encoding line 1"));
    EXPECT_THAT(problems("\n[\"\xC4\xEA\"]"), ElementsAre("json.encoding line 2"));
    EXPECT_THAT(problems(std::string_view("\xFF\xFE[\0]\0", 6)),
                ElementsAre("json.encoding line 1"));
    EXPECT_THAT(problems("[\"\xED\xA0\x80\"]"), ElementsAre("json.encoding line 1"));
}

TEST(Json, RefusesLoneSurrogatesAndNul) {
    EXPECT_EQ(problems(R"(["\ud800"])").size(), 1U);
    EXPECT_EQ(problems(R"(["\ud800\u0041"])").size(), 1U);
    EXPECT_EQ(problems(R"(["\udc00"])").size(), 1U);
    EXPECT_THAT(problems("{\"a\": [1,\n\"\\u0000\"]}"), ElementsAre("json.text /a/1 (line 2)"));
    EXPECT_EQ(problems(R"({"\u0000": 1})").size(), 1U);
    EXPECT_EQ(problems(std::string_view("[\"\0\"]", 5)).size(), 1U);
}

TEST(Json, RefusesFiguresNoDoubleHolds) {
    EXPECT_THAT(problems("{\"a\": {\"b\":\n 1234567890123456}, \"c\": 1e999}"),
                ElementsAre("json.number /a/b (line 2)", "json.number /c (line 2)"));
}

TEST(Json, RefusesTheSameKeyTwiceAndNamesEach) {
    EXPECT_THAT(problems("{\"a\": {\"x~/\": 1, \"x~/\": 2},\n \"b\": 1, \"b\": 2}"),
                ElementsAre("json.duplicate /a/x~0~1 (line 1)", "json.duplicate /b (line 1)"));
    EXPECT_THAT(problems(R"({"a": 1, "\u0061": 2})"), ElementsAre("json.duplicate /a (line 1)"));
    EXPECT_THAT(problems(R"({"": 1, "": 2})"), ElementsAre("json.duplicate / (line 1)"));
}

TEST(Json, NestsSixtyFourLevelsAndNoMore) {
    EXPECT_TRUE(problems(nested(64)).empty());
    EXPECT_EQ(problems(nested(65)).size(), 1U);
    EXPECT_TRUE(problems(nested(65)).front().starts_with("json.depth"));
    EXPECT_EQ(problems(nested(100'000)).size(), 1U);
    EXPECT_EQ(problems(std::string(1'000'000, '[')).size(), 1U);
}

TEST(Json, NamesTheLineOfASyntaxError) {
    EXPECT_THAT(problems("{\n\"a\": 1,\n\"b\": nil\n}"), ElementsAre("json.syntax /b (line 3)"));
    EXPECT_THAT(problems("[1]\n\n[2]"), ElementsAre("json.syntax line 3"));
}

TEST(Json, ReadsOnAfterAFailure) {
    EXPECT_EQ(problems(R"({"a": [)").size(), 1U);
    EXPECT_EQ(parse_data("[1]").list()->size(), 1U);
}

TEST(Json, ReadsADocumentWhileAnotherIsHeld) {
    const JsonDocument outer(R"({"a": "outer"})");
    const JsonDocument inner(R"({"a": "inner"})");
    EXPECT_EQ(outer.root().find("a")->text, "outer");
    EXPECT_EQ(inner.root().find("a")->text, "inner");
}

TEST(JsonPointer, EscapesTildeAndSlash) {
    std::string pointer = "/a";
    append_step(pointer, "b/c~d");
    append_step(pointer, 3);
    EXPECT_EQ(pointer, "/a/b~1c~0d/3");
}

TEST(JsonText, IsReadBackAsItWas) {
    const std::string text = "年\"\\/\b\f\n\r\t\x01𠮷\x7F";
    std::string json;
    append_json(json, text);
    EXPECT_EQ(*parse_data(json).text(), text);
}

}  // namespace
}  // namespace nianbao::format
