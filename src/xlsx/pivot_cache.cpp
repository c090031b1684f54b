#include "xlsx/pivot_cache.hpp"

#include "xlsx/cell_areas.hpp"
#include "xml/escape.hpp"
#include "xml/scanner.hpp"

namespace nianbao::xlsx {
namespace {

using xml::Token;

/// Where a piece of the part is replaced.
struct Change {
    std::string_view at;
    std::string text;
};

void append_changed(std::string& out, std::string_view part, const std::vector<Change>& changes) {
    std::size_t copied = 0;
    for (const Change& change : changes) {
        const auto at = static_cast<std::size_t>(change.at.data() - part.data());
        out += part.substr(copied, at - copied);
        out += change.text;
        copied = at + change.at.size();
    }
    out += part.substr(copied);
}

/// The start tag, told to refresh.
Change refreshing(const Token& token, std::string_view set) {
    if (!set.empty()) {
        return {set, "1"};
    }
    return {token.source.substr(token.name.size() + 1, 0), " refreshOnLoad=\"1\""};
}

void move_source(std::vector<Change>& changes,
                 const xml::Scanner& scanner,
                 const WorkbookMoves& workbook) {
    const std::string_view ref = scanner.attribute("ref");
    const std::string_view name = scanner.attribute("sheet");
    const auto sheet = workbook.find(xml::decode(name));
    const auto area = read_area(ref);
    const WorkbookMoves::Outputs outputs =
        sheet ? workbook.outputs(*sheet) : WorkbookMoves::Outputs{};
    if (!area || outputs.empty()) {
        return;
    }
    const SheetMoves& moves = workbook.sheets()[outputs.first];
    std::string written;
    xml::append_attribute(written, moves.name);
    const Change cells{ref, text_of(nearest_area(*area, moves))};
    const Change renamed{name,
                         moves.name == workbook.names()[*sheet] ? std::string(name) : written};
    const bool before = ref.data() < name.data();
    changes.push_back(before ? cells : renamed);
    changes.push_back(before ? renamed : cells);
}

}  // namespace

std::string moved_pivot_cache(std::string_view part, const WorkbookMoves& workbook) {
    xml::Scanner scanner(part);
    std::vector<Change> changes;
    for (Token token = scanner.next(); token.kind != Token::Kind::Done; token = scanner.next()) {
        const bool tag = token.kind == Token::Kind::Start || token.kind == Token::Kind::Empty;
        if (tag && token.local == "pivotCacheDefinition") {
            changes.push_back(refreshing(token, scanner.attribute("refreshOnLoad")));
        } else if (tag && token.local == "worksheetSource") {
            move_source(changes, scanner, workbook);
        }
    }
    std::string out;
    append_changed(out, part, changes);
    return out;
}

}  // namespace nianbao::xlsx
