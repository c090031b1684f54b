#include "tmpl/path.hpp"

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

bool is_path(std::string_view text) noexcept {
    const bool dots = text.starts_with('.') || text.ends_with('.') || text.find("..") != text.npos;
    return text == "." || (!text.empty() && !dots && text.find_first_of("{}|") == text.npos);
}

}  // namespace nianbao::tmpl
