#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "nianbao/error.hpp"
#include "nianbao/files.hpp"
#include "nianbao/profile.hpp"

namespace nianbao {

/// A profile with these members.
inline Profile profile(const std::string& members) {
    return Profile::parse(R"({"id": "p", "name": {"zh": "本地", "en": "local"})" +
                              (members.empty() ? members : ", " + members) + "}",
                          "p.json");
}

inline std::vector<Form> forms_with(const Profile& local) {
    return load_forms(NIANBAO_TEMPLATES, local);
}

inline Wording wording_with(const Profile& local) {
    return load_wording(NIANBAO_TEMPLATES, forms_with(local), local);
}

/// Code and place of each problem.
template <typename Load>
std::vector<std::string> problems(Load load) {
    std::vector<std::string> found;
    try {
        load();
    } catch (const Error& error) {
        for (const Problem& problem : error.problems()) {
            found.push_back(problem.code + " " + problem.place);
        }
    }
    return found;
}

template <typename Rule>
std::vector<std::string> ids(const std::vector<Rule>& rules) {
    std::vector<std::string> found;
    found.reserve(rules.size());
    for (const Rule& rule : rules) {
        found.push_back(rule.id);
    }
    return found;
}

template <typename Rule>
const Rule& rule_of(const std::vector<Rule>& rules, const std::string& id) {
    return *std::find_if(
        rules.begin(), rules.end(), [&](const Rule& rule) { return rule.id == id; });
}

}  // namespace nianbao
