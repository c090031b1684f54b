#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "cli/answer.hpp"
#include "cli/status.hpp"
#include "nianbao/words.hpp"

namespace nianbao::cli {

/// What has become of the inputs of a batch so far.
class Tally {
public:
    void count(const Answer& answer);
    /// Something went wrong that is no input's fault.
    void raise(int status);

    std::size_t told() const { return told_; }
    std::size_t failed() const { return failed_; }
    int status() const { return status_; }

    /// "12 inputs: 10 made, 0 of them with errors; 2 failed", with a line end.
    std::string text(std::optional<std::size_t> all, Language language) const;
    /// That the rest was not begun, and how to go on.
    std::string rest(std::optional<std::size_t> all, bool keeps_journal, Language language) const;

private:
    std::size_t told_ = 0;
    std::size_t failed_ = 0;
    std::size_t wrong_ = 0;  ///< made, and with errors
    std::size_t old_ = 0;    ///< made by an earlier run
    int status_ = clean_status;
};

}  // namespace nianbao::cli
