#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/arguments.hpp"
#include "cli/templates.hpp"
#include "nianbao/report.hpp"

namespace nianbao::cli {

/// The reports of the year before that --against names: one, or those in a folder.
class LastYear {
public:
    /// Reads them all. Throws Error: File; Data as read_report, and where none can be read.
    LastYear(const Arguments& arguments, Templates& templates);

    /// That of the same organ for the year before, as one of the same edition. What does not fit,
    /// or was not carried over, becomes a note of `reading`. Empty without --against, and where a
    /// folder has none. Throws Error (Usage, "against.year") where the one report named is not of
    /// the year before.
    std::optional<Report> of(Reading& reading) const;

private:
    struct Candidate {
        std::string name;  ///< of its file, as the user named it
        Report report;
    };

    const Candidate* find(const Report& report) const;

    Templates& templates_;
    std::string against_;
    bool is_folder_ = false;
    std::vector<Candidate> candidates_;
};

}  // namespace nianbao::cli
