#include "docx/picture.hpp"

#include <gmock/gmock.h>

#include "docx/drawings.hpp"

namespace nianbao::docx {
namespace {

using ::testing::ElementsAre;
using Cut = PictureCut::Kind;

/// A part with some XML in it, and its drawings in the order in which they begin.
struct Part {
    explicit Part(std::string_view inner)
        : xml("<w:body " + std::string(testing::drawing_namespaces) + ">" + std::string(inner) +
              "</w:body>") {
        for (auto& [begin, place] : read_picture_places(xml)) {
            places.push_back(place);
        }
    }
    std::string xml;
    std::vector<PicturePlace> places;
};

std::vector<std::string> cuts_of(const PicturePlace& place) {
    std::vector<std::string> cuts;
    for (const PictureCut& cut : place.cuts) {
        cuts.push_back(std::to_string(static_cast<int>(cut.kind)) + std::string(cut.source));
    }
    return cuts;
}

TEST(PicturePlace, IsADrawingWithOnePictureAndItsSize) {
    const Part part("<w:p><w:r>" + testing::drawing("x") + "</w:r></w:p>");
    ASSERT_EQ(part.places.size(), 1U);
    const PicturePlace& place = part.places[0];
    EXPECT_TRUE(place.takes_picture());
    EXPECT_EQ(place.source, testing::drawing("x"));
    EXPECT_EQ(place.width, 720000);
    EXPECT_EQ(place.height, 360000);
    EXPECT_EQ(place.blip, "a:blip");
    EXPECT_EQ(place.embed, "r:embed");
    EXPECT_THAT(
        cuts_of(place),
        ElementsAre("0720000", "1360000", "3x", "2 r:embed=\"rId7\"", "5/>", "0720000", "1360000"));
}

TEST(PicturePlace, LosesWhatHoldsForTheOldPictureOnly) {
    const Part part(testing::drawing(
        "",
        R"(<a:blip r:link="rId8" r:embed="rId7"><a:lum/><a:extLst><a:ext uri="u"/></a:extLst>)"
        R"(</a:blip><a:srcRect l="10"/>)",
        R"(<wp14:sizeRelH relativeFrom="page"><wp14:pctWidth>5</wp14:pctWidth></wp14:sizeRelH>)"));
    EXPECT_THAT(
        cuts_of(part.places.at(0)),
        ElementsAre("0720000",
                    "1360000",
                    "2 r:link=\"rId8\"",
                    "4 r:embed=\"rId7\"",
                    "4<a:extLst><a:ext uri=\"u\"/></a:extLst>",
                    "5",
                    R"(4<a:srcRect l="10"/>)",
                    "0720000",
                    "1360000",
                    R"(4<wp14:sizeRelH relativeFrom="page"><wp14:pctWidth>5</wp14:pctWidth>)"
                    "</wp14:sizeRelH>"));
    EXPECT_EQ(part.places[0].embed, "r:embed");
}

TEST(PicturePlace, OfASheetIsAnAnchor) {
    const Part part(testing::sheet_picture("y"));
    ASSERT_EQ(part.places.size(), 1U);
    const PicturePlace& place = part.places[0];
    EXPECT_TRUE(place.takes_picture());
    EXPECT_EQ(place.anchor_prefix, "xdr:");
    EXPECT_EQ(place.width, 720000);
    EXPECT_EQ(place.cuts.front().kind, Cut::Anchor);
    EXPECT_EQ(place.cuts[1].kind, Cut::AnchorTo);
    EXPECT_EQ(place.cuts.back().kind, Cut::Anchor);
    EXPECT_EQ(place.cuts.back().source, "xdr:twoCellAnchor");
}

TEST(PicturePlace, IsNoDrawingOfManyPicturesOrWithDrawingsInIt) {
    const Part two(testing::drawing("", "<a:blip/><a:blip/>"));
    EXPECT_FALSE(two.places.at(0).takes_picture());
    const Part none(testing::drawing("", ""));
    EXPECT_FALSE(none.places.at(0).takes_picture());
    const Part nested(testing::drawing("", "<a:blip/>", testing::drawing("inner")));
    ASSERT_EQ(nested.places.size(), 2U);
    EXPECT_FALSE(nested.places[0].takes_picture());
    EXPECT_TRUE(nested.places[1].takes_picture());
    EXPECT_THAT(nested.places[0].nested, ElementsAre(testing::drawing("inner")));
}

}  // namespace
}  // namespace nianbao::docx
