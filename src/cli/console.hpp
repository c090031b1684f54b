#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "nianbao/check.hpp"
#include "nianbao/error.hpp"
#include "nianbao/remark.hpp"
#include "nianbao/report.hpp"
#include "nianbao/traces.hpp"
#include "nianbao/words.hpp"

namespace nianbao::cli {

/// One thing that the program says.
struct Said {
    enum class Channel : char {
        Result = 'r',  ///< what was asked for: on standard output
        Remark = 'm',  ///< on standard error
        Once = 'o'     ///< a remark that is made once, however often its subject comes up
    };
    Channel channel = Channel::Remark;
    std::string text;     ///< whole lines
    std::string subject;  ///< of Once
};

/// What the program says, in one language: results on standard output, all else on standard error.
class Console {
public:
    using Listener = std::function<void(const Said&)>;

    /// Prints.
    explicit Console(Language language);
    /// Tells the listener instead.
    Console(Language language, Listener listener)
        : language_(language), listener_(std::move(listener)) {}

    Language language() const { return language_; }

    void say(const Said& said) { listener_(said); }

    /// Says what was asked for, as it is.
    void result(std::string_view text);
    /// Says whole lines, as they are.
    void remark(std::string_view lines);
    /// The same, unless it was said before of that subject.
    void remark_once(std::string_view subject, std::string_view lines);
    /// Says one line per problem.
    void complain(const std::vector<Problem>& problems);

    /// The same for what is odd and yet done.
    void warn(std::string_view input, const std::vector<Problem>& warnings);

    /// False once standard output did not take everything.
    static bool heard();

private:
    Language language_;
    Listener listener_;
};

/// A problem as one line without its end. Made for a terminal.
std::string problem_line(const Problem& problem, Language language);

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
