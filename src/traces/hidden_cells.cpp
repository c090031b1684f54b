#include <algorithm>
#include <cstdlib>
#include <map>
#include <utility>

#include "traces/finders.hpp"
#include "traces/tags.hpp"
#include "xlsx/string_item.hpp"

namespace nianbao::traces {
namespace {

constexpr std::size_t most_columns = 16384;
constexpr std::size_t most_values = 200;  // of one sheet; the rules and a reader need no more

struct ListedSheet {
    std::string name;
    std::string relationship;
    bool hidden = false;
};

bool is_true(std::string_view value) {
    return value == "1" || value == "true";
}

std::string plain(const xml::Scanner& scanner, std::string_view attribute) {
    return xml::decode(scanner.attribute(attribute));
}

std::size_t number(const xml::Scanner& scanner, std::string_view attribute) {
    return std::strtoul(plain(scanner, attribute).c_str(), nullptr, 10);
}

/// A row or column that says so, or that has no size.
bool is_hidden(const xml::Scanner& scanner, std::string_view size) {
    const std::string written = plain(scanner, size);
    return is_true(scanner.attribute("hidden")) ||
           (!written.empty() && written.find_first_not_of("0.") == std::string::npos);
}

std::string relationship_of(const xml::Scanner& scanner) {
    for (const xml::Attribute& attribute : scanner.attributes()) {
        if (attribute.local == "id" && !attribute.uri.empty()) {
            return xml::decode(attribute.value);
        }
    }
    return {};
}

std::vector<ListedSheet> read_workbook(Parts& parts, Traces& found) {
    const opc::PartName& workbook = parts.package().main();
    std::vector<ListedSheet> sheets;
    each_token(parts.text(workbook), [&](xml::Scanner& scanner, const xml::Token& token) {
        if (opens(token) && token.local == "sheet") {
            const std::string state = plain(scanner, "state");
            sheets.push_back({plain(scanner, "name"),
                              relationship_of(scanner),
                              state == "hidden" || state == "veryHidden"});
        } else if (opens(token) && token.local == "definedName" &&
                   is_true(scanner.attribute("hidden"))) {
            const std::string name = plain(scanner, "name");
            const std::string value = name + "=" + take(scanner, token).text;
            found.push_back({"hidden-name", name, workbook, "", {value}});
        }
    });
    return sheets;
}

/// The cells of a sheet that are not shown, or all of them.
class SheetReader {
public:
    SheetReader(const xlsx::SharedStrings& strings, bool all) : strings_(strings), all_(all) {}

    void read(xml::Scanner& scanner, const xml::Token& token) {
        if (!opens(token)) {
            return;
        }
        if (token.local == "col") {
            read_columns(scanner);
        } else if (token.local == "row") {
            row_hidden_ = is_hidden(scanner, "ht");
            column_ = 0;
        } else if (token.local == "c") {
            read_cell(scanner, token);
        }
    }

    std::vector<std::string> values;
    std::string first;  ///< the name of the first cell

private:
    void read_columns(const xml::Scanner& scanner) {
        const std::size_t least = number(scanner, "min");
        const std::size_t most = std::min(number(scanner, "max"), most_columns);
        if (is_hidden(scanner, "width")) {
            columns_.resize(std::max(columns_.size(), most + 1), false);
            for (std::size_t column = least; column <= most; ++column) {
                columns_[column] = true;
            }
        }
    }

    bool is_column_hidden() const { return column_ < columns_.size() && columns_[column_]; }

    void read_cell(xml::Scanner& scanner, const xml::Token& token) {
        const std::string name = plain(scanner, "r");
        const std::string type = plain(scanner, "t");
        column_ = name.empty() ? column_ + 1 : column_of(name);
        const bool counts =
            values.size() < most_values && (all_ || row_hidden_ || is_column_hidden());
        if (!counts) {
            return;
        }
        const std::string text = text_of_cell(scanner, token, type);
        if (!is_blank(text)) {
            first = values.empty() ? name : first;
            values.push_back(text);
        }
    }

    static std::size_t column_of(std::string_view cell) {
        constexpr std::size_t letters = 26;
        std::size_t column = 0;
        for (const char letter : cell) {
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = column * letters + static_cast<std::size_t>(letter - 'A' + 1);
        }
        return column;
    }

    /// The value of a cell, not its formula.
    std::string text_of_cell(xml::Scanner& scanner, const xml::Token& cell, std::string_view type) {
        std::string text;
        if (!is_start(cell)) {
            return text;
        }
        for (xml::Token token = scanner.next(); !(closes(token) && token.local == "c");
             token = scanner.next()) {
            if (is_start(token) && (token.local == "v" || token.local == "is")) {
                text += take(scanner, token).text;
            } else if (is_start(token)) {
                scanner.skip(token);
            }
        }
        if (type == "s") {
            const std::size_t at = std::strtoul(text.c_str(), nullptr, 10);
            return at < strings_.items.size() ? strings_.items[at].text : "";
        }
        return text;
    }

    const xlsx::SharedStrings& strings_;
    bool all_;
    std::vector<bool> columns_;  ///< which are hidden, from 1
    std::size_t column_ = 0;
    bool row_hidden_ = false;
};

void find_in_sheet(Parts& parts,
                   const ListedSheet& sheet,
                   const opc::PartName& name,
                   const xlsx::SharedStrings& strings,
                   Traces& found) {
    SheetReader reader(strings, sheet.hidden);
    each_token(parts.text(name), [&](xml::Scanner& scanner, const xml::Token& token) {
        reader.read(scanner, token);
    });
    if (sheet.hidden) {
        reader.values.insert(reader.values.begin(), sheet.name);
        found.push_back({"hidden-sheet", sheet.name, name, "", std::move(reader.values)});
    } else if (!reader.values.empty()) {
        found.push_back({"hidden-cells",
                         sheet.name,
                         name,
                         sheet.name + "!" + reader.first,
                         std::move(reader.values)});
    }
}

}  // namespace

void find_hidden_cells(Parts& parts, Traces& found) {
    const opc::Package& package = parts.package();
    if (package.kind() != opc::Kind::Xlsx) {
        return;
    }
    const opc::Part* shared = parts.related(package.main(), "sharedStrings");
    const xlsx::SharedStrings strings = shared == nullptr
                                            ? xlsx::SharedStrings()
                                            : xlsx::read_shared_strings(parts.text(shared->name));
    std::map<std::string, opc::PartName> sheets;
    for (const opc::Relationship& one : package.relationships(package.main())) {
        if (one.to && parts.is_sound(*one.to)) {
            sheets.emplace(one.id, *one.to);
        }
    }
    for (const ListedSheet& sheet : read_workbook(parts, found)) {
        const auto name = sheets.find(sheet.relationship);
        if (name != sheets.end()) {
            find_in_sheet(parts, sheet, name->second, strings, found);
        }
    }
}

}  // namespace nianbao::traces
