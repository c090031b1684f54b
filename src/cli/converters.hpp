#pragma once

#include <map>
#include <memory>
#include <string>

#include "cli/arguments.hpp"
#include "cli/converter.hpp"

namespace nianbao::cli {

/// The converters of a run: one for the command line, one for each set of options that lines of a
/// manifest have. Each is made when it is first wanted, and once.
class Converters {
public:
    struct Made {
        explicit Made(const Arguments& arguments) : converter(arguments) {}

        Converter converter;
        std::string conditions;  ///< of the journal; empty where there is none
    };

    /// The arguments outlive the converters.
    Converters(const Arguments& arguments, bool keeps_journal)
        : arguments_(arguments), keeps_journal_(keeps_journal) {}

    /// Throws like Converter and conditions_of().
    Made& of(const Job& job);
    /// The converter of the command line.
    Converter& common() { return of(Job()).converter; }

private:
    const Arguments& arguments_;
    bool keeps_journal_;
    std::map<std::shared_ptr<const Arguments>, std::unique_ptr<Made>> made_;
};

}  // namespace nianbao::cli
