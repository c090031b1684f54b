#include <fstream>

#include <benchmark/benchmark.h>
#include <malloc.h>

#include "bench/floor.hpp"
#include "zip/archive.hpp"
#include "zip/file.hpp"
#include "zip/writer.hpp"

// A row loop of 65 to 65,000 rows of a table, and to 1,000,000 of a sheet: the time for a row must
// not grow with their number, and the memory beside the data must not pass three times the part.

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

constexpr const char* sheet_types =
    R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
    R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
    R"(<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>)"
    R"(<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>)"
    R"(<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>)"
    R"(</Types>)";

constexpr const char* sheet_relationships =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>)"
    R"(</Relationships>)";

constexpr const char* book_relationships =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>)"
    R"(<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/>)"
    R"(</Relationships>)";

constexpr const char* book =
    R"(<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">)"
    R"(<sheets><sheet name="s" sheetId="1" r:id="rId1"/></sheets></workbook>)";

constexpr const char* strings =
    R"(<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>{{#rows}}{{label}}</t></si>)"
    R"(<si><t>{{unit}}</t></si><si><t>{{value}}{{/rows}}</t></si></sst>)";

constexpr const char* sheet =
    R"(<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>)"
    R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1"><f>C1*2</f></c></row>)"
    R"(<row r="2"><c r="C2"><f>SUM(C1:C1)</f></c></row></sheetData></worksheet>)";

std::string sheet_template() {
    zip::Writer writer;
    writer.add("[Content_Types].xml", sheet_types);
    writer.add("_rels/.rels", sheet_relationships);
    writer.add("xl/workbook.xml", book);
    writer.add("xl/_rels/workbook.xml.rels", book_relationships);
    writer.add("xl/worksheets/sheet1.xml", sheet);
    writer.add("xl/sharedStrings.xml", strings);
    return writer.finish();
}

Data items(std::int64_t count) {
    Data::List list;
    for (std::int64_t i = 0; i < count; ++i) {
        list.push_back(Data::object({{"label", "主动公开政府信息数" + std::to_string(i)},
                                     {"unit", "条"},
                                     {"value", Data::number(std::to_string(i * 7))}}));
    }
    return Data::object({{"rows", std::move(list)}});
}

/// What this process has needed at most, in MiB, since the last call (Linux: clear_refs, VmHWM).
double peak_memory() {
    std::ifstream status("/proc/self/status");
    double peak = 0;
    for (std::string word; status >> word;) {
        if (word == "VmHWM:") {
            status >> peak;
        }
    }
    std::ofstream("/proc/self/clear_refs") << "5";
    return peak / 1024;
}

/// The unpacked size of a part of a file, in MiB.
double part_size(const fs::path& file, const char* part) {
    const zip::Archive archive = zip::Archive::open(
        zip::read_file(file, read_limit),
        {read_limit, read_limit, read_limit, read_limit, read_limit, read_limit});
    return static_cast<double>(archive.find(part)->size) / (1U << 20U);
}

/// Counters: the data in memory, what rendering needs beside it at most, and how large the part is
/// that it makes.
void rows(benchmark::State& state, const char* name, const char* part, const std::string& bytes) {
    const Template table = Template::compile(bytes);
    const Data data = items(state.range(0));
    const fs::path file = output_folder() / name;
    malloc_trim(0);
    peak_memory();
    const double before = peak_memory();
    for (auto _ : state) {
        table.render_to(data, file);
    }
    state.counters["data MiB"] = before;
    state.counters["more MiB"] = peak_memory() - before;
    state.counters["part MiB"] = part_size(file, part);
    state.SetComplexityN(state.range(0));
}

BENCHMARK_CAPTURE(rows, docx, "rows.docx", "word/document.xml", row_template())
    ->Name("rows/docx")
    ->Arg(65)
    ->Arg(650)
    ->Arg(6500)
    ->Arg(65000)
    ->Unit(benchmark::kMillisecond)
    ->Complexity(benchmark::oN);

BENCHMARK_CAPTURE(rows, xlsx, "rows.xlsx", "xl/worksheets/sheet1.xml", sheet_template())
    ->Name("rows/xlsx")
    ->Arg(65)
    ->Arg(650)
    ->Arg(6500)
    ->Arg(65000)
    ->Arg(650000)
    ->Arg(1000000)
    ->Unit(benchmark::kMillisecond)
    ->Complexity(benchmark::oN);

}  // namespace
}  // namespace nianbao::bench
