#include "xlsx/name_list.hpp"

#include "xlsx/string_item.hpp"
#include "xml/escape.hpp"
#include "xml/scanner.hpp"

namespace nianbao::xlsx {

std::vector<ListedName> read_name_list(std::string_view workbook) {
    std::vector<ListedName> names;
    xml::Scanner scanner(workbook);
    bool open = false;
    for (xml::Token token = scanner.next(); token.kind != xml::Token::Kind::Done;
         token = scanner.next()) {
        if (token.kind == xml::Token::Kind::Start && token.uri == spreadsheet &&
            token.local == "definedName") {
            const std::string name = xml::decode(scanner.attribute("name"));
            open = scanner.attribute("localSheetId").empty() && !name.starts_with("_xlnm.");
            if (open) {
                names.push_back({name, {}});
            }
        } else if (token.kind == xml::Token::Kind::Text && open) {
            names.back().refers += xml::decode(token.source);
        } else if (token.kind == xml::Token::Kind::End) {
            open = false;
        }
    }
    return names;
}

SheetReference split_sheet(std::string_view reference) {
    const std::size_t mark = reference.rfind('!');
    if (mark == std::string_view::npos) {
        return {{}, reference};
    }
    std::string sheet(reference.substr(0, mark));
    if (sheet.size() >= 2 && sheet.front() == '\'' && sheet.back() == '\'') {
        sheet = sheet.substr(1, sheet.size() - 2);
        for (std::size_t at = sheet.find("''"); at != std::string::npos;
             at = sheet.find("''", at + 1)) {
            sheet.erase(at, 1);
        }
    }
    return {std::move(sheet), reference.substr(mark + 1)};
}

}  // namespace nianbao::xlsx
