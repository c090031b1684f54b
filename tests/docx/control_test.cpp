#include "docx/control.hpp"

#include <gtest/gtest.h>

#include "docx/story_reader.hpp"

namespace nianbao::docx {
namespace {

const std::string head = "<w:body xmlns:w=\"" + std::string(wordprocessing) +
                         "\" xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" "
                         "xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\">";

/// A part with one control, and that control.
struct One {
    explicit One(std::string_view properties)
        : part(head + "<w:sdt><w:sdtPr>" + std::string(properties) +
               "</w:sdtPr><w:sdtContent/></w:sdt></w:body>"),
          control(read_controls(part).begin()->second) {}
    std::string part;
    Control control;
};

TEST(Control, GoesByItsTagOrElseByItsAlias) {
    EXPECT_EQ(One("<w:alias w:val=\"名\"/><w:tag w:val=\"a &amp; b\"/>").control.tag, "a & b");
    EXPECT_EQ(One("<w:tag w:val=\"t\"/><w:alias w:val=\"名\"/>").control.tag, "t");
    const One named("<w:alias w:val=\"名\"/>");
    EXPECT_EQ(named.control.tag, "名");
    EXPECT_TRUE(named.control.by_alias);
    EXPECT_EQ(One("<w:tag w:val=\"\"/>").control.tag, "");
}

TEST(Control, KnowsItsKind) {
    using Kind = Control::Kind;
    EXPECT_EQ(One("").control.kind, Kind::Text);
    EXPECT_EQ(One("<w:text/>").control.kind, Kind::Text);
    EXPECT_EQ(One("<w:date/>").control.kind, Kind::Date);
    EXPECT_EQ(One("<w14:checkbox/>").control.kind, Kind::CheckBox);
    EXPECT_EQ(One("<w15:repeatingSection/>").control.kind, Kind::Repeating);
    EXPECT_EQ(One("<w:docPartObj/>").control.kind, Kind::Other);
}

TEST(Control, KnowsItsChoicesAndSigns) {
    const One list(
        "<w:dropDownList><w:listItem w:value=\"1\" w:displayText=\"街道\"/>"
        "<w:listItem w:value=\"2\"/></w:dropDownList>");
    ASSERT_EQ(list.control.choices.size(), 2U);
    EXPECT_EQ(list.control.choices[0].shown, "街道");
    EXPECT_EQ(list.control.choices[1].shown, "2");
    const One box(
        "<w14:checkbox><w14:checked w14:val=\"0\"/><w14:checkedState w14:val=\"2611\"/>"
        "<w14:uncheckedState w14:val=\"x\"/></w14:checkbox>");
    EXPECT_EQ(box.control.checked, "☑");
    EXPECT_EQ(box.control.unchecked, "☐");
    EXPECT_EQ(box.control.state, "0");
}

TEST(Control, LosesPromptAndBindingWhenItIsFilled) {
    const One bound(
        "<w:dataBinding w:xpath=\"/a\"/><w:id w:val=\"1\"/><w:showingPlcHdr/>"
        "<w:date w:fullDate=\"2018-03-26T00:00:00Z\"/>");
    EXPECT_TRUE(bound.control.placeholder);
    const FilledProperties filled = filled_properties(bound.control);
    EXPECT_EQ(filled.before, "<w:sdtPr><w:id w:val=\"1\"/><w:date w:fullDate=\"");
    EXPECT_EQ(filled.after, "\"/></w:sdtPr>");
}

TEST(Control, StandsWhereItBegins) {
    const std::string part = head +
                             "<w:sdt><w:sdtPr/><w:sdtContent><w:sdt><w:sdtPr><w:tag "
                             "w:val=\"i\"/></w:sdtPr></w:sdt></w:sdtContent></w:sdt></w:body>";
    const auto controls = read_controls(part);
    ASSERT_EQ(controls.size(), 2U);
    const char* const inner = part.data() + part.rfind("<w:sdt>");
    EXPECT_EQ(controls.at(inner).tag, "i");
}

}  // namespace
}  // namespace nianbao::docx
