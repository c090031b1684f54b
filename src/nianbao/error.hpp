#pragma once

#include <exception>
#include <string>
#include <string_view>
#include <vector>

#include "nianbao/words.hpp"

namespace nianbao {

/// One thing that is wrong with an input, with its place and the way to mend it.
struct Problem {
    std::string code;   ///< stable name for programs, such as "zip.crc" or "tmpl.unclosed"
    Words message;      ///< what is wrong
    std::string place;  ///< from outside in: "report.docx!/word/document.xml: …words around…"
    Words remedy;       ///< what the user can do; both empty where there is nothing to say

    bool operator==(const Problem&) const = default;
};

/// Thrown when the work cannot go on. It carries every problem found in that input, not only the
/// first. What is wrong with the *figures* of a report is a Finding (check.hpp), never an Error.
class Error : public std::exception {
public:
    enum class Kind {
        Usage,     ///< the caller asked for something that does not exist
        File,      ///< reading or writing a file failed
        Package,   ///< a zip archive or an office package is damaged or not allowed
        Form,      ///< a form.json is wrong
        Template,  ///< tags of a template are wrong
        Data       ///< a report or other data is wrong, or lacks what a template asks for
    };

    Error(Kind kind, Problem problem);
    /// `problems` is not empty.
    Error(Kind kind, std::vector<Problem> problems);

    Kind kind() const noexcept { return kind_; }
    const std::vector<Problem>& problems() const noexcept { return problems_; }

    /// The same error seen from further out: `outer` is put before the place of every problem.
    Error within(std::string_view outer) const;

    /// One line per problem: place, message, remedy.
    std::string text(Language language) const;

    /// text(Language::English).
    const char* what() const noexcept override { return what_.c_str(); }

private:
    Kind kind_;
    std::vector<Problem> problems_;
    std::string what_;
};

/// Does a piece of work and returns what it returns; an Error in it is seen from further out
/// (Error::within).
template <typename Work>
auto seen_from(std::string_view outer, Work work) {
    try {
        return work();
    } catch (const Error& error) {
        throw error.within(outer);
    }
}

}  // namespace nianbao
