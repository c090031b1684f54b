#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "nianbao/remark.hpp"

namespace nianbao::cli {

/// An object of members that are JSON already.
std::string json_object(std::initializer_list<std::pair<std::string_view, std::string>> members);

/// A list of elements that are JSON already.
std::string json_array(const std::vector<std::string>& elements);

/// {"code", "message", "place", "remedy"}.
std::string json_problem(const Problem& problem, Language language);

/// The same with its severity.
std::string json_remark(const Remark& remark, Language language);

}  // namespace nianbao::cli
