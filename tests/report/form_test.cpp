#include "nianbao/form.hpp"

#include <gtest/gtest.h>

namespace nianbao {
namespace {

Item item_of(std::string key) {
    Item item;
    item.key = std::move(key);
    return item;
}

Form two_tables() {
    Form form;
    form.tables.resize(2);
    form.tables[0].items = {item_of("1"), item_of("1.1")};
    form.tables[1].items = {item_of("new.total")};
    form.index_items();
    return form;
}

TEST(Form, FindsItemsInEveryTable) {
    const Form form = two_tables();
    ASSERT_NE(form.item("new.total"), nullptr);
    EXPECT_EQ(form.item("new.total")->key, "new.total");
    EXPECT_EQ(form.item("1.1"), &form.tables[0].items[1]);
}

TEST(Form, AnswersNullWhereThereIsNoSuchItem) {
    EXPECT_EQ(two_tables().item("1.2"), nullptr);
    EXPECT_EQ(Form().item(""), nullptr);
}

TEST(Form, KnowsItsItemsByTheirNamesInTags) {
    const Form form = two_tables();
    ASSERT_EQ(form.places().size(), 3U);
    EXPECT_EQ(form.places()[0].name, "item_1");
    EXPECT_EQ(form.places()[2].name, "item_new_total");
    EXPECT_EQ(form.at(form.places()[2]).key, "new.total");
    EXPECT_EQ(form.place_of("new.total"), 2U);
    EXPECT_EQ(form.place_of("new"), std::nullopt);
}

TEST(Form, VisitsItemsInTheOrderOfPrint) {
    std::string keys;
    two_tables().each_item([&keys](const Item& item) { keys += item.key + " "; });
    EXPECT_EQ(keys, "1 1.1 new.total ");
}

TEST(Form, CoversTheYearsOfItsEdition) {
    Form form;
    form.first_year = 2014;
    form.last_year = 2018;
    EXPECT_FALSE(form.covers(2013));
    EXPECT_TRUE(form.covers(2014));
    EXPECT_TRUE(form.covers(2018));
    EXPECT_FALSE(form.covers(2019));
    form.last_year.reset();
    EXPECT_TRUE(form.covers(2030));
}

TEST(ItemName, IsFitForATagAndADefinedName) {
    EXPECT_EQ(item_name("r3.1.natural"), "item_r3_1_natural");
    EXPECT_EQ(item_name("7"), "item_7");
}

TEST(Severities, HaveNamesForProgramsAndWordsForPeople) {
    for (const Severity severity : {Severity::Information, Severity::Warning, Severity::Error}) {
        EXPECT_EQ(severity_named(name_of(severity)), severity);
    }
    EXPECT_EQ(name_of(Severity::Information), "information");
    EXPECT_EQ(words_of(Severity::Information), (Words{"提示", "hint"}));
    EXPECT_EQ(words_of(Severity::Error).zh, "错误");
    EXPECT_EQ(severity_named("hint"), std::nullopt);
}

}  // namespace
}  // namespace nianbao
