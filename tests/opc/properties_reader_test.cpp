#include "opc/properties_reader.hpp"

#include <gtest/gtest.h>

namespace nianbao::opc {
namespace {

TEST(PropertiesReader, MakesAStoryOfEveryElement) {
    const std::string part =
        "<?xml version=\"1.0\"?><p xmlns:d=\"u\">\n<d:title>a&amp;b</d:title><q/></p>";
    const xml::Story story = read_properties(part);
    std::string joined;
    for (const xml::Atom& atom : story.atoms) {
        joined += atom.source;
    }
    EXPECT_EQ(joined, part);
    ASSERT_EQ(story.texts.size(), 3U);
    EXPECT_EQ(story.texts[2], "a&b");
}

}  // namespace
}  // namespace nianbao::opc
