#include "tmpl/path.hpp"

#include <algorithm>
#include <array>

namespace nianbao::tmpl {

Path split_path(std::string_view text) {
    Path path;
    if (text == ".") {
        return path;
    }
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t dot = std::min(text.find('.', from), text.size());
        path.emplace_back(text.substr(from, dot - from));
        from = dot + 1;
    }
    return path;
}

Variable loop_variable(std::string_view path) noexcept {
    struct Name {
        std::string_view name;
        Variable variable;
    };
    constexpr std::array<Name, 10> names = {{{"@index", Variable::Index},
                                             {"@下标", Variable::Index},
                                             {"@number", Variable::Number},
                                             {"@序号", Variable::Number},
                                             {"@first", Variable::First},
                                             {"@首项", Variable::First},
                                             {"@last", Variable::Last},
                                             {"@末项", Variable::Last},
                                             {"@odd", Variable::Odd},
                                             {"@奇数项", Variable::Odd}}};
    const auto* const found = std::find_if(
        names.begin(), names.end(), [&](const Name& known) { return known.name == path; });
    return found == names.end() ? Variable::None : found->variable;
}

bool is_path(std::string_view text) noexcept {
    const bool dots = text.starts_with('.') || text.ends_with('.') || text.find("..") != text.npos;
    return text == "." || (!text.empty() && !dots && text.find_first_of("{}|") == text.npos);
}

}  // namespace nianbao::tmpl
