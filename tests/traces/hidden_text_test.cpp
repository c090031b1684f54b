#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "traces/finders.hpp"
#include "traces/planted.hpp"

namespace nianbao::traces {
namespace {

using namespace nianbao::testing;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> hidden(const std::string& body, const std::string& styles = "") {
    return told(Planted::docx(body)
                    .part("/word/document.xml",
                          "styles",
                          "/word/styles.xml",
                          "wordprocessingml.styles",
                          word_root("styles", styles))
                    .bytes(),
                find_hidden_text);
}

std::string style(const std::string& id, const std::string& inside, const std::string& more = "") {
    return "<w:style w:styleId=\"" + id + "\" " + more + ">" + inside + "</w:style>";
}

const std::string vanish = "<w:rPr><w:vanish/></w:rPr>";
const std::string char_secret = "<w:rStyle w:val=\"c\"/>";
const std::string par_secret = "<w:pPr><w:pStyle w:val=\"p\"/></w:pPr>";

TEST(HiddenText, OfARunIsToldByItsParagraph) {
    EXPECT_THAT(hidden(paragraph(run("可见")) + "<w:p/>" +
                       paragraph(run("内", "<w:vanish/>") + run("甲") +
                                 run("部", "<w:vanish w:val=\"1\"/>"))),
                ElementsAre("hidden-text  paragraph 3: 内部"));
}

TEST(HiddenText, IsNotWhatARunShowsOrWhatThePageOnTheWebHides) {
    EXPECT_THAT(hidden(paragraph(run("甲", "<w:vanish w:val=\"0\"/>") +
                                 run("乙", "<w:vanish w:val=\"false\"/>") +
                                 run("12", "<w:webHidden/>") + run(" ", "<w:vanish/>"))),
                IsEmpty());
}

TEST(HiddenText, IsNotTheMarkOfAParagraphThatRunsOn) {
    EXPECT_THAT(
        hidden(paragraph("<w:pPr><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr>" + run("甲"))),
        IsEmpty());
}

TEST(HiddenText, FollowsStylesOfRunsAndParagraphsAndWhatTheyAreBasedOn) {
    const std::string styles = style("base", vanish) + style("c", "<w:basedOn w:val=\"base\"/>") +
                               style("p", "<w:basedOn w:val=\"base\"/>");
    EXPECT_THAT(hidden(paragraph(run("甲", char_secret)), styles),
                ElementsAre("hidden-text  paragraph 1: 甲"));
    EXPECT_THAT(
        hidden(paragraph(par_secret + run("乙") + run("丙", "<w:vanish w:val=\"0\"/>")), styles),
        ElementsAre("hidden-text  paragraph 1: 乙"));
}

TEST(HiddenText, ThatTwoStylesHideIsShown) {
    EXPECT_THAT(hidden(paragraph(par_secret + run("甲", char_secret)),
                       style("c", vanish) + style("p", vanish)),
                IsEmpty());
}

TEST(HiddenText, FollowsTheDefaultsOfTheDocument) {
    EXPECT_THAT(
        hidden(paragraph(run("甲")),
               "<w:docDefaults><w:rPrDefault>" + vanish + "</w:rPrDefault></w:docDefaults>"),
        ElementsAre("hidden-text  paragraph 1: 甲"));
    EXPECT_THAT(
        hidden(paragraph(run("乙")), style("n", vanish, "w:type=\"paragraph\" w:default=\"1\"")),
        ElementsAre("hidden-text  paragraph 1: 乙"));
}

TEST(HiddenText, IsJudgedByTheLooksOfNow) {
    const std::string before_hidden = "<w:rPrChange>" + vanish + "</w:rPrChange>";
    const std::string before_shown =
        "<w:vanish/><w:rPrChange><w:rPr><w:vanish w:val=\"0\"/></w:rPr></w:rPrChange>";
    EXPECT_THAT(hidden(paragraph(run("甲", before_hidden)) + paragraph(run("乙", before_shown))),
                ElementsAre("hidden-text  paragraph 2: 乙"));
}

TEST(HiddenText, HoldsTheBoxesThatStandInIt) {
    const std::string box = "<w:txbxContent>" + paragraph(run("框内")) + "</w:txbxContent>";
    EXPECT_THAT(hidden(paragraph("<w:r><w:rPr><w:vanish/></w:rPr>" + box + "<w:t>后</w:t></w:r>")),
                ElementsAre("hidden-text  paragraph 2: 框内", "hidden-text  paragraph 1: 后"));
}

TEST(HiddenText, DoesNotSpreadFromTheMarkOfABox) {
    const std::string box =
        "<w:txbxContent>" + paragraph("<w:pPr>" + vanish + "</w:pPr>") + "</w:txbxContent>";
    EXPECT_THAT(hidden(paragraph("<w:r>" + box + "<w:t>后</w:t></w:r>")), IsEmpty());
}

TEST(HiddenText, EndsWhereStylesRunInACircle) {
    EXPECT_THAT(
        hidden(paragraph(run("甲", char_secret)),
               style("c", "<w:basedOn w:val=\"d\"/>") + style("d", "<w:basedOn w:val=\"c\"/>")),
        IsEmpty());
}

}  // namespace
}  // namespace nianbao::traces
