#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>

#include "nianbao/words.hpp"

namespace nianbao::cli {

/// How far a batch has come, for those who wait for it.
class Progress {
public:
    enum class Kind {
        None,
        Bar,    ///< a line that is written over, for a terminal
        Lines,  ///< a line now and then, for a log
        Json    ///< a line of JSON now and then, for a program
    };
    using Clock = std::chrono::steady_clock;

    /// `total` is 0 where it is not known.
    Progress(Kind kind,
             std::size_t total,
             Language language,
             std::ostream& out,
             std::function<Clock::time_point()> now = Clock::now);

    /// An input that is now in hand.
    void begun(std::string_view input);
    /// One more input is done.
    void done(bool has_failed);
    /// Takes the bar away, so that something else can be printed; it comes back.
    void hide();
    /// Nothing more comes: takes the bar away; a program hears of the end.
    void finish();

private:
    void tell();
    std::string counts() const;
    std::string bar() const;
    std::string json(bool is_last) const;
    double seconds() const;
    double rate() const;

    Kind kind_;
    std::size_t total_;
    Language language_;
    std::ostream& out_;
    std::function<Clock::time_point()> now_;
    Clock::time_point began_;
    Clock::time_point told_;
    std::string input_;
    std::size_t done_ = 0;
    std::size_t failed_ = 0;
    bool is_shown_ = false;
};

/// The kind of that name: "bar", "lines", "json", "none"; empty is a bar where standard error is a
/// terminal, else lines.
Progress::Kind progress_named(std::string_view name);

}  // namespace nianbao::cli
