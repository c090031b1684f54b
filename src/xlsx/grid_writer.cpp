#include "xlsx/grid_writer.hpp"

#include <cstdint>
#include <utility>

#include "xlsx/reference.hpp"
#include "xml/escape.hpp"

namespace nianbao::xlsx {

std::string name_of(const Position& position) {
    std::string name;
    append_column(name, static_cast<std::uint32_t>(position.column + 1));
    return name + std::to_string(position.row + 1);
}

bool write_cell(const GridSheet& sheet,
                std::size_t cell,
                std::string_view characters,
                std::vector<xml::Splice>& splices) {
    const CellPlace& place = sheet.places[cell];
    if (place.source.size == 0 && !place.insertion) {
        return false;
    }
    const std::string& prefix = sheet.prefix;
    std::string bytes = "<" + prefix + "c r=\"" + name_of(place.position) + "\"";
    bytes += place.style.empty() ? "" : " s=\"" + place.style + "\"";
    bytes += " t=\"inlineStr\"><" + prefix + "is><" + prefix + "t>";
    xml::append_text(bytes, characters);
    bytes += "</" + prefix + "t></" + prefix + "is></" + prefix + "c>";
    const xml::Span span = place.source.size == 0 ? xml::Span{*place.insertion, 0} : place.source;
    splices.push_back({span, std::move(bytes)});
    return true;
}

}  // namespace nianbao::xlsx
