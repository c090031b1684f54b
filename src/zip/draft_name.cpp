#include "zip/draft_name.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <system_error>

#include <unistd.h>

namespace nianbao::zip {
namespace {

/// The name of this machine, of letters and digits: several may write into one folder.
std::string machine() {
    std::array<char, 256> name{};
    (void)::gethostname(name.data(), name.size() - 1);
    std::string text = name.data();
    std::erase_if(text, [](char c) {
        return !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
    });
    return text;
}

/// Asked once: each file that is written is called so at first.
const std::string& stem_of_machine() {
    static const std::string stem = ".nianbao-" + machine() + "-";
    return stem;
}

}  // namespace

std::string draft_stem() {
    return stem_of_machine() + std::to_string(::getpid()) + "-";
}

bool is_left_draft(std::string_view name) {
    const std::string& stem = stem_of_machine();
    if (!name.starts_with(stem) || !name.ends_with(".tmp")) {
        return false;
    }
    name.remove_prefix(stem.size());
    pid_t process = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), process);
    return error == std::errc() && process > 0 && *end == '-' && ::kill(process, 0) != 0 &&
           errno == ESRCH;
}

}  // namespace nianbao::zip
