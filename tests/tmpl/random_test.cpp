#include <gtest/gtest.h>

#include "tmpl/document_rules.hpp"
#include "tmpl/documents.hpp"
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

/// A package around a body, with parts that hold no tag: text, and bytes that are none.
std::string package_around(const std::string& body, std::uint32_t seed) {
    std::mt19937 random(seed);
    std::string noise(random() % 2'000, '\0');
    for (char& byte : noise) {
        byte = static_cast<char>(random());
    }
    const std::string w = " xmlns:w=\"" + std::string(word_ml) + "\">";
    const std::string line = split_line("没有标签", random);
    return package_of(
        {{"word/document.xml", word_type + "document.main+xml", document(body)},
         {"word/header1.xml", word_type + "header+xml", "<w:hdr" + w + line + "</w:hdr>"},
         {"word/styles.xml", word_type + "styles+xml", "<w:styles" + w + "</w:styles>"},
         {"word/media/image1.png", "x.image", noise},
         {"customXml/item1.xml", "x.xml", "<a>{{字}}</a>"}});
}

/// Each entry but one: its name, the bytes as they lie in the archive, and unpacked.
std::vector<std::array<std::string, 3>> entries_but(const std::string& bytes,
                                                    std::string_view but) {
    std::vector<std::array<std::string, 3>> all;
    const zip::Archive archive = zip::Archive::open(bytes);
    for (const zip::Entry& entry : archive.entries()) {
        if (entry.name != but) {
            all.push_back(
                {entry.name, std::string(archive.compressed(entry)), archive.contents(entry)});
        }
    }
    return all;
}

TEST(RandomTemplates, LeaveEveryPartWithoutTagsAsItIs) {
    const Data data = random_data();
    constexpr std::uint32_t packages = 1'000;
    std::uint32_t filled = 0;
    for (std::uint32_t seed = 0; seed < packages; ++seed) {
        const std::string before = package_around(RandomTemplate(seed).body(), seed);
        try {
            const std::string after = Template::compile(before).render(data, Missing::Empty);
            ASSERT_EQ(entries_but(after, "word/document.xml"),
                      entries_but(before, "word/document.xml"))
                << seed;
            ++filled;
        } catch (const Error& error) {
            ASSERT_EQ(error.problems().front().code, "tmpl.crossing") << seed;
        }
    }
    EXPECT_GT(filled, packages * 9 / 10);
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
