#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "nianbao/claims.hpp"
#include "nianbao/report.hpp"
#include "report/pattern_filter.hpp"

namespace nianbao::report {

/// Where the sentences of a text speak of something else than the report as a whole. Ranges are in
/// their order and do not overlap.
struct Reaches {
    std::vector<Range> others;  ///< of another year, another organ, a change
    std::vector<Range> parts;   ///< of a part

    bool is_other(std::size_t at) const noexcept;
    bool is_part(std::size_t at) const noexcept;
};

/// The contexts, compiled.
class Contexts {
public:
    /// Their patterns are added to a filter.
    Contexts(const std::vector<ClaimContext>& contexts, PatternFilter& filter);

    /// False where an expression has a fault, or a context no pattern; it is of no use then.
    bool is_sound() const;

    /// `text` is that of a CountedText, `candidates` what the filter says of it. Linear in the
    /// text.
    Reaches reaches(std::string_view text,
                    const Candidates& candidates,
                    const Report& report) const;

private:
    struct Compiled {
        ClaimContext context;
        Pattern pattern;
        std::vector<Pattern> exceptions;  ///< none or one
        std::vector<Pattern> ends;        ///< none or one
    };
    std::vector<Range> found(const Compiled& context,
                             std::string_view text,
                             const Report& report) const;

    std::vector<Compiled> contexts_;
};

/// The end of the clause, or sentence, that goes on at byte `at`: the next mark that ends it, or
/// the bracket that closes around it.
std::size_t clause_end(std::string_view text, std::size_t at) noexcept;
std::size_t sentence_end(std::string_view text, std::size_t at) noexcept;

}  // namespace nianbao::report
