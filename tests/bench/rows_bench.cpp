#include <benchmark/benchmark.h>

#include "bench/floor.hpp"
#include "zip/writer.hpp"

// A row loop of 65 to 65,000 rows: the time for a row must not grow with their number.

namespace nianbao::bench {
namespace {

constexpr const char* content_types =
    R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
    R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
    R"(<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>)"
    R"(</Types>)";

constexpr const char* relationships =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>)"
    R"(</Relationships>)";

constexpr const char* document =
    R"(<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>)"
    R"(<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="6000"/><w:gridCol w:w="1000"/><w:gridCol w:w="1500"/></w:tblGrid>)"
    R"(<w:tr><w:tc><w:tcPr><w:tcW w:w="6000" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:ind w:left="240"/></w:pPr><w:r><w:t>{{#rows}}{{label}}</w:t></w:r></w:p></w:tc>)"
    R"(<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>{{unit}}</w:t></w:r></w:p></w:tc>)"
    R"(<w:tc><w:tcPr><w:tcW w:w="1500" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>{{value}}{{/rows}}</w:t></w:r></w:p></w:tc></w:tr>)"
    R"(</w:tbl><w:sectPr/></w:body></w:document>)";

std::string row_template() {
    zip::Writer writer;
    writer.add("[Content_Types].xml", content_types);
    writer.add("_rels/.rels", relationships);
    writer.add("word/document.xml", document);
    return writer.finish();
}

void rows(benchmark::State& state) {
    const Template table = Template::compile(row_template());
    Data::List items;
    for (std::int64_t i = 0; i < state.range(0); ++i) {
        items.push_back(Data::object({{"label", "主动公开政府信息数" + std::to_string(i)},
                                      {"unit", "条"},
                                      {"value", Data::number(std::to_string(i * 7))}}));
    }
    const Data data = Data::object({{"rows", std::move(items)}});
    const fs::path file = output_folder() / "rows.docx";
    for (auto _ : state) {
        table.render_to(data, file);
    }
    state.SetComplexityN(state.range(0));
}
BENCHMARK(rows)
    ->Name("rows/docx")
    ->Arg(65)
    ->Arg(650)
    ->Arg(6500)
    ->Arg(65000)
    ->Unit(benchmark::kMillisecond)
    ->Complexity(benchmark::oN);

}  // namespace
}  // namespace nianbao::bench
