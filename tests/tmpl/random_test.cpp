#include <gtest/gtest.h>

#include "tmpl/document_rules.hpp"
#include "tmpl/random_template.hpp"

// Whatever a template looks like, what it makes is a legal document.

namespace nianbao::tmpl {
namespace {

constexpr std::uint32_t templates = 10'000;

TEST(RandomTemplates, MakeLegalDocuments) {
    const Data data = random_data();
    std::map<std::string, int> refused;
    for (std::uint32_t seed = 0; seed < templates; ++seed) {
        const std::string part = document(RandomTemplate(seed).body());
        ASSERT_EQ(broken_rule(part), "") << "the template itself, seed " << seed;
        try {
            const std::string out = render_part(part, data, Missing::Empty);
            ASSERT_EQ(broken_rule(out), "") << "seed " << seed << "\n" << part << "\n" << out;
        } catch (const Error& error) {
            ASSERT_EQ(error.kind(), Error::Kind::Template) << seed << ": " << error.what();
            ++refused[error.problems().front().code];
        }
    }
    // A section that overlaps another in a line and in rows has no meaning.
    for (const auto& [code, count] : refused) {
        EXPECT_EQ(code, "tmpl.crossing");
        EXPECT_LT(count, templates / 20) << code;
    }
}

/// A template of values alone, and the data in which each value is its tag.
TEST(RandomTemplates, GiveThemselvesBackWhereValuesAreTheirTags) {
    const Data tags =
        Data::object({{"字", "{{字}}"}, {"单位名称", "{{单位名称}}"}, {"a b", "{{a b}}"}});
    std::mt19937 random(2018);
    for (int round = 0; round < 1'000; ++round) {
        std::string body;
        for (const char* line : {"甲{{字}}乙", "{{单位名称}}", "{{a b}}{{字}} & <{{字}}>", ""}) {
            body += random() % 3 == 0 ? tbl(tr(tc(split_line(line, random)) + tc("<w:p/>")))
                                      : split_line(line, random);
        }
        const std::string part = document(body);
        ASSERT_EQ(text_of(render_part(part, tags)), text_of(part)) << round;
    }
}

}  // namespace
}  // namespace nianbao::tmpl
