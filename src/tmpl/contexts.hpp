#pragma once

#include <cstddef>
#include <vector>

#include "nianbao/data.hpp"
#include "tmpl/path.hpp"

namespace nianbao::tmpl {

/// The values of the sections around a tag, the innermost last.
class Contexts {
public:
    explicit Contexts(const Data& root) : values_{&root} {}

    void enter(const Data& value) { values_.push_back(&value); }
    void leave() { values_.pop_back(); }

    /// A list begins or ends; between, `next` counts its items.
    void begin_loop(std::size_t size) { loops_.push_back({0, size}); }
    void next() { ++loops_.back().index; }
    void end_loop() { loops_.pop_back(); }

    /// What the innermost loop says of its current item; null outside of loops.
    Data variable(Variable variable) const;

    /// The value a path names; null pointer where there is none. The first name is looked for from
    /// the inside out, the others only in what the first has found (mustache/spec 1.4).
    const Data* find(const Path& path) const noexcept;
    /// The same, at once where the first name is found where it was the last time.
    const Data* find(const Path& path, const LastPlace& seen) const noexcept;
    /// The same, looked for in the outermost value alone.
    const Data* find_at_root(const Path& path) const noexcept;

private:
    struct Loop {
        std::size_t index;
        std::size_t size;
    };
    std::vector<const Data*> values_;
    std::vector<Loop> loops_;
};

}  // namespace nianbao::tmpl
