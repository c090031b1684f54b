#include "cli/json_text.hpp"

#include "cli/characters.hpp"

namespace nianbao::cli {

std::string json_object(std::initializer_list<std::pair<std::string_view, std::string>> members) {
    std::string json = "{";
    for (const auto& [name, value] : members) {
        json += json.size() > 1 ? "," : "";
        json += json_string(name);
        json += ':';
        json += value;
    }
    return json + '}';
}

std::string json_array(const std::vector<std::string>& elements) {
    std::string json = "[";
    for (const std::string& element : elements) {
        json += json.size() > 1 ? "," : "";
        json += element;
    }
    return json + ']';
}

std::string json_problem(const Problem& problem, Language language) {
    return json_object({{"code", json_string(problem.code)},
                        {"message", json_string(problem.message.in(language))},
                        {"place", json_string(problem.place)},
                        {"remedy", json_string(problem.remedy.in(language))}});
}

std::string json_remark(const Remark& remark, Language language) {
    const std::string severity(name_of(remark.severity));
    return "{\"severity\":" + json_string(severity) + "," +
           json_problem(remark.problem, language).substr(1);
}

}  // namespace nianbao::cli
