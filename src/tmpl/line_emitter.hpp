#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "tmpl/emission.hpp"
#include "tmpl/last_break.hpp"
#include "tmpl/ragged_ends.hpp"

namespace nianbao::tmpl {

/// Writes the lines of a story and what acts between them. A line that a section crosses is
/// wrapped while rendering, once its mark is reached; until then it is unfinished ("ragged").
class LineEmitter : protected Emission {
protected:
    /// `fragment`: the story is a partial, whose lines may be set in.
    LineEmitter(const xml::Story& story,
                const Outline& outline,
                std::string_view place,
                const Emitting& emitting,
                bool fragment);

    /// The marks that act before an atom, not inside a text.
    void lifted_marks(std::uint32_t atom);
    void text(std::uint32_t i);
    /// LineOpen; gives the next atom to look at.
    std::uint32_t line_open(std::uint32_t i);
    void line_close(std::uint32_t i);
    void opaque(std::uint32_t i);
    void end_ragged_line();
    std::string start_tag(std::uint32_t i) const;

    /// A cell, header or text box must not end without a paragraph; its last one is the pattern.
    void guard(std::uint32_t close);
    /// The same with another pattern.
    void guard_like(std::uint32_t line);

private:
    void lifted_mark();
    bool is_ragged() const { return ragged_ != no_line; }
    std::uint32_t skip_line(std::uint32_t open);
    void marker(std::string_view source);
    void line_op(Op::Code code, std::uint32_t open);

    static constexpr std::uint32_t no_line = 0xFFFFFFFF;

    bool fragment_;
    std::map<std::size_t, std::uint32_t> ragged_ends_;
    std::vector<std::uint32_t> before_;  ///< of open sections: the line unfinished before them
    std::vector<std::uint32_t> split_;   ///< open lines whose mark is set while rendering
    std::uint32_t ragged_ = no_line;     ///< the line that may be unfinished here
    std::uint32_t joined_ = no_line;     ///< the open line whose mark a comment has eaten
    std::uint32_t last_break_;           ///< the line that would leave an empty page
};

}  // namespace nianbao::tmpl
