#include "tmpl/block_writer.hpp"

#include <gtest/gtest.h>

#include "tmpl/document_rules.hpp"
#include "tmpl/documents.hpp"
#include "tmpl/story.hpp"

namespace nianbao::tmpl {
namespace {

Data one(const char* key, Data value) {
    return Data::object({{key, std::move(value)}});
}

/// A document whose only paragraph is a tag of blocks, and styles of these names.
std::string filled(const Data& blocks, std::string_view styles = {}) {
    const std::string w = " xmlns:w=\"" + std::string(word_ml) + "\">";
    const std::string rels = "<Relationships xmlns=\"" + std::string(package_relationships) +
                             "\"><Relationship Id=\"rId1\" Type=\"" +
                             std::string(office_relationships) +
                             "/styles\" Target=\"styles.xml\"/></Relationships>";
    const std::string body =
        "<w:p><w:pPr><w:jc/></w:pPr><w:r><w:rPr><w:b/></w:rPr>"
        "<w:t>{{text|正文}}</w:t></w:r></w:p>";
    const std::string bytes = package_of(
        {{"word/document.xml",
          word_type + "document.main+xml",
          "<w:document" + w + "<w:body>" + body + "<w:sectPr/></w:body></w:document>"},
         {"word/styles.xml",
          word_type + "styles+xml",
          "<w:styles" + w + std::string(styles) + "</w:styles>"},
         {"word/_rels/document.xml.rels", "openxmlformats-package.relationships+xml", rels}});
    const std::string part =
        part_of(Template::compile(bytes).render(one("text", blocks)), "word/document.xml");
    EXPECT_EQ(broken_rule(part), "");
    const std::size_t from = part.find("<w:body>") + 8;
    std::string inside = part.substr(from, part.find("<w:sectPr/>") - from);
    const std::string preserve = " xml:space=\"preserve\"";
    for (std::size_t at = 0; (at = inside.find(preserve)) != std::string::npos;) {
        inside.erase(at, preserve.size());
    }
    return inside;
}

std::string body_line(std::string_view text) {
    return "<w:p><w:pPr><w:jc/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>" + std::string(text) +
           "</w:t></w:r></w:p>";
}

std::string styled(std::string_view style, std::string_view text) {
    return "<w:p><w:pPr><w:pStyle w:val=\"" + std::string(style) + "\"/></w:pPr><w:r><w:t>" +
           std::string(text) + "</w:t></w:r></w:p>";
}

std::string style(std::string_view type, std::string_view id, std::string_view name) {
    return "<w:style w:type=\"" + std::string(type) + "\" w:styleId=\"" + std::string(id) +
           "\"><w:name w:val=\"" + std::string(name) + "\"/></w:style>";
}

TEST(Blocks, AreParagraphsThatLookLikeTheirTag) {
    EXPECT_EQ(filled("甲\n乙"), body_line("甲") + body_line("乙"));
    EXPECT_EQ(filled(Data::List{"甲", one("p", "乙 & 丙")}),
              body_line("甲") + body_line("乙 &amp; 丙"));
}

TEST(Blocks, AreNothingForABlank) {
    EXPECT_EQ(filled(Data()), "");
    EXPECT_EQ(filled(Data::List{}), "");
}

TEST(Blocks, TakeTheStylesOfTheTemplate) {
    const std::string styles = style("paragraph", "1", "Heading 1") +
                               style("paragraph", "a", "heading 2") +
                               style("paragraph", "b", "List Bullet");
    EXPECT_EQ(filled(Data::List{one("h1", "一"), one("h2", "二"), one("h3", "三")}, styles),
              styled("1", "一") + styled("a", "二") + body_line("三"));
    EXPECT_EQ(filled(one("list", Data::List{"甲", "乙"}), styles),
              styled("b", "甲") + styled("b", "乙"));
}

TEST(Blocks, NumberAnOrderedList) {
    const Data list = Data::object({{"list", Data::List{"甲", "乙"}}, {"ordered", true}});
    EXPECT_EQ(filled(Data::List{list, list}),
              body_line("1. 甲") + body_line("2. 乙") + body_line("1. 甲") + body_line("2. 乙"));
    EXPECT_EQ(filled(one("list", Data::List{"甲"})), body_line("• 甲"));
}

TEST(Blocks, BeginAParagraphWithAHeading) {
    const Data block =
        one("run_in", Data::object({{"heading", "（一）公开。"}, {"text", "做了。"}}));
    EXPECT_EQ(filled(block, style("character", "R", "Run-in Heading")),
              "<w:p><w:pPr><w:jc/></w:pPr><w:r><w:rPr><w:rStyle w:val=\"R\"/></w:rPr>"
              "<w:t>（一）公开。</w:t></w:r><w:r><w:t>做了。</w:t></w:r></w:p>");
}

TEST(Blocks, DrawTablesWithAHead) {
    const Data table = one("table",
                           Data::List{Data::List{"渠道", "条数"},
                                      Data::List{"网站", Data::number("12")},
                                      Data::List{"微信", Data()}});
    const std::string out =
        filled(table,
               style("table", "T", "Table Grid") + style("paragraph", "H", "Table Head") +
                   style("paragraph", "V", "Table Value"));
    EXPECT_NE(out.find("<w:tblStyle w:val=\"T\"/>"), std::string::npos);
    EXPECT_NE(out.find(styled("H", "渠道")), std::string::npos);
    EXPECT_NE(out.find(styled("V", "12")), std::string::npos);
    EXPECT_NE(out.find("<w:p><w:pPr><w:pStyle w:val=\"V\"/></w:pPr></w:p>"), std::string::npos);
    EXPECT_EQ(out.find("<w:tblHeader/>"), out.rfind("<w:tblHeader/>"));
}

TEST(Blocks, DrawBordersWhereTheTemplateHasNoTableStyle) {
    const std::string out = filled(one("table", Data::List{Data(Data::List{"a"})}));
    EXPECT_NE(out.find("<w:tblBorders>"), std::string::npos);
}

TEST(Blocks, KeepTwoTablesApart) {
    const Data table = one("table", Data::List{Data(Data::List{"a"})});
    EXPECT_EQ(filled(Data::List{table, table}).find("</w:tbl><w:tbl>"), std::string::npos);
}

TEST(Blocks, KeepATableApartFromThoseOfTheTemplate) {
    const Data text = one("text", one("table", Data::List{Data(Data::List{"a"})}));
    const std::string table = tbl(tr(tc(p("x"))));
    const std::string out = render_body(table + p("{{text|正文}}") + table, text);
    EXPECT_EQ(out.find("</w:tbl><w:tbl>"), std::string::npos) << out;
    EXPECT_EQ(render_body(table + p("{{text|正文}}") + table, one("text", Data())), table + table);
    EXPECT_EQ(render_body(p("{{text|正文}}") + table, one("text", "甲")), p("甲") + table);
}

TEST(Blocks, KeepTheTablesOfARepeatedTagApart) {
    const Data table = one("table", Data::List{Data(Data::List{"a"})});
    const std::string out = render_body(p("{{#all}}") + p("{{.|正文}}") + p("{{/all}}"),
                                        one("all", Data::List{table, table}));
    EXPECT_NE(out.find("</w:tbl><w:p>"), std::string::npos) << out;
    EXPECT_EQ(out.find("</w:tbl><w:tbl>"), std::string::npos) << out;
}

TEST(Blocks, BreakTheLinesOfOneParagraph) {
    EXPECT_EQ(filled(one("p", "甲\n乙")), body_line("甲</w:t><w:br/><w:t>乙"));
    EXPECT_EQ(filled(one("p", "")), "");
}

TEST(Blocks, PassOverMembersThatAreFalse) {
    const Data block = Data::object({{"h1", false}, {"p", "甲"}, {"run_in", false}});
    EXPECT_EQ(filled(Data::List{block}), body_line("甲"));
}

std::string code(const Data& blocks) {
    try {
        filled(blocks);
    } catch (const Error& error) {
        return error.problems().at(0).code;
    }
    return {};
}

TEST(Blocks, RefuseWhatIsNone) {
    EXPECT_EQ(code(Data::List{"a", Data::List{"b"}}), "data.block");
    EXPECT_EQ(code(one("h5", "x")), "data.block");
    EXPECT_EQ(code(Data::object({{"p", "x"}, {"h1", "y"}})), "data.block");
    EXPECT_EQ(code(one("p", false)), "data.block");
    EXPECT_EQ(code(one("table", Data::List{Data::List{"a", "b"}, Data::List{"c"}})), "data.block");
    EXPECT_EQ(code(one("list", "a")), "data.block");
    EXPECT_EQ(code("a\x01"), "data.character");
}

TEST(Blocks, WantAParagraphOfTheirOwn) {
    try {
        render_body(p("见{{text|正文}}"), one("text", "x"));
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.problems().at(0).code, "tmpl.blocks");
    }
}

TEST(Blocks, LeaveACellLegal) {
    const Data table = one("text", Data::List{one("table", Data::List{Data(Data::List{"a"})})});
    const std::string out = render_body(tbl(tr(tc(p("{{text|正文}}")))), table);
    EXPECT_EQ(broken_rule(document(out)), "");
    EXPECT_EQ(render_body(tbl(tr(tc(p("{{text|正文}}")) + tc(p("x")))), one("text", Data())),
              tbl(tr(tc("<w:p></w:p>") + tc(p("x")))));
}

}  // namespace
}  // namespace nianbao::tmpl
