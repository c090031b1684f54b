#include "xml/splice.hpp"

#include <algorithm>

namespace nianbao::xml {

std::string spliced(std::string_view part, std::vector<Splice> splices) {
    std::stable_sort(splices.begin(), splices.end(), [](const Splice& left, const Splice& right) {
        return left.span.begin < right.span.begin;
    });
    std::string out;
    std::size_t at = 0;
    for (const Splice& splice : splices) {
        out += part.substr(at, splice.span.begin - at);
        out += splice.bytes;
        at = splice.span.end();
    }
    return out += part.substr(at);
}

}  // namespace nianbao::xml
