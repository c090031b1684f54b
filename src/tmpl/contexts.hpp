#pragma once

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

    /// The value a path names; null pointer where there is none. The first name is looked for from
    /// the inside out, the others only in what the first has found (mustache/spec 1.4).
    const Data* find(const Path& path) const noexcept;

private:
    std::vector<const Data*> values_;
};

}  // namespace nianbao::tmpl
