#pragma once

#include <string>
#include <string_view>

#include "nianbao/report.hpp"

namespace nianbao::batch {

/// Names of outputs: "{{organization}}-{{year}}". There are {{organization}}, {{year}},
/// {{edition}}, {{title}} and {{name}}, the name of the input without extension.
class FileNames {
public:
    /// Throws Error (Usage): "batch.name" for a tag there is none of, or one that is not closed;
    /// for a pattern without a tag, which would name one file for all.
    explicit FileNames(std::string pattern);

    /// The name of the output without extension. What no file system of the offices takes (a slash,
    /// \ : * ? " < > | and control characters) becomes "_", points and blanks at the ends go, and
    /// names end behind 200 bytes. Throws Error (Data), "batch.name", where nothing is left.
    std::string of(const Report& report, std::string_view input) const;

private:
    std::string pattern_;
};

}  // namespace nianbao::batch
