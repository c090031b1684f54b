#include "tmpl/keys.hpp"

#include <gtest/gtest.h>

#include "tmpl/documents.hpp"

namespace nianbao::tmpl {
namespace {

using Kind = TemplateKey::Kind;

std::string name_of(Kind kind) {
    switch (kind) {
        case Kind::Number:
            return "number";
        case Kind::Date:
            return "date";
        case Kind::Truth:
            return "truth";
        case Kind::Values:
            return "values";
        case Kind::Blocks:
            return "blocks";
        case Kind::Section:
            return "section";
        default:
            return "value";
    }
}

std::string listed(const std::vector<TemplateKey>& keys) {
    std::string out;
    for (const TemplateKey& key : keys) {
        out += (out.empty() ? "" : " ") + key.name + ":" + name_of(key.kind) +
               (key.optional ? "?" : "");
        out += key.members.empty() ? "" : "(" + listed(key.members) + ")";
    }
    return out;
}

/// The keys of a document of one paragraph.
std::string keys(const std::string& words) {
    return listed(template_keys(docx_of("<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>")));
}

TEST(TemplateKeys, KnowValuesFromSections) {
    EXPECT_EQ(keys("{{a}} {{#b}}x{{/b}} {{#c}}{{.}}{{/c}} {{#d}}{{e}}{{/d}}"),
              "a:value b:truth c:values d:section(e:value)");
}

TEST(TemplateKeys, KnowListsOfBlocks) {
    EXPECT_EQ(keys("{{a|正文}}"), "a:blocks");
    EXPECT_EQ(keys("{{a.b|blocks}}"), "a:section(b:blocks)");
}

TEST(TemplateKeys, KnowWhatFormattersTake) {
    EXPECT_EQ(keys("{{a|数字:2}} {{b|日期}} {{c|大写金额}}"), "a:number b:date c:number");
}

TEST(TemplateKeys, AreOptionalWhereTheTemplateDoesWithout) {
    EXPECT_EQ(keys("{{#a}}x{{/a}}{{^a}}y{{/a}} {{b|默认:—}}"), "a:truth? b:value?");
}

TEST(TemplateKeys, AreOptionalWhereAConditionHidesThem) {
    EXPECT_EQ(keys("{{^a}}{{b}}{{/a}}"), "a:truth? b:value?");
    EXPECT_EQ(keys("{{^a}}{{b}}{{/a}}{{b}}"), "a:truth? b:value");
}

TEST(TemplateKeys, BelongToTheOuterTextWhereThatAsksForThemToo) {
    EXPECT_EQ(keys("{{year}} {{#list}}{{year}} {{name}}{{/list}}"),
              "list:section(name:value) year:value");
}

TEST(TemplateKeys, AreTheUnionOverAllBranches) {
    EXPECT_EQ(keys("{{#a}}{{x}}{{/a}} {{#a}}{{y}}{{/a}}"), "a:section(x:value y:value)");
}

TEST(TemplateKeys, FollowDottedNamesAndNestedSections) {
    EXPECT_EQ(keys("{{a.b.c}} {{#d}}{{#e}}{{f}}{{/e}}{{/d}}"),
              "a:section(b:section(c:value)) d:section(e:section(f:value))");
}

TEST(TemplateKeys, LeaveConditionsAndLoopVariablesOut) {
    EXPECT_EQ(keys("{{#a|等于:是}}{{b}}{{/a}} {{#c}}{{@index}}{{d}}{{/c}}"),
              "a:truth b:value? c:section(d:value)");
}

TEST(TemplateKeys, NameTheFirstPlace) {
    const auto found = template_keys(docx_of("<w:p><w:r><w:t>x {{a}}</w:t></w:r></w:p>"));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].place, "/word/document.xml: …x {{a}}…");
}

}  // namespace
}  // namespace nianbao::tmpl
