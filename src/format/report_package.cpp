#include "format/report_package.hpp"

#include <string>
#include <utility>

#include "format/docx_page.hpp"
#include "format/form_document.hpp"
#include "format/page_reader.hpp"
#include "format/read_workbook.hpp"
#include "format/sheet_report.hpp"
#include "nianbao/error.hpp"
#include "opc/package.hpp"

namespace nianbao::format {

Reading read_report_package(std::string_view bytes,
                            const std::vector<Form>& forms,
                            std::string_view edition) {
    opc::Package package = opc::Package::open(std::string(bytes));
    if (is_collection_workbook(package)) {
        return read_workbook(package, forms, edition);
    }
    if (package.kind() == opc::Kind::Xlsx) {
        return read_sheets(FormDocument(std::move(package)), forms, edition);
    }
    Page page = page_of_docx(package);
    if (page.lines.empty() && page.tables.empty()) {
        throw Error(Error::Kind::Data,
                    {"report.empty", {"文件里没有文字", "the file says nothing"}, "", {}});
    }
    return read_page(std::move(page), forms, edition);
}

}  // namespace nianbao::format
