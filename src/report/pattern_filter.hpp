#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "report/literals.hpp"
#include "report/pattern.hpp"

namespace re2 {
class FilteredRE2;
}

namespace nianbao::report {

/// Many patterns of which most stand in no text: what each needs is looked for in one pass, and
/// the patterns that miss it are not searched for.
class PatternFilter {
public:
    PatternFilter();

    /// A pattern that candidates() knows once the filter is finished.
    Pattern add(const std::vector<std::string>& expressions);
    /// No pattern is added any more.
    void finish();

    /// The patterns that a text, or a part of it, may hold. Linear in the text.
    Candidates candidates(std::string_view text) const;

private:
    std::shared_ptr<re2::FilteredRE2> patterns_;
    Literals needed_;
};

}  // namespace nianbao::report
