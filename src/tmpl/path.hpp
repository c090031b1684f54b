#pragma once

#include <atomic>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nianbao::tmpl {

/// The names a tag looks up, outermost first: "a.b" is {"a", "b"}. Empty for {{.}}, the value
/// itself.
using Path = std::vector<std::string>;

/// Where a name was found the last time among the members of an object. Documents of a kind mostly
/// have the same members, so it is found there again; wherever it points, the answer is the same.
class LastPlace {
public:
    std::uint32_t place() const noexcept { return shared().load(std::memory_order_relaxed); }
    void set(std::uint32_t place) const noexcept {
        shared().store(place, std::memory_order_relaxed);
    }

private:
    /// Any number of threads may ask at the same time.
    std::atomic_ref<std::uint32_t> shared() const noexcept {
        return std::atomic_ref<std::uint32_t>(place_);
    }

    mutable std::uint32_t place_ = 0;
};

/// Splits at the dots. A dotted name is never a single key (mustache/spec 1.4, Dotted Names).
Path split_path(std::string_view text);

/// False where a name between two dots is empty, or a name holds a brace or a bar.
bool is_path(std::string_view text) noexcept;

/// What a loop says of its current item.
enum class Variable : std::uint8_t {
    None,
    Index,   ///< @index, @下标: its place, counted from 0
    Number,  ///< @number, @序号: its place, counted from 1
    First,   ///< @first, @首项
    Last,    ///< @last, @末项
    Odd      ///< @odd, @奇数项: the first, third, fifth …
};

/// The variable that a path names; None for any other path.
Variable loop_variable(std::string_view path) noexcept;
inline bool is_loop_variable(std::string_view path) noexcept {
    return loop_variable(path) != Variable::None;
}

}  // namespace nianbao::tmpl
