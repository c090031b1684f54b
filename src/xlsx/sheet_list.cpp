#include "xlsx/sheet_list.hpp"

#include "xlsx/string_item.hpp"
#include "xml/escape.hpp"
#include "xml/scanner.hpp"

namespace nianbao::xlsx {
namespace {

constexpr std::string_view relationships =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

}  // namespace

std::vector<ListedSheet> read_sheet_list(std::string_view workbook) {
    std::vector<ListedSheet> sheets;
    xml::Scanner scanner(workbook);
    for (xml::Token token = scanner.next(); token.kind != xml::Token::Kind::Done;
         token = scanner.next()) {
        const bool tag =
            token.kind == xml::Token::Kind::Start || token.kind == xml::Token::Kind::Empty;
        if (tag && token.uri == spreadsheet && token.local == "sheet") {
            sheets.push_back({xml::decode(scanner.attribute("name")),
                              std::string(scanner.attribute("id", relationships))});
        }
    }
    return sheets;
}

}  // namespace nianbao::xlsx
