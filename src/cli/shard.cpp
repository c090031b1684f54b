#include "cli/shard.hpp"

#include <charconv>
#include <filesystem>
#include <string>

#include "nianbao/check_sheet.hpp"
#include "nianbao/error.hpp"

namespace fs = std::filesystem;

namespace nianbao::cli {
namespace {

constexpr std::size_t most_shards = 1'000'000;

[[noreturn]] void refuse(std::string_view text) {
    throw Error(Error::Kind::Usage,
                {"cli.shard",
                 {"这里应是第几份/共几份，如 3/8", "which part of how many should stand here: 3/8"},
                 "--shard " + std::string(text),
                 {}});
}

std::size_t count_in(std::string_view text) {
    std::size_t count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    return error == std::errc() && end == text.data() + text.size() ? count : 0;
}

/// Where an input lies below the folder that was named; the name of one that was named itself.
std::string place_below(const Job& job) {
    return (fs::path(job.folder) / fs::path(job.input).filename())
        .lexically_normal()
        .generic_string();
}

std::size_t part_of(const std::string& place, std::size_t parts) {
    constexpr std::size_t digits = 15;  // what 64 bits hold
    constexpr int hexadecimal = 16;
    const std::string hash = sha256(place).substr(0, digits);
    std::size_t number = 0;
    (void)std::from_chars(hash.data(), hash.data() + hash.size(), number, hexadecimal);
    return number % parts;
}

}  // namespace

Shard shard_named(std::string_view text) {
    if (text.empty()) {
        return {};
    }
    const std::size_t slash = std::min(text.find('/'), text.size() - 1);
    const Shard shard{count_in(text.substr(0, slash)), count_in(text.substr(slash + 1))};
    if (shard.number == 0 || shard.number > shard.count || shard.count > most_shards) {
        refuse(text);
    }
    return shard;
}

void keep_shard(Plan& plan, const Shard& shard) {
    if (!shard.is_all()) {
        plan.keep_if([&](const Job& job) {
            return part_of(place_below(job), shard.count) == shard.number - 1;
        });
    }
}

}  // namespace nianbao::cli
