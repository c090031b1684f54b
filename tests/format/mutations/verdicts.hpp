#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "format/mutations/faults.hpp"
#include "nianbao/wording.hpp"

namespace nianbao::format {

/// What is said of a published report: by the reader and by the checker.
struct Said {
    Report report;
    std::vector<Finding> findings;
    std::vector<Note> notes;
    std::string refused;  ///< why it could not be read at all; empty where it could

    bool has(const Finding& finding) const;
    bool has(const Note& note) const;
    /// Of a paragraph, as findings name it.
    std::string place_of(const std::string& paragraph) const;
};

/// Publishes a sample, reads it and checks it, with the report of the year before.
Said said_of(const Sample& sample, const std::vector<Form>& forms, const Wording& wording);

/// What a fault breaks; worked out without the checker.
std::vector<Broken> broken_by(const Fault& fault, const Sample& sample);

/// Those who name the place of a fault and were silent before: ids of rules, "reader".
std::set<std::string> witnesses_of(const Fault& fault,
                                   const Sample& sample,
                                   const Said& before,
                                   const Said& after);

}  // namespace nianbao::format
