#include "opc/pictures.hpp"

#include <gmock/gmock.h>

#include "docx/drawings.hpp"
#include "nianbao/files.hpp"
#include "nianbao/template.hpp"
#include "tmpl/documents.hpp"

namespace nianbao::tmpl {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

/// Files by name, as a folder would have them.
std::string file_named(const std::string& name) {
    static const std::map<std::string, std::string> files = {
        {"wide.png", testing::png(200, 100)},
        {"copy.png", testing::png(200, 100)},
        {"tall.jpg", testing::jpeg(100, 200)},
        {"map.svg", testing::svg(R"(width="100" height="100")")},
        {"map.png", testing::png(50, 50)},
        {"odd.png", "GIF89a"}};
    const auto found = files.find(name);
    if (found == files.end()) {
        throw Error(Error::Kind::File, {"file.missing", {"没有", "missing"}, name, {}});
    }
    return found->second;
}

/// A document with a picture in it.
std::string docx_with(const std::string& body) {
    const std::string w = " " + std::string(testing::drawing_namespaces) + ">";
    const std::string document =
        "<w:document" + w + "<w:body>" + body + "<w:sectPr/></w:body></w:document>";
    return package_of({{"word/document.xml", word_type + "document.main+xml", document},
                       {"word/_rels/document.xml.rels", "", relationships_of({})}});
}

std::string paragraph(const std::string& run) {
    return "<w:p><w:r><w:rPr><w:b/></w:rPr>" + run + "</w:r></w:p>";
}

RenderOptions with_files(Missing missing = Missing::Error) {
    RenderOptions options = missing;
    options.pictures = file_named;
    return options;
}

std::string filled(const std::string& document,
                   const std::string& json,
                   const RenderOptions& options = with_files()) {
    return Template::compile(document).render(parse_data(json), options);
}

std::string body_of(const std::string& document) {
    return part_of(document, "word/document.xml");
}

std::vector<std::string> codes_of(const std::string& document,
                                  const std::string& json,
                                  const RenderOptions& options = with_files()) {
    std::vector<std::string> codes;
    try {
        filled(document, json, options);
    } catch (const Error& error) {
        for (const Problem& problem : error.problems()) {
            codes.push_back(problem.code);
        }
    }
    return codes;
}

const std::string framed = docx_with(paragraph(testing::drawing("{{p|图片}}")));

TEST(Pictures, TakeTheFrameOfAPictureAndKeepTheirShape) {
    const std::string made = filled(framed, R"({"p":{"picture":"tall.jpg","alt":"门\"口"}})");
    const std::string body = body_of(made);
    EXPECT_THAT(body, HasSubstr(R"(<wp:extent cx="180000" cy="360000"/>)"));
    EXPECT_THAT(body, HasSubstr(R"(<a:ext cx="180000" cy="360000"/>)"));
    EXPECT_THAT(body, HasSubstr("descr=\"门&quot;口\""));
    EXPECT_THAT(body, HasSubstr(R"(<a:blip r:embed="rIdPicture1"/>)"));
    EXPECT_EQ(part_of(made, "word/media/picture1.jpeg"), file_named("tall.jpg"));
    EXPECT_THAT(part_of(made, "word/_rels/document.xml.rels"),
                HasSubstr("Target=\"/word/media/picture1.jpeg\""));
    EXPECT_THAT(part_of(made, "[Content_Types].xml"),
                HasSubstr(R"(<Default Extension="jpeg" ContentType="image/jpeg"/>)"));
}

TEST(Pictures, AreAsLargeAsTheTagSays) {
    const auto extent = [](const std::string& tag, const std::string& value) {
        const std::string body =
            body_of(filled(docx_with(paragraph(testing::drawing(tag))), "{\"p\":" + value + "}"));
        const std::size_t begin = body.find("<wp:extent ") + 11;
        return body.substr(begin, body.find("/>", begin) - begin);
    };
    EXPECT_EQ(extent("{{p|picture:frame}}", R"("tall.jpg")"), R"(cx="720000" cy="360000")");
    EXPECT_EQ(extent("{{p|图片:10,10}}", R"("tall.jpg")"), R"(cx="360000" cy="360000")");
    EXPECT_EQ(extent("{{p|图片:10}}", R"("tall.jpg")"), R"(cx="360000" cy="720000")");
    EXPECT_EQ(extent("{{p|图片：，10}}", R"("wide.png")"), R"(cx="720000" cy="360000")");
    EXPECT_EQ(extent("{{p|图片:10}}", R"({"picture":"tall.jpg","height":10})"),
              R"(cx="180000" cy="360000")");
}

