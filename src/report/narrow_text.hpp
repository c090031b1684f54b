#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/pattern.hpp"

namespace nianbao::report {

/// A text whose digits, letters, hyphens and blanks of full width are read as those of ASCII, as
/// numbers are typed with a Chinese keyboard. It knows where each of its bytes came from.
class NarrowText {
public:
    explicit NarrowText(std::string_view text);

    std::string_view text() const noexcept { return narrow_.empty() ? text_ : narrow_; }
    bool is_changed() const noexcept { return !narrow_.empty(); }
    /// The same place in the text it was made of.
    Range original(const Range& range) const;

private:
    std::string_view text_;
    std::string narrow_;               ///< empty where nothing was wide
    std::vector<std::size_t> places_;  ///< of each byte, and of the end
};

/// The number with all but its first and last letters and digits starred: those of full width with
/// stars of full width, so that it keeps its size.
std::string starred(std::string_view number, std::size_t first, std::size_t last);

}  // namespace nianbao::report
