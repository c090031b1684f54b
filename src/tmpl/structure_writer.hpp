#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "tmpl/program.hpp"
#include "tmpl/renderer.hpp"

namespace nianbao::tmpl {

/// Writes what is no data: static bytes, the lines and tables that sections leave unfinished or
/// empty, and ids that must not stand twice.
class StructureWriter {
public:
    /// Appends to `out`.
    StructureWriter(std::string& out, const Program& program, Rendering& rendering)
        : out_(out), program_(program), rendering_(rendering) {}

    /// Static bytes.
    void copy(const Op& op);
    /// Identity, Reserve, Once, Restart.
    void identity(const Op& op);
    /// Blocks were written, the last of this kind; no line is unfinished.
    void end_block(Block last);
    /// What was written last.
    Block last() const noexcept { return last_; }
    /// Lines, guards, tables, stories.
    void repair(const Op& op);

private:
    void once(const std::string& source, docx::Identity kind);
    void marker(const Op& op);
    void wrap_line(const Op& op);
    void table(const Op& op);

    /// A table whose rows may all disappear.
    struct Table {
        std::size_t begin;
        std::size_t body;
        Block before;
    };

    std::string& out_;
    const Program& program_;
    Rendering& rendering_;
    std::vector<Table> tables_;
    std::vector<std::pair<std::size_t, Block>> stories_;
    std::size_t line_ = 0;         ///< where the unfinished line begins
    bool joins_line_ = false;      ///< the marker at hand goes on with an unfinished line,
    std::size_t joined_line_ = 0;  ///< which begins here
    Block last_ = Block::Nothing;
};

}  // namespace nianbao::tmpl
