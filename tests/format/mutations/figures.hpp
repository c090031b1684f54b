#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "format/mutations/chance.hpp"
#include "nianbao/form.hpp"

namespace nianbao::format {

/// Exact figures in millionths by the keys of their items; a blank is absent.
using Figures = std::map<std::string, std::int64_t>;

inline constexpr std::int64_t in_one = 1'000'000;

/// "12", "0.35".
std::string written(std::int64_t figure);
/// Empty where the words are no decimal.
std::optional<std::int64_t> figure_of(std::string_view words);
/// Empty where one of them is blank.
std::optional<std::int64_t> sum_of(const Figures& figures, const std::vector<std::string>& keys);

/// Figures of a year that keep every rule of the form; those of the year before, where there are
/// any, are followed. An organ of a `level` that makes no rules (规章) has none.
Figures correct_figures(
    const Form& form, int year, const std::string& level, const Figures* last, Chance& chance);

/// Parts, as many as `count`, that make `whole`.
std::vector<std::int64_t> split(std::int64_t whole, std::size_t count, Chance& chance);

}  // namespace nianbao::format
