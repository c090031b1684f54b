#pragma once

#include <set>

#include "tmpl/compiled.hpp"
#include "tmpl/program.hpp"

namespace nianbao::tmpl {

/// Goes through the programs of a template as rendering does, but into every branch: what the
/// template may ask for, whatever the data. Partials are passed where they are included, notes
/// where sections refer to them; one that includes itself is passed once.
class OpWalk {
public:
    OpWalk(const OpWalk&) = delete;
    OpWalk& operator=(const OpWalk&) = delete;
    OpWalk(OpWalk&&) = delete;
    OpWalk& operator=(OpWalk&&) = delete;

protected:
    explicit OpWalk(const Compiled& compiled) : compiled_(compiled) {}
    ~OpWalk() = default;

    /// All parts.
    void walk();
    /// The body of a section, from section().
    void walk(const Fragment& body);

    /// A tag is reached that prints the value of question op.a: Value, Cell, Control, Blocks,
    /// Picture or PictureInLine.
    virtual void ask(const Op& op) = 0;
    /// A section is reached; it is for the reader to walk over its body.
    virtual void section(const Op& op, const Fragment& body) = 0;

    const Compiled& compiled_;

private:
    void step(const Op& op);
    void note(const Op& op);
    void pass(const Program& program, const Fragment& fragment);

    const Program* program_ = nullptr;
    std::set<const Fragment*> open_;  ///< partials and notes that are being passed
};

}  // namespace nianbao::tmpl
