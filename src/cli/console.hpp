#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "nianbao/check.hpp"
#include "nianbao/error.hpp"
#include "nianbao/remark.hpp"
#include "nianbao/report.hpp"
#include "nianbao/traces.hpp"
#include "nianbao/words.hpp"

namespace nianbao::cli {

/// What the program says, in one language: results on standard output, all else on standard error.
class Console {
public:
    explicit Console(Language language) : language_(language) {}

    Language language() const { return language_; }

    /// Prints what was asked for, as it is.
    void result(std::string_view text);
    /// Prints whole lines on standard error, as they are.
    void remark(std::string_view lines);
    /// Prints one line per problem on standard error.
    void complain(const std::vector<Problem>& problems);

    /// The same for what is odd and yet done.
    void warn(std::string_view input, const std::vector<Problem>& warnings);

    /// False once standard output did not take everything.
    bool heard() const;

private:
    Language language_;
};

/// What was found in one input: a line of counts, then a line each. Made for a terminal.
std::string findings_text(std::string_view input,
                          const std::vector<Finding>& findings,
                          const std::vector<Note>& notes,
                          Language language);

/// A line for each thing that was done to a document. Made for a terminal.
std::string changes_text(const std::vector<Change>& changes, Language language);

/// True where a finding or remark is of severity error.
bool has_errors(const std::vector<Finding>& findings);
bool has_errors(const std::vector<Remark>& remarks);

/// "1 error, 2 warnings, 0 hints".
std::string remark_counts(const std::vector<Remark>& remarks, Language language);

/// What is to be said of a file: a line of counts, then a line for each error and warning.
std::string remarks_text(std::string_view file,
                         const std::vector<Remark>& remarks,
                         Language language);

/// A note on an input as a line of its own. Made for a terminal.
std::string note_line(std::string_view input, const Note& note, Language language);

/// A remark as a line of its own. Made for a terminal.
std::string remark_line(const Remark& remark, Language language);

}  // namespace nianbao::cli
