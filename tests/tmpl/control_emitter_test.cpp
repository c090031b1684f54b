#include "tmpl/control_emitter.hpp"

#include <gtest/gtest.h>

#include "tmpl/story.hpp"

namespace nianbao::tmpl {
namespace {

/// A control around some content.
std::string sdt(std::string_view properties, std::string_view content) {
    return "<w:sdt><w:sdtPr>" + std::string(properties) + "</w:sdtPr><w:sdtContent>" +
           std::string(content) + "</w:sdtContent></w:sdt>";
}

std::string tag(std::string_view name) {
    return "<w:tag w:val=\"" + std::string(name) + "\"/>";
}

std::string r(std::string_view text) {
    return "<w:r><w:t>" + std::string(text) + "</w:t></w:r>";
}

std::string line(std::string_view runs) {
    return "<w:p>" + std::string(runs) + "</w:p>";
}

const Data data =
    Data::object({{"单位", "办事处\n二楼"},
                  {"日期", "2018-03-26"},
                  {"是", true},
                  {"否", false},
                  {"级别", "2"},
                  {"段", Data::List{"甲", "乙"}},
                  {"空", Data::List{}},
                  {"人", Data::List{Data::object({{"名", "张"}}), Data::object({{"名", "李"}})}}});

std::string filled(std::string_view body, const Data& with = data) {
    return render_body(body, with);
}

TEST(Controls, AreFilledByTheirTag) {
    EXPECT_EQ(
        filled(line(sdt(tag("单位"), "<w:r><w:rPr><w:b/></w:rPr><w:t>x</w:t></w:r>" + r("y")))),
        line(sdt(tag("单位"),
                 "<w:r><w:rPr><w:b/></w:rPr><w:t>办事处</w:t><w:br/><w:t>二楼</w:t></w:r>")));
}

TEST(Controls, AreFilledByTheirAliasWhereTheTagWasLost) {
    const std::string alias = "<w:alias w:val=\"单位\"/>";
    EXPECT_NE(filled(line(sdt(alias, r("x")))).find("办事处"), std::string::npos);
}

TEST(Controls, StayAsTheyAreWhereTheDataDoesNotKnowThem) {
    const std::string body = line(sdt(tag("goog_rdk_0"), r("x"))) + sdt(tag("标题 1"), p("y"));
    EXPECT_EQ(filled(body), body);
}

TEST(Controls, WithUnknownNamesLetTheTagsInThemBeFilled) {
    EXPECT_EQ(filled(line(sdt(tag("x"), r("{{级别}}")))), line(sdt(tag("x"), r("2"))));
}

TEST(Controls, LoseThePromptAndTheBindingThatWouldUndoTheText) {
    const std::string properties =
        tag("级别") + "<w:dataBinding w:xpath=\"/a\"/><w:showingPlcHdr/>";
    const std::string prompt =
        "<w:r><w:rPr><w:rStyle w:val=\"PlaceholderText\"/></w:rPr>"
        "<w:t>单击输入</w:t></w:r>";
    EXPECT_EQ(filled(line(sdt(properties, prompt))),
              line(sdt(tag("级别"), "<w:r><w:rPr></w:rPr><w:t>2</w:t></w:r>")));
}

TEST(Controls, AroundParagraphsTakeAParagraphForEachLine) {
    EXPECT_EQ(filled(sdt(tag("单位"), "<w:p><w:pPr><w:jc/></w:pPr>" + r("x") + "</w:p>" + p("y"))),
              sdt(tag("单位"),
                  "<w:p><w:pPr><w:jc/></w:pPr>" + r("办事处") +
                      "</w:p><w:p><w:pPr><w:jc/></w:pPr>" + r("二楼") + "</w:p>"));
    EXPECT_EQ(filled(sdt(tag("段"), p("x"))), sdt(tag("段"), p("甲") + p("乙")));
}

TEST(Controls, AroundACellFillTheCell) {
    const std::string cell = "<w:tc><w:tcPr><w:shd/></w:tcPr>" + p("x") + "</w:tc>";
    EXPECT_EQ(filled(tbl(tr(sdt(tag("级别"), cell)))),
              tbl(tr(sdt(tag("级别"), "<w:tc><w:tcPr><w:shd/></w:tcPr>" + p("2") + "</w:tc>"))));
}

TEST(Controls, OfDatesShowTheDayAndKeepIt) {
    const auto date = [](std::string_view full) {
        return tag("日期") + "<w:date w:fullDate=\"" + std::string(full) +
               "\"><w:dateFormat w:val=\"yyyy/M/d\"/></w:date>";
    };
    EXPECT_EQ(filled(line(sdt(date("2000-01-01T00:00:00Z"), r("x")))),
              line(sdt(date("2018-03-26T00:00:00Z"), r("2018/3/26"))));
    const std::string chinese =
        tag("日期") + "<w:date><w:dateFormat w:val=\"EEEE年O月A日\"/></w:date>";
    EXPECT_EQ(filled(line(sdt(chinese, r("x")))), line(sdt(chinese, r("二〇一八年三月二十六日"))));
}

/// A part that knows the names of Word 2010.
std::string with_word_2010(std::string_view body) {
    return "<w:document xmlns:w=\"" + std::string(docx::wordprocessing) +
           "\" xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" "
           "xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\"><w:body>" +
           std::string(body) + "</w:body></w:document>";
}

std::string filled_2010(std::string_view body) {
    return render_part(with_word_2010(body), data);
}

TEST(Controls, WithABoxAreTicked) {
    const auto box = [](std::string_view name, std::string_view state, std::string_view sign) {
        return line(sdt(tag(name) + "<w14:checkbox><w14:checked w14:val=\"" + std::string(state) +
                            "\"/></w14:checkbox>",
                        "<w:r><w:t xml:space=\"preserve\">" + std::string(sign) + "</w:t></w:r>"));
    };
    EXPECT_EQ(filled_2010(box("是", "0", "☐") + box("否", "1", "☒")),
              with_word_2010(box("是", "1", "☒") + box("否", "0", "☐")));
}

TEST(Controls, WithChoicesShowTheirChoice) {
    const std::string items =
        "<w:listItem w:value=\"1\" w:displayText=\"区\"/>"
        "<w:listItem w:value=\"2\" w:displayText=\"街道\"/>";
    const std::string list = tag("级别") + "<w:dropDownList>" + items + "</w:dropDownList>";
    EXPECT_EQ(filled(line(sdt(list, r("x")))), line(sdt(list, r("街道"))));
    const Data other = Data::object({{"级别", "省"}});
    EXPECT_THROW(filled(line(sdt(list, r("x"))), other), Error);
    const std::string box = tag("级别") + "<w:comboBox>" + items + "</w:comboBox>";
    EXPECT_EQ(filled(line(sdt(box, r("x"))), other), line(sdt(box, r("省"))));
}

TEST(Controls, AreSectionsWhereTheirNameSaysSo) {
    EXPECT_EQ(filled(sdt(tag("#是"), p("a")) + sdt(tag("#否"), p("b")) + sdt(tag("^否"), p("c"))),
              sdt(tag("#是"), p("a")) + sdt(tag("^否"), p("c")));
    EXPECT_THROW(filled(sdt(tag("#没有"), p("a"))), Error);
}

TEST(Controls, AroundRowsRepeatForAList) {
    const std::string row = tr(tc(p("{{名}}")));
    EXPECT_EQ(filled(tbl(sdt(tag("人"), row))),
              tbl(sdt(tag("人"), tr(tc(p("张")))) + sdt(tag("人"), tr(tc(p("李"))))));
}

TEST(Controls, InsideARepeatedControlAskTheItem) {
    const std::string body = sdt(tag("人"), line(sdt(tag("名"), r("x"))));
    EXPECT_EQ(filled(body),
              sdt(tag("人"), line(sdt(tag("名"), r("张")))) +
                  sdt(tag("人"), line(sdt(tag("名"), r("李")))));
}

TEST(Controls, ThatRepeatKeepOneControlAroundAllItems) {
    const auto whole = [](std::string_view items) {
        return with_word_2010(sdt(tag("人") + "<w15:repeatingSection/>", items));
    };
    const auto item = [](std::string_view text) {
        return sdt(
            "<w15:repeatingSectionItem/>",
            "<w:p><w:r><w:t xml:space=\"preserve\">" + std::string(text) + "</w:t></w:r></w:p>");
    };
    EXPECT_EQ(render_part(whole(item("{{名}}") + item("旧")), data),
              whole(item("张") + item("李")));
    const std::string unknown = whole(item("x") + item("y"));
    EXPECT_EQ(render_part(unknown, Data::object({})), unknown);
}

TEST(Controls, ThatComeOutEmptyLeaveALegalDocument) {
    const std::string cell = tc(sdt(tag("空"), p("{{名}}")));
    EXPECT_EQ(filled(tbl(tr(cell + tc(p("x"))))), tbl(tr(tc("<w:p></w:p>") + tc(p("x")))));
    EXPECT_EQ(filled(p("a") + tbl(sdt(tag("空"), tr(tc(p("{{名}}"))))) + p("b")), p("a") + p("b"));
    EXPECT_EQ(filled(sdt(tag("空"), p("x")) + p("b")), p("b"));
}

TEST(Controls, GetIdsOfTheirOwnInCopies) {
    const std::string body = sdt("<w:id w:val=\"7\"/>" + tag("人"), p("{{名}}"));
    const std::string out = filled(body);
    EXPECT_NE(out.find("<w:id w:val=\"7\"/>"), std::string::npos);
    EXPECT_EQ(out.find("<w:id w:val=\"7\"/>"), out.rfind("<w:id w:val=\"7\"/>"));
}

TEST(Controls, TakeFormatsInTheirName) {
    EXPECT_NE(filled(line(sdt(tag("级别|中文数字"), r("x")))).find("二"), std::string::npos);
}

}  // namespace
}  // namespace nianbao::tmpl
