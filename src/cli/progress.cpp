#include "cli/progress.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ostream>
#include <utility>

#include <sys/ioctl.h>
#include <unistd.h>

#include "cli/characters.hpp"
#include "cli/columns.hpp"

namespace nianbao::cli {
namespace {

using std::chrono::milliseconds;

/// How much time is between two lines.
milliseconds interval(Progress::Kind kind) {
    constexpr milliseconds eye{100};
    constexpr milliseconds program{500};
    constexpr milliseconds log{10'000};
    return kind == Progress::Kind::Bar ? eye : kind == Progress::Kind::Json ? program : log;
}

std::size_t width_of_terminal() {
    constexpr std::size_t usual = 80;
    winsize size{};
    return ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : usual;
}

/// The end of a name, as long as there is room.
std::string end_of(std::string_view name, std::size_t room) {
    std::string text = printable(name);
    if (width(text) <= room) {
        return text;
    }
    std::string_view rest = text;
    while (!rest.empty() && width(rest) + 1 > room) {
        rest.remove_prefix(first_character(rest).size);
    }
    return "…" + std::string(rest);
}

std::string decimal(double number) {
    const double tenths = std::round(std::max(number, 0.0) * 10);
    const auto whole = static_cast<unsigned long long>(tenths);
    return std::to_string(whole / 10) + "." + std::to_string(whole % 10);
}

/// "45 s", "12 min", "3 h 20 min".
std::string duration(double seconds, Language language) {
    constexpr long minute = 60;
    const long whole = std::lround(std::min(seconds, 1e9));
    if (whole < 2 * minute) {
        return std::to_string(whole) + Words{" 秒", " s"}.in(language);
    }
    const long minutes = whole / minute;
    const std::string rest = std::to_string(minutes % minute) + Words{" 分钟", " min"}.in(language);
    return minutes < 2 * minute
               ? std::to_string(minutes) + Words{" 分钟", " min"}.in(language)
               : std::to_string(minutes / minute) + Words{" 小时 ", " h "}.in(language) + rest;
}

}  // namespace

Progress::Progress(Kind kind,
                   std::size_t total,
                   Language language,
                   std::ostream& out,
                   std::function<Clock::time_point()> now)
    : kind_(kind),
      total_(total),
      language_(language),
      out_(out),
      now_(std::move(now)),
      began_(now_()),
      told_(began_) {}

void Progress::begun(std::string_view input) {
    input_ = input;
    tell();
}

void Progress::done(bool has_failed) {
    ++done_;
    failed_ += has_failed ? 1 : 0;
    tell();
}

void Progress::tell() {
    if (kind_ == Kind::None || now_() - told_ < interval(kind_)) {
        return;
    }
    told_ = now_();
    if (kind_ == Kind::Bar) {
        hide();
        out_ << bar() << std::flush;
        is_shown_ = true;
    } else {
        out_ << (kind_ == Kind::Json ? json(false) : counts() + "\n") << std::flush;
    }
}

void Progress::hide() {
    if (is_shown_) {
        out_ << "\r\033[K" << std::flush;
        is_shown_ = false;
    }
}

void Progress::finish() {
    hide();
    if (kind_ == Kind::Json) {
        out_ << json(true) << std::flush;
    }
}

double Progress::seconds() const {
    return std::chrono::duration<double>(now_() - began_).count();
}

double Progress::rate() const {
    constexpr double moment = 1e-3;
    return static_cast<double>(done_) / std::max(seconds(), moment);
}

/// "185/500, 37%, 156.2/s, 2 s left, 3 failed".
std::string Progress::counts() const {
    const bool chinese = language_ == Language::Chinese;
    const char* const comma = chinese ? "，" : ", ";
    std::string text = std::to_string(done_);
    if (total_ > 0) {
        text += "/" + std::to_string(total_) + comma + std::to_string(done_ * 100 / total_) + "%";
    }
    if (done_ > 0) {
        text += comma + (chinese ? "每秒 " + decimal(rate()) + " 份" : decimal(rate()) + "/s");
    }
    if (done_ > 0 && total_ > 0) {
        const std::string left = duration(static_cast<double>(total_ - done_) / rate(), language_);
        text += comma + (chinese ? "还需 " + left : left + " left");
    }
    const std::string failed = std::to_string(failed_);
    return failed_ == 0 ? text : text + comma + (chinese ? "失败 " + failed : failed + " failed");
}

std::string Progress::bar() const {
    constexpr std::size_t length = 20;
    const std::size_t filled = total_ == 0 ? length : done_ * length / total_;
    std::string text =
        total_ == 0 ? ""
                    : "[" + std::string(filled, '#') + std::string(length - filled, '.') + "] ";
    text += counts() + "  ";
    const std::size_t taken = width(text) + 1;
    const std::size_t columns = width_of_terminal();
    return columns > taken ? text + end_of(input_, columns - taken)
                           : text.substr(0, text.find(language_ == Language::Chinese ? "，" : ","));
}

std::string Progress::json(bool is_last) const {
    std::string text = R"({"done":)" + std::to_string(done_) + R"(,"total":)" +
                       std::to_string(total_) + R"(,"failed":)" + std::to_string(failed_) +
                       R"(,"seconds":)" + decimal(seconds()) + R"(,"rate":)" + decimal(rate()) +
                       R"(,"input":)" + json_string(input_);
    return text + R"(,"finished":)" + (is_last ? "true" : "false") + "}\n";
}

Progress::Kind progress_named(std::string_view name) {
    if (name == "bar" || (name.empty() && ::isatty(STDERR_FILENO) == 1)) {
        return Progress::Kind::Bar;
    }
    return name == "json"   ? Progress::Kind::Json
           : name == "none" ? Progress::Kind::None
                            : Progress::Kind::Lines;
}

}  // namespace nianbao::cli
