#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace nianbao::xml {

/// A stretch of the bytes of a part.
struct Span {
    std::size_t begin = 0;
    std::size_t size = 0;

    std::size_t end() const noexcept { return begin + size; }
    std::string_view of(std::string_view part) const { return part.substr(begin, size); }
};

/// The stretch of `part` that a view into it shows.
inline Span span_of(std::string_view part, std::string_view view) noexcept {
    return {static_cast<std::size_t>(view.data() - part.data()), view.size()};
}

/// Bytes that take the place of others; a span of no size inserts.
struct Splice {
    Span span;
    std::string bytes;
};

/// The part with its splices, in any order; those at one place are kept in the order given. Spans
/// do not overlap. All other bytes are copied.
std::string spliced(std::string_view part, std::vector<Splice> splices);

}  // namespace nianbao::xml