TEST(Pictures, OfOneContentAreKeptOnce) {
    const std::string loop = docx_with("<w:p><w:r><w:t>{{#all}}</w:t></w:r></w:p>" +
                                       paragraph(testing::drawing("{{.|图片}}")) +
                                       "<w:p><w:r><w:t>{{/all}}</w:t></w:r></w:p>");
    const std::string made = filled(loop, R"({"all":["wide.png","copy.png","tall.jpg"]})");
    const std::string body = body_of(made);
    EXPECT_THAT(body, HasSubstr(R"(<wp:docPr id="3")"));
    EXPECT_THAT(body, HasSubstr(R"(<wp:docPr id="1")"));
    EXPECT_THAT(body, HasSubstr(R"(<wp:docPr id="2")"));
    EXPECT_EQ(part_of(made, "word/media/picture2.jpeg"), file_named("tall.jpg"));
    EXPECT_EQ(part_of(made, "word/media/picture3.jpeg"), "");
}

TEST(Pictures, OfSvgStandBehindTheirPng) {
    const std::string made = filled(framed, R"({"p":"map.svg"})");
    const std::string body = body_of(made);
    EXPECT_THAT(body,
                HasSubstr(R"(<a:blip r:embed="rIdPicture2"><a:extLst><a:ext uri="{96DAC541)"));
    EXPECT_THAT(body, HasSubstr("r:embed=\"rIdPicture1\"/></a:ext></a:extLst></a:blip>"));
    EXPECT_EQ(part_of(made, "word/media/picture1.svg"), file_named("map.svg"));
    EXPECT_EQ(part_of(made, "word/media/picture2.png"), file_named("map.png"));
}

TEST(Pictures, OfABlankLeaveNoFrame) {
    for (const char* json : {R"({"p":null})", R"({"p":""})"}) {
        EXPECT_THAT(body_of(filled(framed, json)), Not(HasSubstr("drawing>"))) << json;
    }
    EXPECT_THAT(body_of(filled(framed, "{}", with_files(Missing::Empty))),
                Not(HasSubstr("drawing>")));
}

TEST(Pictures, ThatAreMissingMayKeepTheFrameAsItIs) {
    EXPECT_EQ(body_of(filled(framed, "{}", with_files(Missing::Keep))), body_of(framed));
    EXPECT_THAT(codes_of(framed, "{}"), ElementsAre("data.missing"));
}

TEST(Pictures, ThatAreNotUsedLeaveThePackageAsItIs) {
    const std::string made = filled(framed, R"({"p":null})");
    EXPECT_EQ(part_of(made, "[Content_Types].xml"), part_of(framed, "[Content_Types].xml"));
    EXPECT_EQ(part_of(made, "word/_rels/document.xml.rels"),
              part_of(framed, "word/_rels/document.xml.rels"));
}

TEST(Pictures, StandInALineOfText) {
    const std::string line = docx_with(paragraph("<w:t>前{{p|图片:20,10}}后</w:t>"));
    const std::string body = body_of(filled(line, R"({"p":"wide.png"})"));
    EXPECT_THAT(body, HasSubstr(">前</w:t><w:drawing><wp:inline "));
    EXPECT_THAT(body, HasSubstr(R"(<wp:extent cx="720000" cy="360000"/><wp:docPr id="1")"));
    EXPECT_THAT(body, HasSubstr("</wp:inline></w:drawing><w:t xml:space=\"preserve\">后</w:t>"));
    EXPECT_THAT(body_of(filled(line, R"({"p":null})")), Not(HasSubstr("<w:drawing")));
    EXPECT_THAT(body_of(filled(line, "{}", with_files(Missing::Keep))),
                HasSubstr("<w:t>{{p|图片:20,10}}</w:t>"));
}

TEST(Pictures, AreBlocksWithACaption) {
    const std::string text = docx_with(paragraph("<w:t>{{p|正文}}</w:t>"));
    const std::string body =
        body_of(filled(text, R"({"p":["甲",{"picture":"wide.png","width":50,"caption":"图 1"}]})"));
    EXPECT_THAT(body, HasSubstr("<w:jc w:val=\"center\"/></w:pPr><w:r><w:drawing>"));
    EXPECT_THAT(body, HasSubstr(R"(<wp:extent cx="1800000" cy="900000"/>)"));
    EXPECT_THAT(body, HasSubstr(">图 1</w:t></w:r></w:p>"));
    EXPECT_THAT(codes_of(text, R"({"p":[{"picture":1}]})"), ElementsAre("data.block"));
}

TEST(Pictures, FillAContentControlForAPicture) {
    const std::string control = docx_with(
        "<w:p><w:sdt><w:sdtPr><w:id w:val=\"9\"/><w:tag w:val=\"p\"/><w:showingPlcHdr/>"
        "<w:picture/></w:sdtPr><w:sdtContent><w:r>" +
        testing::drawing("") + "</w:r></w:sdtContent></w:sdt></w:p>");
    const std::string body = body_of(filled(control, R"({"p":"tall.jpg"})"));
    EXPECT_THAT(body, HasSubstr(R"(<w:tag w:val="p"/><w:picture/></w:sdtPr>)"));
    EXPECT_THAT(body, HasSubstr(R"(r:embed="rIdPicture1")"));
    EXPECT_EQ(body_of(filled(control, "{}")), body_of(control));
    EXPECT_EQ(body_of(filled(control, R"({"p":null})")), body_of(control));
}

TEST(Pictures, InASheetStandAtACell) {
    const std::string drawing = "<xdr:wsDr " + std::string(testing::drawing_namespaces) + ">" +
                                testing::sheet_picture("{{p|图片}}") + "</xdr:wsDr>";
    const std::string ns = " xmlns=\"" + std::string(spreadsheet_ml) + "\" xmlns:r=\"" +
                           std::string(office_relationships) + "\">";
    const std::string book = package_of(
        {{"xl/workbook.xml",
          sheet_type + "sheet.main+xml",
          "<workbook" + ns + "<sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"rId1\"/></sheets>" +
              "</workbook>"},
         {"xl/_rels/workbook.xml.rels", "", relationships_of({{"worksheet", "worksheets/a.xml"}})},
         {"xl/worksheets/a.xml",
          sheet_type + "worksheet+xml",
          "<worksheet" + ns +
              "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{{#n}}{{.}}</t>"
              "</is></c><c r=\"B1\" "
              "t=\"inlineStr\"><is><t>{{/n}}</t></is></c></row></sheetData><drawing "
              "r:id=\"rId1\"/></worksheet>"},
         {"xl/worksheets/_rels/a.xml.rels",
          "",
          relationships_of({{"drawing", "../drawings/d.xml"}})},
         {"xl/drawings/d.xml", "openxmlformats-officedocument.drawing+xml", drawing}});
    const std::string made = filled(book, R"({"n":[1,2,3],"p":"tall.jpg"})");
    const std::string xml = part_of(made, "xl/drawings/d.xml");
    EXPECT_THAT(xml, HasSubstr("<xdr:oneCellAnchor><xdr:from>"));
    EXPECT_THAT(xml, HasSubstr("</xdr:from><xdr:ext cx=\"180000\" cy=\"360000\"/><xdr:pic>"));
    EXPECT_THAT(xml, HasSubstr("<xdr:clientData/></xdr:oneCellAnchor>"));
    EXPECT_THAT(xml, HasSubstr("<xdr:row>4</xdr:row>")) << "rows moved";
    EXPECT_THAT(part_of(made, "xl/drawings/_rels/d.xml.rels"),
                HasSubstr("/xl/media/picture1.jpeg"));
    EXPECT_THAT(part_of(filled(book, R"({"n":[],"p":null})"), "xl/drawings/d.xml"),
                Not(HasSubstr("Anchor")));
}

TEST(Pictures, ThatCannotBeHadAreAllTold) {
    const std::string two = docx_with(paragraph(testing::drawing("{{a|图片}}")) +
                                      paragraph(testing::drawing("{{b|图片}}")) +
                                      paragraph("<w:t>{{c|图片}}{{d|图片}}</w:t>"));
    EXPECT_THAT(codes_of(two, R"({"a":"none.png","b":"odd.png","c":7,"d":{"picture":"a\u0001"}})"),
                ElementsAre("file.missing", "picture.type", "data.picture", "data.character"));
    EXPECT_THAT(codes_of(framed, R"({"p":"wide.png"})", Missing::Error),
                ElementsAre("picture.source"));
    RenderOptions few = with_files();
    few.limits.picture_bytes = 10;
    EXPECT_THAT(codes_of(framed, R"({"p":"wide.png"})", few), ElementsAre("data.pictures"));
}

TEST(Pictures, AreRefusedWhereNoneCanStand) {
    const auto refused = [](const std::string& document) {
        try {
            Template::compile(document);
        } catch (const Error& error) {
            return error.problems().front().code;
        }
        return std::string();
    };
    EXPECT_EQ(refused(docx_of("<w:p/>", "<w:p/>", "{{p|图片}}")), "tmpl.picture");
    EXPECT_EQ(refused(docx_with(paragraph(testing::drawing("{{p|图片}}", "")))), "tmpl.picture");
    const std::string cell = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>";
    EXPECT_EQ(refused(xlsx_of(cell, "<si><t>{{p|图片}}</t></si>")), "tmpl.picture");
    EXPECT_EQ(refused(xlsx_of(cell, "<si><t>a {{p|图片}}</t></si>")), "tmpl.picture");
    EXPECT_EQ(refused(docx_with(paragraph("<w:t>{{p|图片:0,1}}</w:t>"))), "tmpl.argument");
    EXPECT_EQ(refused(docx_with(paragraph("<w:t>{{p|图片:x}}</w:t>"))), "tmpl.argument");
    EXPECT_EQ(refused(docx_with(paragraph("<w:t>{{p|图片|默认:a}}</w:t>"))), "tmpl.chain");
}

}  // namespace
}  // namespace nianbao::tmpl
