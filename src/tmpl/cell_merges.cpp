#include "tmpl/cell_merges.hpp"

#include <algorithm>
#include <string>

#include "xml/qualified_name.hpp"

namespace nianbao::tmpl {
namespace {

constexpr std::size_t npos = std::string_view::npos;

bool merges(const Tag& tag) {
    return std::any_of(tag.formats.begin(), tag.formats.end(), [](const Format& format) {
        return format.formatter->ascii == "merge";
    });
}

/// Where w:vMerge belongs in w:tcPr: behind the width and the spans (CT_TcPrBase).
std::size_t place_of_merge(std::string_view properties) {
    std::size_t place = properties.find('>') + 1;
    for (const std::string_view name : {"cnfStyle", "tcW", "gridSpan", "hMerge"}) {
        const std::size_t at = properties.find(std::string(":") += name);
        place = at == npos ? place : std::max(place, properties.find('>', at) + 1);
    }
    return place;
}

}  // namespace

const Mark* CellMerges::merging(std::uint32_t open) const {
    for (std::size_t i = marks_.number(); i < outline_.marks.size(); ++i) {
        const Mark& mark = outline_.marks[i];
        if (mark.atom > at(open).partner) {
            break;
        }
        if (mark.kind == Mark::Kind::Value && mark.atom > open && merges(outline_.tags[mark.tag])) {
            return &mark;
        }
    }
    return nullptr;
}

void CellMerges::table(std::uint32_t open) {
    if (merging(open) != nullptr) {
        out_.add(Op::Code::MergeStart);
    }
}

bool CellMerges::cell(std::uint32_t open) {
    const Mark* const mark = merging(open);
    if (mark == nullptr) {
        return false;
    }
    const std::string_view next = at(open + 1).source;
    const bool has = xml::local_of(xml::name_of_tag(next)) == "tcPr";
    const bool empty = next.find("/>") == next.size() - 2 && next.find('>') == next.size() - 1;
    const std::string w(xml::lead_of_tag(at(open).source));
    const std::size_t place = has && !empty ? place_of_merge(next) : 0;
    out_.copy(has && !empty ? std::string(next.substr(0, place)) : "<" + w + "tcPr>");
    out_.add(Op::Code::MergeCell, marks_.question(*mark), out_.string(w));
    out_.copy(has && !empty ? std::string(next.substr(place)) : "</" + w + "tcPr>");
    return has;
}

}  // namespace nianbao::tmpl
