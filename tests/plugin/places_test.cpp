#include <fstream>

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <gtest/gtest.h>

#include "desk.hpp"
#include "office.hpp"
#include "review.hpp"

// What a click on a finding selects in the document that is open.

namespace nianbao::plugin {
namespace {

namespace fs = std::filesystem;

/// The words that are selected.
std::string selected(const Reference<css::frame::XModel>& document) {
    const Any selection =
        Reference<css::view::XSelectionSupplier>(document->getCurrentController(), UNO_QUERY_THROW)
            ->getSelection();
    const Reference<css::container::XIndexAccess> ranges(selection, UNO_QUERY);
    const Reference<css::text::XTextRange> range(ranges.is() ? ranges->getByIndex(0) : selection,
                                                 UNO_QUERY);
    return range.is() ? to_utf8(range->getString()) : "";
}

/// In a sheet that is the whole cell.
bool is_selected(const Reference<css::frame::XModel>& document, const std::string& words) {
    const std::string shown = selected(document);
    const Reference<css::sheet::XSpreadsheetDocument> book(document, UNO_QUERY);
    return book.is() ? shown.find(words) != std::string::npos : shown == words;
}

/// Clicks on all findings of a file; each must select the words that it is about. How many it were.
int click_all(const fs::path& file) {
    const auto desk = desk_of(NIANBAO_TEMPLATES, {});
    Judged judged = desk->judge(source_of(file));
    judged.findings = desk->findings(judged);
    const Review review = review_of(judged);
    const auto document = Office::running().open(file);
    int shown = 0;
    for (const Remarked& line : review.lines) {
        for (const Spot& spot : line.spots) {
            const auto done = Office::running().run(
                document, "show", {with("Place", spot.place), with("Words", spot.words)});
            EXPECT_TRUE(done.is_done()) << spot.place << " " << spot.words;
            EXPECT_TRUE(spot.words.empty() || is_selected(document, spot.words))
                << spot.place << " is " << selected(document) << ", not " << spot.words;
            ++shown;
        }
    }
    Office::running().close_all();
    return shown;
}

class Places : public testing::TestWithParam<std::string> {
protected:
    static void SetUpTestSuite() {
        for (const std::string name : {"street-2017", "district-2021", "bureau-2024"}) {
            nianbao("convert " + example(name + ".json").string() + " --to docx,xlsx -o " +
                    work("places").string());
        }
    }
};

INSTANTIATE_TEST_SUITE_P(All,
                         Places,
                         testing::Values("street-2017.docx",
                                         "street-2017.xlsx",
                                         "district-2021.docx",
                                         "bureau-2024.docx"));

TEST_P(Places, AreSelected) {
    click_all(work("places") / GetParam());
}

TEST(PlacesOfText, AreSelected) {
    EXPECT_GT(click_all(example("street-2017.txt")), 0);
}

TEST(PlacesOfTheSeed, AreSelected) {
    const fs::path seed = fs::path(NIANBAO_SHARED) / "seed/lijing-2017.txt";
    if (!fs::exists(seed)) {
        GTEST_SKIP() << "skipped because there is no " << seed;
    }
    EXPECT_GT(click_all(seed), 0);
}

/// Words of a narrative that contradict the figures, in a sentence between tables.
TEST(PlacesOfSentences, AreSelected) {
    std::string json = bytes_of(example("district-2021.json"));
    const std::string words = "XX年共收到信息  条，其中----。";
    const std::size_t text = json.find("\"content\"");
    ASSERT_NE(text, std::string::npos);
    const std::size_t first = json.find('"', json.find('[', text));
    json.insert(first, "\"" + words + "\", ");
    const fs::path file = work("sentences.json");
    std::ofstream(file) << json;
    ASSERT_LE(nianbao("convert " + file.string() + " --to docx -o " + work("sentences").string()),
              1);
    EXPECT_GT(click_all(work("sentences/sentences.docx")), 0);
}

}  // namespace
}  // namespace nianbao::plugin
