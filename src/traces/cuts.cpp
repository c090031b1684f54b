#include "traces/cuts.hpp"

#include <algorithm>
#include <utility>

namespace nianbao::traces {

std::string cut_out(std::string_view part, std::vector<xml::Splice> splices) {
    std::stable_sort(
        splices.begin(), splices.end(), [](const xml::Splice& left, const xml::Splice& right) {
            return left.span.begin != right.span.begin ? left.span.begin < right.span.begin
                                                       : left.span.size > right.span.size;
        });
    std::vector<xml::Splice> outer;
    std::size_t end = 0;
    for (xml::Splice& splice : splices) {
        if (outer.empty() || splice.span.begin >= end) {
            end = splice.span.end();
            outer.push_back(std::move(splice));
        }
    }
    return xml::spliced(part, std::move(outer));
}

}  // namespace nianbao::traces
